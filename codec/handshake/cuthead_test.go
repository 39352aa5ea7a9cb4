package handshake

import (
	"testing"

	"github.com/wslens/wslens/codec/rule"
)

// What a head lacks is missed only if the head is whole; the line that it is cut off in is not judged.
func TestCutHead(t *testing.T) {
	const request, response = "GET / HTTP/1.1\r\nHost: a\r\n", "HTTP/1.1 101 Switching Protocols\r\n"
	for _, c := range []struct {
		text   string
		ending Ending
		cut    string
		misses bool
	}{
		{request + "Upgrade: websock", Copied, "Upgrade: websock", false},
		{request + "Upgrade: WEBSOCK\n", Copied, "Upgrade: WEBSOCK", false},
		{request + "Connection: keep-alive, Upg", Copied, "Connection: keep-alive, Upg", false},
		{request + "Connection: Upgrade", Copied, "", true},
		{request + "Connection: close", Copied, "", true},
		{request + "Connection: keep-alive", Copied, "", true},
		{request + "Sec-WebSocket-Version: 1", Copied, "Sec-WebSocket-Version: 1", false},
		{request + "Sec-WebSocket-Version: 8", Copied, "", true},
		{request + "Sec-WebSocket-Key: dGhlIHN", Copied, "Sec-WebSocket-Key: dGhlIHN", false},
		{request + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHN", Copied, "", true},
		{request + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", Copied, "", true},
		{request + "User-Ag", Copied, "User-Ag", false},
		{request + "User-Ag\r\n\r\n", Copied, "", true},
		{request + "no field\r\n", Copied, "", true},
		{request + "User-Agent: x", Copied, "", true},
		{request + "User-Agent: x", OnWire, "User-Agent: x", false},
		{request, OnWire, "", true},
		{request, MoreFollows, "Host: a", false},
		{request + "\r\n", MoreFollows, "", true},
		{"GET / HT", OnWire, "GET / HT", false},
		{response + "Connec", Copied, "Connec", false},
		{response + "Upgrade: websocket", Copied, "", true},
	} {
		h, found := ParseEnding([]byte(c.text), 0, c.ending)
		if got := c.text[h.Cut.Start:h.Cut.End]; got != c.cut {
			t.Errorf("%q is cut at %q, want %q", c.text, got, c.cut)
		}
		if h.Kind == Request {
			found = append(found, CheckRequest(&h)...)
		} else {
			found = append(found, CheckResponse(&h, nil, nil)...)
		}
		misses, faulty := false, false
		for _, f := range found {
			misses = misses || f.Rule == rule.HandshakeUpgrade || f.Rule == rule.HandshakeAcceptMissing
			faulty = faulty || f.Severity == rule.Error
		}
		if misses != c.misses || c.cut != "" && faulty {
			t.Errorf("%q: misses something: %t; %v", c.text, misses, found)
		}
	}
}

// The last line of what a person has quoted is whole; on the wire a line without an end goes on.
func TestQuotedLineIsWhole(t *testing.T) {
	for ending, isCut := range map[Ending]bool{Quoted: false, Copied: false, OnWire: true, MoreFollows: true} {
		if h, _ := ParseEnding([]byte("GET / HTTP/1.1\r\nHost: exam"), 0, ending); (h.Cut.End > 0) != isCut {
			t.Errorf("%s: cut at %v", ending, h.Cut)
		}
	}
}
