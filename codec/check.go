package codec

import "github.com/wslens/wslens/codec/rule"

// Sender is the side that sends frames.
type Sender uint8

// Who may send frames.
const (
	// UnknownSender is one side, not known which: nothing is judged that depends on it.
	UnknownSender Sender = iota
	// Client masks every frame (RFC 6455 section 5.1).
	Client
	// Server masks none.
	Server
	// Mixed are both sides in one recording, frame after frame. A Decoder tells them apart by the MASK bit, so that it
	// finds no wrong one, and judges each side by itself. To an Encoder and to package deflate it means UnknownSender.
	Mixed
)

// Compression says what is known of permessage-deflate (RFC 7692) in one direction.
type Compression uint8

// What may be known of it.
const (
	// CompressionUnknown: the handshake was not seen. RSV1 is noted and taken for a compressed message.
	CompressionUnknown Compression = iota
	// CompressionNone: it was not negotiated, RSV1 is an error.
	CompressionNone
	// CompressionDeflate: it was negotiated.
	CompressionDeflate
)

// Rules are the terms by which one direction of a connection is judged.
type Rules struct {
	// Sender is the side whose frames are read or written.
	Sender Sender
	// Compression says whether RSV1 may be set.
	Compression Compression
	// MaxMessageBytes and MaxFrameBytes limit the payload of an uncompressed message and of a frame, in bytes; 0 is no
	// limit. A message with RSV1 is not limited, for its payload is not what was compressed. What goes beyond a limit breaks rule.MessageTooBig, with status code 1009 (RFC 6455 section 7.4.1).
	MaxMessageBytes, MaxFrameBytes uint64
}

// checker holds the state of one direction and checks each step of it. Its findings wait in found until nextFinding gives them out.
type checker struct {
	Rules
	wholeLength bool // a control frame's length is judged when it is whole, not by its first byte
	notes       bool // nextFinding gives notes too
	found       []rule.Finding
	given       int // findings of found that were given out

	open       bool // a fragmented message has begun and not ended
	compressed bool // of the open or last message
	opcode     Opcode
	size       uint64 // payload bytes of the open message, announced so far
	tooBig     bool   // that is over the limit, and was reported
	frames     int
	fragment   int64 // where the last fragment of the open message begins

	text       textCheck
	textFailed bool

	close  closeBody
	closed bool // this side has sent Close

	assumed  bool // the note that RSV1 is taken for compression was given
	masks    masks
	frame    Header
	start    int64 // of the frame
	dataFrom int64 // of the frame's payload
}

func newChecker(opts Options) checker {
	return checker{Rules: opts.Rules, wholeLength: opts.Lenient, notes: opts.Notes}
}

// masks remembers the keys and MASK bits of the frames before.
type masks struct {
	seen, masked, mixed bool
	key                 [4]byte
	hasKey, predicted   bool
}

// report adds a finding. Inlined into its many callers it would make the WebAssembly module 22.5 kB larger (5,537 to 5,559 kB,
// uncompressed).
//
//go:noinline
func (c *checker) report(id rule.ID, start, end int64, text string) {
	c.found = append(c.found, rule.New(id, start, end, text))
}

// nextFinding returns the next finding that was not yet given out, or nil. Notes are passed over unless they are wanted.
func (c *checker) nextFinding() *rule.Finding {
	for c.given < len(c.found) {
		c.given++
		if f := &c.found[c.given-1]; c.notes || f.Severity != rule.Note {
			return f
		}
	}
	c.found, c.given = c.found[:0], 0
	return nil
}

// failed tells whether a finding that was not yet given out is an error.
func (c *checker) failed() bool {
	for _, f := range c.found[c.given:] {
		if f.Severity == rule.Error {
			return true
		}
	}
	return false
}

// isText tells whether the frame's payload is text that can be checked here.
func (c *checker) isText() bool {
	return !c.frame.Opcode.IsControl() && c.opcode == Text && !c.compressed && !c.textFailed
}

// starts tells whether a frame with the header h begins a message. So does a continuation while no message is open.
func (c *checker) starts(h Header) bool {
	return !h.Opcode.IsControl() && (h.Opcode != Continuation || !c.open)
}

// begin takes the whole header, after its checks, and sets the state for its payload.
func (c *checker) begin(h Header, start int64, size int) {
	c.frame, c.start, c.dataFrom = h, start, start+int64(size)
	switch {
	case h.Opcode == Close:
		c.closed = true
		c.close = closeBody{}
	case h.Opcode.IsControl():
	case c.starts(h):
		c.open, c.opcode, c.compressed = true, h.Opcode, h.RSV1 && c.Compression != CompressionNone
		c.size, c.frames, c.fragment = h.PayloadLength, 1, start
		c.text, c.textFailed = textCheck{}, false
	default:
		c.size = addSaturated(c.size, h.PayloadLength)
		c.frames++
		c.fragment = start
	}
}

// data checks a piece of the frame's payload, unmasked, that begins at the offset at of the stream. It stops behind
// the first byte that is certainly wrong, and returns how many bytes it has checked.
func (c *checker) data(b []byte, at int64) (n int, broken bool) {
	before := len(c.found)
	end := at + int64(len(b))
	if c.frame.Opcode == Close {
		end = c.closeData(b, at)
	} else if c.isText() {
		end = c.textData(b, at)
	}
	return int(end - at), len(c.found) > before
}

// end checks what is certain at the frame's last byte, and tells whether a message ends here.
func (c *checker) end(at int64) bool {
	switch {
	case c.frame.Opcode == Close:
		c.closeEnd(at)
		return true
	case c.frame.Opcode.IsControl():
		return true
	case c.isText():
		c.textEnd(at)
	}
	if c.frame.FIN {
		c.open = false
	}
	return c.frame.FIN
}

func addSaturated(a, b uint64) uint64 {
	if a > ^uint64(0)-b {
		return ^uint64(0)
	}
	return a + b
}
