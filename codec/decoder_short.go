package codec

// Most frames of most streams are alike: final, of at most 125 bytes, whole in what was pushed, and with nothing to report
// but perhaps about the key. These short frames are read here in one go, which is five times as fast as step by step.

// shortHeader is the size of the longest header of a short frame: two bytes and the key.
const shortHeader = 6

// readShortFrame reads the next frame if it is a short one, and tells whether it did. All other frames are left to
// readHeader, which reports what is wrong with them.
func (d *Decoder) readShortFrame() bool {
	if len(d.in) < shortHeader || !d.selectSide(d.in) {
		return false
	}
	s := d.side()
	if !s.isShort(d.in[0], d.in[1]) {
		return false
	}
	h := &d.event.Header
	*h = Header{FIN: true, Opcode: Opcode(d.in[0] & 0xF), LengthForm: Length7, PayloadLength: uint64(d.in[1] & 0x7F)}
	size := 2
	if d.in[1]&0x80 != 0 {
		h.Masked, h.MaskingKey, size = true, [4]byte(d.in[2:]), shortHeader
	}
	end := size + int(h.PayloadLength)
	if len(d.in) < end {
		return false
	}
	payload := d.in[size:end:end]
	if !unmaskShort(h, payload) {
		return false
	}
	if h.Masked {
		s.key(h.MaskingKey, h.PayloadLength, d.pos+2)
	}
	start := d.pos
	d.consume(end)
	s.until = d.pos
	e := &d.event
	e.Sender, e.Start, e.End, e.Payload, e.Frames, d.ready = s.Sender, start, d.pos, payload, 0, true
	switch d.opts.Level {
	case Messages:
		e.Kind, e.Frames = Message, 1
	case Frames:
		e.Kind = WholeFrame
	default:
		d.startParts(size)
	}
	return true
}

// startParts makes of the whole frame in the event its start, for nextPart to go on.
func (d *Decoder) startParts(size int) {
	e := &d.event
	d.reader.start, d.body.payload, d.parts = e.Start, e.Payload, 1
	if len(e.Payload) > 0 {
		d.parts = 2
	}
	e.Kind, e.End, e.Payload = FrameStart, e.Start+int64(size), nil
}

// nextPart gives the payload of a short frame, then its end.
func (d *Decoder) nextPart() *Event {
	e := &d.event
	if d.parts--; d.parts > 0 {
		e.Kind, e.Start, e.End, e.Payload = FrameData, e.End, d.side().until, d.body.payload
	} else {
		e.Kind, e.Start, e.End, e.Payload = FrameEnd, d.reader.start, d.side().until, nil
	}
	return e
}

// unmaskShort unmasks the payload. If it is a text that is not UTF-8, it stays masked, and the result is false.
func unmaskShort(h *Header, payload []byte) bool {
	if h.Masked {
		Mask(h.MaskingKey, 0, payload)
	}
	if h.Opcode != Text {
		return true
	}
	text := UTF8{}
	if text.Write(payload) < 0 && text.Pending() == 0 {
		return true
	}
	if h.Masked {
		Mask(h.MaskingKey, 0, payload)
	}
	return false
}

// isShort tells by its first two bytes whether a frame is a whole message, a Ping or a Pong of at most 125 bytes in which
// only the key and the UTF-8 of a text can be at fault.
func (c *checker) isShort(first, second byte) bool {
	masked := second&0x80 != 0
	switch {
	case first != 0x81 && first != 0x82 && first != 0x89 && first != 0x8A, second&0x7F > MaxControlPayload:
		return false
	case c.open || c.closed || !c.masks.seen || c.masks.masked != masked:
		return false
	case c.MaxFrameBytes-1 < MaxControlPayload, c.MaxMessageBytes-1 < MaxControlPayload: // 0 is no limit
		return false
	}
	return c.Sender == UnknownSender || masked == (c.Sender == Client)
}
