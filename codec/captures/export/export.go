// Package export writes a WebSocket connection as a file for other programs: packets for Wireshark, an archive for Chrome, events of
// the DevTools protocol, or all that is known of each frame. What came is written as it came. What a form asks for and nothing tells
// is made up, and marked so in the file.
package export

import (
	"errors"
	"time"

	"github.com/wslens/wslens/codec"
)

// Connection is what is written.
type Connection struct {
	// URL, Client and Server (addresses with ports) are empty if they are not known.
	URL, Client, Server string
	// Encrypted says that it was in TLS, HTTP2 that it was a stream of HTTP/2, Closed that both ends have ended it.
	Encrypted, HTTP2, Closed bool
	// Extensions are those that were negotiated, where no response tells them.
	Extensions string
	// Heads are those of the request and the response, as they came; those of HTTP/2 as lines. They have no bytes if they are not known.
	Request, Response Piece
	// Frames are in the order in which they were whole; empty for a connection of which only the Messages are known.
	Frames   []Piece
	Messages []Message
	// Notes are what the source says is missing.
	Notes []string
}

// Piece is a head or a frame, as far as it came.
type Piece struct {
	Server bool // sent it
	Bytes  []byte
	At     time.Time // when it was whole; zero if that is not known
	Note   string    // what of it is not as it came
}

// Message is a message.
type Message struct {
	Server bool
	// Opcode is -1 for an error that the source tells in place of a message.
	Opcode  int
	Payload []byte
	At      time.Time

	compressed, broken, cut bool
	frames                  []int
}

// Form is a kind of file.
type Form string

// The forms.
const (
	PCAPNG   Form = "pcapng"
	HAR      Form = "har"
	DevTools Form = "devtools"
	JSON     Form = "json"
)

// ErrForm says that there is no such form, ErrEmpty that nothing is known of the connection.
var (
	ErrForm  = errors.New("the form has to be pcapng, har, devtools or json")
	ErrEmpty = errors.New("there is no head, no frame and no message to write")
)

// Write writes a connection.
func Write(c *Connection, form Form) ([]byte, error) {
	if len(c.Request.Bytes)+len(c.Response.Bytes)+len(c.Frames)+len(c.Messages) == 0 {
		return nil, ErrEmpty
	}
	switch form {
	case PCAPNG:
		return c.pcapng()
	case HAR:
		return c.har()
	case DevTools:
		return c.devtools()
	case JSON:
		return c.json()
	}
	return nil, ErrForm
}

// What is written of what was made up.
const (
	noteBy       = "Written by wslens."
	noteFrames   = "The source has whole messages: the headers and masks of the frames here are made up, each message in one frame, without compression."
	notePackets  = "The packets are made up: their addresses and ports where they are not known, sequence numbers, acknowledgements, SYN and FIN. The bytes in them are those of the connection."
	noteOpened   = "The connection was encrypted with TLS. Here it stands without."
	noteHTTP2    = "The connection was a stream of HTTP/2. Here it stands as one of HTTP/1.1: its head is made up of the fields that came."
	noteTimes    = "The source does not tell all times: those that are missing are made up, a millisecond apart."
	noteRequest  = "The request is not known: this one is made up."
	noteResponse = "The response is not known: this one is made up."
	noteURL      = "The URL is not known: this one is made up."
	noteInflated = "Payloads of compressed messages stand here inflated."
)

// fixedMask is the key of the frames that are made up, that of the example in RFC 6455 section 5.7.
var fixedMask = [4]byte{0x37, 0xfa, 0x21, 0x3d}

// made are frames for the messages.
func (c *Connection) made() []Piece {
	var list []Piece
	for _, m := range c.Messages {
		if m.Opcode < 0 {
			continue
		}
		h := codec.Header{FIN: true, Opcode: codec.Opcode(m.Opcode), PayloadLength: uint64(len(m.Payload)), Masked: !m.Server}
		if h.Masked {
			h.MaskingKey = fixedMask
		}
		list = append(list, Piece{Server: m.Server, Bytes: codec.AppendFrame(nil, h, m.Payload), At: m.At, Note: "The header of this frame is made up."})
	}
	return list
}

// clock gives a time for what has none: a millisecond behind what stands before it.
type clock struct {
	last time.Time
	made bool
}

func (k *clock) at(t time.Time) time.Time {
	if t.IsZero() {
		k.made = true
		if t = k.last.Add(time.Millisecond); k.last.IsZero() {
			t = time.UnixMilli(0)
		}
	}
	k.last = t
	return t
}
