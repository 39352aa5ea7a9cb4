package handshake_test

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/handshake"
	"github.com/wslens/wslens/codec/rule"
)

// A request without a word of WebSocket asks for none; one that has lost but a field of it does.
func TestOrdinary(t *testing.T) {
	alone, _ := handshake.Parse([]byte("GET / HTTP/1.1\r\nHost: a\r\n\r\n"), 0)
	if found := handshake.CheckOrdinary(&alone, nil); found != nil {
		t.Errorf("%v", found)
	}
	const plain = "GET /socket.io/?EIO=4&transport=polling HTTP/1.1\r\nHost: a\r\nConnection: keep-alive\r\n"
	for _, c := range []struct {
		request, response string
		is                bool
	}{
		{plain, "HTTP/1.1 200 OK\r\nContent-Length: 96\r\n\r\n", true},
		{"GET / HTTP/1.1\r\nHost: a\r\n", "HTTP/1.1 426 Upgrade Required\r\nUpgrade: websocket\r\n\r\n", true},
		{plain, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n", false},
		{plain, "HTTP/1.1 200 OK\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n", false},
		{plain + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n", "HTTP/1.1 400 Bad Request\r\n\r\n", false},
		{plain + "Sec-WebSocket-Protocol: a\r\n", "HTTP/1.1 400 Bad Request\r\n\r\n", false},
		{plain + "Connection: Upgrade\r\n", "HTTP/1.1 400 Bad Request\r\n\r\n", false},
		{plain + "Upgrade: websocket\r\n", "HTTP/1.1 400 Bad Request\r\n\r\n", false},
		{plain + "Upgrade: h2c\r\n", "HTTP/1.1 200 OK\r\n\r\n", false},
	} {
		request, _ := handshake.Parse([]byte(c.request+"\r\n"), 0)
		response, _ := handshake.Parse([]byte(c.response), 0)
		found := handshake.CheckOrdinary(&request, &response)
		if is := len(found) == 1 && found[0].Severity == rule.Note; is != c.is {
			t.Errorf("%q, %q: %v", c.request, c.response, found)
		}
		if c.is && strings.Contains(c.request, "polling") != strings.Contains(found[0].Text, "long polling of Engine.IO") {
			t.Errorf("%q: %s", c.request, found[0].Text)
		}
	}
}
