package peers

import (
	"net"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/e2e/peers/talk"
)

// Peer is another implementation of WebSocket.
type Peer struct {
	Name string
	// Module is the path under which go.mod has its version.
	Module string
	// Server and Client open a connection over conn, in that role, with a handshake.
	Server, Client func(conn net.Conn) (Session, error)
}

// All lists the peers.
var All = []Peer{
	{"gobwas", "github.com/gobwas/ws", gobwasServer, gobwasClient},
	{"coder", "github.com/coder/websocket", coderServer, coderClient},
	{"gorilla", "github.com/gorilla/websocket", gorillaServer, gorillaClient},
}

// A Session is an open connection of a peer.
type (
	Session = talk.Session
	Event   = talk.Event
	End     = talk.End
)

// How the reading of a stream ends.
const (
	Ended   = talk.Ended
	Closed  = talk.Closed
	Refused = talk.Refused
)

// CloseEvent returns the event of a Close as libraries report it.
func CloseEvent(code codec.CloseCode, reason string) Event { return talk.CloseEvent(code, reason) }

// Outcome is all that a reader made of a stream.
type Outcome struct {
	Events []Event
	End    End
	// Code is the status code with which a refused stream was answered; 0 if there was no Close.
	Code codec.CloseCode
	// Written is what the reader wrote.
	Written []byte
	// Err is why it ended.
	Err error
}
