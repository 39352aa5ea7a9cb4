package inspect

import (
	"bytes"

	"github.com/wslens/wslens/codec"
)

// decoding is the work of decoding the frames of one input.
type decoding struct {
	sides
	report *Report
	told   func(step string, done, of int) // how far the work is; may be nil
	input  []byte                          // as given
	plain  []byte                          // a copy, in which the payloads are unmasked in place
}

// sides is what the directions of one connection share.
type sides struct {
	found *findings
	lanes []*lane
	talk  []control
	terms terms
	// inflated counts the bytes that compressed messages have come to, looked those of plain messages that were tried.
	inflated, looked int
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
}

// How many frames are decoded between two words about how far the work is.
const tellEvery = 4096

// framing is the frame that a lane is in.
type framing struct {
	open   bool
	header codec.Header
	start  int
	index  int // in the report
}

// decode reads the frames that begin at the offset from and puts them into the report.
func decode(r *Report, found *findings, in input, from int, t terms, told func(step string, done, of int)) {
	b := in.bytes
	d := &decoding{sides: sides{found: found, terms: t}, report: r, told: told, input: b, plain: bytes.Clone(b)}
	r.plain = d.plain
	w := turned(in.turns, from, len(b))
	if in.turns == nil {
		w = walk(b, from)
	}
	d.open(w, in.turns != nil)
	if in.turns == nil && len(d.lanes) == 2 && !t.bothHeads {
		found.add(mixedNote(w.runs[1].start))
	}
	var last [2]int // the last run of each lane
	for i, s := range w.runs {
		last[d.laneOf(s)] = i
	}
	end := w.end(b)
	for i, s := range w.runs {
		k := d.laneOf(s)
		d.push(d.lanes[k], s.start, min(s.end, end), i == last[k])
	}
	for _, l := range d.lanes {
		d.endMessage(l, false)
	}
	if end < len(b) {
		found.add(trailingNote(b[end:], end))
	}
	d.connect(r.Connection)
}

// open makes the lanes: one if the direction is known or all frames agree on it, else one a direction.
func (d *decoding) open(w walked, turns bool) {
	t := d.terms
	add := func(direction Direction) { d.lanes = append(d.lanes, newLane(t, direction)) }
	switch {
	case !turns && t.direction != DirectionAuto:
		add(t.direction)
	case turns || w.mixed():
		add(ClientToServer)
		add(ServerToClient)
	case w.masks == 0, t.rebuilt: // a mask that was left out tells nothing
		add(directionUnknown)
	default:
		d.report.Connection.guessed = true
		add(directionOf(!w.runs[0].server))
	}
}

func newLane(t terms, direction Direction) *lane {
	if t.rules.Sender = senderOf(direction); t.rebuilt {
		t.rules.Sender = codec.UnknownSender
	}
	return &lane{direction: direction, left: "open", inflation: newInflation(t.deflate, direction),
		decoder: codec.NewDecoder(codec.Options{Rules: t.rules, Level: codec.Stream, Lenient: true, Notes: true})}
}

// push gives a lane the bytes from start to end; with the last of them its input ends.
func (d *decoding) push(l *lane, start, end int, last bool) {
	l.end = start
	l.decoder.Skip(int64(start) - l.decoder.Position())
	l.decoder.Push(d.plain[start:end])
	d.drain(l)
	if last {
		l.decoder.Finish()
		d.drain(l)
		d.cut(l, end)
	}
}

// laneOf is the index of the lane that a run belongs to.
func (d *decoding) laneOf(s span) int {
	if len(d.lanes) == 2 && s.server {
		return 1
	}
	return 0
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
	if d.told != nil && f.index%tellEvery == tellEvery-1 {
		d.told("Decoding the frames", end, len(d.input))
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
