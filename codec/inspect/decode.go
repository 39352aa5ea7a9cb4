package inspect

import (
	"bytes"

	"github.com/wslens/wslens/codec"
)

// decoding is the work of decoding the frames of one input.
type decoding struct {
	sides
	report *Report
	input  []byte // as given
	plain  []byte // a copy, in which the payloads are unmasked in place
}

// sides is what the directions of one connection share.
type sides struct {
	found *findings
	lanes []*lane
	talk  []control
	terms terms
	// inflated counts the bytes that compressed messages have come to.
	inflated int
}

// lane is one direction of the input.
type lane struct {
	decoder   *codec.Decoder
	direction Direction
	frame     framing
	end       int // of the lane's last whole frame or cut one
	message   *assembly
	inflation inflation
	sum       Lane   // what is counted
	left      string // the state at the end of the input, but for a Close: "open", "in-message" or "in-frame"
	closed    bool   // its Close has come
}

// framing is the frame that a lane is in.
type framing struct {
	open   bool
	header codec.Header
	start  int
	index  int // in the report
}

// decode reads the frames that begin at the offset from and puts them into the report.
func decode(r *Report, found *findings, b []byte, from int, t terms) {
	w := walk(b, from)
	end := w.end(b)
	d := &decoding{sides: sides{found: found, terms: t}, report: r, input: b, plain: bytes.Clone(b)}
	r.plain = d.plain
	d.open(w)
	if len(d.lanes) == 2 && !t.bothHeads {
		found.add(mixedNote(w))
	}
	for _, s := range w.runs {
		l := d.laneOf(s)
		l.end = s.start
		l.decoder.Skip(int64(s.start) - l.decoder.Position())
		l.decoder.Push(d.plain[s.start:min(s.end, end)])
		d.drain(l)
	}
	for _, l := range d.lanes {
		l.decoder.Finish()
		d.drain(l)
		d.cut(l, end)
	}
	if end < len(b) {
		found.add(trailingNote(b[end:], end))
	}
	d.connect(r.Connection)
}

// open makes the lanes: one if the direction is known or all frames agree on it, else one a direction.
func (d *decoding) open(w walked) {
	t := d.terms
	add := func(direction Direction) { d.lanes = append(d.lanes, newLane(t, direction)) }
	switch {
	case t.direction != DirectionAuto:
		add(t.direction)
	case w.mixed():
		add(ClientToServer)
		add(ServerToClient)
	case w.masks == 0:
		add(directionUnknown)
	default:
		add(directionOf(w.runs[0].masked))
	}
}

func newLane(t terms, direction Direction) *lane {
	t.rules.Sender = senderOf(direction)
	return &lane{direction: direction, left: "open", inflation: newInflation(t.extensions, direction),
		decoder: codec.NewDecoder(codec.Options{Rules: t.rules, Level: codec.Stream, Lenient: true})}
}

func (d *decoding) laneOf(s span) *lane {
	if len(d.lanes) == 2 && !s.masked {
		return d.lanes[1]
	}
	return d.lanes[0]
}

// drain takes all that a lane's decoder has to tell.
func (d *decoding) drain(l *lane) {
	for e := l.decoder.Next(); e != nil; e = l.decoder.Next() {
		switch e.Kind {
		case codec.Fault:
			d.found.add(e.Finding)
		case codec.FrameStart:
			l.frame = framing{open: true, header: e.Header, start: int(e.Start), index: d.report.FrameCount}
			d.report.FrameCount++
			l.sum.Frames++
		case codec.FrameEnd:
			d.endFrame(l, int(e.End), true)
		}
	}
}

// endFrame puts the lane's frame, which ends or is cut at the offset end, into the report and into its message.
func (d *decoding) endFrame(l *lane, end int, complete bool) {
	f := &l.frame
	f.open, l.end = false, end
	data := min(f.start+f.header.Size(), end)
	whole := frameBytes{header: f.header, size: f.header.Size(), raw: d.input[f.start:end], payload: d.plain[data:end], offset: f.start}
	if f.index < maxFrames {
		d.report.Frames = append(d.report.Frames, describe(whole, f.index, l.direction, complete))
	}
	l.sum.PayloadBytes += len(whole.payload)
	d.addToMessage(l, whole, complete)
	if complete {
		d.remember(l, whole.payload, whole.offset, end)
	}
	d.found.fix(whole)
}

// cut reports what a lane has left at the end of the input: the rest of a frame, or of a header.
func (d *decoding) cut(l *lane, end int) {
	switch {
	case l.frame.open:
		l.left = "in-frame"
		d.endFrame(l, end, false)
	case int(l.decoder.Position()) > l.end:
		l.left = "in-frame"
		d.cutHeader(l, end)
	case l.message != nil:
		l.left = "in-message"
	}
	d.endMessage(l, false)
}

// cutHeader puts a frame into the report whose header is not whole.
func (d *decoding) cutHeader(l *lane, end int) {
	h, size, _ := codec.ParseHeader(d.input[l.end:end])
	if d.report.FrameCount < maxFrames {
		part := frameBytes{header: h, size: size, raw: d.input[l.end:end], offset: l.end}
		d.report.Frames = append(d.report.Frames, describe(part, d.report.FrameCount, l.direction, false))
	}
	d.report.FrameCount++
	l.sum.Frames++
}
