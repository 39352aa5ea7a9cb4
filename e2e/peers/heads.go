package peers

import (
	"github.com/wslens/wslens/codec/handshake"
)

// URL is what the peers connect to.
const URL = "ws://example.org/chat"

// Request is a client's opening handshake for URL.
const Request = "GET /chat HTTP/1.1\r\n" +
	"Host: example.org\r\n" +
	"Upgrade: websocket\r\n" +
	"Connection: Upgrade\r\n" +
	"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" +
	"Sec-WebSocket-Version: 13\r\n\r\n"

// Response accepts a request, with the accept value that wslens derives from its key.
func Response(request []byte) []byte {
	head, _ := handshake.Parse(request, 0)
	key, _ := head.Key()
	return []byte("HTTP/1.1 101 Switching Protocols\r\n" +
		"Upgrade: websocket\r\n" +
		"Connection: Upgrade\r\n" +
		"Sec-WebSocket-Accept: " + handshake.Accept(key) + "\r\n\r\n")
}
