package inspect_test

import (
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// TestHeadsOfOthers holds what is said of heads that lack something for a reason: what the text does not show is not missed, what never
// opens a WebSocket is no handshake, and what follows a head of an old draft is no frame.
func TestHeadsOfOthers(t *testing.T) {
	const (
		// The example of draft-hixie-thewebsocketprotocol-76, section 1.2.
		oldDraft = "Host: example.com\nConnection: Upgrade\nSec-WebSocket-Key2: 12998 5 Y3 1  .P00\nUpgrade: WebSocket\n" +
			"Sec-WebSocket-Key1: 4 @1  46546xW%0l 1 5\nOrigin: http://example.com\n"
		polling = "GET /socket.io/?EIO=4&transport=polling HTTP/1.1\nHost: a.example\n\n"
		logged  = "RX: HTTP/1.1 101 Switching Protocols\nRX: Upgrade: websocket\nRX: Connection: Upgrade\n" +
			"RX: Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\nRX: Sec-WebSocket-Protocol: arduino\n - cKey: dGhlIHNhbXBsZSBub25jZQ==\n"
	)
	for _, row := range []struct{ name, text, level, title string }{
		{"the offer is not shown", logged, "warning", "Header fields of a request and of its response; the key is not random."},
		{"an answer to long polling", polling + "HTTP/1.1 200 OK\nContent-Length: 0\n\n", "note", "An HTTP request that asks for no WebSocket, and its response; no rule broken."},
		{"the third key of an old draft", oldDraft + "(Key3):83:5E:6E:7D:2D:7A:67:BA\n", "error", "The request is of an old draft, hixie-76, which RFC 6455 has replaced."},
		{"a request of an old draft", "GET /demo HTTP/1.1\n" + oldDraft, "error", "The request is of an old draft, hixie-76, which RFC 6455 has replaced."},
		{"a function named fetch", "Bun.serve({\n  fetch(req, srv) { return srv.upgrade(req) },\n  websocket: {},\n});", "note", ""},
	} {
		v := inspect.Text(row.text, inspect.Options{}).Verdict
		if v.Level != row.level || row.title != "" && v.Title != row.title {
			t.Errorf("%s: %s, %q, %q", row.name, v.Level, v.Title, v.Detail)
		}
	}
}

// TestHalfAFrame holds that bytes which are half of a frame at most, and no text as one, are not blamed for that in the title.
func TestHalfAFrame(t *testing.T) {
	v := inspect.Text("81 3a 08 07 06 05 04 03 02 01 31 36 a1 08 56 69 74 6f a1 16 68 65 79 40 76 69 74 6f 2e 69 6f", inspect.Options{}).Verdict
	if want := "These bytes may be no frame; as one, its text is not valid UTF-8."; v.Title != want || v.Level != "error" {
		t.Errorf("%s, %q", v.Level, v.Title)
	}
}
