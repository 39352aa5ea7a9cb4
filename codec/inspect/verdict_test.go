package inspect_test

import (
	"regexp"
	"strings"
	"testing"

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
	if v.Title == "" {
		t.Errorf("no title: %q", v)
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

// Each input, the level, and the words that matter.
func TestVerdict(t *testing.T) {
	none, noTakeover := "", "permessage-deflate; server_no_context_takeover"
	long := strings.Repeat("61", 70)
	for _, c := range []struct {
		hex   string
		opts  inspect.Options
		level string
		title string // part of the title
		words string // parts of the detail, set apart by |
	}{
		{"", inspect.Options{}, "note", "Nothing to read yet.", "Paste"},
		{"81 05 48 65 6c 6c 6f", inspect.Options{}, "note", "A whole text message, “Hello”, taken for a server's", "As a server's it breaks no rule.|From a client it would break one|A client would"},
		{"81 85 37 fa 21 3d 7f 9f 4d 51 58", inspect.Options{}, "ok", "masked with the key 37 fa 21 3d.", "A server would"},
		{"82 00", inspect.Options{}, "note", "A whole binary message without payload taken for a server's", "As a server's it breaks no rule."},
		{"82 01 ff", inspect.Options{}, "note", "A whole binary message of 1 byte taken for a server's", "As a server's it breaks no rule."},
		{"82 02 ff ff", inspect.Options{}, "note", "A whole binary message of 2 bytes taken for a server's", "As a server's it breaks no rule."},
		{"81 07 7b 22 61 22 3a 31 7d", inspect.Options{}, "note", "“{\"a\":1}”", "As a server's it breaks no rule."},
		{"81 02 0a 00", inspect.Options{}, "note", `“\n\x00”`, "As a server's it breaks no rule."},
		{"81 46" + long, inspect.Options{}, "note", "“" + strings.Repeat("a", 60) + "…”", "As a server's it breaks no rule."},
		{"89 01 61", inspect.Options{}, "note", "A Ping of 1 byte taken for a server's", "A client would handle it at once."},
		{"8a 00", inspect.Options{}, "note", "A Pong without payload taken for a server's", "As a server's it breaks no rule."},
		{"88 00", inspect.Options{}, "note", "A Close taken for a server's without a status code", "One remark is below."},
		{"88 05 03 e8 62 79 65", inspect.Options{}, "note", "A Close taken for a server's: 1000, Normal Closure, “bye”", "As a server's it breaks no rule."},
		{"88 02 0f a0", inspect.Options{}, "note", "4000, for private use", "One remark"},
		{"01 03 48 65 6c 80 02 6c 6f", inspect.Options{}, "note", "A whole text message, “Hello”, taken for a server's in 2 fragments.", "A client would deliver it"},
		{"01 03 48 65 6c", inspect.Options{}, "warning", "The first fragment of a text message, “Hel”, taken for a server's", "One remark"},
		{"81 00 89 00 89 00 88 02 03 e8", inspect.Options{}, "note", "4 frames taken for a server's: 1 text message, 1 Close, 2 Pings.", "As a server's it breaks no rule."},
		{"81 00 81 80 01 02 03 04", inspect.Options{}, "note", "1 message from the client, 1 from the server; not closed yet.", "The RFC allows this. One remark is below."},
		{"81 00 82 00 89 80 01 02 03 04 8a 00", inspect.Options{}, "note", "2 messages from the server, none from the client, 1 Ping, 1 Pong; not closed yet.", "The RFC"},
		{"81 00 88 82 01 02 03 04 02 ea 88 02 03 e8", inspect.Options{}, "note", "1 message from the server, none from the client; closed with 1000 by the client.", "The RFC"},
		{"01 80 01 02 03 04 80 80 05 06 07 08 88 00 88 80 09 0a 0b 0c", inspect.Options{}, "note", "1 message from the client, none from the server; closed without a status code by the server.", "The RFC"},
		{"81 00 88 82 01 02 03 04 02 ea", inspect.Options{}, "warning", "the client closes with 1000, and no answer is here.", "No rule is broken"},
		{"89 00 8a 80 01 02 03 04", inspect.Options{}, "note", "No message from either side, 1 Ping, 1 Pong; not closed yet.", "The RFC"},
		{"81 80 01 02 03 04 82 03 61", inspect.Options{}, "error", "The input ends inside a frame.", "1 message from the client, 1 from the server; the input ends inside a frame."},
		{"81 80 01 02 03 04 c3 00", inspect.Options{}, "error", "Reserved data opcode.", "A client should fail the connection; the code for that is 1002, and a page gets 1006."},
		{"81 00 88 81 01 02 03 04 02", inspect.Options{}, "error", "", "A server should fail the connection; the code for that is 1002."},
		{hexOf(goodRequest+goodResponse) + "81 80 01 02 03 04 88 02 03 e8 88 82 05 06 07 08 06 ee", inspect.Options{}, "warning",
			"An opening handshake, request and response, then 1 message from the client, none from the server; closed with 1000 by the server.", "No rule is broken that ends the connection."},
		{hexOf(goodRequest+"HTTP/1.1 426 Upgrade Required\r\nSec-WebSocket-Version: 13\r\n\r\n") + "81 02 68 69", inspect.Options{}, "error",
			"The response is not 101.", "The 4 bytes behind the response are no frames, for no WebSocket was opened."},
		{hexOf("HTTP/1.1 403 Forbidden\r\n\r\n") + "61", inspect.Options{}, "error", "The response is not 101.", "The 1 byte behind the response is no frame, for no WebSocket was opened."},
		{"c1 07 f2 48 cd c9 c9 07 00", inspect.Options{}, "note", "A whole compressed text message, “Hello”, taken for a server's", "One remark"},
		{"c1 07 f2 48 cd c9 c9 07 00", inspect.Options{Extensions: &none}, "error", "RSV1 is set without permessage-deflate.", "A client should fail the connection; the code for that is 1002, and a page gets 1006.|One consequence is below it."},
		{"c1 01 00", inspect.Options{}, "note", "A whole compressed text message without content taken for a server's", "One remark"},
		{"88 02 03 e8 81 02 68 69", inspect.Options{}, "error", "A frame follows this side's Close.", "A client would discard what follows the Close. Chromium reports a failure."},
		{"c1 05 f2 00 11 00 00", inspect.Options{}, "error", "The compressed message refers to one before it.", "A client that has had every message before it would inflate it."},
		{"c1 05 f2 00 11 00 00", inspect.Options{Extensions: &noTakeover}, "error", "The compressed message refers to one before it.", "A client should fail the connection; the code for that is 1007, and a page gets 1006."},
		{hexOf(goodRequest + goodRequest), inspect.Options{}, "error", "These bytes look like another protocol.", "A request to open a WebSocket, then"},
		{"81 01", inspect.Options{}, "error", "The input ends inside a frame.", "1 byte"},
		{"81 05 48 65 6c 6c 6f 81", inspect.Options{}, "error", "The input ends inside a frame.", "2 frames taken for a server's|cut after its first byte"},
		{"89 05 48", inspect.Options{}, "error", "The input ends inside a frame.", "Ping|5 bytes"},
		{"88 05 03", inspect.Options{}, "error", "The input ends inside a frame.", "Close|5 bytes"},
		{"81 01 ff", inspect.Options{}, "error", "The text is not valid UTF-8.", "A client should fail the connection; the code for that is 1007, and a page gets 1006."},
		{"81 81 01 02 03 04 fe", inspect.Options{}, "error", "The text is not valid UTF-8.", "A server should fail the connection; the code for that is 1007."},
		{"80 00 80 00", inspect.Options{}, "error", "A continuation without a message to continue.", "2 frames taken for a server's: 2 continuation frames with nothing to continue."},
		{"83 01 2a", inspect.Options{}, "error", "Reserved data opcode.", "A frame of 1 byte with the reserved opcode 0x3 taken for a server's"},
		{"16 03 01 02 00", inspect.Options{}, "error", "These bytes look like another protocol.", "3 consequences are below it."},
		{"82 14 00 00 00 00 00 00 00 00 00 00 08 00 45 00 00 00 00 00 00 00", inspect.Options{}, "note", "A whole binary message of 20 bytes", "As a server's it breaks no rule."},
		{hexOf(goodRequest), inspect.Options{}, "warning", "A request to open a WebSocket.", "One remark is below."},
		{hexOf(goodResponse), inspect.Options{}, "ok", "A server's response that opens a WebSocket.", "Paste the request too"},
		{hexOf(goodResponse), inspect.Options{Request: sampleKey}, "ok", "A server's response that opens a WebSocket.", "A client would go on to frames."},
		{hexOf(goodResponse), inspect.Options{Request: "AQIDBAUGBwgJCgsMDQ4PEC=="}, "error", "Sec-WebSocket-Accept does not answer the key.", "A client would fail the connection."},
		{hexOf(goodRequest + goodResponse), inspect.Options{}, "warning", "An opening handshake, request and response.", "One remark"},
		{hexOf(goodResponse + hello), inspect.Options{}, "ok", "A server's response that opens a WebSocket, then a whole text message, “Hello”, from a server", "No rule"},
		{hexOf("HTTP/1.1 403 Forbidden\r\n\r\n"), inspect.Options{}, "error", "The response is not 101.", "HTTP/1.1 403 Forbidden"},
	} {
		v := look(t, c.hex, c.opts).Verdict
		if v.Level != c.level || !strings.Contains(v.Title, c.title) {
			t.Errorf("%s: %q, want %s %q", c.hex, v, c.level, c.title)
		}
		for _, part := range strings.Split(c.words, "|") {
			if !strings.Contains(v.Detail, part) {
				t.Errorf("%s: %q does not say %q", c.hex, v.Detail, part)
			}
		}
		soundVerdict(t, v)
	}
}

// What could not be read comes before all that was read.
func TestVerdictOfText(t *testing.T) {
	for text, want := range map[string]string{
		"81 zz 00": "Part of the text cannot be read as bytes.",
		"f1 zz 00": "Part of the text cannot be read as bytes.",
		"Hello!":   "A text of 6 bytes, not bytes in a notation.",
		"é":        "A text of 2 bytes, not bytes in a notation.",
		"!":        "A text of 1 byte, not bytes in a notation.",
	} {
		v := inspect.Text(text, inspect.Options{}).Verdict
		if v.Title != want {
			t.Errorf("%q: %q, want %q", text, v.Title, want)
		}
		soundVerdict(t, v)
	}
}
