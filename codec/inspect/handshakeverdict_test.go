package inspect_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
	"github.com/wslens/wslens/codec/rule"
)

// goodAnswer is a response of HTTP/2.
const goodAnswer = ":status: 200\r\nserver: a\r\n\r\n"

// Who refuses a handshake and how: in a request, in a response, and in both.
func TestHeadsVerdict(t *testing.T) {
	swap := strings.Replace
	version8 := swap(goodRequest, "Version: 13", "Version: 8", 1)
	offering := func(extensions string) string {
		return swap(goodRequest, "Upgrade: w", "Sec-WebSocket-Extensions: "+extensions+"\r\nUpgrade: w", 1)
	}
	accepting := func(extensions string) string {
		return swap(goodResponse, "Upgrade: w", "Sec-WebSocket-Extensions: "+extensions+"\r\nUpgrade: w", 1)
	}
	const declines = ": a server would decline the offer. A request to open a WebSocket. It would take the next one, or go on without the extension."
	const clientFails = ": a client would fail the connection."
	for _, c := range []struct{ name, input, level, title, words string }{
		{"post", swap(goodRequest, "GET", "POST", 1), "error", "The method is not GET", ": a server would answer 405."},
		{"version", version8, "error", "Sec-WebSocket-Version is not 13", ": a server would answer 426 or 400."},
		{"version, accepted", version8 + goodResponse, "error", "Sec-WebSocket-Version is not 13",
			": a strict server would answer 426 or 400."},
		{"version, refused", version8 + "HTTP/1.1 426 Upgrade Required\r\nSec-WebSocket-Version: 13\r\n\r\n", "error", "Sec-WebSocket-Version is not 13",
			": the server has refused it with 426. An opening handshake, request and response. 1 consequence."},
		{"version, refused otherwise", version8 + "HTTP/1.1 503 Service Unavailable\r\n\r\n", "error", "The response is 503, not 101",
			clientFails + " An opening handshake, request and response. The cause may be in the request: “Sec-WebSocket-Version is not 13”."},
		{"refused", goodRequest + "HTTP/1.1 403 Forbidden\r\n\r\n", "error", "The response is 403, not 101", clientFails + " An opening handshake, request and response. 2 findings"},
		{"401", goodRequest + "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic\r\n\r\n", "error", "The response is 401, not 101",
			": a client may ask again with credentials. An opening handshake, request and response. Browsers do so where they have some; else the connection fails."},
		{"302", goodRequest + "HTTP/1.1 302 Found\r\nLocation: /b\r\n\r\n", "error", "The response is 302, not 101",
			": browsers fail the connection. An opening handshake, request and response. Another client may ask at the other address."},
		{"target of another host", swap(goodRequest, "GET /", "GET http://other.example.com/", 1), "warning", "A request", "A server would go by the target or by Host"},
		{"501", swap(goodConnect, "websocket", "connect-udp", 1) + ":status: 501\r\n\r\n", "error", "This is no extended CONNECT",
			": the server has refused it with 501."},
		{"no upgrade", "GET / HTTP/1.1\r\nHost: a\r\n\r\n", "error", "Upgrade does not say websocket",
			": a server would answer it as an ordinary request. An HTTP request that asks for no WebSocket."},
		{"space before a colon", swap(goodRequest, "Host:", "Host :", 1), "error", "", ": a server would answer 400."},
		{"space before a colon of a response", swap(goodResponse, "Upgrade:", "Upgrade :", 1), "warning", "A server's response",
			"A lenient receiver would accept it, a strict one would refuse it."},
		{"lines that end in LF", swap(goodResponse, "\r\n", "\n", 1), "warning", "A server's response",
			"A lenient receiver would accept it, a strict one would refuse it."},
		{"request without an end", strings.TrimSpace(goodRequest), "warning", "A request", "A server would wait for the rest of the head."},
		{"response without an end", strings.TrimSpace(goodResponse), "warning", "A server's response", "A client would wait for the rest of the head."},
		{"old key", goodRequest, "warning", "A request to open a WebSocket; the key is not random.", "A server would accept the request."},
		{"no Origin", swap(swap(goodRequest, "Origin: http://example.com\r\n", "", 1), sampleKey, "x3JJHMbDL1EzLkh9GBhXDw==", 1), "ok", "A request",
			"A server would accept the request, unless it wants an Origin, which only browsers send."},

		{"bad offer", offering("permessage-deflate; server_max_window_bits=7"), "error", "The window bits are not a number", declines},
		{"bad offer, accepted", offering("permessage-deflate; a") + goodResponse, "error", "There is no such parameter of permessage-deflate",
			": a server would decline the offer. An opening handshake, request and response. It would take the next one"},
		{"extensions that cannot be read", offering("a b"), "error", "Sec-WebSocket-Extensions does not follow", ": a server would answer 400."},
		{"not offered", goodRequest + accepting("permessage-deflate"), "error", "The extension was not offered", clientFails},
		{"bad answer", accepting("permessage-deflate; server_max_window_bits=16"), "error", "The window bits", clientFails},
		{"larger than offered", offering("permessage-deflate; client_max_window_bits=10") + accepting("permessage-deflate; client_max_window_bits=11"),
			"warning", "An opening handshake", "A strict client such as npm ws would fail"},
		{"8 bits", accepting("permessage-deflate; server_max_window_bits=8"), "note", "A server's response", "A program on zlib would do without"},

		{"connect", goodConnect, "note", "A request to open a WebSocket over HTTP/2;", "A server would accept the request."},
		{"connect and answer", goodConnect + goodAnswer, "note", "An opening handshake over HTTP/2, request and response;", "A client would go on"},
		{"answer of HTTP/2", goodAnswer, "ok", "A server's response that opens a WebSocket over HTTP/2; no rule broken.", "A client would go on"},
		{"GET over HTTP/2", swap(goodConnect, "CONNECT", "GET", 1), "error", "This is no extended CONNECT", ": a server would answer 400 or reset the stream."},
		{"an ordinary request over HTTP/2", ":method: GET\r\n:path: /\r\n\r\n", "error", "This is no extended", "A server would answer it as an ordinary request."},
		{"wss", swap(goodConnect, "https", "wss", 1), "error", "The scheme", ": a server would refuse it, or ignore that."},
		{"wss, accepted", swap(goodConnect, "https", "wss", 1) + goodAnswer, "error", "", ": a strict server would refuse it, or ignore that."},
		{"Host over HTTP/2", swap(goodConnect, "origin", "host: a\r\norigin", 1), "error", "Host beside", ": a server would answer 400 or reset the stream."},
		{"version over HTTP/2", swap(goodConnect, "version: 13", "version: 8", 1), "error", "", ": a server would answer 400."},
		{"Upgrade over HTTP/2", swap(goodAnswer, "server: a", "upgrade: websocket", 1), "error", "", ": a client would reset the stream."},
		{"101 over HTTP/2", swap(goodAnswer, "200", "101", 1), "error", "The response is 101, not 2xx", clientFails},
		{"refusal over HTTP/2", swap(goodConnect, "CONNECT", "GET", 1) + ":status: 400\r\n\r\n", "error", "This is no extended CONNECT for WebSocket",
			": the server has refused it with 400. An opening handshake over HTTP/2, request and response. 1 consequence."},
	} {
		v := inspect.Bytes([]byte(c.input), inspect.Options{}).Verdict
		if v.Level != c.level || !strings.Contains(v.Title, c.title) || !strings.Contains(v.Title+" "+v.Detail, c.words) {
			t.Errorf("%s: %q", c.name, v)
		}
		soundVerdict(t, v)
	}
}

