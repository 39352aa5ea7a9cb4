package inspect_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
	"github.com/wslens/wslens/codec/internal/linear"
)

// withField puts a field into a head.
func withField(head, name, value string) string {
	if value == "" {
		return head
	}
	at := strings.Index(head, "\r\n") + 2
	return head[:at] + name + ": " + value + "\r\n" + head[at:]
}

const (
	extensionsField  = "Sec-WebSocket-Extensions"
	subprotocolField = "Sec-WebSocket-Protocol"
)

// termsOf writes each term as "name offered/answered meaning rule"; a parameter stands behind its extension.
func termsOf(r *inspect.Report) string {
	var out []string
	for _, t := range r.Handshake.Terms {
		name := t.Name
		if t.Extension != "" {
			name = "  " + name
		}
		out = append(out, strings.TrimRight(fmt.Sprintf("%s %s/%s %s %s", name, t.Offered, t.Answered, t.Meaning, t.Rule), " "))
	}
	return strings.Join(out, "\n")
}

// What is in force comes from RFC 7692 sections 7.1.1 and 7.1.2 and RFC 6455 sections 4.1 and 9.1.
func TestTerms(t *testing.T) {
	const (
		browser    = "permessage-deflate; client_max_window_bits"
		both       = "permessage-deflate yes/yes Both sides may compress their messages."
		alone      = "permessage-deflate /yes Both sides may compress their messages."
		offer      = "permessage-deflate yes/ The client can compress messages; the server may accept this offer."
		sTakes     = "  server_no_context_takeover / The server may refer back to its earlier messages."
		cTakes     = "  client_no_context_takeover / The client may refer back to its earlier messages."
		sFull      = "  server_max_window_bits / The server's messages refer back at most 32,768 bytes."
		cFull      = "  client_max_window_bits / The client's messages refer back at most 32,768 bytes."
		notOffered = "A client fails the connection, for it did not offer this."
		closed     = "Nothing is in force: the response does not open the connection."
	)
	lines := func(all ...string) string { return strings.Join(all, "\n") }
	for _, c := range []struct {
		name            string
		offers, answers string
		sides           string // "request", "response" or "both"
		want            string
	}{
		{"nothing", "", "", "both", ""},
		{"nothing in a response", "", "", "response", ""},
		{"offered", browser, "", "request", lines(offer, "  client_max_window_bits yes/ The client can limit its window: the server may set a size.")},
		{"all offered", "permessage-deflate; server_no_context_takeover; client_no_context_takeover; server_max_window_bits=10; client_max_window_bits=\"9\"", "",
			"request", lines(offer, "  server_no_context_takeover yes/ The client asks the server to start each message with an empty window.",
				"  client_no_context_takeover yes/ The client says that it starts each message with an empty window.",
				"  server_max_window_bits 10/ The client asks the server to refer back at most 1,024 bytes.",
				"  client_max_window_bits 9/ The client says that it refers back at most 512 bytes.")},
		{"two offers", "permessage-deflate; server_max_window_bits=8, permessage-deflate", "", "request",
			lines(offer, "  server_max_window_bits 8/ The client asks the server to refer back at most 256 bytes.", offer)},
		{"a bad offer", "permessage-deflate; server_max_window_bits=16; a=b", "", "request",
			lines("permessage-deflate yes/ A server declines this offer, for its parameters are not good.",
				"  server_max_window_bits 16/ It cannot be read, so it sets nothing. deflate-window-bits-invalid",
				"  a b/ permessage-deflate has no such parameter. deflate-unknown-parameter")},
		{"another extension", "foo; a; b=1", "", "request", lines("foo yes/ The server may accept it.",
			"  a yes/ What it means is for the extension to say.", "  b 1/ What it means is for the extension to say.")},

		{"accepted", browser, "permessage-deflate", "both", lines(both, sTakes, cTakes, sFull,
			"  client_max_window_bits yes/ The client's messages refer back at most 32,768 bytes.")},
		{"accepted with values", "permessage-deflate; client_max_window_bits; server_max_window_bits=10",
			"permessage-deflate; server_no_context_takeover; client_no_context_takeover; server_max_window_bits=10; client_max_window_bits=11", "both",
			lines(both, "  server_no_context_takeover /yes The server starts each message with an empty window.",
				"  client_no_context_takeover /yes The client starts each message with an empty window.",
				"  server_max_window_bits 10/10 The server's messages refer back at most 1,024 bytes.",
				"  client_max_window_bits yes/11 The client's messages refer back at most 2,048 bytes.")},
		{"hints", "permessage-deflate; client_no_context_takeover; client_max_window_bits=12", "permessage-deflate", "both",
			lines(both, sTakes, "  client_no_context_takeover yes/ The client starts each message with an empty window, as it has said.", sFull,
				"  client_max_window_bits 12/ The client's messages refer back at most 4,096 bytes, as it has said.")},
		{"the second offer fits", "permessage-deflate; server_max_window_bits=10; server_no_context_takeover, permessage-deflate; client_max_window_bits",
			"permessage-deflate; client_max_window_bits=13", "both", lines(both, sTakes, cTakes, sFull,
				"  client_max_window_bits yes/13 The client's messages refer back at most 8,192 bytes.")},
		{"declined", browser, "", "both", lines("permessage-deflate yes/ No message is compressed.", "  client_max_window_bits yes/ Not in force.")},
		{"the other one", "foo, bar", "bar; x=1", "both", lines("foo yes/ Not in force.", "bar yes/yes In force for both sides.",
			"  x /1 What it means is for the extension to say.")},

		{"asked for and left out", "permessage-deflate; server_no_context_takeover; server_max_window_bits=10", "permessage-deflate", "both",
			lines(both, "  server_no_context_takeover yes/ The server may refer back to its earlier messages. deflate-server-takeover-ignored", cTakes,
				"  server_max_window_bits 10/ The server's messages refer back at most 32,768 bytes. deflate-server-bits-too-large", cFull)},
		{"larger than asked", "permessage-deflate; server_max_window_bits=10; client_max_window_bits=9",
			"permessage-deflate; server_max_window_bits=11; client_max_window_bits=15", "both", lines(both, sTakes, cTakes,
				"  server_max_window_bits 10/11 The server's messages refer back at most 2,048 bytes. deflate-server-bits-too-large",
				"  client_max_window_bits 9/15 The client's messages refer back at most 512 bytes, as it has said. deflate-client-bits-too-large")},
		{"not offered", "permessage-deflate", "permessage-deflate; client_max_window_bits=14", "both", lines(both, sTakes, cTakes, sFull,
			"  client_max_window_bits /14 The client's messages refer back at most 16,384 bytes. deflate-client-bits-not-offered")},
		{"unreadable answer", "permessage-deflate", "permessage-deflate; server_max_window_bits=08; server_no_context_takeover=1", "both",
			lines(both, "  server_no_context_takeover /1 It cannot be read, so it sets nothing. deflate-takeover-with-value", cTakes,
				"  server_max_window_bits /08 It cannot be read, so it sets nothing. deflate-window-bits-invalid", cFull)},
		{"twice", "permessage-deflate", "permessage-deflate; server_no_context_takeover; server_no_context_takeover", "both",
			lines(both, "  server_no_context_takeover /yes The server starts each message with an empty window. deflate-duplicate-parameter", cTakes, sFull, cFull)},
		{"an extension not offered", "", "foo", "both", "foo /yes " + notOffered + " handshake-extension-not-offered"},
		{"accepted twice", "foo", "foo, foo", "both", lines("foo yes/yes In force for both sides.",
			"foo /yes A client fails the connection, for it was accepted before. extension-accepted-twice")},

		{"response alone", "", "permessage-deflate; server_max_window_bits=15", "response", lines(alone, sTakes, cTakes,
			"  server_max_window_bits /15 The server's messages refer back at most 32,768 bytes.", cFull)},
		{"a bad response alone", "", "permessage-deflate; client_max_window_bits", "response", lines(alone, sTakes, cTakes, sFull,
			"  client_max_window_bits /yes It cannot be read, so it sets nothing. deflate-client-bits-missing-value")},
		{"refused", "permessage-deflate; client_max_window_bits", "permessage-deflate", "refusal",
			lines("permessage-deflate yes/ "+closed, "  client_max_window_bits yes/ Not in force.")},
	} {
		request, response := withField(goodRequest, extensionsField, c.offers), withField(goodResponse, extensionsField, c.answers)
		input := map[string]string{"request": request, "response": response, "both": request + response,
			"refusal": request + strings.Replace(response, "101", "403", 1)}[c.sides]
		r := inspect.Bytes([]byte(input), inspect.Options{})
		if got := termsOf(r); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
		for _, term := range r.Handshake.Terms {
			if term.Rule != "" && !strings.Contains(strings.Join(places(r), " "), term.Rule+"@") {
				t.Errorf("%s: no finding of %s", c.name, term.Rule)
			}
		}
	}
}

