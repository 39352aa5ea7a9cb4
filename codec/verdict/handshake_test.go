package verdict_test

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/handshake"
	"github.com/wslens/wslens/codec/report"
	"github.com/wslens/wslens/codec/rule"
	"github.com/wslens/wslens/codec/verdict"
)

const (
	good     = "GET /chat HTTP/1.1\r\nUpgrade: websocket\r\n\r\n"
	browsers = "GET /chat HTTP/1.1\r\nUpgrade: websocket\r\nOrigin: null\r\n\r\n"
	plain    = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
	extends  = ":method: CONNECT\r\n:protocol: websocket\r\n\r\n"
	accepts  = "HTTP/1.1 101 Switching Protocols\r\n\r\n"
	tunnels  = ":status: 200\r\n\r\n"
	refuses  = "HTTP/1.1 403 Forbidden\r\n\r\n"
)

// Where findings are meant to lie.
const (
	inRequest  = 0
	inResponse = 1000
)

// heads is a subject of a handshake; the request stands at 0, the response at 1000.
func heads(changes ...change) *verdict.Subject {
	s := &verdict.Subject{Report: &report.Report{Kind: "handshake", Bytes: []byte("head"), Handshake: &report.Handshake{AcceptState: "match"}}}
	return with(s, changes...)
}

func request(text string) change {
	return func(s *verdict.Subject) {
		s.Request = parse(text)
		s.Handshake.Request = &report.Head{Kind: "request", ByteStart: inRequest, ByteEnd: inRequest + len(text), Complete: s.Request.Complete}
	}
}

func response(text string) change {
	return func(s *verdict.Subject) {
		s.Response = parse(text)
		s.Handshake.Response = &report.Head{Kind: "response", ByteStart: inResponse, ByteEnd: inResponse + len(text), Complete: s.Response.Complete}
	}
}

func parse(text string) *handshake.Head {
	h, _ := handshake.Parse([]byte(text), 0)
	return &h
}

// at adds a finding that lies in a head.
func at(start int, ids ...rule.ID) change {
	return func(s *verdict.Subject) {
		for _, id := range ids {
			finds(found(id, start, start+1))(s)
		}
	}
}

func excerpt(s *verdict.Subject) {
	for _, h := range []*handshake.Head{s.Request, s.Response} {
		if h != nil {
			h.Excerpt = true
		}
	}
}

func acceptState(state string) change {
	return func(s *verdict.Subject) { s.Handshake.AcceptState = state }
}

// cutIn has a head cut off within its last line.
func cutIn(h **handshake.Head) change {
	return func(*verdict.Subject) { (*h).Cut = handshake.Span{Start: 4, End: 9} }
}

// What heads are (RFC 6455 sections 4.1 and 4.2.2; over HTTP/2, RFC 8441 section 5).
func TestHeads(t *testing.T) {
	begun := heads(request(good))
	answered := heads(request(good), response(accepts))
	for _, c := range []struct {
		of   *verdict.Subject
		want string
	}{
		{heads(request(good)), "A request to open a WebSocket."},
		{heads(request(plain)), "An HTTP request that asks for no WebSocket."},
		{heads(request(extends)), "A request to open a WebSocket over HTTP/2."},
		{heads(request(good), response(accepts)), "An opening handshake, request and response."},
		{heads(request(extends), response(tunnels)), "An opening handshake over HTTP/2, request and response."},
		{heads(response(accepts)), "A server's response that opens a WebSocket."},
		{heads(response(tunnels)), "A server's response that opens a WebSocket over HTTP/2."},
		{heads(response(refuses)), "A server's response, “HTTP/1.1 403 Forbidden”."},
		{heads(request(good), excerpt), "Header fields of a request."},
		{heads(response(accepts), excerpt), "Header fields of a response."},
		{heads(request(good), response(accepts), excerpt), "Header fields of a request and of its response."},
		{with(begun, cutIn(&begun.Request)), "A request that is cut off, “GET /chat HTTP/1.1”."},
		{with(answered, cutIn(&answered.Response)), "A server's response that is cut off, “HTTP/1.1 101 Switching Protocols”."},
	} {
		if got := c.of.What(); got != c.want {
			t.Errorf("%q, want\n%q", got, c.want)
		}
	}
}

// What follows a response that opens nothing is no frame, but for line ends.
func TestBehindRefusal(t *testing.T) {
	behind := func(head, rest string, beyond int) *verdict.Subject {
		s := heads(response(head))
		s.Response.End, s.Bytes, s.Beyond = len(head), []byte(head+rest), beyond
		return s
	}
	open, whole := behind(refuses, "ab", 0), behind(refuses, "ab", 0)
	open.Response.Complete, whole.Response.End = false, len(refuses)+3
	const what = "A server's response, “HTTP/1.1 403 Forbidden”."
	for _, c := range []struct {
		of   *verdict.Subject
		want string
	}{
		{behind(refuses, "", 0), what},
		{behind(refuses, "\r\n\n", 0), what},
		{behind(refuses, "a\r\n", 0), what + " No WebSocket was opened, so the 1 byte behind the response is no frame."},
		{behind(refuses, "ab", 0), what + " No WebSocket was opened, so the 2 bytes behind the response are no frames."},
		{behind(refuses, "ab", 40), what + " No WebSocket was opened, so the 42 bytes behind the response are no frames."},
		{behind(refuses, "", 1), what + " No WebSocket was opened, so the 1 byte behind the response is no frame."},
		{behind(accepts, "ab", 0), "A server's response that opens a WebSocket."},
		{open, what},
		{whole, what},
	} {
		if got := c.of.What(); got != c.want {
			t.Errorf("%q, want\n%q", got, c.want)
		}
	}
}