// Whichever rule about heads is broken, the verdict says who refuses and how, or who may.
func TestHeadsVerdictOfEveryRule(t *testing.T) {
	refusal := regexp.MustCompile(`(?i)(a (strict |lenient )?(server|client|receiver)|a program on zlib|browsers) (would|may|fail) [a-z]|the server has refused it|a client (never sees|misreads)`)
	n := 0
	for _, file := range []string{"handshake-rules.json", "negotiation-rules.json", "h2-rules.json"} {
		for _, g := range goldens(t)[file] {
			v := g.report(t).Verdict
			soundVerdict(t, v)
			row, _ := rule.Lookup(rule.ID(g.Breaks))
			if known := refusal.MatchString(v.Title+" "+v.Detail) || v.Level == "note" || v.Level == "warning"; row.Severity == rule.Error && !known {
				t.Errorf("%s: %q", g.Name, v)
			}
			n++
		}
	}
	if n < 100 {
		t.Errorf("only %d cases", n)
	}
}

// A key counts for nothing over HTTP/2, so no accept value is wanted.
func TestNoAcceptOverHTTP2(t *testing.T) {
	withKey := strings.Replace(goodConnect, "origin", "sec-websocket-key: "+sampleKey+"\r\norigin", 1)
	h := inspect.Bytes([]byte(withKey+goodAnswer), inspect.Options{}).Handshake
	if h.Acceptance != nil || h.AcceptState != "unknown" {
		t.Errorf("%+v", h)
	}
}