func TestTermsOfSubprotocol(t *testing.T) {
	for _, c := range []struct{ offers, answer, sides, want string }{
		{"soap, wamp", "", "request", "soap, wamp/ The server may choose one of them."},
		{"soap, wamp", "wamp", "both", "soap, wamp/wamp The connection speaks “wamp”."},
		{"soap, wamp", "", "both", "soap, wamp/ The connection has no subprotocol. handshake-subprotocol-none-chosen"},
		{"soap", "mqtt", "both", "soap/mqtt A client fails the connection, for it did not offer this. handshake-subprotocol-not-offered"},
		{"soap, wamp", "soap, wamp", "both", "soap, wamp/soap, wamp A client fails the connection, for it can speak only one. handshake-subprotocol-several"},
		{"", "mqtt", "response", "/mqtt The connection speaks “mqtt”."},
		{"soap, soap", "", "request", "soap, soap/ The server may choose one of them. handshake-subprotocol-syntax"},
	} {
		request, response := withField(goodRequest, subprotocolField, c.offers), withField(goodResponse, subprotocolField, c.answer)
		input := map[string]string{"request": request, "response": response, "both": request + response}[c.sides]
		if got := termsOf(inspect.Bytes([]byte(input), inspect.Options{})); got != "subprotocol "+c.want {
			t.Errorf("%q, %q: %s", c.offers, c.answer, got)
		}
	}
}

