package handshake

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/rule"
)

// goodConnect is the request of RFC 8441 section 5.1, in one of the forms that tools write, and goodAccepted its answer.
const (
	goodConnect = ":method: CONNECT\r\n:protocol: websocket\r\n:scheme: https\r\n:path: /chat\r\n" +
		":authority: server.example.com\r\nsec-websocket-protocol: chat, superchat\r\n" +
		"sec-websocket-extensions: permessage-deflate\r\nsec-websocket-version: 13\r\norigin: http://www.example.com\r\n\r\n"
	goodAccepted = ":status: 200\r\nsec-websocket-protocol: chat\r\n\r\n"
)

// The forms of a head of HTTP/2 as text.
func TestConnectForms(t *testing.T) {
	for name, text := range map[string]string{
		"colon and space": goodConnect,
		"colon alone":     strings.ReplaceAll(goodConnect, ": ", ":"),
		"equals sign":     strings.ReplaceAll(goodConnect, ": ", " = "),
		"LF":              strings.ReplaceAll(goodConnect, "\r\n", "\n"),
		"no blank line":   strings.TrimRight(goodConnect, "\r\n"),
		"blank lines":     "\r\n\r\n" + goodConnect,
	} {
		h, _ := Parse([]byte(text), 0)
		if !h.HTTP2 || !h.Complete || h.Kind != Request || h.Method != "CONNECT" || h.Target != "/chat" || len(h.Fields) != 9 ||
			text[h.TargetAt.Start:h.TargetAt.End] != "/chat" || h.First("origin").Value != "http://www.example.com" {
			t.Errorf("%s is read as %+v", name, h)
		}
		if got := ids(requestFindings(text)); got != "h2-still-masked:n" {
			t.Errorf("%s: %s", name, got)
		}
		if !LooksLikeHead([]byte(strings.TrimLeft(text, "\r\n"))) {
			t.Errorf("%s does not look like a head", name)
		}
	}
}

func TestConnectHeadsEnd(t *testing.T) {
	request := strings.TrimSuffix(goodConnect, "\r\n")
	for _, between := range []string{"", "\r\n"} {
		text := request + between + goodAccepted + "\x81\x02hi"
		h, _ := Parse([]byte(text), 0)
		if h.Kind != Request || h.End != len(request+between) {
			t.Errorf("the request ends at %d, not at %d", h.End, len(request+between))
		}
		r, _ := Parse([]byte(text)[h.End:], h.End)
		if r.Kind != Response || r.Status != 200 || !r.Opens() || r.End != len(text)-4 {
			t.Errorf("the response is read as %+v", r)
		}
	}
}

// A response as curl prints it: a status line that HTTP/2 does not have.
func TestStatusLineOfHTTP2(t *testing.T) {
	for _, version := range []string{"HTTP/2", "HTTP/3"} {
		answer := version + " 200 \r\nsec-websocket-protocol: chat\r\n"
		h, found := Parse([]byte(goodConnect[:len(goodConnect)-2]+answer), 0)
		if h.Kind != Request || h.End != len(goodConnect)-2 || len(found) > 0 {
			t.Errorf("the request ends at %d: %v", h.End, found)
		}
		if r, _ := Parse([]byte(answer), 0); !r.HTTP2 || !r.Opens() || !r.Complete || len(r.Fields) != 1 {
			t.Errorf("%q is read as %+v", answer, r)
		}
		if got := ids(responseFindings(answer, goodConnect)); got != "" {
			t.Errorf("%q: %s", answer, got)
		}
		refused := responseFindings(strings.Replace(answer, "200", "101", 1), goodConnect)
		if len(refused) != 1 || refused[0].End != int64(len(version+" 101 ")) || string(refused[0].Fix.Bytes) != "200" {
			t.Errorf("%+v", refused)
		}
	}
}

func TestNoPseudoHead(t *testing.T) {
	for _, text := range []string{":", ":method", ":methods: GET", ":method CONNECT", "method: CONNECT", "::method: CONNECT", "=", " :method: CONNECT",
		":" + strings.Repeat("a", 100) + ": b", ":)"} {
		if LooksLikeHead([]byte(text)) {
			t.Errorf("%q looks like a head", text)
		}
		if h, _ := Parse([]byte(text), 0); h.HTTP2 {
			t.Errorf("%q is read as one of HTTP/2", text)
		}
	}
	h, found := Parse([]byte(":method: CONNECT\r\nno field\r\n"), 0)
	if len(h.Fields) != 1 || ids(found) != "handshake-line-endings:e" {
		t.Errorf("%+v, %v", h, found)
	}
}

