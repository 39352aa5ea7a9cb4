package handshake

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/rule"
)

// offering is a good request that offers subprotocols and extensions.
const offering = "GET /chat HTTP/1.1\r\nHost: server.example.com\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
	"Sec-WebSocket-Key: " + goodKey + "\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: soap, wamp\r\n" +
	"Sec-WebSocket-Protocol: mqtt\r\nSec-WebSocket-Extensions: permessage-deflate; client_max_window_bits, foo\r\n\r\n"

func TestCheckResponse(t *testing.T) {
	const accept, statusLine = "Sec-WebSocket-Accept: " + goodAccept + "\r\n", "HTTP/1.1 101 Switching Protocols"
	for _, c := range []aCase{
		{name: "good", old: "101", new: "101"},
		{name: "other reason", old: "Switching Protocols", new: "Web Socket Protocol Handshake"},
		{name: "no reason", old: " Switching Protocols", new: ""},

		{name: "HTTP 1.0", old: "HTTP/1.1", new: "HTTP/1.0", want: "handshake-http-version:e", at: "HTTP/1.0", says: "1.0",
			fixed: "HTTP/1.1"},
		{name: "status 200", old: "101 Switching Protocols", new: "200 OK", want: "handshake-status:e", at: "200",
			says: `"200 OK". The server took`, fixed: "-"},
		{name: "status 4", old: "101", new: "4", want: "handshake-status:e", at: "4", says: "three digits", fixed: "-"},
		{name: "no status", old: statusLine, new: "HTTP/1.1", want: "handshake-status:e", at: "HTTP/1.1", says: "three digits",
			fixed: "-"},
		{name: "no status line", old: statusLine, new: "220 smtp.invalid", want: "handshake-status:e", at: "220 smtp.invalid",
			says: "no status line", fixed: "-"},

		{name: "no Upgrade", old: "Upgrade: websocket\r\n", new: "", want: "handshake-upgrade:e", at: statusLine,
			says: "no Upgrade", fixed: "+"},
		{name: "list in Upgrade", old: "Upgrade: websocket", new: "Upgrade: foo, websocket", want: "handshake-upgrade:e",
			at: "foo, websocket", says: "nothing else", fixed: "Upgrade: websocket"},
		{name: "two Upgrades", old: "Upgrade: websocket\r\n", new: "Upgrade: websocket\r\nUpgrade: h2c\r\n",
			want: "handshake-upgrade:e", at: "Upgrade: h2c\r\n", says: "2 times", fixed: "Upgrade: websocket\r\n"},
		{name: "Upgrade in upper case", old: "Upgrade: websocket", new: "Upgrade: WEBSOCKET"},
		{name: "keep-alive", old: "Connection: Upgrade", new: "Connection: Keep-Alive", want: "handshake-connection:e",
			at: "Keep-Alive", says: "not in the list", fixed: "Connection: keep-alive, Upgrade"},
		{name: "list in Connection", old: "Connection: Upgrade", new: "Connection: upgrade, keep-alive"},

		{name: "no Accept", old: accept, new: "", want: "handshake-accept-missing:e", at: statusLine, says: "no Sec-WebSocket-Accept",
			fixed: "+"},
		{name: "two Accepts", old: accept, new: accept + accept, want: "handshake-accept-duplicate:e", at: accept,
			says: "2 times", fixed: accept},
		{name: "white space around Accept", old: accept, new: "sec-websocket-accept:\t" + goodAccept + " \t\r\n"},

		{name: "Key in a response", old: accept, new: accept + "Sec-WebSocket-Key: a\r\n", want: "handshake-wrong-side:w",
			at: "Sec-WebSocket-Key: a\r\n", says: "only a request", fixed: accept},
		{name: "Content-Length", old: accept, new: accept + "Content-Length: 0\r\n", want: "handshake-body:w",
			at: "Content-Length: 0\r\n", says: `"0"`, fixed: accept},
		{name: "Transfer-Encoding", old: accept, new: accept + "Transfer-Encoding: chunked\r\n", want: "handshake-body:w",
			at: "Transfer-Encoding: chunked\r\n", says: `"chunked"`, fixed: accept},
		{name: "Content-Type", old: accept, new: accept + "Content-Type: text/plain\r\n"},

		{name: "unasked subprotocol", old: accept, new: accept + "Sec-WebSocket-Protocol: chat\r\n",
			want: "handshake-subprotocol-not-offered:e", at: "chat", says: "offers no subprotocol", fixed: accept},
		{name: "unasked extension", old: accept, new: accept + "Sec-WebSocket-Extensions: foo; a=1\r\n",
			want: "handshake-extension-not-offered:e", at: "foo; a=1", says: `accepts "foo"`, fixed: "-"},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.run(t, goodResponse, func(text string) []rule.Finding { return responseFindings(text, goodRequest) })
		})
	}
}

