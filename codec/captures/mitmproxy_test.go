package captures_test

import (
	"bytes"
	"os"
	"slices"
	"strconv"
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

// tnet writes a value as tnetstrings do (tnetstrings.info): maps as lists of keys and values.
func tnet(v any) string {
	body, kind := "", ""
	switch v := v.(type) {
	case string:
		body, kind = v, ";"
	case float64:
		body, kind = strconv.FormatFloat(v, 'f', -1, 64), "^"
	case bool:
		body, kind = strconv.FormatBool(v), "!"
	case []any:
		for _, one := range v {
			body += tnet(one)
		}
		kind = "]"
	case dict:
		for _, one := range v {
			body += tnet(one)
		}
		kind = "}"
	}
	return strconv.Itoa(len(body)) + ":" + body + kind
}

type dict []any

// Before version 7, mitmproxy kept the handshake and the messages as two flows (convert_11_12 in its io/compat.py).
func TestFlowsOfOldVersions(t *testing.T) {
	handshake := dict{"version", 7.0, "id", "a-1", "metadata", dict{"websocket", true}, "type", "http",
		"request", dict{"method", "GET", "scheme", "https", "host", "192.0.2.1", "port", 443.0, "path", "/chat", "http_version", "HTTP/1.1", "timestamp_start", 1612375499.5,
			"headers", []any{[]any{"Host", "example.org"}}}}
	messages := dict{"version", 7.0, "id", "b-2", "metadata", dict{"websocket_handshake", "a-1"}, "type", "websocket", "close_code", 1000.0, "close_sender", "client",
		"messages", []any{[]any{1.0, true, "Hello", 1612375501.0, false}, []any{2.0, false, "\x00\xff", 1612375502.0, false}}}
	f, err := captures.Open(strings.NewReader(tnet(handshake)+tnet(messages)), captures.Options{})
	if err != nil || len(f.Connections) != 1 {
		t.Fatalf("%v, %+v", err, f)
	}
	if c := f.Connections[0]; c.URL != "wss://example.org/chat" || c.Messages != (captures.Counts{Sent: 1, Received: 1}) || *c.CloseCode != 1000 || c.Start != "2021-02-03T18:04:59.5Z" {
		t.Errorf("%+v", c)
	}
}

// A flow that has no time, or 0 for it, is of no day in 1970.
func TestFlowWithoutTime(t *testing.T) {
	handshake := dict{"version", 7.0, "id", "a-1", "metadata", dict{"websocket", true}, "type", "http",
		"request", dict{"method", "GET", "scheme", "http", "host", "192.0.2.1", "port", 80.0, "path", "/", "http_version", "HTTP/1.1", "headers", []any{}}}
	messages := dict{"version", 7.0, "id", "b-2", "metadata", dict{"websocket_handshake", "a-1"}, "type", "websocket", "messages", []any{}}
	f, err := captures.Open(strings.NewReader(tnet(handshake)+tnet(messages)), captures.Options{})
	if err != nil || len(f.Connections) != 1 || f.Connections[0].Start != "" {
		t.Errorf("%v, %+v", err, f)
	}
}
