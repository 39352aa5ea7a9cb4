// Package connection is the engine over both directions of a WebSocket connection: the heads of the opening handshake, the
// terms that these agree, frames, messages, Pings and Closes with their answers, and what is wrong with any of them. It does no
// I/O: bytes are pushed as they come, and a Recorder is told of frames and messages.
package connection

import (
	"errors"

	"github.com/wslens/wslens/codec"
)

// Options say how a connection is read and judged.
type Options struct {
	// Sender is the side that sends all bytes; codec.Mixed finds it out.
	Sender codec.Sender
	// Extensions is the negotiated Sec-WebSocket-Extensions; empty for none, nil if the heads are to tell.
	Extensions *string
	// Request is the request that a response is judged by, if it is not among the bytes: its text, or the key alone.
	Request string
	// MaxMessageBytes is the receiver's limit for a message, in bytes; 0 is no limit.
	MaxMessageBytes uint64
}

// Frame is a frame that is being read, or has been.
type Frame struct {
	// Index counts the frames of both directions in the order in which they begin.
	Index  int
	Sender codec.Sender
	// Start is its first byte, counted as the bytes of its direction are.
	Start  int
	Header codec.Header
	// Cut is the header as far as it is there, if the end of the input cuts it.
	Cut []byte
	// Have is how many bytes of the payload have come.
	Have int
	// Payload is what of it is kept, unmasked, still compressed.
	Payload  Kept
	Complete bool
}

// HeaderBytes is the header as it was written, as far as it is there.
func (f *Frame) HeaderBytes() []byte {
	if f.Cut != nil {
		return f.Cut
	}
	return f.Header.Append(nil)
}

// Message is a message that has ended, or that the input cuts.
type Message struct {
	// First and Last are the indexes of its frames; between them may stand others, control frames and those of the other side.
	First, Last int
	Sender      codec.Sender
	Opcode      codec.Opcode
	Compressed  bool
	// Inflated says that the payload is the inflated one; a message that is not compressed needs none.
	Inflated bool
	Complete bool
	// Parts counts its frames, WireBytes the bytes of their payloads.
	Parts, WireBytes int
	// Payload is what of it is kept. That of a message of one frame, if it is not inflated, is the frame's.
	Payload *Kept
}

// Recorder keeps what it wants of what it is told. What it is given is valid until it returns, but for a frame that is not complete.
type Recorder interface {
	// Room is how many bytes of the next frame's payload are to be kept.
	Room() int
	// FrameStart tells of a frame whose header is there, or is cut by the end of the input.
	FrameStart(*Frame)
	// FrameEnd tells that a frame has ended, or that the end of the input cuts it.
	FrameEnd(*Frame)
	// MessageEnd tells of a message; before it comes the end of its last frame.
	MessageEnd(*Message)
}

// Connection reads the bytes of a connection. It is not safe for concurrent use.
type Connection struct {
	opts Options
	// whole says that the bytes of all sides are one recording that stays as it is: places in it are counted from its start,
	// whoever sent them, payloads may be parts of it, and what all messages inflate to is bounded together.
	whole    bool
	recorder Recorder
	streams  []*Stream
	directions
	frames, messages int
	finished         bool
}

// What Push fails with.
var (
	ErrFinished = errors.New("connection: the input has ended")
	ErrSender   = errors.New("connection: either all bytes come with a sender, or none do")
)

// Open starts a Connection with its first byte.
func Open(opts Options, r Recorder) *Connection {
	return &Connection{opts: opts, recorder: r}
}

// Behind starts a Connection behind heads that have been read, at the offset that its frames begin at: the bytes are one recording that
// stays as it is. What is found in all streams is added to found.
func Behind(t Terms, at int, r Recorder, found *Findings) *Connection {
	c := &Connection{whole: true, recorder: r}
	c.terms, c.at, c.shared = t, at, found
	return c
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
	c.goOn()
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
	st := &Stream{connection: c, Sender: from, found: c.shared, frames: frames{first: -1}}
	if c.whole {
		st.follow()
	} else {
		st.found = &Findings{}
	}
	c.streams = append(c.streams, st)
	if from == codec.Client && len(c.streams) == 2 {
		c.streams[0], c.streams[1] = st, c.streams[0]
	}
	return st
}

// goOn lets the streams go on that waited for what another has told.
func (c *Connection) goOn() {
	for _, st := range c.streams {
		if st.phase == waiting && st.known() {
			st.begin()
		}
	}
}

// Finish says that the input ends here: what is cut off is told.
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
	c.goOn()
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

// FrameCount and MessageCount are how many have begun, and have ended.
func (c *Connection) FrameCount() int { return c.frames }

// MessageCount is how many messages have ended, or were cut.
func (c *Connection) MessageCount() int { return c.messages }

// Streams are those that bytes have come of, the client's first.
func (c *Connection) Streams() []*Stream { return c.streams }

// Directions are those that frames have come of, the client's first.
func (c *Connection) Directions() []*Direction { return c.list }

// Terms are what all frames are judged by.
func (c *Connection) Terms() Terms {
	if !c.whole {
		both := c.Heads()
		c.terms = both.Terms(c.opts)
	}
	return c.terms
}

// OpenDirections begins each direction of two streams once frames have come: one of them may have sent none so far.
func (c *Connection) OpenDirections() {
	if len(c.streams) < 2 || c.frames == 0 {
		return
	}
	for _, st := range c.streams {
		if st.phase == inFrames {
			st.direction(st.Sender)
		}
	}
}