func TestAnswerToOffer(t *testing.T) {
	const accept = "Sec-WebSocket-Accept: " + goodAccept + "\r\n"
	subprotocol := func(values string) string { return accept + "Sec-WebSocket-Protocol:" + values + "\r\n" }
	extension := func(values string) string {
		return subprotocol(" wamp") + "Sec-WebSocket-Extensions:" + values + "\r\n"
	}
	for _, c := range []aCase{
		{name: "one", new: subprotocol(" wamp")},
		{name: "of the second line", new: subprotocol(" mqtt")},
		{name: "none", new: accept, want: "handshake-subprotocol-none-chosen:n", at: "HTTP/1.1 101 Switching Protocols",
			says: `"soap, wamp, mqtt"`, fixed: "-"},
		{name: "another", new: subprotocol(" irc"), want: "handshake-subprotocol-not-offered:e", at: "irc",
			says: `not among the 3 names that the request offers, the first of them "soap"`, fixed: "-"},
		{name: "another case", new: subprotocol(" WAMP"), want: "handshake-subprotocol-not-offered:e", at: "WAMP",
			says: "Case matters", fixed: subprotocol(" wamp")},
		{name: "two", new: subprotocol(" soap, wamp"), want: "handshake-subprotocol-several:e", at: "wamp",
			says: `2 subprotocols: "soap", then "wamp"`, fixed: "-"},
		{name: "two lines", new: subprotocol(" soap") + "Sec-WebSocket-Protocol: wamp\r\n",
			want: "handshake-subprotocol-several:e", at: "wamp", says: "2 subprotocols", fixed: "-"},
		{name: "empty", new: subprotocol(""), want: "handshake-subprotocol-syntax:e", at: "Sec-WebSocket-Protocol:\r\n",
			says: "names no subprotocol", fixed: accept},

		{name: "extension", new: extension(" permessage-deflate; client_max_window_bits=10")},
		{name: "two extensions", new: extension(" foo, permessage-deflate")},
		{name: "other extension", new: extension(" bar"), want: "handshake-extension-not-offered:e", at: "bar",
			says: `the request offers "permessage-deflate; client_max_window_bits, foo"`, fixed: "-"},
		{name: "one of two", new: extension(" permessage-deflate,bar"), want: "handshake-extension-not-offered:e", at: "bar",
			says: `accepts "bar"`, fixed: "-"},
		{name: "a name of every object", new: extension(" constructor"), want: "handshake-extension-not-offered:e",
			at: "constructor", says: `accepts "constructor"`, fixed: "-"},
		{name: "syntax", new: extension(" foo;="), want: "handshake-extension-syntax:e", at: "=", says: "parameter", fixed: "-"},
		{name: "empty extensions", new: extension(""), want: "handshake-extension-syntax:e", at: "Sec-WebSocket-Extensions:\r\n",
			says: "names no extension", fixed: subprotocol(" wamp")},
	} {
		c.old = accept
		t.Run(c.name, func(t *testing.T) {
			c.run(t, goodResponse, func(text string) []rule.Finding { return responseFindings(text, offering) })
		})
	}
}

