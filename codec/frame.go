package codec

// AppendFrame appends the frame with the header h and its payload to dst, legal or not. The payload length and, for
// LengthForm 0, its form are set by the payload; a payload that the form cannot hold moves to the shortest that can.
// The payload is masked if h.Masked is set, with h.MaskingKey as it stands.
func AppendFrame(dst []byte, h Header, payload []byte) []byte {
	h.PayloadLength = uint64(len(payload))
	if least := MinimalForm(h.PayloadLength); h.LengthForm < least {
		h.LengthForm = least
	}
	dst = h.Append(dst)
	from := len(dst)
	dst = append(dst, payload...)
	if h.Masked {
		Mask(h.MaskingKey, 0, dst[from:])
	}
	return dst
}
