package deflate

// windowSize is the most that a reference can reach back, in bytes (RFC 1951 section 2).
const windowSize = 32 << 10

// windowOf returns the size in bytes of a window of 8 to 15 bits; all else stands for 15.
func windowOf(bits int) int {
	if bits < 8 || bits > 15 {
		return windowSize
	}
	return 1 << bits
}

// lastBytes returns the last n bytes of b, or all if there are fewer.
func lastBytes(b []byte, n int) []byte { return b[max(0, len(b)-n):] }

// appendHistory adds a message to what one direction carried before it, of which the last windowSize bytes are kept at
// least. The older ones are dropped now and then, not for each message.
func appendHistory(past, message []byte) []byte {
	if message = lastBytes(message, windowSize); len(past)+len(message) > 4*windowSize {
		past = past[:copy(past, lastBytes(past, windowSize))]
	}
	return append(past, message...)
}

// maxKept is the most that is kept of a buffer for the next message, in bytes.
const maxKept = 64 << 10

// kept returns b without content, to be used again; nil if it is too large for that.
func kept(b []byte) []byte {
	if cap(b) > maxKept {
		return nil
	}
	return b[:0]
}
