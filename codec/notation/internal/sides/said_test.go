package sides_test

import (
	"testing"

	"github.com/wslens/wslens/codec/notation/internal/sides"
)

// A sentence names the sender if it says of a side what that did, or names both sides; a label, a log's name and what stands further away
// do not.
func TestSaid(t *testing.T) {
	const client, server, none = sides.Client, sides.Server, sides.Unknown
	for words, want := range map[string]sides.Side{
		"My server sends ":                                     server,
		"The client sends ":                                    client,
		"my server then always sends me these bytes: ":         server,
		"and the WebSocket server responds with: ":             server,
		"Server wrote: ":                                       server,
		"the browser receives ":                                server,
		"Chrome sends a text frame ":                           client,
		"My server library replied with the following frame: ": server,
		"the server receives this from the client: ":           client,
		"the server sends the client ":                         server,
		"The server sends to the browser: ":                    server,
		"from the server to the client: ":                      server,
		"Client -> Server: ":                                   client,
		"from server to client: <Buffer ":                      server,
		"server => client ":                                    server,
		"client to server: ":                                   client,
		"frame sent by the server: ":                           server,
		"received by the client as ":                           server,
		"I got this frame from the server: ":                   server,
		"a client that writes ":                                client,
		"When the client connects, my server sends ":           server,
		"my test server's client sends ":                       client,

		"":                                    none,
		"Server: ":                            none,
		"client: ":                            none,
		"websocket server log ":               none,
		"[WS-Server] sent: ":                  none,
		"client: sent ":                       none,
		"[client] sends ":                     none,
		"The server closes. I see ":           none,
		"The server sends nothing. I read ":   none,
		"the server is wrong about ":          none,
		"the client's data ":                  none,
		"client data sent: ":                  none,
		"I send this to the server: ":         none,
		"sent ":                               none,
		"disconnected from the server ":       none,
		"the server sends to ":                none,
		"Server <- Client: ":                  none,
		"the server that my client talks to ": none,
		"chat.server/ws sends ":               none,
		"the server sends close and I send ":  none,
	} {
		if got := sides.Said(words); got != want {
			t.Errorf("%q: %s, want %s", words, got, want)
		}
	}
}
