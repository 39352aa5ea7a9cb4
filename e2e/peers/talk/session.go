// Package talk has the conversations that e2e/live holds: the side of the server, and that of the client. It knows no
// implementation of WebSocket but through Session.
package talk

import "github.com/wslens/wslens/codec"

// Session is an open connection of an implementation.
type Session interface {
	// Read reads to the end, answers what the peer answers by itself, and tells see of each message and control
	// frame. The error that ends it says nothing more than End.
	Read(see func(Event)) (End, error)
	// Send writes a message with one call.
	Send(op codec.Opcode, payload []byte) error
	// SendParts writes a message through the peer's writer, one call a part; the peer decides on the frames.
	SendParts(op codec.Opcode, parts [][]byte) error
	// Ping writes a ping, and returns its payload, which may be of the peer's own choice.
	Ping(payload []byte) (sent []byte, err error)
	// Close writes a Close.
	Close(code codec.CloseCode, reason string) error
}

// CloseWaiter is a Session whose Close waits for the Close of the peer, takes no other status code than its own, and does not tell the
// reason. Where it takes that Close, Read sees none, and ends with net.ErrClosed.
type CloseWaiter interface{ CloseWaits() }

func closeWaits(s Session) bool {
	_, waits := s.(CloseWaiter)
	return waits
}

// Event is a message or a control frame that was read. A Close without a status code has no payload.
type Event struct {
	Opcode  codec.Opcode
	Payload string
}

// CloseEvent returns the event of a Close as libraries report it: 1005 stands for no status code.
func CloseEvent(code codec.CloseCode, reason string) Event {
	if code == codec.CloseNoStatus {
		return Event{Opcode: codec.Close}
	}
	return Event{codec.Close, string([]byte{byte(code >> 8), byte(code)}) + reason}
}

// End says how the reading of a stream ended.
type End string

const (
	// Ended: there were no more bytes.
	Ended End = "ended"
	// Closed: a Close was read.
	Closed End = "closed"
	// Refused: something in the stream was not accepted.
	Refused End = "refused"
)
