package handshake

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/rule"
)

// at is what a span covers in text, whose first byte has the position base.
func (s Span) at(text string, base int) string { return text[s.Start-base : s.End-base] }

func TestParseRequest(t *testing.T) {
	const text = "GET /chat?a=b HTTP/1.1\r\nHost: example.com\r\nX-Empty:\r\nx-two :\t a b \r\n\r\n\x81\x00"
	const base = 1000
	h, found := Parse([]byte(text), base)
	if ids(found) != "handshake-line-endings:e" {
		t.Errorf("found %v", found)
	}
	if h.Kind != Request || h.Kind.String() != "request" || !h.Complete || h.Start != base || h.End != base+len(text)-2 {
		t.Errorf("got %+v", h)
	}
	if h.Method != "GET" || h.Target != "/chat?a=b" || h.Version != "HTTP/1.1" || h.StartLine != "GET /chat?a=b HTTP/1.1" {
		t.Errorf("got %q %q %q %q", h.Method, h.Target, h.Version, h.StartLine)
	}
	for _, c := range []struct {
		span Span
		want string
	}{
		{h.MethodAt, h.Method}, {h.TargetAt, h.Target}, {h.VersionAt, h.Version}, {h.StartLineAt, h.StartLine}, {h.Blank, "\r\n"},
		{h.Fields[0].NameAt, "Host"}, {h.Fields[0].ValueAt, "example.com"}, {h.Fields[0].Line, "Host: example.com\r\n"},
		{h.Fields[1].NameAt, "X-Empty"}, {h.Fields[1].ValueAt, ""}, {h.Fields[1].Line, "X-Empty:\r\n"},
		{h.Fields[2].NameAt, "x-two"}, {h.Fields[2].ValueAt, "a b"}, {h.Fields[2].Line, "x-two :\t a b \r\n"},
	} {
		if got := c.span.at(text, base); got != c.want {
			t.Errorf("a span covers %q, want %q", got, c.want)
		}
	}
	if f := h.First("HOST"); f == nil || f.Value != "example.com" || f.Raw != " example.com" {
		t.Errorf("Host is %+v", f)
	}
	if f := h.First("X-Two"); f == nil || f.Name != "x-two" || f.Raw != "\t a b " || text[f.TextEnd-base:f.TextEnd-base+2] != "\r\n" {
		t.Errorf("X-Two is %+v", f)
	}
}

func TestParseResponse(t *testing.T) {
	for _, c := range []struct {
		line, version string
		status        int
		reason        string
	}{
		{"HTTP/1.1 101 Switching Protocols", "HTTP/1.1", 101, "Switching Protocols"},
		{"HTTP/1.1 404", "HTTP/1.1", 404, ""},
		{"HTTP/1.1", "HTTP/1.1", 0, ""},
		{"HTTP/1.1 ", "HTTP/1.1", 0, ""},
		{"HTTP/1.1 1010 x", "HTTP/1.1", 0, "x"},
		{"HTTP/1.1  101", "HTTP/1.1", 0, "101"},
		{"HTTP/", "HTTP/", 0, ""},
	} {
		h, _ := Parse([]byte(c.line+"\r\n\r\n"), 5)
		if h.Kind != Response || h.Version != c.version || h.Status != c.status || h.Reason != c.reason || !h.Complete {
			t.Errorf("%q gives %+v", c.line, h)
		}
		if got := h.VersionAt.at(c.line, 5); got != c.version {
			t.Errorf("%q: the version's span covers %q", c.line, got)
		}
		if got := h.StatusAt.at(c.line, 5); c.status > 0 && got != c.line[9:12] {
			t.Errorf("%q: the status's span covers %q", c.line, got)
		}
	}
}

func TestParseStopsAtFrames(t *testing.T) {
	const head = "HTTP/1.1 101 x\r\nUpgrade: websocket\r\n"
	h, found := Parse([]byte(head+"\x81\x05Hello"), 0)
	if h.End != len(head) || h.Complete || len(h.Fields) != 1 {
		t.Errorf("got %+v", h)
	}
	if f := the(t, found, rule.HandshakeLineEndings); applied(t, head+"\x81\x05Hello", f) != head+"\r\n\x81\x05Hello" {
		t.Errorf("the fix is %q", f.Fix.Bytes)
	}
}

func TestParseSkipsBlankLines(t *testing.T) {
	h, found := Parse([]byte("\r\n\n"+goodRequest), 0)
	if h.Method != "GET" || !h.Complete || len(h.Fields) != 6 || len(found) > 0 {
		t.Errorf("got %+v, %v", h, found)
	}
}

func TestParseNothing(t *testing.T) {
	for _, text := range []string{"", "\r\n", "\n\n\n"} {
		h, _ := Parse([]byte(text), 7)
		if h.Start != 7 || h.End != 7+len(text) || h.Complete {
			t.Errorf("%q gives %+v", text, h)
		}
	}
}

