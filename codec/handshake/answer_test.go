package handshake

import (
	"errors"
	"strings"
	"testing"
)

// answerTo answers the request in text.
func answerTo(t *testing.T, text string, o AnswerOptions) Answered {
	t.Helper()
	h, _ := Parse([]byte(text), 0)
	a, err := Answer(&h, o)
	if err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	return a
}

func TestAnswer(t *testing.T) {
	const top = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " + goodAccept + "\r\n"
	for _, c := range []struct {
		name, request string
		options       AnswerOptions
		// more is what stands behind the accept value.
		more string
	}{
		{"nothing offered", goodRequest, AnswerOptions{}, ""},
		{"nothing offered, all wished", goodRequest, AnswerOptions{Subprotocols: []string{"soap"}, Extensions: "permessage-deflate, foo"}, ""},
		{"nothing wished", offering, AnswerOptions{}, ""},
		{"a subprotocol", offering, AnswerOptions{Subprotocols: []string{"wamp"}}, "Sec-WebSocket-Protocol: wamp\r\n"},
		{"in a second field", offering, AnswerOptions{Subprotocols: []string{"mqtt"}}, "Sec-WebSocket-Protocol: mqtt\r\n"},
		{"another case", offering, AnswerOptions{Subprotocols: []string{"SOAP"}}, ""},
		{"the server's first that is offered", offering, AnswerOptions{Subprotocols: []string{"chat", "wamp", "soap"}}, "Sec-WebSocket-Protocol: wamp\r\n"},
		{"other fields", offering, AnswerOptions{Subprotocols: []string{"wamp"}, Fields: []Field{{Name: "Set-Cookie", Value: "a=b"}, {Name: "Set-Cookie", Value: "c=\u00e9"}}},
			"Sec-WebSocket-Protocol: wamp\r\nSet-Cookie: a=b\r\nSet-Cookie: c=\u00e9\r\n"},
		{"compression", offering, AnswerOptions{Extensions: "permessage-deflate"}, "Sec-WebSocket-Extensions: permessage-deflate\r\n"},
		{"as a browser offers it", offering, AnswerOptions{Extensions: "permessage-deflate; client_max_window_bits"},
			"Sec-WebSocket-Extensions: permessage-deflate\r\n"},
		{"compression with wishes", offering, AnswerOptions{Extensions: "permessage-deflate; server_no_context_takeover; client_max_window_bits=10"},
			"Sec-WebSocket-Extensions: permessage-deflate; server_no_context_takeover; client_max_window_bits=10\r\n"},
		{"two extensions", offering, AnswerOptions{Extensions: "foo; a=1; b, bar, permessage-deflate, foo"},
			"Sec-WebSocket-Extensions: foo; a=1; b, permessage-deflate\r\n"},
		{"a bad offer, then a good one", offeringDeflate("permessage-deflate; harharhar, permessage-deflate; server_max_window_bits=9"),
			AnswerOptions{Extensions: "permessage-deflate"}, "Sec-WebSocket-Extensions: permessage-deflate; server_max_window_bits=9\r\n"},
		{"bad offers alone", offeringDeflate("permessage-deflate; server_max_window_bits=7"), AnswerOptions{Extensions: "permessage-deflate"}, ""},
		{"LF and no end", strings.ReplaceAll(strings.TrimSpace(goodRequest), "\r\n", "\n"), AnswerOptions{}, ""},
	} {
		a := answerTo(t, c.request, c.options)
		if want := top + c.more + "\r\n"; a.Status != 101 || a.Text != want {
			t.Errorf("%s: %d\n%q, want\n%q", c.name, a.Status, a.Text, want)
		}
		if got, want := ids(a.Findings), ids(requestFindings(c.request)); !strings.HasSuffix(want, got) {
			t.Errorf("%s: the findings are %q, want %q", c.name, got, want)
		}
	}
}

func TestRefusals(t *testing.T) {
	const bad = "HTTP/1.1 400 Bad Request\r\nConnection: close\r\nSec-WebSocket-Version: 13\r\nContent-Length: 0\r\n\r\n"
	const upgrade = "HTTP/1.1 426 Upgrade Required\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n" +
		"Content-Length: 0\r\n\r\n"
	for _, c := range []struct {
		old, new string
		status   int
		want     string
	}{
		{"GET", "POST", 405, "HTTP/1.1 405 Method Not Allowed\r\nAllow: GET\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"},
		{"HTTP/1.1", "HTTP/1.0", 400, bad},
		{"Version: 13", "Version: 8", 426, upgrade},
		{"Upgrade: websocket", "Upgrade: h2c", 426, upgrade},
		{"Connection: Upgrade", "Connection: close", 400, bad},
		{"Host: server.example.com", "X: y", 400, bad},
		{goodKey, "a", 400, bad},
		{"Origin: http", "Sec-WebSocket-Extensions: =\r\nOrigin: http", 400, bad},
		{"Origin: http", "X : y\r\nOrigin: http", 400, bad},
	} {
		a := answerTo(t, swap(t, goodRequest, c.old, c.new), AnswerOptions{})
		if a.Status != c.status || a.Text != c.want {
			t.Errorf("%q: %d\n%q, want\n%q", c.new, a.Status, a.Text, c.want)
		}
	}
}

