package inspect

import (
	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
)

// Direction is the side that sent the frames of an input.
type Direction string

// The directions that Options take. DirectionAuto finds the sender out: from a recording's turns, the heads, or the MASK bits.
const (
	DirectionAuto  Direction = "auto"
	ClientToServer Direction = "client-to-server"
	ServerToClient Direction = "server-to-client"
)

// Holds is what the bytes of an input are.
type Holds string

// What Options.Holds takes; HoldsAuto finds it out.
const (
	HoldsAuto    Holds = "auto"
	HoldsFrames  Holds = "frames"
	HoldsPayload Holds = "payload"
)

// Options say how to read and judge an input. The zero value finds everything out by itself.
type Options struct {
	// Notation is the id of the notation of a text; "" or "auto" recognises it.
	Notation string
	// Direction is "" or one of the constants.
	Direction Direction
	// Holds is "" or one of the constants: what the bytes are, where that is not to be found out.
	Holds Holds
	// Extensions is the negotiated Sec-WebSocket-Extensions; empty for none, nil if it is not known.
	Extensions *string
	// Request is the request that a response is judged by: its text, or the key alone.
	Request string
	// MaxMessageBytes is the receiver's limit for a message; 0 is no limit.
	MaxMessageBytes uint64
	// Progress, if it is not nil, is called now and then for a long input, with what is being done, and how much of how much is done.
	Progress func(step string, done, of int)
	// Connection is the index of the connection that is shown, of a capture or of a text that tells of several; nil shows the
	// first of a capture, and that of a text which tells most of a WebSocket.
	Connection *int
	// From is the index of the first message of a capture listed.
	From int
	// LeaveOut and TakeIn are the indexes of passages of the text that are not read, and of those that are, whatever was found.
	// What is in both is read; an index that there is not counts for nothing.
	LeaveOut, TakeIn []int
}

// connection are the Options of the engine.
func (o Options) connection() connection.Options {
	return connection.Options{Sender: o.Direction.sender(), Extensions: o.Extensions, Request: o.Request, MaxMessageBytes: o.MaxMessageBytes}
}

// sender is the side that sends in a direction.
func (d Direction) sender() codec.Sender {
	switch d {
	case ClientToServer:
		return codec.Client
	case ServerToClient:
		return codec.Server
	}
	return codec.Mixed
}
