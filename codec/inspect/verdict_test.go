package inspect_test

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/wslens/wslens/codec/inspect"
)

var slips = regexp.MustCompile(`\b(a [aei]\w|an [bcdfgjkpqtvwyz])|\b1 (bytes|frames|fragments|messages|findings|remarks|are)\b|\b1 of \d+ bytes are\b|  | [.,]|\.\.`)

// soundVerdict wants plain English: whole sentences, one space between, no slip that a reader would stumble over.
func soundVerdict(t testing.TB, v inspect.Verdict) {
	t.Helper()
	if v.Level != "ok" && v.Level != "note" && v.Level != "warning" && v.Level != "error" {
		t.Errorf("level %q", v.Level)
	}
	for _, text := range []string{v.Title, v.Detail} {
		soundSentences(t, text)
	}
	if n := utf8.RuneCountInString(v.Title); n == 0 || n > 90 {
		t.Errorf("a title of %d characters: %q", n, v)
	}
}

func soundSentences(t testing.TB, text string) {
	t.Helper()
	own := quotation.ReplaceAllString(text, "“”")
	switch {
	case text == "":
	case strings.TrimSpace(text) != text:
		t.Errorf("space at an end: %q", text)
	case text[0] >= 'a' && text[0] <= 'z':
		t.Errorf("no capital: %q", text)
	case !strings.HasSuffix(text, "."):
		t.Errorf("no full stop: %q", text)
	case slips.MatchString(own):
		t.Errorf("%q in %q", slips.FindString(own), text)
	}
}

// What stands in quotation marks is the input's.
var quotation = regexp.MustCompile(`“[^”]*”?|"[^"]*"`)

