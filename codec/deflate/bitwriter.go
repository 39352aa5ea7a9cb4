package deflate

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

// symbol appends a symbol in its code.
func (w *bitWriter) symbol(c code, s int) { w.write(uint(c.bits[s]), uint(c.length[s])) }

// align goes on to the start of the next byte.
func (w *bitWriter) align() { w.write(0, -w.n&7) }
