package peers

import (
	"fmt"
	"net"

	"github.com/coder/websocket"
	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/deflate"
	"github.com/wslens/wslens/codec/handshake"
)

// Deflating lists the peers with permessage-deflate. Each compresses every message that it can; coder alone takes its
// context over.
var Deflating = []Peer{
	{"gobwas", "github.com/gobwas/ws", gobwasDeflateServer, gobwasDeflateClient},
	coderDeflating("coder", websocket.CompressionContextTakeover),
	coderDeflating("coder without takeover", websocket.CompressionNoContextTakeover),
	{"gorilla", "github.com/gorilla/websocket", gorillaServer, gorillaClient},
}

func coderDeflating(name string, mode websocket.CompressionMode) Peer {
	return Peer{name, "github.com/coder/websocket",
		func(conn net.Conn) (Session, error) {
			return acceptCoder(conn, websocket.AcceptOptions{CompressionMode: mode, CompressionThreshold: 1})
		},
		func(conn net.Conn) (Session, error) {
			return dialCoder(conn, websocket.DialOptions{CompressionMode: mode, CompressionThreshold: 1})
		}}
}

// OpenDeflating opens a connection of the peer, which reads the frames of the sender from, and tells what was negotiated.
// As a client the peer makes an offer that wslens answers with its wishes; as a server it answers a browser's.
func (p Peer) OpenDeflating(from codec.Sender, wishes string, frames []byte) (Session, *Wire, deflate.Answer, error) {
	var response []byte
	wire, open := RequestWire(deflatingRequest, frames), p.Server
	if from == codec.Server {
		wire, open = ResponseWire(func(request []byte) []byte {
			response = deflatingResponse(request, wishes)
			return response
		}, frames), p.Client
	}
	session, err := open(wire)
	if err != nil {
		return nil, nil, deflate.Answer{}, fmt.Errorf("%s: %w", p.Name, err)
	}
	if from == codec.Client {
		response = wire.Head()
	}
	answer, err := negotiated(response)
	return session, wire, answer, err
}

var deflatingRequest = Request[:len(Request)-2] + "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n\r\n"

// deflatingResponse is what a server with these wishes answers to a request; a refusal if it cannot.
func deflatingResponse(request []byte, wishes string) []byte {
	head, _ := handshake.Parse(request, 0)
	answer, err := handshake.Answer(&head, handshake.AnswerOptions{Extensions: wishes})
	if err != nil {
		return []byte("HTTP/1.1 500 " + err.Error() + "\r\n\r\n")
	}
	return []byte(answer.Text)
}

// negotiated reads the parameters of permessage-deflate in a response.
func negotiated(response []byte) (deflate.Answer, error) {
	head, _ := handshake.Parse(response, 0)
	list, fault := handshake.ParseExtensions(head.Extensions(), 0)
	if fault != nil || len(list) != 1 || list[0].Name != deflate.Name {
		return deflate.Answer{}, fmt.Errorf("permessage-deflate is not negotiated: %q", response)
	}
	answer, faults := deflate.ParseAnswer(list[0].Params)
	if faults != nil {
		return answer, fmt.Errorf("the answer is not good: %q, %v", response, faults)
	}
	return answer, nil
}
