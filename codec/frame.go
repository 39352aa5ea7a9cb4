package codec

// AppendFrame appends the frame with the header h and its payload to dst, legal or not. The payload length and, for
// LengthForm 0, its form are set by the payload; a payload that the form cannot hold moves to the shortest that can.
// The payload is masked if h.Masked is set, with h.MaskingKey as it stands. It may lie in the memory behind dst.
func AppendFrame(dst []byte, h Header, payload []byte) []byte {
	h.PayloadLength = uint64(len(payload))
	if least := MinimalForm(h.PayloadLength); h.LengthForm < least {
		h.LengthForm = least
	}
	var space [MaxHeaderSize]byte
	return appendWhole(dst, &h, h.Append(space[:0]), payload)
}

// appendWhole appends the frame of the header h, which is written as b. The payload goes first, for it may lie where
// the header is put.
func appendWhole(dst []byte, h *Header, b, payload []byte) []byte {
	start := len(dst)
	from := start + len(b)
	dst = grown(dst, len(b)+len(payload))
	copy(dst[from:], payload)
	copy(dst[start:], b)
	if h.Masked {
		Mask(h.MaskingKey, 0, dst[from:])
	}
	return dst
}

// grown is b made longer by n bytes, whose content is not set.
func grown(b []byte, n int) []byte {
	if n > cap(b)-len(b) {
		return append(b, make([]byte, n)...)
	}
	return b[:len(b)+n]
}
