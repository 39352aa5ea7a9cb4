package connection

import (
	"bytes"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/rule"
)

// frames are those of a stream: one decoder, and a direction for each side whose frames come.
type frames struct {
	engine   *engine
	found    *Findings
	terms    Terms
	decoder  *codec.Decoder
	between  bool   // the decoder stands between frames, or between the heads and the first frame
	trailing []byte // one or two bytes that came there and may be left over from a copy
	last     *Direction
	own      [3]*Direction // by their side
	placed   int           // findings that have been asked for their frame
	ended    bool
}

// start begins with the frames at an offset.
func (fs *frames) start(t Terms, at int) {
	fs.terms = t
	rules := t.Rules
	if rules.Sender = t.Sender; t.Rebuilt {
		rules.Sender = codec.UnknownSender
	}
	fs.decoder = codec.NewDecoder(codec.Options{Rules: rules, Level: codec.Stream, Lenient: true, Notes: true})
	fs.decoder.Skip(int64(at))
	fs.between = at > 0 && !fs.engine.whole
}

// read takes bytes of frames. What may be left over from a copy waits for what comes behind it.
func (fs *frames) read(b []byte) {
	if fs.between {
		if fs.trailing = append(fs.trailing, b[:min(len(b), longestTrailing+1)]...); isTrailing(fs.trailing) {
			return
		}
		before := len(fs.trailing) - min(len(b), longestTrailing+1)
		fs.give(fs.trailing[:before])
		fs.trailing = fs.trailing[:0]
	}
	fs.give(b)
}

// give gives bytes to the decoder, and drains its events.
func (fs *frames) give(b []byte) {
	if len(b) == 0 {
		return
	}
	fs.between = false
	fs.decoder.Push(b)
	fs.drain()
}

func (fs *frames) drain() {
	for e := fs.decoder.Next(); e != nil; e = fs.decoder.Next() {
		switch e.Kind {
		case codec.Fault:
			fs.found.Add(asState(e.Finding))
			continue
		case codec.FrameStart:
			fs.last = fs.directionOf(e.Sender, int(e.Start))
			fs.last.begin(e.Header, int(e.Start), nil)
		case codec.FrameData:
			fs.last.data(e.Payload)
			continue
		case codec.FrameEnd:
			fs.last.endFrame(int(e.End))
			fs.between = true
		}
		fs.place()
		if rest := fs.decoder.Unread(); fs.between && len(rest) > 0 {
			if fs.between = false; isTrailing(rest) {
				fs.between, fs.trailing = true, append(fs.trailing[:0], rest...)
				fs.decoder.Discard()
			}
		}
	}
	fs.place()
}

// directionOf returns the direction of a frame that begins at an offset, by what its MASK bit tells. The first frame of the other side is
// noted.
func (fs *frames) directionOf(from codec.Sender, start int) *Direction {
	switch {
	case fs.terms.Sender != codec.Mixed:
		from = fs.terms.Sender
	case !fs.terms.BothHeads && fs.last != nil && fs.own[from] == nil:
		fs.found.Add(mixedNote(start))
	}
	return fs.direction(from)
}

// direction returns that of a side, a new one if need be.
func (fs *frames) direction(from codec.Sender) *Direction {
	if fs.own[from] == nil {
		fs.own[from] = newDirection(from, &fs.terms, fs.engine, fs.found)
	}
	return fs.own[from]
}

// place sets the frame that each new finding lies in. A finding that lies in none yet waits for the next frame. In a recording that
// stays as it is a finding's offset is enough, and its frame stays nil.
func (fs *frames) place() {
	list := fs.found.List
	if fs.engine.whole || fs.last == nil {
		return
	}
	for ; fs.placed < len(list); fs.placed++ {
		e := &list[fs.placed]
		if int(e.Start) >= fs.last.frame.end() && !fs.ended {
			return
		}
		for _, d := range fs.own {
			if d == nil {
				continue
			}
			if index := d.frameAt(int(e.Start)); index >= 0 {
				e.Frame = &index
			}
		}
	}
}

// end tells of what the end of the stream cuts, but for its messages.
func (fs *frames) end() {
	if fs.ended {
		return
	}
	if fs.decoder == nil {
		fs.ended = true
		return
	}
	switch {
	case len(fs.trailing) == 0 || fs.last == nil && string(fs.trailing) == "\n": // told with the heads
	case fs.last == nil:
		fs.give(fs.trailing)
	default:
		fs.found.Add(trailingNote(fs.trailing, int(fs.decoder.Position())))
	}
	if head := fs.decoder.PartialHeader(); len(head) > 0 {
		fs.cutHeader(head)
	}
	fs.decoder.Finish()
	fs.drain()
	for _, d := range fs.Directions() {
		d.cut()
	}
	fs.ended = true
	fs.place()
}

// cutHeader begins the frame whose header the end of the stream cuts. Without its second byte it is taken for one more of the same side.
func (fs *frames) cutHeader(head []byte) {
	h, _, _ := codec.ParseHeader(head)
	from, start := codec.UnknownSender, int(fs.decoder.Position())-len(head)
	switch {
	case fs.terms.Rebuilt:
	case len(head) > 1 && h.Masked:
		from = codec.Client
	case len(head) > 1:
		from = codec.Server
	case fs.last != nil:
		from = fs.last.Sender
	}
	fs.last = fs.directionOf(from, start)
	fs.last.begin(h, start, bytes.Clone(head))
}

// finish ends the stream.
func (fs *frames) finish() {
	fs.end()
	for _, d := range fs.Directions() {
		d.cutDeflate()
		d.endMessage(false)
	}
	fs.place()
}

// Directions lists the stream's directions: the client's, the server's, that of an unknown side.
func (fs *frames) Directions() (list []*Direction) {
	for _, from := range [...]codec.Sender{codec.Client, codec.Server, codec.UnknownSender} {
		if d := fs.own[from]; d != nil {
			list = append(list, d)
		}
	}
	return list
}

// asState makes a note of what says that the input ends inside a frame: more may come, and a receiver would wait for it.
func asState(f rule.Finding) rule.Finding {
	if f.Rule == rule.FrameTruncated {
		f.Severity = rule.Note
	}
	return f
}

// mixedNote says of the frame at start, the first with another MASK bit, that masked and unmasked frames are read as both directions of a connection.
func mixedNote(start int) rule.Finding {
	at := int64(start)
	f := rule.New(rule.FrameMixedMasks, at+1, at+2,
		"Masked frames are taken for a client's, the others for a server's.")
	f.Severity = rule.Note
	return f
}
