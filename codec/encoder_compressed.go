package codec

// AppendCompressed is AppendMessage for a payload that permessage-deflate has compressed: RSV1 says so (RFC 7692 section
// 6.1). A text is not checked for UTF-8. deflate.Encoder compresses, too.
func (e *Encoder) AppendCompressed(dst []byte, op Opcode, payload []byte) ([]byte, error) {
	if e.inFrame {
		return dst, ErrInFrame
	}
	return e.appendFrame(dst, Header{FIN: true, RSV1: true, Opcode: op}, payload)
}

// BeginCompressed is BeginMessage for a message that permessage-deflate has compressed: RSV1 of its first frame says so.
func (e *Encoder) BeginCompressed(op Opcode) error {
	err := e.BeginMessage(op)
	if err == nil {
		e.compressed = true
	}
	return err
}

// AppendCompressedFragments is AppendFragments for a payload that permessage-deflate has compressed: RSV1 of the first frame
// says so.
func (e *Encoder) AppendCompressedFragments(dst []byte, op Opcode, payload []byte, size int) ([]byte, error) {
	return e.appendFragments(dst, Header{Opcode: op, RSV1: true}, payload, size)
}
