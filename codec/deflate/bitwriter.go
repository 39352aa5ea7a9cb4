package deflate

import "encoding/binary"

// bitWriter appends bits to bytes, the lowest bit first (RFC 1951 section 3.1.1).
type bitWriter struct {
	out  []byte
	held uint64
	n    uint // bits held, fewer than 32
}

// write appends the lowest count bits of value, at most 32; those above are zero.
func (w *bitWriter) write(value, count uint) {
	w.held |= uint64(value) << (w.n & 63)
	if w.n += count; w.n >= 32 {
		w.out = binary.LittleEndian.AppendUint32(w.out, uint32(w.held))
		w.held >>= 32
		w.n -= 32
	}
}

// align goes on to the start of the next byte, and writes out all that is held.
func (w *bitWriter) align() {
	for n := int(w.n); n > 0; n -= 8 {
		w.out = append(w.out, byte(w.held))
		w.held >>= 8
	}
	w.n = 0
}