// Who takes heads that break no rule for which they are refused.
func TestHeadsTaken(t *testing.T) {
	open := strings.TrimSuffix(good, "\r\n")
	begun := strings.TrimSuffix(accepts, "\r\n")
	cutRequest, cutResponse, behindCut := heads(request(good)), heads(response(accepts)), heads(request(good), response(accepts))
	const unbroken = "; no rule broken."
	const cutOff = "What the head lacks may have followed, and is not called missing."
	const accept = "A server would accept the request, unless it wants an Origin, which only browsers send."
	checkRows(t, []row{
		{"a request", heads(request(good)), "ok", "A request to open a WebSocket" + unbroken, accept},
		{"a browser's request", heads(request(browsers)), "ok", "A request to open a WebSocket" + unbroken, "A server would accept the request."},
		{"both", heads(request(good), response(accepts)), "ok", "An opening handshake, request and response" + unbroken, "A client would go on to frames."},
		{"a response to a key that is known", heads(response(accepts)), "ok", "A server's response that opens a WebSocket" + unbroken, "A client would go on to frames."},
		{"a response to no key", heads(response(accepts), acceptState("unknown")), "ok", "A server's response that opens a WebSocket" + unbroken,
			"Whether the accept value is right shows with the request, or its key."},
		{"over HTTP/2 there is none", heads(response(tunnels), acceptState("unknown")), "ok", "A server's response that opens a WebSocket over HTTP/2" + unbroken,
			"A client would go on to frames."},
		{"a remark on a response to no key", heads(response(accepts), acceptState("unknown"), at(inResponse, rule.HandshakeWrongSide)), "warning",
			"A server's response that opens a WebSocket; a field of the other side.", "A client would go on to frames."},
		{"fields of both", heads(request(good), response(accepts), excerpt), "ok", "Header fields of a request and of its response" + unbroken,
			"The accept value answers the key. What else the heads have is not in the text."},
		{"fields without a key", heads(request(good), excerpt, acceptState("unknown")), "ok", "Header fields of a request" + unbroken, "What else the head has is not in the text."},
		{"a request that is cut", with(cutRequest, cutIn(&cutRequest.Request)), "ok", "A request that is cut off, “GET /chat HTTP/1.1”" + unbroken, cutOff},
		{"a response that is cut", with(cutResponse, cutIn(&cutResponse.Response)), "ok", "A server's response that is cut off, “HTTP/1.1 101 Switching Protocols”" + unbroken, cutOff},
		{"a response behind a cut request", with(behindCut, cutIn(&behindCut.Request)), "ok", "An opening handshake, request and response" + unbroken, "A client would go on to frames."},
		{"a request without its end", heads(request(open)), "ok", "A request to open a WebSocket" + unbroken, "A server would wait for the rest of the head."},
		{"a response without its end", heads(request(good), response(begun)), "ok", "An opening handshake, request and response" + unbroken, "A client would wait for the rest of the head."},
		{"a response behind a request without its end", heads(request(open), response(accepts)), "ok", "An opening handshake, request and response" + unbroken,
			"A client would go on to frames."},
	})
}

// A head may be taken by some and refused by others; of several remarks the first warning says so, else the first note.
func TestDoubt(t *testing.T) {
	const what, badLines = "A request to open a WebSocket", "; the head's lines are malformed."
	const lenient, byOrigin = "A lenient receiver would accept it, a strict one would refuse it.", "A server would accept the request, unless it goes by the Origin."
	const first = " 1 remark: the server does not accept the Origin."
	checkRows(t, []row{
		{"a warning", heads(request(good), at(inRequest, rule.HandshakeLineEndings)), "warning", what + badLines, lenient},
		{"a note", heads(request(good), at(inRequest, rule.HandshakeOrigin)), "note", what + "; no rule broken.", byOrigin + first},
		{"a note, then a warning", heads(request(good), at(inRequest, rule.HandshakeOrigin, rule.HandshakeLineEndings)), "warning", what + badLines,
			lenient + " 2 findings in all."},
		{"a warning that all take", heads(request(browsers), at(inRequest, rule.HandshakeKeySample)), "warning", what + "; the key is not random.", "A server would accept the request."},
		{"one that begins with a field", heads(request(good), at(inRequest, rule.HandshakeBodyLengths)), "warning", what + "; Content-Length beside Transfer-Encoding.",
			"A lenient server would accept it, a strict one would answer 400."},
		{"another", heads(request(extends), finds(as(rule.Note, found(rule.H2Host, inRequest, 1)))), "note", "A request to open a WebSocket over HTTP/2; no rule broken.",
			"A server would accept the request, unless it wants an Origin, which only browsers send. 1 remark: Host beside :authority."},
		{"that, and a note", heads(request(good), at(inRequest, rule.HandshakeKeySample, rule.HandshakeOrigin)), "warning", what + "; the key is not random.",
			byOrigin + " 2 findings in all."},
	})
}