func TestCheckConnect(t *testing.T) {
	const masked = "h2-still-masked:n"
	const version = "sec-websocket-version: 13\r\n"
	for _, c := range []aCase{
		{name: "http", old: "https", new: "http", want: masked, at: "websocket", says: "masks", fixed: "-"},
		{name: "no Origin", old: "origin: http://www.example.com\r\n", new: "", want: masked, at: "websocket", says: "masks", fixed: "-"},

		{name: "no :method", old: ":method: CONNECT\r\n", new: "", want: "h2-connect:e", at: ":protocol: websocket", says: "no :method",
			fixed: "-"},
		{name: "GET", old: "CONNECT", new: "GET", want: "h2-connect:e", at: "GET", says: `:method is "GET".`, fixed: "CONNECT"},
		{name: "no :scheme", old: ":scheme: https\r\n", new: "", want: "h2-connect:e", at: ":method: CONNECT", says: "no :scheme", fixed: "-"},
		{name: "no :path", old: ":path: /chat\r\n", new: "", want: "h2-connect:e", at: ":method: CONNECT", says: "no :path", fixed: "-"},
		{name: "no :authority", old: ":authority: server.example.com\r\n", new: "", want: "h2-connect:e", at: ":method: CONNECT",
			says: "no :authority", fixed: "-"},
		{name: "another protocol", old: "websocket\r\n", new: "connect-udp\r\n", want: "h2-connect:e", at: "connect-udp",
			says: `"connect-udp"`, fixed: "websocket\r\n"},
		{name: "two paths", old: ":path: /chat\r\n", new: ":path: /chat\r\n:path: /b\r\n", want: "h2-connect:e", at: ":path: /b\r\n",
			says: "2 times", fixed: ":path: /chat\r\n"},
		{name: "empty path", old: ":path: /chat", new: ":path:", want: "h2-connect:e", at: ":path:\r\n", says: `""`, fixed: "-"},
		{name: "fragment", old: "/chat", new: "/chat#top", want: "handshake-target:e " + masked, at: "#top", says: "fragment", fixed: "/chat"},

		{name: "wss", old: "https", new: "wss", want: "h2-scheme:e", at: "wss", says: `"wss"`, fixed: "https"},
		{name: "ws", old: ":scheme: https", new: ":scheme: ws", want: "h2-scheme:e", at: "ws", says: `"ws"`,
			fixed: ":scheme: http"},
		{name: "Host", old: version, new: version + "host: a\r\n", want: "h2-host:e " + masked, at: "host: a\r\n",
			says: `Host is "a", :authority is "server.example.com".`, fixed: version},
		{name: "Host with the default port", old: version, new: version + "host: SERVER.example.com:443\r\n", want: "h2-host:n " + masked,
			at: "host: SERVER.example.com:443\r\n", says: "server.example.com", fixed: version},
		{name: "Host with the default port of http", old: version, new: version + "host: server.example.com:80\r\n", want: "h2-host:e " + masked,
			at: "host: server.example.com:80\r\n", says: "server.example.com", fixed: version},
		{name: "user in :authority", old: ":authority: server", new: ":authority: me:pw@server", want: "h2-authority:e " + masked,
			at: "me:pw@server.example.com", says: `"me:pw@server`, fixed: ":authority: server"},
		{name: "URI in :authority", old: ":authority: server", new: ":authority: https://server", want: "h2-authority:e " + masked,
			at: "https://server.example.com", says: `"https://server`, fixed: "-"},
		{name: "port in :authority", old: ":authority: server", new: ":authority: [::1]:8443.server", want: masked, at: "websocket", says: "masks",
			fixed: "-"},
		{name: "undefined pseudo-header field", old: ":path: /chat\r\n", new: ":path: /chat\r\n:origin: a\r\n", want: "h2-pseudo-field:e",
			at: ":origin: a\r\n", says: "A request has no :origin.", fixed: ":path: /chat\r\n"},
		{name: "absolute path", old: "/chat", new: "https://server.example.com/chat", want: "handshake-target:e " + masked,
			at: "https://server.example.com/chat", says: "whole URI", fixed: "/chat"},
		{name: "te with another value", old: version, new: version + "te: gzip\r\n", want: "h2-forbidden-headers:e " + masked, at: "te: gzip\r\n",
			says: `te: "gzip", where only "trailers"`, fixed: version},
		{name: "Connection and Upgrade", old: version, new: version + "connection: Upgrade\r\nupgrade: websocket\r\n",
			want: "h2-forbidden-headers:e h2-forbidden-headers:e " + masked, at: "connection: Upgrade\r\n", says: `"Upgrade"`,
			fixed: version + "upgrade: websocket\r\n"},
		{name: "te", old: version, new: version + "te: trailers\r\n", want: masked, at: "websocket", says: "masks", fixed: "-"},
		{name: "Key", old: version, new: version + "sec-websocket-key: " + goodKey + "\r\n", want: "h2-key-unused:n " + masked,
			at: "sec-websocket-key: " + goodKey + "\r\n", says: goodKey, fixed: version},
		{name: "no version", old: version, new: "", want: "handshake-version:e " + masked, at: ":method: CONNECT", says: "no Sec-WebSocket-Version",
			fixed: "+"},
		{name: "unknown parameter", old: "permessage-deflate", new: "permessage-deflate; x", want: "deflate-unknown-parameter:e " + masked,
			at: "x", says: `has "x"`, fixed: "permessage-deflate"},
	} {
		t.Run(c.name, func(t *testing.T) { c.run(t, goodConnect, requestFindings) })
	}
}

