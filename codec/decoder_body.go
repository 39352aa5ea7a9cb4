package codec

// bodyReader collects the payload of a frame and of a message, as far as the level asks for it.
type bodyReader struct {
	header    Header
	remaining uint64 // payload bytes still to come
	keyPos    int
	payload   []byte // of the frame: a part of the input, or frame
	frame     []byte // kept from frame to frame
	message   []byte // fragments of the open message, kept from message to message
	first     Header // of the open message
	firstAt   int64
}

func (r *bodyReader) begin(h Header, start int64, starts bool) {
	r.header, r.remaining, r.keyPos, r.payload = h, h.PayloadLength, 0, nil
	if starts {
		r.first, r.firstAt, r.message = h, start, r.message[:0]
	}
}

// isFragment tells whether the frame is a part of a message of several frames.
func (r *bodyReader) isFragment() bool {
	return !r.header.Opcode.IsControl() && (!r.header.FIN || r.header.Opcode == Continuation)
}

// collect takes a piece of the frame's payload. A payload that came in one piece is not copied.
func (r *bodyReader) collect(piece []byte, level Level) {
	switch {
	case level == Stream:
	case level == Messages && r.isFragment():
		r.message = append(r.message, piece...)
	case uint64(len(piece)) == r.header.PayloadLength:
		r.payload = piece
	default:
		if r.payload == nil {
			r.frame = r.frame[:0]
		}
		r.frame = append(r.frame, piece...)
		r.payload = r.frame
	}
}

// readPayload reads what is there of the frame's payload, at least one byte, as far as the first fault in it.
func (d *Decoder) readPayload() {
	r, at := &d.body, d.pos
	piece := d.in
	if uint64(len(piece)) > r.remaining {
		piece = piece[:r.remaining]
	}
	if r.header.Masked {
		Mask(r.header.MaskingKey, r.keyPos, piece)
	}
	n, broken := d.check.data(piece, at)
	if r.header.Masked {
		r.keyPos = (r.keyPos + n) & 3
		Mask(r.header.MaskingKey, r.keyPos, piece[n:])
	}
	piece = piece[:n]
	d.consume(n)
	r.remaining -= uint64(n)
	r.collect(piece, d.opts.Level)
	if d.opts.Level != Stream {
		return
	}
	if broken && n > 1 {
		d.lead.set(FrameData, r.header, at, d.pos-1, piece[:n-1])
		d.leads = true
		piece, at = piece[n-1:], d.pos-1
	}
	d.give(FrameData, r.header, at, d.pos, piece)
}

// endFrame gives the frame, or the message that it ends.
func (d *Decoder) endFrame() {
	d.reader.frame = false
	r, start := &d.body, d.reader.start
	ends := d.check.end(d.pos)
	switch {
	case d.opts.Level == Stream:
		d.give(FrameEnd, r.header, start, d.pos, nil)
	case d.opts.Level == Frames:
		d.give(WholeFrame, r.header, start, d.pos, r.payload)
	case !r.isFragment():
		d.give(Message, r.header, start, d.pos, r.payload)
		d.event.Frames = 1
	case ends:
		d.give(Message, r.first, r.firstAt, d.pos, r.message)
		d.event.Frames = d.check.frames
	}
}

func (d *Decoder) give(kind EventKind, h Header, start, end int64, payload []byte) {
	d.event.set(kind, h, start, end, payload)
	d.ready = true
}

func (e *Event) set(kind EventKind, h Header, start, end int64, payload []byte) {
	e.Kind, e.Header, e.Start, e.End, e.Payload, e.Frames = kind, h, start, end, payload, 0
}
