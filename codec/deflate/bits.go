package deflate

import "encoding/binary"

// tail is what the sender has taken off the end of a message (RFC 7692 section 7.2.1).
const tail = "\x00\x00\xff\xff"

// bitReader reads a payload and the tail behind it bit by bit, from the low bit of each byte on (RFC 1951 section 3.1.1).
type bitReader struct {
	data []byte
	next int    // the byte that is loaded next, counted on into the tail
	word uint64 // what is loaded: the next bit is the lowest
	have int    // how many bits of word count; those above are zero, or what the next load puts there
}

func (r *bitReader) position() int { return 8*r.next - r.have }

// load fills the word up: it has 56 bits then, unless the end is near.
func (r *bitReader) load() {
	if r.next+8 <= len(r.data) {
		r.word |= binary.LittleEndian.Uint64(r.data[r.next:]) << (r.have & 63)
		n := (63 - r.have) >> 3
		r.next += n
		r.have += 8 * n
		return
	}
	for ; r.have <= 56 && r.next < len(r.data)+len(tail); r.next++ {
		b := byte(0)
		if r.next < len(r.data) {
			b = r.data[r.next]
		} else {
			b = tail[r.next-len(r.data)]
		}
		r.word |= uint64(b) << (r.have & 63)
		r.have += 8
	}
}

// drop passes n bits over, which are there.
func (r *bitReader) drop(n int) {
	r.word >>= n & 63
	r.have -= n
}

// readBits returns the next n bits, at most 32, and whether they are there.
func (r *bitReader) readBits(n int) (int, bool) {
	if r.have < n {
		if r.load(); r.have < n {
			return 0, false
		}
	}
	v := int(r.word & (1<<n - 1))
	r.drop(n)
	return v, true
}

// align passes over the rest of a byte that is begun.
func (r *bitReader) align() { r.drop(r.have & 7) }

// bytes returns the next n bytes, or as many as there are; the reader is aligned.
func (r *bitReader) bytes(n int) []byte {
	r.next -= r.have / 8
	r.word, r.have = 0, 0
	start := r.next
	r.next = min(start+n, len(r.data)+len(tail))
	if r.next <= len(r.data) {
		return r.data[start:r.next]
	}
	from := min(start, len(r.data))
	return append(r.data[from:len(r.data):len(r.data)], tail...)[start-from : r.next-from]
}