func TestCheckConnectAnswer(t *testing.T) {
	const status = ":status: 200"
	for _, c := range []aCase{
		{name: "200", old: "200", new: "200"},
		{name: "204", old: "200", new: "204"},
		{name: "equals sign", old: ":status: 200", new: ":status = 200"},
		{name: "101", old: "200", new: "101", want: "h2-status:e", at: "101", says: "accepts with 2xx", fixed: "200"},
		{name: "403", old: "200", new: "403", want: "h2-status:e", at: "403", says: "Origin", fixed: "-"},
		{name: "no number", old: "200", new: "OK", want: "h2-status:e", at: "OK", says: `"OK"`, fixed: "-"},
		{name: "Upgrade", old: status, new: status + "\r\nupgrade: websocket", want: "h2-forbidden-headers:e", at: "upgrade: websocket\r\n",
			says: `response has upgrade: "websocket"`, fixed: status},
		{name: "Accept", old: status, new: status + "\r\nsec-websocket-accept: a", want: "h2-key-unused:n", at: "sec-websocket-accept: a\r\n",
			says: `"a"`, fixed: status},
		{name: "401", old: "200", new: "401", want: "h2-status:e handshake-refusal-field:w", at: "401", says: "authenticate", fixed: "-"},
		{name: "426, which asks for an Upgrade that there is not", old: "200", new: "426", want: "h2-status:e", at: "426", says: "version", fixed: "-"},
		{name: "Content-Length", old: status, new: status + "\r\ncontent-length: 0", want: "handshake-body:w", at: "content-length: 0\r\n",
			says: `content-length: "0"`, fixed: status},
		{name: "path in a response", old: status, new: status + "\r\n:path: /", want: "h2-pseudo-field:e", at: ":path: /\r\n",
			says: "A response has no :path.", fixed: status},
		{name: "another subprotocol", old: "protocol: chat", new: "protocol: mqtt", want: "handshake-subprotocol-not-offered:e", at: "mqtt",
			says: "not among", fixed: "-"},
		{name: "parameters", old: status, new: status + "\r\nsec-websocket-extensions: permessage-deflate; client_max_window_bits=9",
			want: "deflate-client-bits-not-offered:e", at: "client_max_window_bits=9", says: "bits=9",
			fixed: status + "\r\nsec-websocket-extensions: permessage-deflate"},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.run(t, goodAccepted, func(text string) []rule.Finding { return responseFindings(text, goodConnect) })
		})
	}
}

// Over HTTP/1.1 none of the rules of HTTP/2 is reported.
func TestHTTP1IsNoHTTP2(t *testing.T) {
	for _, f := range append(requestFindings(goodRequest), responseFindings(goodResponse, goodRequest)...) {
		if strings.HasPrefix(string(f.Rule), "h2-") {
			t.Error(f)
		}
	}
}