func TestLineEndings(t *testing.T) {
	const host = "Host: server.example.com\r\n"
	for _, c := range []aCase{
		{name: "LF alone", old: host, new: "Host: server.example.com\n", want: "handshake-line-endings:w", at: "\n",
			says: `The line "Host: server.example.com" ends in LF (0a) alone`, fixed: host},
		{name: "fold", old: host, new: "Host:\r\n\tserver.example.com\r\n", want: "handshake-line-endings:w",
			at: "\tserver.example.com", says: `"\tserver.example.com" starts with white space`, fixed: "-"},
		{name: "fold with LF", old: host, new: "Host:\n server.example.com\r\n",
			want: "handshake-line-endings:w handshake-line-endings:w", at: "\n", says: "LF (0a)",
			fixed: "Host:\r\n server.example.com\r\n"},
		{name: "CR within", old: host, new: host + "X: a\rb\r\n", want: "handshake-line-endings:w", at: "\r", says: `"X: a\rb"`,
			fixed: host + "X: a b\r\n"},
		{name: "space before colon", old: host, new: "Host : server.example.com\r\n", want: "handshake-line-endings:e", at: " ",
			says: "White space", fixed: host},
		{name: "no colon", old: host, new: host + "Sec-WebSocket-Version 13\r\n", want: "handshake-line-endings:e",
			at: "Sec-WebSocket-Version 13", says: "no colon", fixed: "-"},
		{name: "no name", old: host, new: host + ": a\r\n", want: "handshake-line-endings:e", at: ":", says: "not a field name",
			fixed: "-"},
		{name: "bad name", old: host, new: host + "X Y: a\r\n", want: "handshake-line-endings:e", at: "X Y",
			says: "not a field name", fixed: "-"},
		{name: "twice", old: host, new: host + "X : a\r\nY : a\r\nZ : a\r\n", want: "handshake-line-endings:e", at: " ",
			says: "of 2 more lines", fixed: host + "X: a\r\nY : a\r\nZ : a\r\n"},
		{name: "colon in the value", old: host, new: "Host:server.example.com:80\r\n"},
	} {
		t.Run(c.name, func(t *testing.T) { c.run(t, goodRequest, requestFindings) })
	}
}

func TestLFThroughout(t *testing.T) {
	text := strings.ReplaceAll(goodRequest, "\r\n", "\n")
	f := the(t, requestFindings(text), rule.HandshakeLineEndings)
	if !strings.Contains(f.Text, "7 more lines") || applied(t, text, f) != goodRequest {
		t.Errorf("%q, fix %q", f.Text, f.Fix.Bytes)
	}
}

func TestNoBlankLine(t *testing.T) {
	for _, cut := range []string{"\r\n", "\r\n\r\n"} {
		text := strings.TrimSuffix(goodRequest, cut)
		f := the(t, requestFindings(text), rule.HandshakeLineEndings)
		if text[f.Start:f.End] != "Sec-WebSocket-Version: 13" || applied(t, text, f) != goodRequest {
			t.Errorf("[%d, %d) %q, fix %q", f.Start, f.End, f.Text, f.Fix.Bytes)
		}
	}
}

func TestInsertIntoOpenHead(t *testing.T) {
	text := "HTTP/1.1 101 x\r\nUpgrade: websocket"
	f := the(t, responseFindings(text, ""), rule.HandshakeConnection)
	if got := applied(t, text, f); got != text+"\r\nConnection: Upgrade" {
		t.Errorf("the fix makes %q", got)
	}
}

func TestFoldedValue(t *testing.T) {
	const text = "GET / HTTP/1.1\r\n lost\r\nSec-WebSocket-Protocol: a,\r\n\tb,\n c \r\n\r\n"
	h, _ := Parse([]byte(text), 0)
	f := h.First("Sec-WebSocket-Protocol")
	if f.Value != "a,  \tb,  c" || f.ValueAt.at(text, 0) != "a,\r\n\tb,\n c" || f.Line.at(text, 0) != text[23:len(text)-2] {
		t.Errorf("got %+v", f)
	}
	var names []string
	for _, e := range elements([]*Field{f}) {
		names = append(names, e.text)
		if e.at.at(text, 0) != e.text {
			t.Errorf("%q stands at %q", e.text, e.at.at(text, 0))
		}
	}
	if strings.Join(names, "|") != "a|b|c" {
		t.Errorf("got %q", names)
	}
}

func TestLooksLikeHead(t *testing.T) {
	for text, want := range map[string]bool{
		goodRequest:                       true,
		goodResponse:                      true,
		"GET / HTTP/1.1":                  true,
		"GET /chat\r\n":                   true,
		"POST /x HTTP/1.0\n":              true,
		"M-SEARCH * HTTP/1.1\r\n":         true,
		"HTTP/1.1 101":                    true,
		"":                                false,
		"GET":                             false,
		"HTTP/":                           false,
		"HTTP/x":                          false,
		"PRI * HTTP/2.0\r\n\r\nSM":        false,
		"81 05 48 65 6c 6c 6f":            false,
		"\x81\x05Hello HTTP/1.1":          false,
		"Host: a HTTP/1.1":                false,
		"please look at HTTP":             false,
		"x\r\nGET / HTTP/1.1":             false,
		strings.Repeat("A", 1<<17):        false,
		strings.Repeat("A ", 1<<17):       false,
		"GET /" + strings.Repeat("a", 99): true,
	} {
		if got := LooksLikeHead([]byte(text)); got != want {
			t.Errorf("%.40q: %v", text, got)
		}
	}
}

func TestMeaning(t *testing.T) {
	if meaning, section := Meaning("sec-websocket-KEY"); !strings.Contains(meaning, "16 random bytes") ||
		section != "RFC 6455 section 11.3.1" {
		t.Errorf("got %q, %q", meaning, section)
	}
	if meaning, section := Meaning("X-Other"); meaning != "" || section != "" {
		t.Errorf("got %q, %q", meaning, section)
	}
}

func TestHeadKey(t *testing.T) {
	h, _ := Parse([]byte("GET / HTTP/1.1\r\nSec-WebSocket-Key:  a \r\nSec-WebSocket-Extensions: a\r\nsec-websocket-extensions: b; c\r\n\r\n"), 0)
	if key, found := h.Key(); key != " a " || !found {
		t.Errorf("got %q, %v", key, found)
	}
	if got := h.Extensions(); got != "a, b; c" {
		t.Errorf("got %q", got)
	}
	var none Head
	if key, found := none.Key(); key != "" || found {
		t.Errorf("got %q, %v", key, found)
	}
}
