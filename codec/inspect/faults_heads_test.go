package inspect_test

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/handshake"
	"github.com/wslens/wslens/codec/inspect"
)

// Faults 18 to 28: the opening handshake.

// requestWith puts a line into a good request, responseWith into a good response.
func requestWith(line string) string {
	return strings.Replace(goodRequest, "Upgrade:", line+"\r\nUpgrade:", 1)
}
func responseWith(line string) string {
	return strings.Replace(goodResponse, "Upgrade:", line+"\r\nUpgrade:", 1)
}

// headGoesWithSize has n bytes made within a line of a request and of a response.
func headGoesWithSize(t *testing.T, make func(n int) string) {
	t.Helper()
	for _, with := range []func(string) string{requestWith, responseWith} {
		goesWithSize(t, func(_ testing.TB, n int) []byte { return []byte(with(make(n))) }, inspect.Options{Request: goodRequest})
	}
}

func blanksInSubprotocol(t *testing.T) {
	headGoesWithSize(t, func(n int) string { return "Sec-WebSocket-Protocol: b" + strings.Repeat(" ", n) + "x" })
	errorsAre(t, "a blank", lookText(requestWith("Sec-WebSocket-Protocol: b  x")), "handshake-subprotocol-syntax")
}

func openQuotation(t *testing.T) {
	headGoesWithSize(t, func(n int) string { return `Sec-WebSocket-Extensions: a; b="` + strings.Repeat(`\"`, n/2) })
	headGoesWithSize(t, func(n int) string { return "Sec-WebSocket-Extensions: a" + strings.Repeat("; a", n/3) })
	headGoesWithSize(t, func(n int) string { return "Sec-WebSocket-Extensions: " + strings.Repeat("a; b, ", n/6) + "c" })
	headGoesWithSize(t, func(n int) string { return "Connection: " + strings.Repeat(",", n) })
	headGoesWithSize(t, func(n int) string { return "Sec-WebSocket-Extensions: a" + strings.Repeat("\r\n ", n/3) })
	errorsAre(t, "an open quotation", lookText(requestWith(`Sec-WebSocket-Extensions: a; b="\"c`)), "handshake-extension-syntax")
}

// lookText inspects a text as bytes.
func lookText(head string) *inspect.Report { return inspect.Bytes([]byte(head), inspect.Options{}) }

func namesOfObjects(t *testing.T) {
	for _, name := range []string{"constructor", "__proto__", "toString", "hasOwnProperty", "valueOf"} {
		offer := requestWith("Sec-WebSocket-Extensions: " + name + "; " + name + ", permessage-deflate; " + name)
		errorsAre(t, name, lookText(offer), "deflate-unknown-parameter")
		answer := responseWith("Sec-WebSocket-Extensions: " + name)
		errorsAre(t, name, inspect.Bytes([]byte(answer), inspect.Options{Request: goodRequest}), "handshake-extension-not-offered")
	}
}

// windowBits has the values that RFC 7692 section 7.1.2 allows, quoted ones among them, and others.
func windowBits(t *testing.T) {
	offer := requestWith("Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits")
	for value, want := range map[string][]string{
		"9": nil, "15": nil, `"10"`: nil,
		"0": {"deflate-window-bits-invalid"}, "7": {"deflate-window-bits-invalid"}, "16": {"deflate-window-bits-invalid"},
		"08": {"deflate-window-bits-invalid"}, "+9": {"deflate-window-bits-invalid"}, "9a": {"deflate-window-bits-invalid"},
		"99999999999999999999": {"deflate-window-bits-invalid"}, "-9": {"deflate-window-bits-invalid"},
	} {
		for _, name := range []string{"server_max_window_bits", "client_max_window_bits"} {
			answer := responseWith("Sec-WebSocket-Extensions: permessage-deflate; " + name + "=" + value)
			r := inspect.Bytes([]byte(answer), inspect.Options{Request: offer})
			errorsAre(t, name+"="+value, r, want...)
		}
	}
}