func TestStatus(t *testing.T) {
	for _, c := range []struct{ status, want string }{
		{"102 Processing", "interim response"},
		{"200 OK", "ordinary one"},
		{"204 No Content", "ordinary one"},
		{"301 Moved Permanently", `browsers do not: connect to that address. Location is "wss://b/".`},
		{"304 Not Modified", "on condition"},
		{"308 Permanent Redirect", "another address"},
		{"400 Bad Request", "finds fault"},
		{"401 Unauthorized", "Authorization"},
		{"403 Forbidden", "Origin"},
		{"404 Not Found", "Nothing is at this path"},
		{"405 Method Not Allowed", "method"},
		{"418 Teapot", "refuses the request"},
		{"426 Upgrade Required", `The server speaks version "13, 8".`},
		{"500 Internal Server Error", "log"},
		{"407 Proxy Authentication Required", "A proxy in between"},
		{"501 Not Implemented", "RFC 9220"},
		{"502 Bad Gateway", "proxy"},
		{"503 Service Unavailable", "overloaded or under maintenance"},
		{"504 Gateway Timeout", "in time"},
		{"505 HTTP Version Not Supported", "version of HTTP"},
		{"999 ", "The status is \"999 \"."},
	} {
		text := "HTTP/1.1 " + c.status + "\r\nLocation: wss://b/\r\nSec-WebSocket-Version: 13, 8\r\nAllow: POST\r\nUpgrade: websocket\r\n" +
			"WWW-Authenticate: Basic\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n"
		found := responseFindings(text, goodRequest)
		if ids(found) != "handshake-status:e" || !strings.Contains(found[0].Text, c.want) {
			t.Errorf("%s: %v lacks %q", c.status, found, c.want)
		}
		if at := text[found[0].Start:found[0].End]; at != c.status[:3] {
			t.Errorf("%s: the range covers %q", c.status, at)
		}
	}
}

func TestRefusalNamesVersions(t *testing.T) {
	old := swap(t, goodRequest, "Version: 13", "Version: 8")
	const refusal = "HTTP/1.1 426 Upgrade Required\r\nUpgrade: websocket\r\n\r\n"
	for _, text := range []string{refusal, "HTTP/1.1 400 Bad Request\r\nUpgrade: websocket\r\n\r\n"} {
		f := the(t, responseFindings(text, old), "handshake-refusal-versions")
		if got := applied(t, text, f); got != strings.TrimSuffix(text, "\r\n")+"Sec-WebSocket-Version: 13\r\n\r\n" {
			t.Errorf("the fix makes %q", got)
		}
	}
	for _, near := range [][2]string{
		{"HTTP/1.1 426 Upgrade Required\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n\r\n", old},
		{refusal, goodRequest},
		{refusal, ""},
		{"HTTP/1.1 403 Forbidden\r\n\r\n", old},
	} {
		if got := ids(responseFindings(near[0], near[1])); got != "handshake-status:e" {
			t.Errorf("%q gives %s", near[0], got)
		}
	}
}

// What a status demands (RFC 9110 section 15.5).
func TestRefusalFields(t *testing.T) {
	for status, field := range map[string]string{"401": "WWW-Authenticate: Basic", "405": "Allow: GET", "407": "Proxy-Authenticate: Basic",
		"426": "Upgrade: websocket"} {
		refusal := "HTTP/1.1 " + status + " No\r\nServer: a\r\n\r\n"
		f := the(t, responseFindings(refusal, goodRequest), "handshake-refusal-field")
		name, _, _ := strings.Cut(field, ":")
		if refusal[f.Start:f.End] != status || !strings.Contains(f.Text, name) || (f.Fix != nil) != (status == "426") {
			t.Errorf("%s: %+v", status, f)
		}
		if got := ids(responseFindings(swap(t, refusal, "Server: a", field), goodRequest)); got != "handshake-status:e" {
			t.Errorf("%s with %q: %s", status, field, got)
		}
		if status == "426" && applied(t, refusal, f) != swap(t, refusal, "a\r\n", "a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n") {
			t.Errorf("the fix makes %q", applied(t, refusal, f))
		}
	}
}

func TestResponseWithoutRequest(t *testing.T) {
	for _, more := range []string{"", "Sec-WebSocket-Protocol: any\r\n", "Sec-WebSocket-Extensions: bbf-usp-protocol\r\n"} {
		text := strings.TrimSuffix(goodResponse, "\r\n") + more + "\r\n"
		if found := responseFindings(text, ""); len(found) > 0 {
			t.Errorf("%q gives %v", text, found)
		}
	}
	text := swap(t, goodResponse, "Sec-WebSocket-Accept: "+goodAccept+"\r\n", "")
	if f := the(t, responseFindings(text, ""), "handshake-accept-missing"); f.Fix != nil {
		t.Errorf("without a key the fix is %q", f.Fix.Bytes)
	}
}
