package connection

import (
	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/rule"
)

// directions is what those of one connection share.
type directions struct {
	list   []*Direction
	shared *Findings // nil if each stream has findings of its own
	terms  Terms
	talk   []control
	at     int // bytes pushed, if they are counted together
	// inflated counts the bytes that compressed messages have come to, tried those of plain messages that were looked into.
	inflated, tried int
}

// Direction is what one side sends: how much it was, and how far it is.
type Direction struct {
	Sender codec.Sender
	// Frames and Messages are counted with those that the input cuts; Tally counts the messages by opcode.
	Frames, Messages int
	Tally            [16]int
	// Bytes are all of its frames', PayloadBytes those of their payloads, on the wire.
	Bytes, PayloadBytes int
	// Close is its Close, if that has come.
	Close     *SentClose
	Inflation Inflation
	// First is the index of its first frame.
	First int

	stream  *Stream
	decoder *codec.Decoder
	frame   Frame
	open    bool
	end     int // of the last whole frame
	message *message
	// gathered is the message's payload, if it is not that of its one frame.
	gathered Kept
	gathers  bool
	lastOne  *message // the open message, or the one that has ended last
	left     State
}

// SentClose is a side's Close: the index of its frame, and its status code.
type SentClose struct{ Frame, Code int }

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

func newDirection(st *Stream, from codec.Sender) *Direction {
	t := st.terms
	if t.Rules.Sender = from; t.Rebuilt {
		t.Rules.Sender = codec.UnknownSender
	}
	return &Direction{Sender: from, stream: st, Inflation: newInflation(t.Deflate, from),
		decoder: codec.NewDecoder(codec.Options{Rules: t.Rules, Level: codec.Stream, Lenient: true, Notes: true})}
}

// State is where the direction stands now.
func (d *Direction) State() State {
	switch {
	case d.stream.connection.finished:
		return d.left
	case d.open:
		return InFrame
	case d.message != nil:
		return InMessage
	}
	return Idle
}

// drain takes all that the decoder has to tell.
func (d *Direction) drain() {
	for e := d.decoder.Next(); e != nil; e = d.decoder.Next() {
		switch e.Kind {
		case codec.Fault:
			d.stream.add(e.Finding)
		case codec.FrameStart:
			d.startFrame(e)
		case codec.FrameData:
			d.data(e.Payload)
		case codec.FrameEnd:
			d.endFrame(int(e.End))
		}
	}
	d.stream.place(d)
}

func (d *Direction) startFrame(e *codec.Event) {
	d.begin(e.Header, int(e.Start), nil)
	if !e.Header.Opcode.IsControl() {
		d.startFragment(e.Header)
	}
}

// begin begins a frame, of which the header is whole, or cut.
func (d *Direction) begin(h codec.Header, start int, cut []byte) {
	st, c := d.stream, d.stream.connection
	if st.first < 0 {
		st.first = c.frames
	}
	if d.Frames == 0 {
		d.First = c.frames
	}
	f := &d.frame
	f.Index, f.Sender, f.Start, f.Header, f.Cut, f.Have, f.Complete = c.frames, d.Sender, start, h, cut, 0, false
	f.Payload.begin(max(c.recorder.Room(), codec.MaxControlPayload), c.whole)
	d.open = cut == nil
	c.frames++
	d.Frames++
	c.recorder.FrameStart(f)
}

// startFragment begins a message with the frame, or goes on with the open one.
func (d *Direction) startFragment(h codec.Header) {
	if h.Opcode != codec.Continuation && d.message != nil {
		d.endMessage(false)
	}
	m := d.message
	if m == nil {
		m = &message{opcode: h.Opcode, compressed: d.compresses(h), start: d.frame.Start, head: h, first: d.frame.Index}
		d.message, d.lastOne = m, m
		if d.gathers = m.compressed || !h.FIN; d.gathers {
			whole := d.stream.connection.whole
			limit := maxInflated
			if whole {
				limit = maxWhole
			}
			d.gathered.begin(limit, whole)
		}
	}
	m.parts++
	m.last, m.lastFrame = d.frame.Start, d.frame.Index
}

