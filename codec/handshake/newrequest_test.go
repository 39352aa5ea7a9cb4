package handshake

import (
	"errors"
	"math/rand/v2"
	"strings"
	"testing"
)

// countingKey gives the bytes 01 to 10, the key of RFC 6455 section 4.1.
func countingKey() (key [16]byte) {
	for i := range key {
		key[i] = byte(i + 1)
	}
	return key
}

func TestNewRequest(t *testing.T) {
	const rest = "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4PEA==\r\nSec-WebSocket-Version: 13\r\n"
	for _, c := range []struct {
		options RequestOptions
		want    string
	}{
		{RequestOptions{}, "GET / HTTP/1.1\r\nHost: example.com\r\n" + rest + "\r\n"},
		{RequestOptions{Host: "[::1]:8080", Path: "/chat?a=b", Origin: "https://example.org", Subprotocols: []string{"soap", "wamp"},
			Extensions: "permessage-deflate; client_max_window_bits"},
			"GET /chat?a=b HTTP/1.1\r\nHost: [::1]:8080\r\n" + rest + "Origin: https://example.org\r\nSec-WebSocket-Protocol: soap, wamp\r\n" +
				"Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n\r\n"},
		{RequestOptions{Fields: []Field{{Name: "Cookie", Value: "a=b; c"}, {Name: "X-Empty"}, {Name: "x-tab", Value: "a\tb"}}},
			"GET / HTTP/1.1\r\nHost: example.com\r\n" + rest + "Cookie: a=b; c\r\nX-Empty: \r\nx-tab: a\tb\r\n\r\n"},
	} {
		c.options.Key = NewKey(countingKey())
		if got, err := NewRequest(c.options); err != nil || got != c.want {
			t.Errorf("%v\n%q, want\n%q", err, got, c.want)
		}
	}
}

func TestRequestOptions(t *testing.T) {
	for _, c := range []struct {
		options RequestOptions
		field   string
	}{
		{RequestOptions{Host: "a\r\nX: y"}, "host"},
		{RequestOptions{Host: "a b"}, "host"},
		{RequestOptions{Host: "wss://a/"}, "host"},
		{RequestOptions{Path: "/ HTTP/1.1\r\nX: y"}, "path"},
		{RequestOptions{Path: "/a\nX: y"}, "path"},
		{RequestOptions{Path: "/a b"}, "path"},
		{RequestOptions{Path: "chat"}, "path"},
		{RequestOptions{Path: "/#top"}, "path"},
		{RequestOptions{Path: "/caf\u00e9"}, "path"},
		{RequestOptions{Origin: "https://a\r\n\r\n"}, "origin"},
		{RequestOptions{Origin: "\x00"}, "origin"},
		{RequestOptions{Subprotocols: []string{"a", "b\r\nX: y"}}, "subprotocols"},
		{RequestOptions{Subprotocols: []string{"a b"}}, "subprotocols"},
		{RequestOptions{Subprotocols: []string{"a", "a"}}, "subprotocols"},
		{RequestOptions{Subprotocols: []string{"a, b"}}, "subprotocols"},
		{RequestOptions{Subprotocols: []string{""}}, "subprotocols"},
		{RequestOptions{}, "key"},
		{RequestOptions{Key: "AQID"}, "key"},
		{RequestOptions{Key: "AQIDBAUGBwgJCgsMDQ4PEA==\r\nX: y"}, "key"},
		{RequestOptions{Key: "5b0c6a1e-8f0d-4e53-9a36-2f6f3a1c7d90"}, "key"},
		{RequestOptions{Fields: []Field{{Name: "", Value: "x"}}}, "fields"},
		{RequestOptions{Fields: []Field{{Name: "a b", Value: "x"}}}, "fields"},
		{RequestOptions{Fields: []Field{{Name: "A: x\r\nB", Value: "x"}}}, "fields"},
		{RequestOptions{Fields: []Field{{Name: ":path", Value: "/"}}}, "fields"},
		{RequestOptions{Fields: []Field{{Name: "A", Value: "x\ny"}}}, "fields"},
		{RequestOptions{Fields: []Field{{Name: "A", Value: "x\x00"}}}, "fields"},
		{RequestOptions{Fields: []Field{{Name: "HOST", Value: "x"}}}, "fields"},
		{RequestOptions{Fields: []Field{{Name: "Upgrade", Value: "h2c"}}}, "fields"},
		{RequestOptions{Fields: []Field{{Name: "Transfer-Encoding", Value: "chunked"}}}, "fields"},
		{RequestOptions{Extensions: "foo\r\nX: y"}, "extensions"},
		{RequestOptions{Extensions: "foo;"}, "extensions"},
		{RequestOptions{Extensions: "permessage-deflate; server_max_window_bits=7"}, "extensions"},
	} {
		if c.field != "key" {
			c.options.Key = NewKey(countingKey())
		}
		text, err := NewRequest(c.options)
		var fault *OptionError
		if !errors.As(err, &fault) || fault.Field != c.field || text != "" || !strings.HasPrefix(err.Error(), c.field+": ") {
			t.Errorf("%+v: %v, %q", c.options, err, text)
		}
	}
}

// Whatever the options, a request that is made has no errors, and the answer to it has none.
func TestAnswersToNewRequests(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	pick := func(from ...string) string { return from[random.IntN(len(from))] }
	key := func() string {
		var bytes [16]byte
		for i := range bytes {
			bytes[i] = byte(random.Uint32())
		}
		return NewKey(bytes)
	}
	made := 0
	for range 2000 {
		text, err := NewRequest(RequestOptions{
			Host: pick("", "a", "a:80", "a\n"), Path: pick("", "/", "/b?c", "x"), Origin: pick("", "null"), Key: key(),
			Subprotocols: [][]string{nil, {"soap"}, {"wamp", "soap"}, {"a b"}}[random.IntN(4)],
			Extensions: pick("", "foo", "permessage-deflate", "permessage-deflate; client_max_window_bits, permessage-deflate",
				"permessage-deflate; server_max_window_bits=9; server_no_context_takeover; client_max_window_bits=12", "="),
		})
		if err != nil {
			continue
		}
		made++
		h, found := Parse([]byte(text), 0)
		for _, f := range append(found, CheckRequest(&h)...) {
			if f.Severity.String() != "note" {
				t.Fatalf("%q: %v", text, f)
			}
		}
		checkAnswer(t, &h)
		if a, _ := Answer(&h, AnswerOptions{}); a.Status != 101 {
			t.Fatalf("%q is answered by %q", text, a.Text)
		}
	}
	if made < 200 {
		t.Errorf("only %d requests were made", made)
	}
}
