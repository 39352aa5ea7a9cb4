// Package connection is the engine over both directions of a WebSocket connection: the heads of the opening handshake, the
// terms that these agree, frames, messages, Pings and Closes with their answers, and what is wrong with any of them. It does no
// I/O: bytes are pushed as they come, and a Recorder gets the frames and messages.
package connection

import (
	"errors"

	"github.com/wslens/wslens/codec"
)

// Connection reads the bytes of a connection. It is not safe for concurrent use.
type Connection struct {
	engine
	opts    Options
	streams []*Stream
	// With engine.whole only:
	terms  Terms
	shared *Findings
	at     int // bytes that were pushed
}

// What Push fails with.
var (
	ErrFinished = errors.New("connection: the input has ended")
	ErrSender   = errors.New("connection: either all bytes come with a sender, or none do")
)

// Open starts a Connection with its first byte.
func Open(opts Options, r Recorder) *Connection {
	return &Connection{opts: opts, engine: engine{recorder: r, budget: budget{each: true}}}
}

// OpenAfterHeads starts a Connection whose heads have been read already, at the offset where its frames begin: the bytes are one recording that
// stays as it is. What is found in all streams is added to found.
func OpenAfterHeads(t Terms, at int, r Recorder, found *Findings) *Connection {
	return &Connection{engine: engine{recorder: r, whole: true}, terms: t, at: at, shared: found}
}

// Push takes the next bytes of a side, in the order in which they arrived; Mixed stands for bytes of both sides. It unmasks b in
// place. It fails with ErrSender if some bytes are of one side and some of both, and with ErrFinished behind Finish.
func (c *Connection) Push(b []byte, from codec.Sender) error {
	if c.finished {
		return ErrFinished
	}
	st := c.stream(from)
	if st == nil {
		return ErrSender
	}
	st.push(b)
	c.resumeWaiting()
	return nil
}

// stream returns the stream of a side, a new one if need be; nil if the others forbid it.
func (c *Connection) stream(from codec.Sender) *Stream {
	for _, st := range c.streams {
		if st.Sender == from {
			return st
		}
		if st.Sender == codec.Mixed || from == codec.Mixed {
			return nil
		}
	}
	st := &Stream{connection: c, Sender: from, frames: frames{engine: &c.engine, found: c.shared}}
	if c.whole {
		t := c.terms
		if st.phase = inFrames; from != codec.Mixed {
			t.Sender = from
		}
		st.start(t, c.at)
	} else {
		st.found = &Findings{}
	}
	c.streams = append(c.streams, st)
	if from == codec.Client && len(c.streams) == 2 {
		c.streams[0], c.streams[1] = st, c.streams[0]
	}
	return st
}

// resumeWaiting begins the frames of the streams that waited for a response in another stream.
func (c *Connection) resumeWaiting() {
	for _, st := range c.streams {
		if st.phase == waiting && st.known() {
			st.begin()
		}
	}
}

// Finish says that the input ends here: what is cut off is reported.
func (c *Connection) Finish() {
	if c.finished {
		return
	}
	c.finished = true
	for _, st := range c.streams {
		if st.phase == inHeads {
			st.readHeads(&Findings{})
		}
	}
	for _, st := range c.streams {
		if st.phase == inHeads {
			st.leaveHeads(nil)
		}
	}
	c.resumeWaiting()
	for _, st := range c.streams {
		st.finish()
	}
}

// End says that no more comes from a side. Frames that the end cuts are counted where they stand among those of the other side; without
// it, behind them.
func (c *Connection) End(from codec.Sender) {
	if st := c.stream(from); st != nil && st.phase == inFrames {
		st.end()
	}
}

// Finished tells whether the input has ended.
func (c *Connection) Finished() bool { return c.finished }

// FrameCount is how many frames have begun.
func (c *Connection) FrameCount() int { return c.engine.frames }

// MessageCount is how many messages have ended, or were cut.
func (c *Connection) MessageCount() int { return c.engine.messages }

// Streams are those that bytes have come of, the client's first.
func (c *Connection) Streams() []*Stream { return c.streams }

// Directions are those that frames have come of, the client's first.
func (c *Connection) Directions() (list []*Direction) {
	for _, from := range [...]codec.Sender{codec.Client, codec.Server, codec.UnknownSender} {
		for _, st := range c.streams {
			if d := st.own[from]; d != nil {
				list = append(list, d)
			}
		}
	}
	return list
}

// Terms are what all frames are judged by.
func (c *Connection) Terms() Terms {
	if c.whole {
		return c.terms
	}
	both := c.Heads()
	return both.Terms(c.opts)
}

// OpenDirections begins each direction of two streams once frames have come: one of them may have sent none so far.
func (c *Connection) OpenDirections() {
	if len(c.streams) < 2 || c.engine.frames == 0 {
		return
	}
	for _, st := range c.streams {
		if st.phase == inFrames {
			st.direction(st.Sender)
		}
	}
}

// Pairs matches the control frames that have come. If the input has not ended, an answer may still come.
func (c *Connection) Pairs() *Pairing {
	p := pairUp(c.exchange, len(c.Directions()) == 2, c.finished)
	return &Pairing{List: p.list, pairing: p}
}
