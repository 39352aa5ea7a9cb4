package connection

import (
	"github.com/wslens/wslens/codec"
)

// Direction is what one side sends: how much it was, and how far it is.
type Direction struct {
	// Sender is its side, or codec.UnknownSender; never codec.Mixed.
	Sender codec.Sender
	// Frames and Messages are counted with those that the input cuts; Tally counts the messages by opcode.
	Frames, Messages int
	Tally            [16]int
	// Bytes are all of its frames', PayloadBytes those of their payloads, on the wire.
	Bytes, PayloadBytes int
	// Close is its Close, if that has come.
	Close *SentClose
	// Inflation is its context of permessage-deflate.
	Inflation Inflation
	// First is the index of its first frame; it is 0 as long as there is none.
	First int

	engine   *engine
	found    *Findings
	terms    *Terms
	frame    Frame
	open     bool
	one      message  // the last message of data frames, used again for the next
	message  *message // points to one while that message is open; else nil
	last     *message // points to one once there was such a message; else nil
	reported Message  // what the recorder gets
	// gathered is the message's payload, if it is not that of its one frame.
	gathered Kept
	gathers  bool
	left     State
}

// SentClose is a side's Close.
type SentClose struct {
	// Frame is the index of its frame; Code its status code, 1005 if it has none.
	Frame, Code int
	// HasCode tells whether the frame says the code.
	HasCode bool
}

// State is where a direction stands.
type State uint8

// The states of a direction.
const (
	// Idle: its messages are whole, and more may come.
	Idle State = iota
	// InMessage: a fragment with FIN is still to come.
	InMessage
	// InFrame: the rest of a frame is still to come.
	InFrame
)

// String returns "idle", "in message" or "in frame".
func (s State) String() string { return [...]string{"idle", "in message", "in frame"}[s] }

func newDirection(from codec.Sender, t *Terms, e *engine, found *Findings) *Direction {
	return &Direction{Sender: from, engine: e, found: found, terms: t, frame: Frame{Terms: t}, Inflation: newInflation(t, from, found, &e.budget)}
}

// State is where the direction stands now.
func (d *Direction) State() State {
	switch {
	case d.engine.finished:
		return d.left
	case d.open:
		return InFrame
	case d.message != nil:
		return InMessage
	}
	return Idle
}

// begin begins a frame, of which the header is whole, or cut.
func (d *Direction) begin(h codec.Header, start int, cut []byte) {
	f, e := &d.frame, d.engine
	if d.Frames == 0 {
		d.First = e.frames
	}
	f.Index, f.Sender, f.Start, f.Header, f.Cut, f.Have, f.Complete = e.frames, d.Sender, start, h, cut, 0, false
	f.Payload.begin(max(e.recorder.Room(), codec.MaxControlPayload), e.whole)
	d.open = cut == nil
	e.frames++
	d.Frames++
	d.Bytes += len(cut)
	e.recorder.FrameStart(f)
	if cut == nil {
		d.Bytes += h.Size()
		if !h.Opcode.IsControl() {
			d.startFragment(h)
		}
	}
}

// startFragment begins a message with the frame, or goes on with the open one.
func (d *Direction) startFragment(h codec.Header) {
	if h.Opcode != codec.Continuation && d.message != nil {
		d.endMessage(false)
	}
	m := d.message
	if m == nil {
		m = &d.one
		*m = message{opcode: h.Opcode, compressed: d.compresses(h), start: d.frame.Start, head: h, first: d.frame.Index}
		d.message, d.last = m, m
		if d.gathers = m.compressed || !h.FIN; d.gathers {
			limit := maxInflated
			if d.engine.whole {
				limit = maxWhole
			}
			d.gathered.begin(limit, d.engine.whole)
		}
	}
	m.parts++
	m.last, m.lastFrame = d.frame.Start, d.frame.Index
}

// compresses tells whether a message that begins with this header is taken for compressed. What a frame with a reserved
// opcode holds is not known.
func (d *Direction) compresses(h codec.Header) bool {
	return h.RSV1 && !h.Opcode.IsReserved() && d.terms.Rules.Compression != codec.CompressionNone
}

// data takes a piece of the frame's payload.
func (d *Direction) data(piece []byte) {
	f := &d.frame
	f.Have += len(piece)
	d.Bytes += len(piece)
	d.PayloadBytes += len(piece)
	f.Payload.write(piece)
	if !f.Header.Opcode.IsControl() {
		d.message.wire += len(piece)
		if d.gathers {
			d.gathered.write(piece)
		}
	}
}

// endFrame ends the frame, and its message if it is the last.
func (d *Direction) endFrame(end int) {
	d.open, d.frame.Complete = false, true
	d.leaveFrame(end)
}

// leaveFrame puts a frame that has ended, or that the end of the input cuts, into its message.
func (d *Direction) leaveFrame(end int) {
	f := &d.frame
	d.engine.recorder.FrameEnd(f)
	h := f.Header
	if h.Opcode.IsControl() {
		m := message{opcode: h.Opcode, start: f.Start, end: end, wire: f.Have, parts: 1, first: f.Index, lastFrame: f.Index}
		d.emit(&m, &f.Payload, f.Complete)
		if f.Complete {
			d.engine.exchange.remember(f, end, d.engine.whole)
		}
	} else {
		d.message.endFragment(end)
		if h.FIN && f.Complete {
			d.endMessage(true)
		}
	}
	d.found.fix(h, f.Payload.Bytes, f.Start, end)
}

// endMessage ends the open message, if there is one.
func (d *Direction) endMessage(complete bool) {
	if m := d.message; m != nil {
		kept := &d.frame.Payload
		if d.gathers {
			kept = &d.gathered
		}
		d.emit(m, kept, complete)
		d.message = nil
	}
}

// emit counts a message, inflates it and passes it to the recorder.
func (d *Direction) emit(m *message, kept *Kept, complete bool) {
	d.engine.messages++
	d.count(m, kept.Bytes, complete)
	m.payload = kept.Bytes
	switch {
	case m.compressed && complete:
		d.Inflation.inflate(m, kept.Over)
	case complete:
		d.Inflation.lookInside(m)
	}
	d.reported = Message{First: m.first, Last: m.lastFrame, Sender: d.Sender, Opcode: m.opcode, Compressed: m.compressed, Inflated: m.inflated, Broken: m.broken,
		Complete: complete, Parts: m.parts, WireBytes: m.wire, Payload: kept}
	if m.inflated {
		d.reported.Payload = &Kept{Bytes: m.payload}
	}
	d.engine.recorder.MessageEnd(&d.reported)
}

// count counts a message that ends, or that the input cuts.
func (d *Direction) count(m *message, body []byte, complete bool) {
	d.Messages++
	d.Tally[m.opcode]++
	if m.opcode == codec.Close && complete && d.Close == nil {
		code, _ := codec.ParseClose(body)
		d.Close = &SentClose{d.frame.Index, int(code), len(body) >= 2}
	}
}

// cut ends what is left at the end of the input: the rest of a frame, or of a header.
func (d *Direction) cut() {
	switch {
	case d.open:
		d.left = InFrame
		d.leaveFrame(d.frame.end())
	case d.frame.Cut != nil:
		d.left = InFrame
	case d.message != nil:
		d.left = InMessage
	}
}

// frameAt is the index of the frame that an offset lies in: the last one, or one before it in the same message. It is -1 if there is
// none.
func (d *Direction) frameAt(at int) int {
	switch f := &d.frame; {
	case d.Frames == 0 || at >= f.end():
		return -1
	case at >= f.Start:
		return f.Index
	}
	return d.last.frameAt(at)
}
