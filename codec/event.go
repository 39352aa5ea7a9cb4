package codec

import "github.com/wslens/wslens/codec/rule"

// Level is the size of the pieces in which a Decoder gives what it reads.
type Level uint8

// The levels of a Decoder.
const (
	// Messages gives whole messages; a control frame is a message of one frame.
	Messages Level = iota
	// Frames gives whole frames.
	Frames
	// Stream gives the start of a frame, its payload in pieces as they arrive, and its end.
	Stream
)

// EventKind says what an Event tells.
type EventKind uint8

// What a Decoder tells.
const (
	// Fault: a rule was met. Only Sender, Start, End and Finding are set.
	Fault EventKind = iota
	// Message: a whole message (level Messages).
	Message
	// WholeFrame: a whole frame (level Frames).
	WholeFrame
	// FrameStart: a header has been read (level Stream); Payload is nil.
	FrameStart
	// FrameData: a piece of the payload (level Stream).
	FrameData
	// FrameEnd: the frame's last byte has been read (level Stream); Payload is nil.
	FrameEnd
)

// Event is one thing that a Decoder read.
type Event struct {
	Kind EventKind
	// Sender is the side that sent the frame: that of Options.Sender, or for Mixed the one that MASK tells.
	Sender Sender
	// Header is the frame's; for a Message the header of its first frame.
	Header Header
	// Start and End are the byte range [Start, End) in the stream: of the frame, for a FrameStart of its header, for a
	// FrameData of the piece, and for a Message from its first frame's first byte to its last frame's last.
	Start, End int64
	// Payload is unmasked, and still compressed if it was; for a FrameData it is the piece. It is valid until the next call
	// to Next or Push.
	Payload []byte
	// Frames is the number of frames of a Message.
	Frames int
	// Finding is the rule that was met, and where.
	Finding rule.Finding
}

// Close returns what a whole Close frame says: its status code, CloseNoStatus if there is none, and its reason (RFC 6455
// section 5.5.1). Of an event that is no Close at the levels Messages or Frames it returns 0.
func (e *Event) Close() (code CloseCode, reason string) {
	if e.Kind != Message && e.Kind != WholeFrame || e.Header.Opcode != Close {
		return 0, ""
	}
	return ParseClose(e.Payload)
}

// ParseClose returns what the body of a Close says: its status code, CloseNoStatus if there is none, and its reason (RFC 6455 section
// 5.5.1).
func ParseClose(body []byte) (code CloseCode, reason string) {
	if len(body) < 2 {
		return CloseNoStatus, ""
	}
	return CloseCode(body[0])<<8 | CloseCode(body[1]), string(body[2:])
}

func (e *Event) set(kind EventKind, sender Sender, h Header, start, end int64, payload []byte) {
	e.Kind, e.Sender, e.Header, e.Start, e.End, e.Payload, e.Frames = kind, sender, h, start, end, payload, 0
}
