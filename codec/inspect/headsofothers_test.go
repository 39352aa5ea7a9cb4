package inspect_test

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// TestHeadsOfOthers holds what is said of heads that lack something for a reason: what the text does not show is not missed, what never
// opens a WebSocket is no handshake, and what follows a head without an end is taken for more of it.
func TestHeadsOfOthers(t *testing.T) {
	const (
		polling = "GET /socket.io/?EIO=4&transport=polling HTTP/1.1\nHost: a.example\n\n"
		logged  = "RX: HTTP/1.1 101 Switching Protocols\nRX: Upgrade: websocket\nRX: Connection: Upgrade\n" +
			"RX: Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\nRX: Sec-WebSocket-Protocol: arduino\n - cKey: dGhlIHNhbXBsZSBub25jZQ==\n"
	)
	for _, row := range []struct{ name, text, level, title string }{
		{"the offer is not shown", logged, "warning", "Header fields of a request and of its response; the key is not random."},
		{"a request of long polling", polling, "ok", "A request of Engine.IO's long polling; no rule broken."},
		{"an answer to long polling", polling + "HTTP/1.1 200 OK\nContent-Length: 0\n\n", "ok", "Long polling of Engine.IO, a request answered with 200; no rule broken."},
		{"a WebSocket of Engine.IO", strings.Replace(polling, "polling", "websocket", 1), "error", "Upgrade does not say websocket: a server would answer it as an ordinary request."},
		{"long polling that asks for an upgrade", strings.Replace(polling, "\n\n", "\nUpgrade: websocket\n\n", 1), "error", ""},
		{"a function named fetch", "Bun.serve({\n  fetch(req, srv) { return srv.upgrade(req) },\n  websocket: {},\n});", "note", ""},
	} {
		v := inspect.Text(row.text, inspect.Options{}).Verdict
		if v.Level != row.level || row.title != "" && v.Title != row.title {
			t.Errorf("%s: %s, %q, %q", row.name, v.Level, v.Title, v.Detail)
		}
	}
}

// TestHeadWithoutEnd holds that frames in a head which nothing ends are told as what they are for the receiver: more of the head.
func TestHeadWithoutEnd(t *testing.T) {
	const response = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"
	v := inspect.Bytes([]byte(response+"\x81\x05Hello"), inspect.Options{}).Verdict
	if want := "No empty line ends the head: its receiver would wait for more of it."; v.Title != want || v.Level != "error" {
		t.Errorf("%s, %q, %q", v.Level, v.Title, v.Detail)
	}
}

// TestHalfAFrame holds that bytes which are half of a frame at most, and no text as one, are not blamed for that in the title.
func TestHalfAFrame(t *testing.T) {
	v := inspect.Text("81 3a 08 07 06 05 04 03 02 01 31 36 a1 08 56 69 74 6f a1 16 68 65 79 40 76 69 74 6f 2e 69 6f", inspect.Options{}).Verdict
	if want := "These bytes may be no frame; as one, its text is not valid UTF-8."; v.Title != want || v.Level != "error" {
		t.Errorf("%s, %q", v.Level, v.Title)
	}
}
