package captures_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/captures"
)

// checkHTTP2 holds the connections that are there against what was said under each path. One path was refused.
func checkHTTP2(t *testing.T, f *captures.File, scheme string, want map[string]recorded) {
	t.Helper()
	if len(f.Notes) > 0 || len(f.Connections) != 4 {
		t.Fatalf("%d connections, notes %v", len(f.Connections), f.Notes)
	}
	for i, c := range f.Connections {
		path := strings.TrimPrefix(c.URL, scheme+c.Server)
		if c.Transport != "h2" || c.Ended != "closed" || len(c.Notes) > 0 {
			t.Errorf("%+v", c)
		}
		r, err := f.Report(i, 0, captures.All)
		if err != nil || r.Handshake == nil || r.Handshake.Request.Protocol != "HTTP/2" || r.Handshake.Response == nil {
			t.Fatalf("%s: %v, %+v", path, err, r)
		}
		if path == "/nothing" {
			if c.Errors != 1 || !strings.HasPrefix(r.Verdict.Title, "The response is 404") {
				t.Errorf("%+v: %+v", c, r.Verdict)
			}
			continue
		}
		if c.Errors+c.Warnings > 0 || c.Subprotocol != "chat" || *c.CloseCode != 1000 ||
			c.Frames != (captures.Counts{Sent: 9, Received: 7}) || c.Messages != (captures.Counts{Sent: 5, Received: 5}) || c.Controls != (captures.Counts{Sent: 2, Received: 2}) {
			t.Errorf("%+v", c)
		}
		checkMessages(t, f, i, want[path])
		delete(want, path)
	}
	if len(want) > 0 {
		t.Errorf("missing: %v", want)
	}
}

// Node's client and server open several WebSockets at once over one connection (e2e/fixtures/captures/http2.mjs). In clear its frames are padded.
func TestHTTP2(t *testing.T) {
	var all map[string]map[string]recorded
	readJSON(t, "http2.json", &all)
	checkHTTP2(t, open(t, "h2-clear.pcap", ""), "ws://", all["h2-clear"])
	checkHTTP2(t, open(t, "h2-tls.pcap", keysOf(t, "h2-tls")), "wss://", all["h2-tls"])
}

// A packet of the middle is left out: what is missing is told, and what follows is read, or said not to be.
func TestHTTP2Lost(t *testing.T) {
	bytes, err := os.ReadFile("testdata/h2-clear.pcap")
	if err != nil {
		t.Fatal(err)
	}
	packets := packetsOf(bytes)
	for i := range packets {
		without := slices.Concat(bytes[:24], slices.Concat(packets[:i]...), slices.Concat(packets[i+1:]...))
		f, err := captures.Open(strings.NewReader(string(without)), captures.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range f.Connections {
			if c.Errors > 0 && !strings.HasSuffix(c.URL, "/nothing") {
				t.Errorf("without packet %d: %+v", i, c)
			}
		}
	}
}

// packetsOf cuts a pcap file of little-endian headers.
func packetsOf(b []byte) (list [][]byte) {
	for b = b[24:]; len(b) > 0; {
		n := 16 + int(b[8]) + int(b[9])<<8
		list, b = append(list, b[:n]), b[n:]
	}
	return list
}