func TestAnswerToConnect(t *testing.T) {
	for _, c := range []struct {
		text    string
		options AnswerOptions
		status  int
		want    string
	}{
		{goodConnect, AnswerOptions{Subprotocols: []string{"superchat"}, Extensions: "permessage-deflate"}, 200, ":status: 200\r\nsec-websocket-protocol: superchat\r\n" +
			"sec-websocket-extensions: permessage-deflate\r\n\r\n"},
		{goodConnect, AnswerOptions{Fields: []Field{{Name: "Set-Cookie", Value: "A=B"}}}, 200, ":status: 200\r\nset-cookie: A=B\r\n\r\n"},
		{swap(t, goodConnect, "CONNECT", "GET"), AnswerOptions{}, 400, ":status: 400\r\nsec-websocket-version: 13\r\n\r\n"},
		{goodConnect[:len(goodConnect)-2] + "no field\r\n", AnswerOptions{}, 400, ":status: 400\r\nsec-websocket-version: 13\r\n\r\n"},
		{swap(t, goodConnect, "websocket\r\n", "connect-udp\r\n"), AnswerOptions{}, 501, ":status: 501\r\n\r\n"},
		{swap(t, goodConnect, "version: 13", "version: 12"), AnswerOptions{}, 400, ":status: 400\r\nsec-websocket-version: 13\r\n\r\n"},
	} {
		if a := answerTo(t, c.text, c.options); a.Status != c.status || a.Text != c.want {
			t.Errorf("%q: %d\n%q, want\n%q", c.text, a.Status, a.Text, c.want)
		}
	}
}

func TestAnswerOptions(t *testing.T) {
	request, _ := Parse([]byte(offering), 0)
	response, _ := Parse([]byte(goodResponse), 0)
	for _, c := range []struct {
		head    *Head
		options AnswerOptions
		field   string
	}{
		{&request, AnswerOptions{Subprotocols: []string{"soap\r\nX: y"}}, "subprotocols"},
		{&request, AnswerOptions{Subprotocols: []string{"soap\n"}}, "subprotocols"},
		{&request, AnswerOptions{Subprotocols: []string{"soap, wamp"}}, "subprotocols"},
		{&request, AnswerOptions{Extensions: "foo\r\nX: y"}, "extensions"},
		{&request, AnswerOptions{Extensions: "foo; a=\"\r\nX: y\""}, "extensions"},
		{&request, AnswerOptions{Extensions: "foo\r"}, "extensions"},
		{&request, AnswerOptions{Extensions: "foo;"}, "extensions"},
		{&request, AnswerOptions{Extensions: "permessage-deflate; server_max_window_bits=7"}, "extensions"},
		{&request, AnswerOptions{Fields: []Field{{Name: "sec-websocket-accept", Value: "x"}}}, "fields"},
		{&request, AnswerOptions{Fields: []Field{{Name: "Content-Length", Value: "0"}}}, "fields"},
		{&request, AnswerOptions{Fields: []Field{{Name: "A", Value: "x\r\nB: y"}}}, "fields"},
		{&response, AnswerOptions{}, "request"},
		{nil, AnswerOptions{}, "request"},
	} {
		a, err := Answer(c.head, c.options)
		var fault *OptionError
		if !errors.As(err, &fault) || fault.Field != c.field || fault.Text == "" || a.Text != "" {
			t.Errorf("%+v: %v, %q", c.options, err, a.Text)
		}
	}
}

// checkAnswer answers a request, whatever it is: what comes out is a whole head that only the status speaks against.
func checkAnswer(t *testing.T, request *Head) {
	t.Helper()
	a, err := Answer(request, AnswerOptions{Subprotocols: []string{"soap"}, Extensions: "permessage-deflate; client_max_window_bits=9, foo"})
	if err != nil {
		if request.Kind == Request {
			t.Fatal(err)
		}
		return
	}
	h, found := Parse([]byte(a.Text), 0)
	found = append(found, CheckResponse(&h, request, nil)...)
	for _, f := range found {
		if f.Severity.String() != "note" && (f.Rule != "handshake-status" && f.Rule != "h2-status" || a.Status < 300) {
			t.Fatalf("%q is answered by %q: %v", request.StartLine, a.Text, f)
		}
	}
	if !h.Complete || h.End != len(a.Text) || h.Status != a.Status || h.HTTP2 != request.HTTP2 {
		t.Fatalf("the answer %q is read as %+v", a.Text, h)
	}
}
