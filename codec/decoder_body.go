package codec

// bodyReader collects the payload of a frame, as far as the level asks for it.
type bodyReader struct {
	header    Header
	remaining uint64 // payload bytes still to come
	keyPos    int
	payload   []byte // of the frame: a part of the input, or frame
	frame     []byte // kept from frame to frame
}

func (r *bodyReader) begin(h Header) {
	r.header, r.remaining, r.keyPos, r.payload = h, h.PayloadLength, 0, nil
}

// keptBuffer is how large a buffer, in bytes, may be kept for what comes next.
const keptBuffer = 1 << 20

// emptied is the buffer b to be filled again, or none if b has become large.
func emptied(b []byte) []byte {
	if cap(b) > keptBuffer {
		return nil
	}
	return b[:0]
}

// releaseBuffers drops the large buffers whose content is no longer needed. Payloads of earlier events are not needed.
func (d *Decoder) releaseBuffers() {
	d.event.Payload = nil
	if cap(d.queue) > keptBuffer {
		d.in, d.queue = nil, nil
	}
	if !d.reader.frame {
		d.body.payload, d.body.frame = nil, emptied(d.body.frame)
		if s := d.side(); !s.open {
			s.message = emptied(s.message)
		}
	}
}

// isFragment tells whether the frame is a part of a message of several frames.
func (r *bodyReader) isFragment() bool {
	return !r.header.Opcode.IsControl() && (!r.header.FIN || r.header.Opcode == Continuation)
}

// store returns where a piece of the frame's payload is collected; nil if it stays where it is, for the level asks for
// no more or it is the whole payload.
func (d *Decoder) store(piece []byte) *[]byte {
	r, level := &d.body, d.opts.Level
	switch {
	case level == Stream:
		return nil
	case level == Messages && r.isFragment():
		return &d.side().message
	case uint64(len(piece)) == r.header.PayloadLength:
		return nil
	case r.remaining == r.header.PayloadLength:
		r.frame = emptied(r.frame)
	}
	return &r.frame
}

// readPayload reads what is there of the frame's payload, at least one byte, as far as the first fault in it.
func (d *Decoder) readPayload() {
	r, at := &d.body, d.pos
	piece := d.in
	if uint64(len(piece)) > r.remaining {
		piece = piece[:r.remaining]
	}
	if store := d.store(piece); store != nil {
		d.collect(store, piece)
		return
	}
	if r.header.Masked {
		Mask(r.header.MaskingKey, r.keyPos, piece)
	}
	n, broken := d.side().data(piece, at)
	if r.header.Masked && n < len(piece) {
		Mask(r.header.MaskingKey, r.keyPos+n, piece[n:])
	}
	piece = piece[:n]
	d.advancePayload(n)
	if d.opts.Level != Stream {
		r.payload = piece
		if r.remaining > 0 { // there is a fault in it: the rest comes by itself
			r.frame = append(emptied(r.frame), piece...)
		}
		return
	}
	if broken && n > 1 {
		d.lead.set(FrameData, d.side().Sender, r.header, at, d.pos-1, piece[:n-1])
		d.leads = true
		piece, at = piece[n-1:], d.pos-1
	}
	d.give(FrameData, r.header, at, d.pos, piece)
}

// collect copies a piece into the store where it is collected, unmasked.
func (d *Decoder) collect(store *[]byte, piece []byte) {
	r, before := &d.body, len(*store)
	*store = grown(*store, len(piece))
	if r.header.Masked {
		maskCopy((*store)[before:], r.header.MaskingKey, r.keyPos, piece)
	} else {
		copy((*store)[before:], piece)
	}
	n, _ := d.side().data((*store)[before:], d.pos)
	*store = (*store)[:before+n]
	r.payload = *store
	d.advancePayload(n)
}

// advancePayload moves on by n bytes of the payload.
func (d *Decoder) advancePayload(n int) {
	d.consume(n)
	d.body.keyPos = (d.body.keyPos + n) & 3
	d.body.remaining -= uint64(n)
}

// endFrame gives the frame, or the message that it ends.
func (d *Decoder) endFrame() {
	d.reader.frame = false
	r, s, start := &d.body, d.side(), d.reader.start
	ends := s.end(d.pos)
	s.until = d.pos
	switch {
	case d.opts.Level == Stream:
		d.give(FrameEnd, r.header, start, d.pos, nil)
	case d.opts.Level == Frames:
		d.give(WholeFrame, r.header, start, d.pos, r.payload)
	case !r.isFragment():
		d.give(Message, r.header, start, d.pos, r.payload)
		d.event.Frames = 1
	case ends:
		d.give(Message, s.first, s.firstAt, d.pos, s.message)
		d.event.Frames = s.frames
	}
}

func (d *Decoder) give(kind EventKind, h Header, start, end int64, payload []byte) {
	d.event.set(kind, d.side().Sender, h, start, end, payload)
	d.ready = true
}
