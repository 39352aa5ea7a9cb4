package captures_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/captures"
	"github.com/wslens/wslens/codec/inspect"
)

func openText(t *testing.T, text string) *captures.File {
	t.Helper()
	f, err := captures.Open(strings.NewReader(text), captures.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// exports are texts as programs wrote them: codec/testdata has them with what they hold, and recorded ones of Chromium.
func exports(t *testing.T) (list []string) {
	t.Helper()
	for _, name := range []string{"captures.json", "recorded-events.json"} {
		var all []struct{ Input string }
		readJSON(t, "../../testdata/"+name, &all)
		for _, c := range all {
			if start := strings.TrimLeft(c.Input, " \t\r\n"); start != "" && (start[0] == '{' || start[0] == '[') {
				list = append(list, c.Input)
			}
		}
	}
	return list
}

// An export without a WebSocket says so, and how to record one; an export that has one does not.
func TestExportOfNone(t *testing.T) {
	const none = "There is no WebSocket connection in it."
	for text, want := range map[string]bool{
		`{"log":{"version":"1.2","creator":{"name":"a","version":"1"},"entries":[]}}`: true,
		exports(t)[0]: false,
	} {
		f := openText(t, text)
		said := slices.ContainsFunc(f.Notes, func(n captures.Note) bool { return n.Text == none && n.Fix != "" })
		if said != want {
			t.Errorf("%.60s: %+v", text, f.Notes)
		}
	}
}

// Given as a file, an export tells what it tells as text.
func TestExports(t *testing.T) {
	seen := 0
	for i, text := range exports(t) {
		want := inspect.Text(text, inspect.Options{})
		if want.Kind != "capture" {
			continue
		}
		seen++
		f := openText(t, text)
		for _, n := range f.Notes {
			if strings.Contains(n.Text, "longer than") {
				t.Errorf("%d: %+v", i, n)
			}
		}
		if len(f.Connections) != want.Capture.ConnectionCount {
			t.Errorf("%d: %d connections, want %d", i, len(f.Connections), want.Capture.ConnectionCount)
			continue
		}
		for k := range f.Connections {
			want := inspect.Text(text, inspect.Options{Connection: &k})
			c := f.Connections[k]
			got, err := f.Report(k, 0, captures.All)
			if err != nil || c.URL != want.Capture.Connections[k].URL || c.Holds != "messages" || got.Notation.ID != want.Notation.ID ||
				got.MessageCount != want.MessageCount {
				t.Errorf("%d: %v, %+v", i, err, c)
				continue
			}
			for m := range want.Messages {
				a, b := &got.Messages[m], &want.Messages[m]
				if a.Opcode != b.Opcode || !bytes.Equal(a.Payload, b.Payload) || (a.Time == nil) != (b.Time == nil) {
					t.Errorf("%d, message %d: %+v, want %+v", i, m, a, b)
				}
			}
		}
	}
	if seen < 5 {
		t.Errorf("%d exports", seen)
	}
}

// Selenium's performance log has the events as strings.
func TestSelenium(t *testing.T) {
	events := `{"method":"Network.webSocketCreated","params":{"requestId":"7.1","url":"wss://example.org/chat"}}
{"method":"Network.webSocketFrameSent","params":{"requestId":"7.1","timestamp":10.5,"response":{"opcode":1,"mask":true,"payloadData":"Hello"}}}
{"method":"Network.webSocketFrameReceived","params":{"requestId":"7.1","timestamp":10.75,"response":{"opcode":2,"mask":false,"payloadData":"AQID"}}}
{"method":"Network.dataReceived","params":{"requestId":"9"}}`
	entries := []string{}
	for _, e := range strings.Split(events, "\n") {
		inner, _ := json.Marshal(`{"message":` + e + `,"webview":"B2"}`)
		entries = append(entries, `{"level":"INFO","message":`+string(inner)+`,"timestamp":1700000000123}`)
	}
	whole := "[" + strings.Join(entries, ",\n") + "]"
	for _, text := range []string{whole, strings.Join(entries, "\n"), whole[:len(whole)-30]} { // the last one is cut
		f := openText(t, text)
		if f.Kind != "devtools" || len(f.Connections) != 1 || f.Connections[0].URL != "wss://example.org/chat" ||
			f.Connections[0].Messages != (captures.Counts{Sent: 1, Received: 1}) {
			t.Fatalf("%+v", f)
		}
		r, err := f.Report(0, 0, captures.All)
		if err != nil || len(r.Messages) != 2 || !slices.Equal(r.Messages[1].Payload, []byte{1, 2, 3}) || *r.Messages[0].Time != 10.5 || r.MessageTimes[0] != "" {
			t.Errorf("%v: %+v", err, r.Messages)
		}
	}
}

// An export that was written by one browser is written for another program.
func TestWriteExport(t *testing.T) {
	from := open(t, "deflate.pcap", "")
	want := recordings(t)["deflate"]
	for _, form := range []string{"har", "devtools"} {
		f := openText(t, string(write(t, from, 0, form)))
		again, err := captures.Open(bytes.NewReader(write(t, f, 0, "pcapng")), captures.Options{})
		if err != nil || len(again.Connections) != 1 || again.Connections[0].Errors > 0 || again.Connections[0].URL != from.Connections[0].URL {
			t.Fatalf("%s: %v, %+v", form, err, again)
		}
		got := messagesOf(t, again, 0)
		if !slices.Equal(got.Client, inOrderOfFrames(want.Client)) || !slices.Equal(got.Server, want.Server) {
			t.Errorf("%s: %v, want %v", form, got, want)
		}
	}
}
