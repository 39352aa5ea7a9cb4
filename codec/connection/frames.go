package connection

import (
	"bytes"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/rule"
)

// frames is how far a stream is in its frames.
type frames struct {
	terms Terms
	head  []byte // of a frame, not yet whole
	rest  uint64 // payload bytes of the frame that are still to come
	at    int    // the offset of what is read next
	whole bool   // a whole frame has been read
	first int    // index of the first frame; -1 before it
	ended bool
	last  *Direction
	own   [3]*Direction // by their side
}

// read takes bytes of frames. What follows a refusal is a body.
func (st *Stream) read(b []byte) {
	for len(b) > 0 && st.phase == inFrames {
		if st.rest == 0 {
			b = st.readHeader(b)
			continue
		}
		n := int(min(uint64(len(b)), st.rest))
		st.rest -= uint64(n)
		st.feed(st.last, b[:n])
		b = b[n:]
	}
}

// readHeader reads on in the header of a frame and returns what it leaves of b. The header tells whose frame it is. One
// that is a line end may be left over from a copy, if nothing more comes.
func (st *Stream) readHeader(b []byte) []byte {
	held := len(st.head)
	st.head = append(st.head, b[:min(len(b), codec.MaxHeaderSize-held)]...)
	h, size, err := codec.ParseHeader(st.head)
	if err != nil || isTrailing(st.head, st.whole) {
		return nil
	}
	st.rest = h.PayloadLength
	st.feed(st.directionOf(h.Masked), st.head[:size])
	st.head = st.head[:0]
	return b[size-held:]
}

// directionOf returns the direction whose frames have this MASK bit. A mask that was left out tells nothing.
func (st *Stream) directionOf(masked bool) *Direction {
	from := codec.Server
	if masked {
		from = codec.Client
	}
	switch {
	case st.terms.Sender != codec.Mixed:
		from = st.terms.Sender
	case st.terms.Rebuilt:
		from = codec.UnknownSender
	case !st.terms.BothHeads && st.last != nil && st.own[from] == nil:
		st.add(mixedNote(st.at))
	}
	return st.direction(from)
}

// direction returns that of a side, a new one if need be.
func (st *Stream) direction(from codec.Sender) *Direction {
	if st.own[from] == nil {
		d := newDirection(st, from)
		st.own[from] = d
		c := st.connection
		c.list = append(c.list, d)
		if n := len(c.list); n == 2 && from == codec.Client {
			c.list[0], c.list[1] = c.list[1], c.list[0]
		}
	}
	return st.own[from]
}

// feed gives bytes of a frame to its direction.
func (st *Stream) feed(d *Direction, b []byte) {
	d.decoder.Skip(int64(st.at) - d.decoder.Position())
	st.last = d
	st.at += len(b)
	d.Bytes += len(b)
	d.decoder.Push(b)
	d.drain()
}

// end tells of what the end of the stream cuts, but for its messages.
func (st *Stream) end() {
	if st.ended {
		return
	}
	st.ended = true
	switch {
	case len(st.head) == 0:
	case isTrailing(st.head, st.whole):
		st.add(trailingNote(st.head, st.at))
	case st.last == nil && st.Heads.End > 0 && string(st.head) == "\n": // told with the heads
	case len(st.head) > 1:
		st.directionOf(st.head[1]&0x80 != 0).cutHeader()
	case st.last != nil:
		st.last.cutHeader()
	case st.terms.Sender == codec.Mixed:
		st.direction(codec.UnknownSender).cutHeader()
	default:
		st.direction(st.terms.Sender).cutHeader()
	}
	for _, d := range st.Directions() {
		d.decoder.Finish()
		d.drain()
		d.cut()
	}
}

// finish ends the stream.
func (st *Stream) finish() {
	st.end()
	for _, d := range st.Directions() {
		d.endMessage(false)
		st.place(d)
	}
}

// Directions lists the stream's directions: the client's, the server's, that of an unknown side.
func (st *Stream) Directions() (list []*Direction) {
	for _, from := range [...]codec.Sender{codec.Client, codec.Server, codec.UnknownSender} {
		if d := st.own[from]; d != nil {
			list = append(list, d)
		}
	}
	return list
}

// isTrailing tells whether the start of a header is a line end or a zero byte behind whole frames: that comes from the copy, not
// from the wire.
func isTrailing(b []byte, behind bool) bool {
	rest := string(b)
	return behind && (rest == "\n" || rest == "\r" || rest == "\r\n" || rest == "\x00")
}

// trailingNote says that rest, which stands at the offset at, is left over.
func trailingNote(rest []byte, at int) rule.Finding {
	text := "A zero byte is left over, as the end of a C string would be."
	if bytes.IndexByte(rest, 0) < 0 {
		text = "A line end is left over. It most likely comes from the copy, not from the wire."
	}
	f := rule.New(rule.FrameTrailingBytes, int64(at), int64(at+len(rest)), text)
	f.Fix = &rule.Fix{Start: f.Start, End: f.End, Text: "Leave the bytes out"}
	return f
}

// mixedNote says of the frame at start, the first with another MASK bit, that masked and unmasked frames are read as both directions of a connection.
func mixedNote(start int) rule.Finding {
	at := int64(start)
	f := rule.New(rule.FrameMixedMasks, at+1, at+2,
		"Masked and unmasked frames stand together. They are read as both directions of one connection; if all came from one side, choose the direction.")
	f.Severity = rule.Note
	return f
}

// place tells the new findings which frame they lie in: the direction's last one, or one before it in the same message. In a recording
// that stays as it is their offsets tell it.
func (st *Stream) place(d *Direction) {
	list := st.found.List
	if st.connection.whole {
		return
	}
	f := &d.frame
	for ; st.placed < len(list); st.placed++ {
		e := &list[st.placed]
		index := f.Index
		switch at := int(e.Start); {
		case d.Frames == 0 || at >= f.Start+len(f.HeaderBytes())+f.Have:
			continue
		case at < f.Start:
			if index = d.lastOne.frameAt(at); index < 0 {
				continue
			}
		}
		e.Frame = &index
	}
}