// injectedLines has every option of what writes heads begin a new line.
func injectedLines(t *testing.T) {
	for _, line := range []string{"\r\nX: y", "\nX: y", "\rX: y", "\x00"} {
		bad := "a" + line
		for name, o := range map[string]handshake.RequestOptions{
			"host": {Host: bad}, "path": {Path: "/" + bad}, "origin": {Origin: "http://" + bad}, "subprotocols": {Subprotocols: []string{bad}},
			"extensions": {Extensions: bad}, "key": {Key: sampleKey + line}, "parameter": {Extensions: "a; b=c" + line}, "quoted": {Extensions: `a; b="c` + line + `"`},
		} {
			if o.Key == "" {
				o.Key = sampleKey
			}
			if text, err := handshake.NewRequest(o); err == nil {
				t.Errorf("%s of %q: %q", name, bad, text)
			}
		}
		request, _ := handshake.Parse([]byte(goodRequest), 0)
		for name, o := range map[string]handshake.AnswerOptions{"subprotocols": {Subprotocols: []string{bad}}, "extensions": {Extensions: bad}} {
			if a, err := handshake.Answer(&request, o); err == nil {
				t.Errorf("%s of %q: %q", name, bad, a.Text)
			}
		}
	}
}

// badKeys: what is wrong with a key is told, and the accept value of its text is there all the same. Both
// were computed with openssl.
func badKeys(t *testing.T) {
	for _, c := range []struct{ key, rule, accept string }{
		{"6ba7b810-9dad-11d1-80b4-00c04fd430c8", "handshake-key-not-base64", "/lzSKw2NfCGF+bPJQCrUwOShWyo="},
		{"dGhlIHNhbXBsZQ==", "handshake-key-length", "OEPSNnbvaxYns+EYSv7+c2kBj+o="},
	} {
		r := lookText(strings.Replace(goodRequest, sampleKey, c.key, 1))
		errorsAre(t, c.key, r, c.rule)
		if a := r.Handshake.Acceptance; a == nil || a.Accept != c.accept {
			t.Errorf("%s: accept %+v", c.key, a)
		}
	}
}

// spacedAccept: blanks and tabs around a value are no part of it (RFC 9110 section 5.5).
func spacedAccept(t *testing.T) {
	for _, around := range []string{sampleAccept + " ", sampleAccept + "\t", "\t " + sampleAccept + " \t "} {
		r := inspect.Bytes([]byte(strings.Replace(goodResponse, sampleAccept, around, 1)), inspect.Options{Request: goodRequest})
		errorsAre(t, around, r)
		if r.Handshake.AcceptState != "match" {
			t.Errorf("%q: %s", around, r.Handshake.AcceptState)
		}
	}
	inner := strings.Replace(goodResponse, sampleAccept, sampleAccept[:10]+" "+sampleAccept[10:], 1)
	if r := inspect.Bytes([]byte(inner), inspect.Options{Request: goodRequest}); r.Handshake.AcceptState != "mismatch" {
		t.Errorf("a blank inside: %s, %q", r.Handshake.AcceptState, places(r))
	}
}

// versions: the value is exactly 13 (RFC 6455 section 4.2.1).
func versions(t *testing.T) {
	for _, version := range []string{"013", "+13", "13.0", "8", "0xd", "13;", "1 3", ""} {
		errorsAre(t, version, lookText(strings.Replace(goodRequest, "Version: 13", "Version: "+version, 1)), "handshake-version")
	}
	errorsAre(t, "13 in blanks", lookText(strings.Replace(goodRequest, "Version: 13", "Version: \t13 ", 1)))
}

// refusals: without a 101 there are no frames (RFC 6455 section 4.1).
func refusals(t *testing.T) {
	for _, line := range []string{"HTTP/1.1 200 OK", "HTTP/1.1 426 Upgrade Required", "HTTP/1.1 302 Found", "HTTP/1.1 400 Bad Request"} {
		head := strings.Replace(goodResponse, "HTTP/1.1 101 Switching Protocols", line, 1)
		for _, before := range []string{"", goodRequest} {
			r := lookText(before + head + strings.Repeat(hello, 3))
			sound(t, r)
			if r.FrameCount != 0 || r.MessageCount != 0 || r.Kind != "handshake" {
				t.Errorf("%s: %d frames, %s", line, r.FrameCount, r.Kind)
			}
		}
	}
}

func otherOrigin(t *testing.T) {
	errorsAre(t, "another origin", lookText(strings.Replace(goodRequest, "http://example.com", "https://elsewhere.example.org", 1)))
}
