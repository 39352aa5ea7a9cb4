package inspect_test

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// What bytes were taken for is said, and what else they may be; nothing is taken for frames only because nothing else fits.
func TestIdentity(t *testing.T) {
	for _, c := range []struct {
		text   string
		kind   string
		near   bool
		title  string
		detail string
	}{
		{"81 02 48 69", "frames", false, "The text “Hi” in one unmasked frame; from a server, no rule broken.", "From a client a rule would be broken"},
		{"81 82 01 02 03 04 49 6b", "frames", false, "A client sends the text “Hi” in one masked frame", "Taken for a client's, as it is masked"},
		{"01 02 48 69", "frames", false, "The first fragment of a text message; the message has no last fragment.", "No receiver has to fail"},
		{"c1 07 f2 48 cd c9 c9 07 00", "frames", false, "The compressed text “Hello” in one unmasked frame; right if that was agreed.", "only if an extension was negotiated"},
		{"81 05 48 65", "frames", true, "The start of an unmasked text frame of 5 bytes; 3 bytes are still to come.", "These bytes may be a payload as well."},
		{"b'\\x00'", "payload", true, "1 byte of no format that is known here", "They may be frames as well."},
		{"f3 91 22 04 aa 01 77 62 9e", "payload", false, "9 bytes of no format that is known here", "Looked for: frames"},
		{"<Buffer 7b 22 6f 6b 22 3a 74 72 75 65 7d>", "payload", false, "11 bytes of JSON: a payload, no frame.", "A frame can carry it."},
		{"[72, 101, 108, 108, 111, 33]", "payload", false, "6 bytes of readable text, “Hello!”", "A frame can carry it."},
		{"b'\\x15\\x03\\x03\\x00\\x02\\x02('", "payload", false, "A TLS alert (fatal, 40 handshake_failure), no WebSocket frame.", "TLS was tried and failed"},
		{"89 50 4e 47 0d 0a 1a 0a 00 00", "payload", false, "10 bytes that begin like a PNG image", "A frame can carry it."},
		{"s3pPLMBiTxaQ9kYGzzhZRbK+xOo=", "payload", false, "20 bytes, as many as a Sec-WebSocket-Accept", "A frame can carry it."},
	} {
		r := inspect.Text(c.text, inspect.Options{})
		sound(t, r)
		if r.Kind != c.kind || r.Near != c.near || !strings.Contains(r.Verdict.Title, c.title) || !strings.Contains(r.Verdict.Detail, c.detail) {
			t.Errorf("%s: kind %s, near %v, %+v", c.text, r.Kind, r.Near, r.Verdict)
		}
		if len(r.Hypotheses) < 2 || r.Hypotheses[0].Bits < r.Hypotheses[1].Bits {
			t.Errorf("%s: %+v", c.text, r.Hypotheses)
		}
	}
}

// Who says what the bytes are, or who sent them, is believed; what they look like is told all the same.
func TestIdentityIsNamed(t *testing.T) {
	const tls, cut = "16 03 01 00 2f 01 00 00 2b 03 03", "81 05 48 65"
	for _, c := range []struct {
		text string
		opts inspect.Options
		kind string
		near bool
		rule string
	}{
		{tls, inspect.Options{}, "payload", false, "input-other-protocol"},
		{tls, inspect.Options{Holds: inspect.HoldsFrames}, "frames", false, "input-other-protocol"},
		{tls, inspect.Options{Direction: inspect.ServerToClient}, "frames", false, "input-other-protocol"},
		{tls, inspect.Options{Holds: inspect.HoldsPayload}, "payload", false, "input-maybe-payload"},
		{cut, inspect.Options{Holds: inspect.HoldsPayload}, "payload", true, "input-maybe-payload"},
		{cut, inspect.Options{Holds: inspect.HoldsFrames}, "frames", true, "frame-truncated"},
		{cut, inspect.Options{Direction: inspect.ServerToClient}, "frames", false, "frame-truncated"},
	} {
		r := inspect.Text(c.text, c.opts)
		sound(t, r)
		if r.Kind != c.kind || r.Near != c.near {
			t.Errorf("%s with %+v: kind %s, near %v", c.text, c.opts, r.Kind, r.Near)
		}
		findingOf(t, r, c.rule)
	}
}

// Lines of a log behind a head are no frames; a frame is, however faulty.
func TestBehindHead(t *testing.T) {
	const head = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"
	for rest, want := range map[string]string{
		"I (16531) demo: retry\n":           "handshake",
		"{\"a\":1}\uFFFD\x07{\"n\":1}":      "handshake",
		"\x16\x03\x01\x00\x2f\x01\x00\x00+": "handshake",
		"\x81\x02hi":                        "stream",
		"\x91\x02hi":                        "stream",
		"\r\n\x81\x02hi":                    "stream",
	} {
		r := inspect.Bytes([]byte(head+rest), inspect.Options{})
		sound(t, r)
		if r.Kind != want || (r.FrameCount > 0) != (want == "stream") {
			t.Errorf("%q: kind %s, %d frames, %q", rest, r.Kind, r.FrameCount, places(r))
		}
	}
}
