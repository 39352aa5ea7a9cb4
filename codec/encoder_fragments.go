package codec

// BeginMessage begins a message of several frames (RFC 6455 section 5.4). Nothing is written yet. The error is
// ErrInMessage or ErrOpcode.
func (e *Encoder) BeginMessage(op Opcode) error {
	switch {
	case e.inMessage:
		return ErrInMessage
	case !e.opts.Lenient && op != Text && op != Binary:
		return ErrOpcode
	}
	e.inMessage, e.next, e.compressed = true, op, false
	return nil
}

// AppendFrame appends a fragment of the message that was begun; fin says that it is the last. The error is a
// rule.Finding, ErrNoMessage or ErrInFrame.
func (e *Encoder) AppendFrame(dst, payload []byte, fin bool) ([]byte, error) {
	h, err := e.fragment(fin)
	if err != nil {
		return dst, err
	}
	out, err := e.appendFrame(dst, h, payload)
	if err == nil {
		e.advance(fin)
	}
	return out, err
}

// EndMessage ends the message that was begun with an empty last fragment. The error is that of AppendFrame.
func (e *Encoder) EndMessage(dst []byte) ([]byte, error) {
	return e.AppendFrame(dst, nil, true)
}

// AppendFragments appends a text or binary message in frames of at most size payload bytes; 0 is no limit. The payload must
// not lie in the memory behind dst. The error is that of BeginMessage or AppendFrame; then nothing is appended, and the
// Encoder is as before.
func (e *Encoder) AppendFragments(dst []byte, op Opcode, payload []byte, size int) ([]byte, error) {
	return e.appendFragments(dst, Header{Opcode: op}, payload, size)
}

// appendFragments appends the message whose first frame has the opcode and RSV1 of h.
func (e *Encoder) appendFragments(dst []byte, h Header, rest []byte, size int) ([]byte, error) {
	before, out := *e, dst
	err := e.BeginMessage(h.Opcode)
	if err != nil {
		return dst, err
	}
	if e.compressed = h.RSV1; size <= 0 {
		size = len(rest)
	}
	for fin := false; !fin; {
		n := min(size, len(rest))
		fin = n == len(rest)
		if out, err = e.AppendFrame(out, rest[:n], fin); err != nil {
			return e.undo(&before, dst, err)
		}
		rest = rest[n:]
	}
	return out, nil
}

// fragment returns the header of the next fragment, without its length.
func (e *Encoder) fragment(fin bool) (Header, error) {
	switch {
	case e.inFrame:
		return Header{}, ErrInFrame
	case !e.inMessage:
		return Header{}, ErrNoMessage
	}
	return Header{FIN: fin, RSV1: e.compressed, Opcode: e.next}, nil
}

// advance sets what the next fragment is.
func (e *Encoder) advance(fin bool) {
	e.inMessage, e.next, e.compressed = !fin, Continuation, false
}
