package captures_test

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/captures"
)

// A page in Chromium talks to a server of npm's ws; netlog.json is what the two sent (e2e/fixtures/captures/netlog.mjs).
func TestNetLog(t *testing.T) {
	var want map[string]recorded
	readJSON(t, "netlog.json", &want)
	for _, c := range []struct{ key, scheme, encrypted, transport, extensions string }{
		{"ws", "ws://", "", "http/1.1", "permessage-deflate"}, {"wss", "wss://", "opened", "http/1.1", "permessage-deflate"}, {"h2", "wss://", "opened", "h2", ""},
	} {
		f := open(t, "netlog-"+c.key+".json", "")
		if f.Kind != "netlog" || len(f.Notes) > 0 || len(f.Connections) != 1 {
			t.Fatalf("%s: %+v", c.key, f)
		}
		row := f.Connections[0]
		if !strings.HasPrefix(row.URL, c.scheme+"127.0.0.1:") || !strings.HasSuffix(row.URL, "/room?id=7") || row.Encrypted != c.encrypted ||
			row.Frames.Sent != 6 || row.Frames.Received != 6 || row.CloseCode == nil || *row.CloseCode != 1000 || row.Ended != "closed" || row.Errors > 0 ||
			row.Extensions != c.extensions || row.Transport != c.transport || !strings.HasPrefix(row.Client, "127.0.0.1:") || !strings.HasSuffix(row.URL, row.Server+"/room?id=7") {
			t.Errorf("%s: %+v", c.key, row)
		}
		got := messagesOf(t, f, 0)
		if !slices.Equal(got.Client, want[c.key].Client) || !slices.Equal(got.Server, want[c.key].Server) {
			t.Errorf("%s: %v, want %v", c.key, got, want[c.key])
		}
	}
}

// Chromium writes no bytes unless it is told to: then only the headers of frames are there.
func TestNetLogWithoutBytes(t *testing.T) {
	f := open(t, "netlog-headers.json", "")
	if len(f.Connections) != 1 || len(f.Notes) != 1 {
		t.Fatalf("%+v", f)
	}
	c := f.Connections[0]
	if c.Holds != "headers" || c.Frames != (captures.Counts{Sent: 6, Received: 6}) || c.Messages != (captures.Counts{Sent: 4, Received: 4}) ||
		c.Controls != (captures.Counts{Sent: 2, Received: 2}) || !strings.HasSuffix(c.URL, "/room?id=7") || c.Ended != "closed" {
		t.Errorf("%+v", c)
	}
	r, err := f.Report(0, 2, 3)
	if err != nil || r.FrameCount != 12 || len(r.Frames) != 3 || len(r.FrameTimes) != 3 {
		t.Fatalf("%v: %+v", err, r)
	}
	// As the log has it: {"final":true,"masked":true,"opcode":1,"payload_length":7,"reserved1":true,...}
	if got := r.Frames[0]; got.Index != 2 || got.OpcodeName != "text" || !got.RSV1 || !got.Masked || got.MaskingKey != "" || got.PayloadLength != "7" || got.Complete ||
		got.Direction != "client-to-server" {
		t.Errorf("%+v", got)
	}
	note := f.Notes[0]
	if !strings.Contains(note.Text, "without raw bytes") || !strings.Contains(note.Text, "1 WebSocket connection (ws://127.0.0.1:") ||
		!strings.Contains(note.Text, "12 frames") || !strings.Contains(note.Fix, "Include raw bytes") {
		t.Errorf("%+v", note)
	}
}

// Cut anywhere, as when the browser is killed, a log gives what is there.
func TestNetLogCut(t *testing.T) {
	text, err := os.ReadFile("testdata/netlog-ws.json")
	if err != nil {
		t.Fatal(err)
	}
	text = bytes.TrimSpace(text)
	constants := bytes.IndexByte(text, '\n')
	for n := constants; n < len(text); n += 997 {
		f, err := captures.Open(bytes.NewReader(text[:n]), captures.Options{})
		if err != nil || len(f.Notes) == 0 || !strings.Contains(f.Notes[0].Text, "cut") {
			t.Errorf("%d bytes: %v, %+v", n, err, f)
		}
	}
}
