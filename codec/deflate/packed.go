package deflate

import "math/bits"

// endOfBlock is the symbol that ends a block (RFC 1951 section 3.2.5).
const endOfBlock = 256

// packed is a byte, or a copy with its length in the upper half and its distance in the lower: a Token of the kind Literal or Copy in 32
// bits.
type packed uint32

func packedCopy(length, distance int) packed { return packed(length<<16 | distance) }

// symbols returns the symbols that stand for p, the second of them -1 for a literal, and the bits that follow each. A symbol stands for
// a range; the size of the ranges doubles with each fourth symbol for lengths, and with each second one for distances.
func (p packed) symbols() (first int, extra, count uint, second int, extra2, count2 uint) {
	if p < endOfBlock {
		return int(p), 0, 0, -1, 0, 0
	}
	n := uint(p>>16) - 3
	count = uint(max(0, bits.Len(n)-3))
	first = int(firstLength + 4*count + n>>count)
	if n == maxMatch-3 {
		first, count = maxLiterals-1, 0
	}
	d := uint(p&0xFFFF) - 1
	count2 = uint(max(0, bits.Len(d)-2))
	return first, n & (1<<count - 1), count, int(2*count2 + d>>count2), d & (1<<count2 - 1), count2
}
