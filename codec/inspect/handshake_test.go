package inspect_test

import (
	"encoding/hex"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// The request and response of RFC 6455 section 1.2, without subprotocols, and the key of section 1.3.
const (
	sampleKey    = "dGhlIHNhbXBsZSBub25jZQ=="
	sampleAccept = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="
	goodRequest  = "GET /chat HTTP/1.1\r\nHost: server.example.com\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
		"Sec-WebSocket-Key: " + sampleKey + "\r\nOrigin: http://example.com\r\nSec-WebSocket-Version: 13\r\n\r\n"
	goodResponse = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
		"Sec-WebSocket-Accept: " + sampleAccept + "\r\n\r\n"
	hello = "\x81\x05Hello"
)

// Both heads copied together, with or without the blank lines: each is read, and a blank line that is missing is a fault of
// its own head.
func TestGluedHeads(t *testing.T) {
	request, response := strings.TrimSuffix(goodRequest, "\r\n"), strings.TrimSuffix(goodResponse, "\r\n")
	marked := func(mark, head string) string {
		return mark + strings.Join(strings.SplitAfter(strings.TrimSuffix(head, "\r\n"), "\n"), mark) + "\r\n"
	}
	for _, c := range []struct {
		name, text string
		missing    int
	}{
		{"both blank lines", goodRequest + goodResponse, 0},
		{"no blank line between", request + goodResponse, 1},
		{"no blank line behind", goodRequest + response, 1},
		{"no blank line", request + response, 2},
		{"no line end behind", request + strings.TrimSpace(response), 2},
		{"as curl -v prints it", marked("> ", request) + "> \r\n" + marked("< ", response) + "< \r\n", 0},
		{"as curl -v prints it, without blank lines", marked("> ", request) + marked("< ", response), 2},
	} {
		for _, text := range []string{c.text, strings.ReplaceAll(c.text, "\r\n", "\n")} {
			r := inspect.Text(text, inspect.Options{})
			if r.Kind != "handshake" || r.Handshake.Request == nil || r.Handshake.Response == nil || r.Handshake.AcceptState != "match" {
				t.Fatalf("%s: %s, %q", c.name, r.Kind, places(r))
			}
			errorsAre(t, c.name, r)
			missing := 0
			for _, f := range r.Findings {
				if strings.HasPrefix(f.Text, "No blank line ends the head") {
					missing++
				}
			}
			if missing != c.missing {
				t.Errorf("%s: %d blank lines are missing, want %d: %q", c.name, missing, c.missing, places(r))
			}
		}
	}
	r := inspect.Text(request+goodResponse+`\x81\x05Hello`, inspect.Options{Notation: "escaped"})
	if r.Kind != "stream" || !slices.Equal(texts(r), []string{"Hello"}) || r.Frames[0].Direction != "server-to-client" {
		t.Errorf("frames behind: %s, %q, %q", r.Kind, texts(r), places(r))
	}
}

// A server whose base64 function appends a newline: the head ends early, and 0d 0a are left in front of the frame.
func TestNewlineStory(t *testing.T) {
	early := strings.Replace(goodResponse, sampleAccept, sampleAccept+"\n", 1)
	end := len(goodResponse) + 1 - 2 // of the head, where the client finds it
	for _, request := range []string{"", sampleKey, goodRequest} {
		r := inspect.Bytes([]byte(early+hello), inspect.Options{Request: request})
		if h := r.Handshake; r.Kind != "stream" || h.Response.ByteEnd != end || !h.Response.Complete {
			t.Fatalf("the head ends at %d, want %d", h.Response.ByteEnd, end)
		}
		if len(r.Frames) != 1 {
			t.Fatalf("%d frames", len(r.Frames))
		}
		f := r.Frames[0]
		if f.Offset != end || f.FIN || f.RSV1 || f.RSV2 || f.RSV3 || f.Opcode != 13 || f.Masked || f.LengthForm != 7 ||
			f.PayloadLength != "10" || f.HeaderBytes != 2 || f.Complete || string(f.Payload) != hello {
			t.Errorf("the client reads %+v", f)
		}
		found := findingOf(t, r, "handshake-accept-newline")
		if found.Severity != "error" || found.ByteStart != end-3 || found.ByteEnd != end+2 || r.Findings[0].Rule != found.Rule {
			t.Errorf("%q: want the newline first, with the two stray bytes", places(r))
		}
		for _, part := range []string{"newline", "0d 0a", "FIN 0", "opcode 0xD", "no mask", "length 10", "7 are there", "encodebytes"} {
			if !strings.Contains(found.Text, part) {
				t.Errorf("%q is not said: %s", part, found.Text)
			}
		}
		mended(t, patched(r.Bytes, found.Fix), request)
		if !strings.Contains(found.Fix.Outcome, "Hello") || !strings.HasPrefix(r.Verdict.Title, "A newline behind the accept value") {
			t.Errorf("verdict %q, outcome %q", r.Verdict, found.Fix.Outcome)
		}
		sound(t, r)
	}
}

// mended checks that the corrected bytes are those that the server meant.
func mended(t *testing.T, b []byte, request string) {
	t.Helper()
	if string(b) != goodResponse+hello {
		t.Errorf("corrected to %q", b)
	}
	r := inspect.Bytes(b, inspect.Options{Request: request})
	if got := texts(r); !slices.Equal(got, []string{"Hello"}) || len(r.Findings) > 0 {
		t.Errorf("after the correction: %q, %q", got, places(r))
	}
}

func TestNewlineInEveryForm(t *testing.T) {
	const head = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " + sampleAccept
	const escaped = `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ` +
		sampleAccept + `\n\r\n\r\n\x81\x05Hello`
	for name, text := range map[string]string{
		"python bytes":        "b'" + escaped + "'",
		"escapes":             escaped,
		"go string":           `"` + escaped + `"`,
		"head, then hex":      head + "\n\r\n\r\n81 05 48 65 6c 6c 6f",
		"hex":                 hexOf(head + "\n\r\n\r\n" + hello),
		"head of LF, as CRLF": `b'` + strings.ReplaceAll(escaped, `\n\r\n\r\n`, `\r\n\r\n\r\n`) + "'",
	} {
		r := inspect.Text(text, inspect.Options{Request: sampleKey})
		if len(r.Frames) == 0 || r.Frames[0].Opcode != 13 || r.Frames[0].PayloadLength != "10" || len(r.Frames[0].Payload) != 7 {
			t.Errorf("%s: read as %s: %+v", name, r.Notation.ID, r.Frames)
			continue
		}
		f := findingOf(t, r, "handshake-accept-newline")
		if got := string(patched(r.Bytes, f.Fix)); got != goodResponse+hello {
			t.Errorf("%s: corrected to %q", name, got)
		}
		if f.TextStart == nil || *f.TextStart >= *f.TextEnd {
			t.Errorf("%s: no place in the text: %+v", name, f)
		}
	}
}

func hexOf(text string) string { return hex.EncodeToString([]byte(text)) }

func TestAcceptState(t *testing.T) {
	other := strings.Replace(goodResponse, sampleAccept, "Kfh9QIsMVZcl6xEPYxPHzW8SZ8w=", 1)
	without := strings.Replace(goodResponse, "Sec-WebSocket-Accept: "+sampleAccept+"\r\n", "", 1)
	noKey := strings.Replace(goodRequest, "Sec-WebSocket-Key: "+sampleKey+"\r\n", "", 1)
	for _, c := range []struct {
		name, input, request string
		state, found, accept string
	}{
		{"request alone", goodRequest, "", "unknown", "", sampleAccept},
		{"request without a key", noKey, "", "unknown", "", ""},
		{"response alone", goodResponse, "", "unknown", sampleAccept, ""},
		{"by the key", goodResponse, sampleKey, "match", sampleAccept, sampleAccept},
		{"by the key with white space", goodResponse, " \n" + sampleKey + "\r\n", "match", sampleAccept, sampleAccept},
		{"by the request", goodResponse, goodRequest, "match", sampleAccept, sampleAccept},
		{"by a request without its blank line", goodResponse, strings.TrimSpace(goodRequest), "match", sampleAccept, sampleAccept},
		{"by a request of LF", goodResponse, strings.ReplaceAll(goodRequest, "\r", ""), "match", sampleAccept, sampleAccept},
		{"by a request without a key", goodResponse, noKey, "unknown", sampleAccept, ""},
		{"both in one paste", goodRequest + goodResponse, "", "match", sampleAccept, sampleAccept},
		{"the paste before the option", goodRequest + goodResponse, "AQIDBAUGBwgJCgsMDQ4PEA==", "match", sampleAccept, sampleAccept},
		{"another value", goodRequest + other, "", "mismatch", "Kfh9QIsMVZcl6xEPYxPHzW8SZ8w=", sampleAccept},
		{"another value by the key", other, sampleKey, "mismatch", "Kfh9QIsMVZcl6xEPYxPHzW8SZ8w=", sampleAccept},
		{"no value", goodRequest + without, "", "missing", "", sampleAccept},
		{"no value, no key", without, "", "missing", "", ""},
	} {
		h := inspect.Bytes([]byte(c.input), inspect.Options{Request: c.request}).Handshake
		accept := ""
		if h.Acceptance != nil {
			accept = h.Acceptance.Accept
		}
		if h.AcceptState != c.state || h.AcceptFound != c.found || accept != c.accept {
			t.Errorf("%s: %s %q %q, want %s %q %q", c.name, h.AcceptState, h.AcceptFound, accept, c.state, c.found, c.accept)
		}
	}
}

// A key alone does not say what else was offered: nothing is held against the response for it.
func TestKeyAloneOffersAnything(t *testing.T) {
	chosen := strings.Replace(goodResponse, "\r\n\r\n", "\r\nSec-WebSocket-Protocol: chat\r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n", 1)
	wantPlaces(t, inspect.Bytes([]byte(chosen), inspect.Options{Request: sampleKey}))
	r := inspect.Bytes([]byte(chosen), inspect.Options{Request: goodRequest})
	if got := errorsOf(r); !slices.Equal(got, []string{"handshake-subprotocol-not-offered", "handshake-extension-not-offered"}) {
		t.Errorf("by the whole request: %q", got)
	}
}

func TestHeads(t *testing.T) {
	r := inspect.Bytes([]byte(goodRequest+goodResponse+hello+"\x81\x80\x01\x02\x03\x04"), inspect.Options{})
	h := r.Handshake
	if r.Kind != "stream" || h.Request.ByteStart != 0 || h.Request.ByteEnd != len(goodRequest) || h.Response.ByteStart != len(goodRequest) ||
		h.Response.ByteEnd != len(goodRequest+goodResponse) || r.Frames[0].Offset != h.Response.ByteEnd || len(r.Frames) != 2 {
		t.Fatalf("%+v %+v %+v", h.Request, h.Response, r.Frames)
	}
	at := len("GET /chat HTTP/1.1\r\n")
	for _, f := range h.Request.Fields {
		if f.ByteStart != at || !strings.HasPrefix(goodRequest[f.ByteStart:f.ByteEnd], f.Name+": "+f.Value) {
			t.Errorf("%+v", f)
		}
		at = f.ByteEnd
	}
	if h.Request.Kind != "request" || h.Response.Kind != "response" || h.Response.StartLine != "HTTP/1.1 101 Switching Protocols" {
		t.Errorf("%+v %+v", h.Request, h.Response)
	}
	sound(t, r)
}

// Without a 101 the connection stays HTTP: what follows is a body.
func TestNoFramesBehindARefusal(t *testing.T) {
	for _, status := range []string{"200 OK", "301 Moved Permanently", "400 Bad Request", "426 Upgrade Required", "500 Oops"} {
		refusal := "HTTP/1.1 " + status + "\r\nContent-Length: 7\r\n\r\n"
		for _, before := range []string{"", goodRequest} {
			r := inspect.Bytes([]byte(before+refusal+hello), inspect.Options{})
			if r.Kind != "handshake" || r.FrameCount != 0 || r.MessageCount != 0 || !slices.Contains(errorsOf(r), "handshake-status") {
				t.Errorf("%s: %s, %d frames, %q", status, r.Kind, r.FrameCount, places(r))
			}
			sound(t, r)
		}
	}
}

// What a client sends before the 101 came is early. A request with frames and no response proves nothing: it may be one
// direction of a recording.
func TestEarlyData(t *testing.T) {
	early := "\x81\x80\x01\x02\x03\x04"
	r := inspect.Bytes([]byte(goodRequest+early+goodResponse), inspect.Options{})
	f := findingOf(t, r, "handshake-early-data")
	if f.Severity != "warning" || f.ByteStart != len(goodRequest) || f.ByteEnd != len(goodRequest+early) {
		t.Errorf("%q", places(r))
	}
	sound(t, r)
	r = inspect.Bytes([]byte(goodRequest+early), inspect.Options{})
	if r.Verdict.Level != "warning" || r.FrameCount != 1 {
		t.Errorf("%q", places(r))
	}
}

// A field behind thousands of others counts like any other; the list of fields is cut.
func TestManyFields(t *testing.T) {
	const many = 3000
	r := inspect.Bytes([]byte(strings.Replace(goodRequest, "Upgrade: w", strings.Repeat("X-Foo: bar\r\n", many)+"Upgrade: w", 1)), inspect.Options{})
	h := r.Handshake.Request
	if r.Verdict.Level != "warning" || len(h.Fields) != 500 || h.FieldCount != many+6 {
		t.Errorf("%q, %d of %d fields", r.Verdict, len(h.Fields), h.FieldCount)
	}
}
