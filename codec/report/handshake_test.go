package report_test

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/handshake"
	"github.com/wslens/wslens/codec/report"
)

// The accept value that a key leads to stands beside that of the response (RFC 6455 section 1.3).
func TestAcceptState(t *testing.T) {
	other := strings.Replace(goodResponse, sampleAccept, "AAAAAAAAAAAAAAAAAAAAAAAAAAA=", 1)
	without := strings.Replace(goodResponse, "Sec-WebSocket-Accept: "+sampleAccept+"\r\n", "", 1)
	const h2 = ":method: CONNECT\r\n:protocol: websocket\r\n:scheme: https\r\n:path: /chat\r\n:authority: a\r\nsec-websocket-version: 13\r\n\r\n"
	for _, c := range []struct {
		name, input string
		request     string
		state       string
		found       string
		derived     bool
	}{
		{"both", goodRequest + goodResponse, "", "match", sampleAccept, true},
		{"another value", goodRequest + other, "", "mismatch", "AAAAAAAAAAAAAAAAAAAAAAAAAAA=", true},
		{"no value", goodRequest + without, "", "missing", "", true},
		{"a request alone", goodRequest, "", "unknown", "", true},
		{"a response alone", goodResponse, "", "unknown", sampleAccept, false},
		{"a response without a value", without, "", "missing", "", false},
		{"a response and a key", goodResponse, sampleKey, "match", sampleAccept, true},
		{"a response and a request", goodResponse, goodRequest, "match", sampleAccept, true},
		{"a request without a key", strings.Replace(goodRequest, "Sec-WebSocket-Key", "X", 1) + goodResponse, "", "unknown", sampleAccept, false},
		{"HTTP/2", h2, "", "unknown", "", false},
		{"an answer of HTTP/2", h2 + ":status: 200\r\n\r\n", "", "unknown", "", false},
		{"a response without its blank line", without[:len(without)-2], "", "missing", "", false},
		{"a response that is cut in a line", without[:len(without)-9], "", "unknown", "", false},
	} {
		h, _ := shake(c.input, connection.Options{Request: c.request})
		if h.AcceptState != c.state || h.AcceptFound != c.found || (h.Acceptance != nil) != c.derived || h.Terms == nil {
			t.Errorf("%s: %s, %q, %+v", c.name, h.AcceptState, h.AcceptFound, h.Acceptance)
		}
		if h.Acceptance != nil && (h.Acceptance.Accept != sampleAccept || h.Acceptance.Key != sampleKey || len(h.Acceptance.Steps) == 0) {
			t.Errorf("%s: %+v", c.name, h.Acceptance)
		}
	}
}

// A head as it stands, each field with its line, and what it is for.
func TestHead(t *testing.T) {
	h, _ := shake("GET /chat HTTP/1.1\r\nHost:  a \r\nX-Other: b\r\n\r\n"+goodResponse, connection.Options{})
	got := h.Request
	if got.Kind != "request" || got.ByteStart != 0 || got.ByteEnd != 45 || !got.Complete || got.Protocol != "HTTP/1.1" || got.StartLine != "GET /chat HTTP/1.1" ||
		got.FieldCount != 2 || len(got.Fields) != 2 {
		t.Fatalf("%+v", got)
	}
	if f := got.Fields[0]; f.Name != "Host" || f.Value != "a" || f.ByteStart != 20 || f.ByteEnd != 31 || f.Meaning == "" || f.Section == "" {
		t.Errorf("%+v", f)
	}
	if f := got.Fields[1]; f.Name != "X-Other" || f.Value != "b" || f.ByteStart != 31 || f.ByteEnd != 43 || f.Meaning != "" || f.Section != "" {
		t.Errorf("%+v", f)
	}
	if r := h.Response; r.Kind != "response" || r.ByteStart != 45 || r.ByteEnd != 45+len(goodResponse) {
		t.Errorf("%+v", r)
	}
	many, _ := shake("GET / HTTP/1.1\r\n"+strings.Repeat("a: b\r\n", 501), connection.Options{})
	if r := many.Request; r.Complete || r.FieldCount != 501 || len(r.Fields) != 500 || many.Response != nil {
		t.Errorf("%d of %d fields", len(r.Fields), r.FieldCount)
	}
	two, _ := shake(":status: 200\r\n\r\n", connection.Options{})
	if r := two.Response; r.Protocol != "HTTP/2" || two.Request != nil {
		t.Errorf("%+v", r)
	}
}

// A request that is known by its key alone says nothing of what was offered; one that is known as a whole does.
func TestTermsByTheRequest(t *testing.T) {
	response := withField(goodResponse, subprotocolField, "chat")
	for request, want := range map[string]string{
		sampleKey:   "subprotocol /chat The connection speaks “chat”.",
		"":          "subprotocol /chat The connection speaks “chat”.",
		goodRequest: "subprotocol /chat A client fails the connection, for it did not offer this. handshake-subprotocol-not-offered",
	} {
		h, _ := shake(response, connection.Options{Request: request})
		if got := termsOf(h); got != want {
			t.Errorf("%q: %s", request, got)
		}
	}
	h, _ := shake(goodRequest+withField(goodResponse, extensionsField, "foo"), connection.Options{Request: sampleKey})
	if got := termsOf(h); got != "foo /yes A client fails the connection, for it did not offer this. handshake-extension-not-offered" {
		t.Errorf("with a request in the input: %s", got)
	}
}

func TestAcceptance(t *testing.T) {
	a := report.NewAcceptance(handshake.Derive(" " + sampleKey))
	if a.Key != " "+sampleKey || a.TrimmedKey != sampleKey || a.Concatenated != sampleKey+"258EAFA5-E914-47DA-95CA-C5AB0DC85B11" ||
		a.SHA1 != "b37a4f2cc0624f1690f64606cf385945b2bec4ea" || a.Accept != sampleAccept {
		t.Errorf("%+v", a)
	}
	for _, s := range a.Steps {
		if s.Name == "" || s.Value == "" || s.Text == "" || s.Section == "" {
			t.Errorf("%+v", s)
		}
	}
}
