package handshake

import (
	"strings"
	"testing"
)

const (
	sampleRequest = "GET /chat HTTP/1.1\r\nHost: example.com\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
		"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
	sampleTop   = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
	acceptLine  = "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo="
	helloFrame  = "\x81\x05Hello"
	mendedBytes = sampleTop + acceptLine + "\r\n\r\n" + helloFrame
)

// newlineCase is a response with what follows it, and the story that has to be told.
type newlineCase struct {
	name, text string
	// want lists the findings, as ids does; covers is the finding's range; says are parts of its text.
	want, covers string
	says         []string
	fixed        string
}

func TestAcceptNewline(t *testing.T) {
	for _, c := range []newlineCase{
		{"newline, then two line ends", sampleTop + acceptLine + "\n\r\n\r\n" + helloFrame, "handshake-accept-newline:e", "\n\r\n\r\n", []string{
			"A newline, LF (0a), follows the value", "the head ends there", "0d 0a, is left over in front of the frames",
			"reads 0d 0a as a frame header: FIN 0, reserved opcode 0xD, no mask, payload length 10, of which 7 are there",
			"encodebytes", "encodestring", "Base64.encode64", "openssl base64", "echo",
		}, mendedBytes},
		{"newline made CR LF", sampleTop + acceptLine + "\r\n\r\n\r\n" + helloFrame, "handshake-accept-newline:e", "\r\n\r\n\r\n", []string{
			"made CR LF (0d 0a) of it", "payload length 10, of which 7 are there",
		}, mendedBytes},
		{"all line ends made LF", sampleTop + acceptLine + "\n\n\n" + helloFrame, "handshake-line-endings:w handshake-accept-newline:e", "\n\n\n", []string{
			"LF (0a)", "0a, is left over", "reads 0a 81 05 48 65 6c as a frame header: FIN 0, opcode 0xA, masked, payload length 1;",
		}, mendedBytes},
		{"nothing behind it", sampleTop + acceptLine + "\n\r\n\r\n", "handshake-accept-newline:e", "\n\r\n\r\n", []string{
			"payload length 10, of which 0 are there",
		}, sampleTop + acceptLine + "\r\n\r\n"},
		{"a long frame behind it", sampleTop + acceptLine + "\n\r\n\r\n\x81\x0cHello world!", "handshake-accept-newline:e", "\n\r\n\r\n", []string{
			"payload length 10; it takes the bytes that follow for that payload",
		}, sampleTop + acceptLine + "\r\n\r\n\x81\x0cHello world!"},
		{"not the last field", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n" + acceptLine +
			"\n\r\nConnection: Upgrade\r\nServer: a\r\n\r\n" + helloFrame, "handshake-accept-newline:e", "\n\r\nConnection: Upgrade\r\nServer: a\r\n\r\n", []string{
			`The rest of the head, 34 bytes from "Connection: Upgrade" on`,
			"reads 43 6f as a frame header: FIN 0, RSV1 1, reserved opcode 0x3, no mask, payload length 111, of which 39 are there",
		}, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n" + acceptLine +
			"\r\nConnection: Upgrade\r\nServer: a\r\n\r\n" + helloFrame},
		{"not the last field, made CR LF", "HTTP/1.1 101 Switching Protocols\r\n" + acceptLine +
			"\r\n\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n", "handshake-accept-newline:e", "\r\n\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
			[]string{`from "Upgrade: websocket" on`, "55 70"}, "HTTP/1.1 101 Switching Protocols\r\n" + acceptLine +
				"\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"},
		{"one CR LF left out", sampleTop + acceptLine + "\n\r\n" + helloFrame, "handshake-accept-newline:w", "\n", []string{
			"belongs to the value", "one CR LF was left out", "encodebytes",
		}, mendedBytes},
	} {
		t.Run(c.name, func(t *testing.T) { c.run(t) })
	}
}

func (c newlineCase) run(t *testing.T) {
	found := responseFindings(c.text, sampleRequest)
	if got := ids(found); got != c.want {
		t.Fatalf("got %s, want %s\n%v", got, c.want, found)
	}
	f := the(t, found, "handshake-accept-newline")
	if got := c.text[f.Start:f.End]; got != c.covers {
		t.Errorf("the range covers %q, want %q", got, c.covers)
	}
	for _, s := range c.says {
		if !strings.Contains(f.Text, s) {
			t.Errorf("%q\ndoes not say %q", f.Text, s)
		}
	}
	if got := applied(t, c.text, f); got != c.fixed {
		t.Errorf("the fix makes\n%q, want\n%q", got, c.fixed)
	}
	if got := ids(responseFindings(c.fixed, sampleRequest)); got != "" {
		t.Errorf("what the fix makes still gives %s", got)
	}
}

func TestNoNewlineAfterAccept(t *testing.T) {
	for name, text := range map[string]string{
		"good":                      mendedBytes,
		"frame of a pong":           sampleTop + acceptLine + "\r\n\r\n\x8a\x00",
		"a compressed first part":   sampleTop + acceptLine + "\r\n\r\n\x41\x03\xf2\x48\xcd",
		"accept is not last":        "HTTP/1.1 101 Switching Protocols\r\n" + acceptLine + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n" + helloFrame,
		"text without a line end":   sampleTop + acceptLine + "\r\n\r\nUpgrade: a",
		"a field with a NUL":        sampleTop + acceptLine + "\r\n\r\nUpgrade: \x00\r\n",
		"a word":                    sampleTop + acceptLine + "\r\n\r\nUpgrade",
		"a text frame with a colon": sampleTop + acceptLine + "\r\n\r\nA\x05a: b\n",
	} {
		if found := responseFindings(text, sampleRequest); len(found) > 0 {
			t.Errorf("%s: %v", name, found)
		}
	}
	// Stray line ends behind another field are no newline after the accept value.
	text := "HTTP/1.1 101 Switching Protocols\r\n" + acceptLine + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n\r\n"
	if found := responseFindings(text, sampleRequest); len(found) > 0 {
		t.Errorf("%v", found)
	}
	// All lines end in LF: one finding tells of it, and no newline is made up.
	text = strings.ReplaceAll(sampleTop+acceptLine+"\r\n\r\n", "\r\n", "\n") + helloFrame
	if got := ids(responseFindings(text, sampleRequest)); got != "handshake-line-endings:w" {
		t.Errorf("LF alone gives %s", got)
	}
}

func TestReadAsFrame(t *testing.T) {
	for _, c := range []struct{ bytes, want string }{
		{"\x0a", "the start of a frame header"},
		{"\x0d\x0a", "0d 0a as a frame header: FIN 0, reserved opcode 0xD, no mask, payload length 10, of which 0"},
		{"\x81\x7e\x01\x00", "81 7e 01 00 as a frame header: FIN 1, opcode 0x1, no mask, payload length 256, of which 0"},
		{"\x82\x7f\x7f\xff\xff\xff\xff\xff\xff\xffab", "payload length 9,223,372,036,854,775,807, of which 2"},
		{"\xf0\xff", "f0 ff as the start of a frame header: FIN 1, RSV1 1, RSV2 1, RSV3 1, opcode 0x0, masked"},
		{"\x88\x82abcdxy", "88 82 61 62 63 64 as a frame header: FIN 1, opcode 0x8, masked, payload length 2; it takes"},
	} {
		if got := readAsFrame([]byte(c.bytes)); !strings.Contains(got, c.want) {
			t.Errorf("%q gives %q, want %q", c.bytes, got, c.want)
		}
	}
}
