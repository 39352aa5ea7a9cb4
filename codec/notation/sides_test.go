package notation_test

import (
	"testing"

	"github.com/wslens/wslens/codec/notation"
)

// Who sends is told by the side that a line names and by what that does.
func TestSpeaker(t *testing.T) {
	for words, want := range map[string]notation.Side{
		"feed:FeedClient:0 sending on the socket: ":  client,
		"feed:FeedClient:0 received on the socket: ": server,
		"[WsServer] received: ":                      client,
		"[WsServer] sent: ":                          server,
		"the client received ":                       server,
		"server got ":                                client,
		"received by the server: ":                   client,
		"message sent by a client: ":                 client,
		"message received from the server: ":         server,
		"message sent to the client: ":               server,
		"Server received from client: ":              client,
		"client message received: ":                  noSide, // whose log it is, is not told
		"wss://chat.server/ws got message ":          noSide,
		"received message ":                          noSide,
		"client: message ":                           client,
	} {
		_, sides := messagesOf(words + `{"op":1}`)
		if len(sides) != 1 || sides[0] != want && !(want == noSide && sides[0] == received) {
			t.Errorf("%q: sides %v, want %v", words, sides, want)
		}
	}
}