// compresses tells whether a message that begins with this header is taken for compressed. What a frame with a reserved
// opcode holds nobody knows.
func (d *Direction) compresses(h codec.Header) bool {
	return h.RSV1 && !h.Opcode.IsReserved() && d.stream.terms.Rules.Compression != codec.CompressionNone
}

// data takes a piece of the frame's payload.
func (d *Direction) data(piece []byte) {
	f := &d.frame
	f.Have += len(piece)
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
	d.open, d.end, d.stream.whole = false, end, true
	d.frame.Complete = true
	d.leaveFrame(end)
}

// leaveFrame puts a frame that has ended, or that the end of the input cuts, into its message.
func (d *Direction) leaveFrame(end int) {
	f, c, found := &d.frame, d.stream.connection, d.stream.found
	c.recorder.FrameEnd(f)
	h, payload := f.Header, f.Payload.Bytes
	if h.Opcode.IsControl() {
		m := message{opcode: h.Opcode, start: f.Start, end: end, wire: f.Have, parts: 1, first: f.Index, lastFrame: f.Index}
		d.emit(&m, &f.Payload, f.Complete)
		if f.Complete {
			c.remember(f, end)
		}
	} else {
		d.message.endFragment(end)
		if h.FIN && f.Complete {
			d.endMessage(true)
		}
	}
	if found.fixed < len(found.List) {
		found.fix(h, payload, f.Start, end)
	}
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

// emit counts a message, inflates it and tells of it.
func (d *Direction) emit(m *message, kept *Kept, complete bool) {
	c := d.stream.connection
	c.messages++
	d.count(m, kept.Bytes, complete)
	m.payload = kept.Bytes
	switch {
	case m.compressed && complete:
		d.inflateWhole(m, kept.Over)
	case complete:
		d.lookInside(m)
	}
	out := Message{First: m.first, Last: m.lastFrame, Sender: d.Sender, Opcode: m.opcode, Compressed: m.compressed, Inflated: m.inflated,
		Complete: complete, Parts: m.parts, WireBytes: m.wire, Payload: kept}
	if m.inflated {
		out.Payload = &Kept{Bytes: m.payload}
	}
	c.recorder.MessageEnd(&out)
}

// count counts a message that ends, or that the input cuts.
func (d *Direction) count(m *message, body []byte, complete bool) {
	d.Messages++
	d.Tally[m.opcode]++
	if m.opcode == codec.Close && complete && d.Close == nil {
		d.Close = &SentClose{d.frame.Index, CloseCode(body)}
	}
}

// inflateWhole inflates a compressed message, if it is not too long for that.
func (d *Direction) inflateWhole(m *message, over bool) {
	if !d.stream.connection.whole {
		d.stream.connection.inflated = 0
	}
	if !over {
		d.inflate(m)
		return
	}
	if d.Inflation.failures < maxFailures {
		d.Inflation.failures = maxFailures
		d.stream.add(rule.New(rule.DeflateOutputLimit, int64(m.start), int64(m.end),
			"The message is too long to be inflated here; the compressed messages behind it stay as they are."))
	}
}

// cut ends what is left at the end of the input: the rest of a frame, or of a header.
func (d *Direction) cut() {
	switch {
	case d.open:
		d.left = InFrame
		d.leaveFrame(d.stream.at)
	case d.frame.Cut != nil:
		d.left = InFrame
	case d.message != nil:
		d.left = InMessage
	}
}

// cutHeader takes the header that the end of the input cuts.
func (d *Direction) cutHeader() {
	st := d.stream
	h, _, _ := codec.ParseHeader(st.head)
	d.begin(h, st.at, st.head)
	st.feed(d, st.head)
}

// CloseCode is the status code in a Close's body, or the one that stands for none.
func CloseCode(body []byte) int {
	if len(body) < 2 {
		return int(codec.CloseNoStatus)
	}
	return int(body[0])<<8 | int(body[1])
}
