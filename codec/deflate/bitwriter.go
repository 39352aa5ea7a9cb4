package deflate

import "encoding/binary"

// bitWriter appends bits to bytes, the lowest bit first (RFC 1951 section 3.1.1).
type bitWriter struct {
	out  []byte
	bits uint64
	n    uint // how many bits wait in bits, fewer than 32
}

// write appends the lowest count bits of value, at most 32; those above are zero.
func (w *bitWriter) write(value, count uint) {
	w.bits |= uint64(value) << (w.n & 63)
	if w.n += count; w.n >= 32 {
		w.out = binary.LittleEndian.AppendUint32(w.out, uint32(w.bits))
		w.bits >>= 32
		w.n -= 32
	}
}

// align writes out the bits that wait, with zeros up to the end of the byte.
func (w *bitWriter) align() {
	for n := int(w.n); n > 0; n -= 8 {
		w.out = append(w.out, byte(w.bits))
		w.bits >>= 8
	}
	w.n = 0
}