// Each input, and what is said of it.
func TestVerdict(t *testing.T) {
	none, noTakeover := "", "permessage-deflate; server_no_context_takeover"
	long := strings.Repeat("61", 70)
	for _, c := range []struct {
		hex   string
		opts  inspect.Options
		level string
		title string
		words string // the detail
	}{
		{"", inspect.Options{}, "note", "Nothing to read yet.",
			"Paste bytes in any notation, or the heads of a handshake."},
		{"81 05 48 65 6c 6c 6f", inspect.Options{}, "note", "The text “Hello” in one unmasked frame; from a server, no rule broken.",
			"A client would deliver “Hello”. From a client a rule would be broken: a client must mask every frame."},
		{"81 85 37 fa 21 3d 7f 9f 4d 51 58", inspect.Options{}, "ok", "A client sends the text “Hello” in one masked frame; no rule broken.",
			"A server would deliver “Hello”. Taken for a client's, as it is masked: a server must not mask."},
		{"82 00", inspect.Options{}, "note", "An empty binary message in one unmasked frame; from a server, no rule broken.",
			"A client would deliver an empty message. From a client a rule would be broken: a client must mask every frame."},
		{"82 01 ff", inspect.Options{}, "note", "A binary message of 1 byte in one unmasked frame; from a server, no rule broken.",
			"A client would deliver 1 byte. From a client a rule would be broken: a client must mask every frame."},
		{"82 02 ff ff", inspect.Options{}, "note", "A binary message of 2 bytes in one unmasked frame; from a server, no rule broken.",
			"A client would deliver 2 bytes. From a client a rule would be broken: a client must mask every frame."},
		{"81 07 7b 22 61 22 3a 31 7d", inspect.Options{}, "note", "The text “{\"a\":1}” in one unmasked frame; from a server, no rule broken.",
			"A client would deliver “{\"a\":1}”. From a client a rule would be broken: a client must mask every frame."},
		{"81 02 0a 00", inspect.Options{}, "note", "The text “\\n\\x00” in one unmasked frame; from a server, no rule broken.",
			"A client would deliver “\\n\\x00”. From a client a rule would be broken: a client must mask every frame."},
		{"81 46" + long, inspect.Options{}, "note", "The text “aaaaaaaaaaaaaaaaaaaa…” in one unmasked frame; from a server, no rule broken.",
			"A client would deliver “aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…”. From a client a rule would be broken: a client must mask every frame."},
		{"89 01 61", inspect.Options{}, "note", "An unmasked Ping of 1 byte; from a server, no rule broken.",
			"A client would answer with a Pong. From a client a rule would be broken: a client must mask every frame."},
		{"8a 00", inspect.Options{}, "note", "An unmasked Pong without payload; from a server, no rule broken.",
			"A client would send nothing back. From a client a rule would be broken: a client must mask every frame."},
		{"88 00", inspect.Options{}, "note", "An unmasked Close without a status code; from a server, no rule broken.",
			"From a client a rule would be broken: a client must mask every frame. 1 remark: a Close without a status code."},
		{"88 05 03 e8 62 79 65", inspect.Options{}, "note", "An unmasked Close (1000, Normal Closure, “bye”); from a server, no rule broken.",
			"A client would answer with a Close, unless it has sent one. From a client a rule would be broken: a client must mask every frame."},
		{"88 02 0f a0", inspect.Options{}, "note", "An unmasked Close (4000); from a server, no rule broken.",
			"From a client a rule would be broken: a client must mask every frame. 1 remark: a status code of a library or a program."},
		{"01 03 48 65 6c 80 02 6c 6f", inspect.Options{}, "note", "The text “Hello” in 2 unmasked fragments; from a server, no rule broken.",
			"A client would deliver “Hello”. From a client a rule would be broken: a client must mask every frame."},
		{"01 01 61 89 00 88 02 03 e8", toClient, "warning", "A server sends 3 frames; the message has no last fragment.",
			"1 text message, 1 Close, 1 Ping. No receiver has to fail the connection for it. 2 findings in all."},
		{"01 03 48 65 6c", inspect.Options{}, "warning", "The first fragment of a text message; the message has no last fragment.",
			"No receiver has to fail the connection for it."},
		{"81 00 89 00 89 00 88 02 03 e8", inspect.Options{}, "note", "4 unmasked frames: 1 text message, 1 Close, 2 Pings; from a server, no rule broken.",
			"A client would accept all of it. From a client a rule would be broken: a client must mask every frame."},
		{"81 00 81 80 01 02 03 04", inspect.Options{}, "note", "1 message from the client, 1 from the server; no rule broken.",
			"Not closed yet. 1 remark: both sides are here, told apart by MASK."},
		{"81 00 82 00 89 80 01 02 03 04 8a 00", inspect.Options{}, "note", "2 messages from the server, none from the client; no rule broken.",
			"Not closed yet; 1 Ping, 1 Pong. 1 remark: both sides are here, told apart by MASK."},
		{"81 00 88 82 01 02 03 04 02 ea 88 02 03 e8", inspect.Options{}, "note", "1 message from the server, none from the client; no rule broken.",
			"Closed with 1000 by the client. 1 remark: both sides are here, told apart by MASK."},
		{"01 80 01 02 03 04 80 80 05 06 07 08 88 00 88 80 09 0a 0b 0c", inspect.Options{}, "note", "1 message from the client, none from the server; no rule broken.",
			"Closed without a status code by the server. 5 remarks, the first: an empty fragment."},
		{"81 00 88 82 01 02 03 04 02 ea", inspect.Options{}, "warning", "1 message from the server, none from the client; the Close is not answered.",
			"The client closes with 1000, and no answer is here. No receiver has to fail the connection for it. 2 findings in all."},
		{"89 00 8a 80 01 02 03 04", inspect.Options{}, "note", "No message from either side; no rule broken.",
			"Not closed yet; 1 Ping, 1 Pong. 1 remark: both sides are here, told apart by MASK."},
		{"81 80 01 02 03 04 82 03 61", inspect.Options{}, "note", "1 message from the client, 1 from the server; 2 bytes are still to come.",
			"The input ends inside a frame. A receiver would wait for that. 2 findings in all."},
		{"81 80 01 02 03 04 c3 00", inspect.Options{}, "error", "Reserved data opcode: a client should fail the connection with 1002.",
			"1 message from the client, 1 from the server. Not closed yet. In a browser the page gets 1006. 3 findings in all."},
		{"81 00 88 81 01 02 03 04 02", inspect.Options{}, "error", "A Close with a body of one byte: a server should fail the connection with 1002.",
			"1 message from the server, none from the client. The client closes without a status code, and no answer is here. 3 findings in all."},
		{hexOf(goodRequest+goodResponse) + "81 80 01 02 03 04 88 02 03 e8 88 82 05 06 07 08 06 ee", inspect.Options{}, "warning", "A handshake, then 1 message from the client, none from the server; the key is not random.",
			"Closed with 1000 by the server. No receiver has to fail the connection for it."},
		{hexOf(goodRequest+"HTTP/1.1 426 Upgrade Required\r\nSec-WebSocket-Version: 13\r\n\r\n") + "81 02 68 69", inspect.Options{}, "error", "The response is 426, not 101: a client would fail the connection.",
			"An opening handshake, request and response. No WebSocket was opened, so the 4 bytes behind the response are no frames. 3 findings in all."},
		{hexOf("HTTP/1.1 403 Forbidden\r\n\r\n") + "61", inspect.Options{}, "error", "The response is 403, not 101: a client would fail the connection.",
			"A server's response, “HTTP/1.1 403 Forbidden”. No WebSocket was opened, so the 1 byte behind the response is no frame."},
		{"c1 07 f2 48 cd c9 c9 07 00", inspect.Options{}, "note", "The compressed text “Hello” in one unmasked frame; right if that was agreed.",
			"RSV1 is allowed only if an extension was negotiated that uses it, which is not known here. From a client a rule would be broken: a client must mask every frame."},
		{"c1 07 f2 48 cd c9 c9 07 00", inspect.Options{Extensions: &none}, "error", "RSV1 is set without permessage-deflate: the receiver should fail the connection with 1002.",
			"A text message of 7 bytes in one unmasked frame. 1 consequence."},
		{"c1 01 00", inspect.Options{}, "note", "An empty compressed text message in one unmasked frame; right if that was agreed.",
			"RSV1 is allowed only if an extension was negotiated that uses it, which is not known here. From a client a rule would be broken: a client must mask every frame."},
		{"88 02 03 e8 81 02 68 69", inspect.Options{}, "error", "A frame follows this side's Close: a client would discard it.",
			"2 unmasked frames: 1 text message, 1 Close. Chromium reports a failure."},
		{"c1 05 f2 00 11 00 00", inspect.Options{}, "error", "The compressed message refers to one before it.",
			"The compressed text “H” in one unmasked frame. A client that has had every message before it would inflate it. 2 findings in all."},
		{"c1 05 f2 00 11 00 00", inspect.Options{Extensions: &noTakeover}, "error", "The compressed message refers to one before it.",
			"The compressed text “H” in one unmasked frame. The receiver should fail the connection with 1007."},
		{hexOf(goodRequest + goodRequest), inspect.Options{}, "error", "Bytes look like another protocol: a server should fail the connection with 1002.",
			"A request to open a WebSocket, then 2 frames. 1 frame with the reserved opcode 0x3, 1 frame with the reserved opcode 0x7. 7 consequences. 9 findings in all."},
		{"81 01", inspect.Options{}, "note", "The start of an unmasked text frame of 1 byte; 1 byte is still to come.",
			"A receiver would wait for that. From a client a rule would be broken: a client must mask every frame."},
		{"81 05 48 65 6c 6c 6f 81", inspect.Options{}, "note", "2 unmasked frames: 1 text message; its second byte is still to come.",
			"A receiver would wait for that. From a client a rule would be broken: a client must mask every frame."},
		{"89 05 48", inspect.Options{}, "note", "The start of an unmasked Ping of 5 bytes; 4 bytes are still to come.",
			"A receiver would wait for that. From a client a rule would be broken: a client must mask every frame."},
		{"88 05 03", inspect.Options{}, "note", "The start of an unmasked Close of 5 bytes; 4 bytes are still to come.",
			"A receiver would wait for that. From a client a rule would be broken: a client must mask every frame."},
		{"81 01 ff", inspect.Options{}, "error", "The text is not valid UTF-8: the receiver should fail the connection with 1007.",
			"A text message of 1 byte in one unmasked frame."},
		{"81 81 01 02 03 04 fe", inspect.Options{}, "error", "The text is not valid UTF-8: a server should fail the connection with 1007.",
			"A client sends a text message of 1 byte in one masked frame."},
		{"80 00 80 00", inspect.Options{}, "error", "A continuation without a message to continue.",
			"2 unmasked frames. 2 continuation frames with nothing to continue. The receiver should fail the connection with 1002. 1 consequence. 4 findings in all."},
		{"83 01 2a", inspect.Options{}, "error", "Reserved data opcode: the receiver should fail the connection with 1002.",
			"An unmasked frame of 1 byte with the reserved opcode 0x3."},
		{"16 03 01 02 00", inspect.Options{}, "error", "Bytes look like another protocol: the receiver should fail the connection with 1002.",
			"An unmasked frame of 3 bytes with the reserved opcode 0x6. 3 consequences."},
		{"82 14 00 00 00 00 00 00 00 00 00 00 08 00 45 00 00 00 00 00 00 00", inspect.Options{}, "note", "A binary message of 20 bytes in one unmasked frame; from a server, no rule broken.",
			"A client would deliver 20 bytes. From a client a rule would be broken: a client must mask every frame."},
		{hexOf(goodRequest), inspect.Options{}, "warning", "A request to open a WebSocket; the key is not random.",
			"A server would accept the request."},
		{hexOf(goodResponse), inspect.Options{}, "ok", "A server's response that opens a WebSocket; no rule broken.",
			"Whether the accept value is right shows with the request, or its key."},
		{hexOf(goodResponse), inspect.Options{Request: sampleKey}, "ok", "A server's response that opens a WebSocket; no rule broken.",
			"A client would go on to frames."},
		{hexOf(goodResponse), inspect.Options{Request: "AQIDBAUGBwgJCgsMDQ4PEC=="}, "error", "Sec-WebSocket-Accept is wrong: it is the sample value of RFC 6455.",
			"A server's response that opens a WebSocket. A client would fail the connection."},
		{hexOf(goodRequest + goodResponse), inspect.Options{}, "warning", "An opening handshake, request and response; the key is not random.",
			"A client would go on to frames."},
		{hexOf(goodResponse + hello), inspect.Options{}, "ok", "A response that opens a WebSocket, then the text “Hello” in one frame; no rule broken.",
			"A client would deliver “Hello”."},
		{hexOf("HTTP/1.1 403 Forbidden\r\n\r\n"), inspect.Options{}, "error", "The response is 403, not 101: a client would fail the connection.",
			"A server's response, “HTTP/1.1 403 Forbidden”."},
	} {
		v := look(t, c.hex, c.opts).Verdict
		if want := (inspect.Verdict{Level: c.level, Title: c.title, Detail: c.words}); v != want {
			t.Errorf("%s: %q, want\n%q", c.hex, v, want)
		}
		soundVerdict(t, v)
	}
}

// What could not be read comes before all that was read.
func TestVerdictOfText(t *testing.T) {
	for text, want := range map[string]string{
		"81 zz 00": "Part of the text cannot be read as bytes.",
		"f1 zz 00": "Part of the text cannot be read as bytes.",
		"Hello!":   "This is text: “Hello!”.",
		"é":        "This is text: “é”.",
		"!":        "This is text: “!”.",
	} {
		v := inspect.Text(text, inspect.Options{}).Verdict
		if v.Title != want {
			t.Errorf("%q: %q, want %q", text, v.Title, want)
		}
		soundVerdict(t, v)
	}
}
