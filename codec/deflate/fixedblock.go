package deflate

import "math/bits"

// endOfBlock is the symbol that ends a block (RFC 1951 section 3.2.5).
const endOfBlock = 256

// bitWriter appends bits to bytes, the lowest bit first (RFC 1951 section 3.1.1).
type bitWriter struct {
	out  []byte
	held uint32
	n    uint // bits held, fewer than 8
}

// write appends the lowest count bits of value, at most 16.
func (w *bitWriter) write(value, count uint) {
	w.held |= uint32(value) << w.n
	for w.n += count; w.n >= 8; w.n -= 8 {
		w.out = append(w.out, byte(w.held))
		w.held >>= 8
	}
}

// symbol appends a literal, a length's symbol or endOfBlock in the fixed code (RFC 1951 section 3.2.6). Codes begin with
// their highest bit.
func (w *bitWriter) symbol(s uint) {
	code, count := s-endOfBlock, uint(7)
	switch {
	case s < 144:
		code, count = 0x30+s, 8
	case s < endOfBlock:
		code, count = 0x190+s-144, 9
	case s >= 280:
		code, count = 0xC0+s-280, 8
	}
	w.write(uint(bits.Reverse16(uint16(code)))>>(16-count), count)
}

// match appends a reference: length is 3 to 258, distance 1 to 32768 (RFC 1951 section 3.2.5). The symbols go up in
// steps that double every fourth symbol for lengths, every second for distances.
func (w *bitWriter) match(length, distance int) {
	n := uint(length - minMatch)
	extra := uint(max(0, bits.Len(n)-3))
	if length == maxMatch {
		w.symbol(285)
	} else {
		w.symbol(257 + 4*extra + n>>extra)
		w.write(n&(1<<extra-1), extra)
	}
	n = uint(distance - 1)
	extra = uint(max(0, bits.Len(n)-2))
	w.write(uint(bits.Reverse8(byte(2*extra+n>>extra)))>>3, 5)
	w.write(n&(1<<extra-1), extra)
}

// end ends a block and begins the empty stored one whose length fields are the tail (RFC 7692 section 7.2.1).
func (w *bitWriter) end() []byte {
	w.symbol(endOfBlock)
	w.write(0, 3)
	w.write(0, -w.n&7)
	return w.out
}

// appendFixed appends what stands in b from the offset from on, as one block in the fixed code that may refer to what
// stands before.
func appendFixed(dst, b []byte, from, window int) []byte {
	w := bitWriter{out: dst}
	m := matcher{before: make([]int32, len(b))}
	w.write(0b010, 3) // BFINAL 0, BTYPE 01
	m.add(b, 0, from)
	for at := from; at < len(b); {
		length, distance := m.find(b, at, window)
		if length < minMatch {
			w.symbol(uint(b[at]))
			length = 1
		} else {
			w.match(length, distance)
		}
		m.add(b, at, at+length)
		at += length
	}
	return w.end()
}
