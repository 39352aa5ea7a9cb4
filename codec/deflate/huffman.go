package deflate

import "math/bits"

const (
	maxCodeBits = 15
	fastBits    = 9
	maxSymbols  = 288
)

// huffman is a code whose symbols are assigned by their lengths alone (RFC 1951 section 3.2.2).
type huffman struct {
	// fast has for the next fastBits bits the symbol and the length of its code as symbol<<4 | length; 0 for codes that
	// are longer or not there.
	fast [1 << fastBits]uint16
	// count is the number of codes of each length, and symbols has the symbols in the order of their codes.
	count   [maxCodeBits + 1]uint16
	symbols [maxSymbols]uint16
}

// init makes the code of lengths, in bits; 0 is a symbol without code. It returns what is wrong with them, or "". A code
// without symbols is allowed, and so is one symbol of one bit: blocks with few distances have them (RFC 1951 section 3.2.7).
func (h *huffman) init(lengths []uint8) string {
	*h = huffman{}
	for _, n := range lengths {
		h.count[n]++
	}
	var code, place [maxCodeBits + 2]int
	room, used := 1, len(lengths)-int(h.count[0])
	h.count[0] = 0
	for n := 1; n <= maxCodeBits; n++ {
		room = 2*room - int(h.count[n])
		if room < 0 {
			return "over-subscribed: its lengths ask for more codes than there are"
		}
		code[n+1] = (code[n] + int(h.count[n])) << 1
		place[n+1] = place[n] + int(h.count[n])
	}
	if room > 0 && used > 0 && !(used == 1 && h.count[1] == 1) {
		return "incomplete: some bits are the code of nothing"
	}
	for symbol, n := range lengths {
		if n == 0 {
			continue
		}
		h.symbols[place[n]] = uint16(symbol)
		if place[n]++; n <= fastBits {
			first := int(bits.Reverse16(uint16(code[n])) >> (16 - n))
			for i := first; i < len(h.fast); i += 1 << n {
				h.fast[i] = uint16(symbol)<<4 | uint16(n)
			}
		}
		code[n]++
	}
	return ""
}

// decode returns the symbol whose code the lowest bits of word are, and the length of the code; 0 if there is none.
func (h *huffman) decode(word uint64) (symbol, length int) {
	if e := h.fast[word&(1<<fastBits-1)]; e != 0 {
		return int(e >> 4), int(e & 15)
	}
	return h.decodeLong(word)
}

// decodeLong is decode for codes longer than fastBits, and for bits that are no code.
func (h *huffman) decodeLong(word uint64) (symbol, length int) {
	code, first, index := 0, 0, 0
	for n := 1; n <= maxCodeBits; n++ {
		code = code<<1 | int(word&1)
		word >>= 1
		count := int(h.count[n])
		if code-first < count {
			return int(h.symbols[index+code-first]), n
		}
		index += count
		first = (first + count) << 1
	}
	return 0, 0
}

// The codes of fixed blocks (RFC 1951 section 3.2.6), and their lengths: first of literals and lengths, then of distances.
var (
	fixedLengths                  = makeFixedLengths()
	fixedLiterals, fixedDistances = newHuffman(fixedLengths[:maxSymbols]), newHuffman(fixedLengths[maxSymbols:])
)

func makeFixedLengths() (lengths [maxSymbols + 32]uint8) {
	for i := range lengths {
		switch {
		case i < 144:
			lengths[i] = 8
		case i < 256:
			lengths[i] = 9
		case i < 280:
			lengths[i] = 7
		case i < maxSymbols:
			lengths[i] = 8
		default:
			lengths[i] = 5
		}
	}
	return lengths
}

func newHuffman(lengths []uint8) *huffman {
	h := new(huffman)
	h.init(lengths)
	return h
}
