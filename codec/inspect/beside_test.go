package inspect_test

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// A message beside heads has no cause that these contradict; one that says whose head it is about goes by that one.
func TestPossible(t *testing.T) {
	const good = "GET /a HTTP/1.1\nHost: a.example\nUpgrade: websocket\nConnection: Upgrade\nSec-WebSocket-Key: 8yEHE5uTP0Xp0tvYmJ+VvA==\nSec-WebSocket-Version: 13\n\nthen it says\n"
	for _, c := range []struct {
		text   string
		offers bool
	}{
		{good + "unable to upgrade: missing upgrade headers in request", false},
		{strings.Replace(good, "websocket\n", "h2c\n", 1) + "unable to upgrade: missing upgrade headers in request", true},
		{good + "Connection to 'ws://a' was not upgraded to websocket", true}, // that is about the response, which is not here
	} {
		r := inspect.Text(c.text, inspect.Options{})
		if got := strings.Contains(r.Verdict.Detail, "look for: ") || strings.Contains(r.Verdict.Detail, "about this fault"); r.Handshake == nil || got != c.offers {
			t.Errorf("%q: %+v", c.text, r.Verdict)
		}
	}
}

// Bytes and one line of an error are two passages: enough for the line to be told of.
func TestMessageBesideOneReading(t *testing.T) {
	r := inspect.Text("81 05 48 65 6c 6c 6f\nInvalid frame header", inspect.Options{})
	if len(r.Passages) != 2 || !strings.Contains(r.Verdict.Detail, "An error message of Chromium: “Invalid frame header”") {
		t.Errorf("%d passages, %+v", len(r.Passages), r.Verdict)
	}
}

// What else the text tells of is told beside the verdict, and several payloads are no one key.
func TestOthers(t *testing.T) {
	two := "$ curl -H 'Upgrade: websocket' http://a/a\n\nHTTP/1.1 404 Not Found\n\nand through the proxy:\n$ curl -H 'Upgrade: websocket' http://b/b\n\nHTTP/1.1 400 Bad Request\n\n"
	if r := inspect.Text(two, inspect.Options{}); !strings.Contains(r.Verdict.Detail, "The text tells of 1 other connection, too: GET /b, 400.") {
		t.Errorf("%+v, %v", r.Verdict, r.Stories)
	}
	key := "sent: 0x1a,0x2b,0x3c,0x4d,0x00,0x5c,0x6d,0xdd,0xaa,0xac and got: 0x1a,0x2b,0x3c,0x4d,0x3f,0xe5,0x32,0xa2,0x95,0x15"
	if r := inspect.Text(key, inspect.Options{}); !strings.HasPrefix(r.Verdict.Title, "2 messages, together 20 bytes of no format") || len(r.Messages) != 2 {
		t.Errorf("%+v", r.Verdict)
	}
	log := "<FRAME>\nfinal: true\nopcode: PING\nlength: 6\npayload length: 0\npayload: 0x\n"
	if r := inspect.Text(log, inspect.Options{}); r.Verdict.Title != "A Ping without payload; no rule broken." || r.FrameCount != 1 {
		t.Errorf("%+v", r.Verdict)
	}
}
