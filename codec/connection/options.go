package connection

import (
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
