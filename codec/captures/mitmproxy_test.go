package captures_test

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/captures"
)

// mitmproxy 8.1 stood between a server and a client of npm's ws; mitmproxy.json is what these sent (e2e/fixtures/captures/mitmproxy.mjs).
// It writes no control frames down.
func TestFlows(t *testing.T) {
	var want recorded
	readJSON(t, "mitmproxy.json", &want)
	f := open(t, "mitmproxy.flows", "")
	if f.Kind != "mitmproxy" || len(f.Notes) > 0 || len(f.Connections) != 1 {
		t.Fatalf("%+v", f)
	}
	c := f.Connections[0]
	if c.Messages != (captures.Counts{Sent: 5, Received: 5}) || c.CloseCode == nil || *c.CloseCode != 1000 || c.Subprotocol != "chat" || c.Errors > 0 ||
		!strings.HasPrefix(c.URL, "ws://127.0.0.1:") || !strings.HasSuffix(c.URL, "/room?id=7") || !strings.HasPrefix(c.Client, "127.0.0.1:") || len(c.Notes) != 1 {
		t.Errorf("%+v", c)
	}
	r, err := f.Report(0, 0, captures.All)
	if err != nil {
		t.Fatal(err)
	}
	var got recorded
	for i := range r.Messages {
		got.add(&r.Messages[i])
	}
	isControl := func(s said) bool { return s.Type != "text" && s.Type != "binary" }
	if !slices.Equal(got.Client, slices.DeleteFunc(want.Client, isControl)) || !slices.Equal(got.Server, slices.DeleteFunc(want.Server, isControl)) {
		t.Errorf("%v, want %v", got, want)
	}
	if _, err := f.Session(0); err == nil {
		t.Error("there are no frames for a session")
	}
}

func TestFlowsCut(t *testing.T) {
	text, err := os.ReadFile("testdata/mitmproxy.flows")
	if err != nil {
		t.Fatal(err)
	}
	for n := 40; n < len(text); n += 211 {
		f, err := captures.Open(bytes.NewReader(text[:n]), captures.Options{})
		if err != nil || len(f.Notes) != 1 {
			t.Errorf("%d bytes: %v, %+v", n, err, f)
		}
	}
}