// A request given as an option counts as one that was pasted; a key alone says nothing of what was offered.
func TestTermsByTheOption(t *testing.T) {
	response := withField(withField(goodResponse, extensionsField, "foo"), subprotocolField, "chat")
	for request, want := range map[string]string{
		"":        "subprotocol /chat The connection speaks “chat”.\nfoo /yes In force for both sides.",
		sampleKey: "subprotocol /chat The connection speaks “chat”.\nfoo /yes In force for both sides.",
		withField(withField(goodRequest, extensionsField, "foo"), subprotocolField, "chat"): "subprotocol chat/chat The connection speaks “chat”.\nfoo yes/yes In force for both sides.",
	} {
		if got := termsOf(inspect.Bytes([]byte(response), inspect.Options{Request: request})); got != want {
			t.Errorf("%q: %s", request, got)
		}
	}
	r := inspect.Bytes([]byte(withField(goodConnect, "sec-websocket-protocol", "chat")+withField(goodAnswer, "sec-websocket-protocol", "chat")), inspect.Options{})
	if got := termsOf(r); got != "subprotocol chat/chat The connection speaks “chat”." {
		t.Errorf("over HTTP/2: %s", got)
	}
}

// However long the lists are, the terms are few and are found in time.
func TestTermsAreBounded(t *testing.T) {
	const size = 800
	heads := func(n int) []byte {
		many := strings.Repeat("permessage-deflate"+strings.Repeat("; a=1", 100)+", foo, ", n) + "x"
		return []byte(withField(goodRequest, extensionsField, many) + withField(goodResponse, extensionsField, many))
	}
	part, whole := heads(size/linear.Parts), heads(size)
	var r *inspect.Report
	linear.Check(t, func() { inspect.Bytes(part, inspect.Options{}) }, func() { r = inspect.Bytes(whole, inspect.Options{}) })
	if n := len(r.Handshake.Terms); n == 0 || n > 100 {
		t.Errorf("%d terms", n)
	}
}
