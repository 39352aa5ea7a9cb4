package inspect_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
	"github.com/wslens/wslens/codec/rule"
)

// withoutFix lists the errors that no bytes put right, and why. A new error has to be fixed, or to stand here.
var withoutFix = map[rule.ID]string{
	rule.FrameTruncated:               "the missing bytes are not known",
	rule.FrameReservedDataOpcode:      "which opcode was meant is not known",
	rule.FrameReservedControlOpcode:   "which opcode was meant is not known",
	rule.FrameMixedMasks:              "the frame has a finding of its own for its MASK bit, with the fix",
	rule.FrameLengthMSB:               "the length that was meant is not known",
	rule.MessageInvalidUTF8:           "the text that was meant is not known",
	rule.MessageTooBig:                "the limit is the receiver's",
	rule.DeflateInflateFailed:         "the message that was meant is not known",
	rule.DeflateMissingHistory:        "the messages before are not known",
	rule.DeflateBeyondWindow:          "the message has to be compressed anew, in a smaller window",
	rule.HandshakeKeyMissing:          "a key is random, so none is put into the sender's mouth",
	rule.HandshakeStatus:              "the server has refused",
	rule.HandshakeExtensionNotOffered: "what the server does without it is not known",
	rule.HandshakeSubprotocolSeveral:  "which one was meant is not known",
	rule.ExtensionAcceptedTwice:       "which one was meant is not known",
	rule.ExtensionRSV1Conflict:        "which one was meant is not known",
	rule.InputNotation:                "the fault is in the text, not in the bytes",
}

// brokenHeads break one rule each: what stands in the good request or response is replaced.
var brokenHeads = []struct {
	rule     rule.ID
	old, new string
}{
	{rule.HandshakeMethod, "GET /", "POST /"},
	{rule.HandshakeHTTPVersion, "chat HTTP/1.1", "chat HTTP/1.0"},
	{rule.HandshakeTarget, "/chat HTTP", "/chat#top HTTP"},
	{rule.HandshakeHost, "Upgrade: w", "Host: other.example.com\r\nUpgrade: w"},
	{rule.HandshakeUpgrade, "Upgrade: websocket", "Upgrade: h2c"},
	{rule.HandshakeConnection, "Connection: Upgrade", "Connection: keep-alive"},
	{rule.HandshakeKeyMissing, "Sec-WebSocket-Key: " + sampleKey + "\r\n", ""},
	{rule.HandshakeKeyDuplicate, "Upgrade: w", "Sec-WebSocket-Key: " + sampleKey + "\r\nUpgrade: w"},
	{rule.HandshakeKeyLength, sampleKey, "000102030405060708090a0b0c0d0e0f"},
	{rule.HandshakeKeyNotBase64, sampleKey, "123e4567-e89b-12d3-a456-426614174000"},
	{rule.HandshakeVersion, "Version: 13", "Version: 8"},
	{rule.HandshakeSubprotocolSyntax, "Upgrade: w", "Sec-WebSocket-Protocol: \r\nUpgrade: w"},
	{rule.HandshakeExtensionSyntax, "Upgrade: w", "Sec-WebSocket-Extensions: \r\nUpgrade: w"},
	{rule.HandshakeStatus, "101 Switching Protocols", "200 OK"},
	{rule.HandshakeAcceptMissing, "Sec-WebSocket-Accept: " + sampleAccept + "\r\n", ""},
	{rule.HandshakeAcceptDuplicate, "Upgrade: w", "Sec-WebSocket-Accept: " + sampleAccept + "\r\nUpgrade: w"},
	{rule.HandshakeAcceptMismatch, sampleAccept, "s3pplmbitxaq9kygzzhzrbk+xoo="},
	{rule.HandshakeAcceptNewline, sampleAccept, sampleAccept + "\n"},
	{rule.HandshakeSubprotocolNotOffered, "Upgrade: w", "Sec-WebSocket-Protocol: chat\r\nUpgrade: w"},
	{rule.HandshakeExtensionNotOffered, "Upgrade: w", "Sec-WebSocket-Extensions: permessage-deflate\r\nUpgrade: w"},
}

// brokenExtensions break one rule each, in the offers of a request, or in the answer to them if there is one.
var brokenExtensions = []struct {
	rule           rule.ID
	offers, answer string
}{
	{rule.DeflateUnknownParameter, "permessage-deflate; a", ""},
	{rule.DeflateDuplicateParameter, "permessage-deflate; client_max_window_bits; client_max_window_bits", ""},
	{rule.DeflateTakeoverWithValue, "permessage-deflate; server_no_context_takeover=1", ""},
	{rule.DeflateWindowBitsInvalid, "permessage-deflate; server_max_window_bits=16", ""},
	{rule.DeflateServerBitsMissingValue, "permessage-deflate; server_max_window_bits", ""},
	{rule.DeflateClientBitsMissingValue, "permessage-deflate; client_max_window_bits", "permessage-deflate; client_max_window_bits"},
	{rule.DeflateClientBitsNotOffered, "permessage-deflate", "permessage-deflate; client_max_window_bits=10"},
	{rule.DeflateServerTakeoverIgnored, "permessage-deflate; server_no_context_takeover", "permessage-deflate"},
	{rule.DeflateServerBitsTooLarge, "permessage-deflate; server_max_window_bits=10", "permessage-deflate"},
	{rule.ExtensionAcceptedTwice, "permessage-deflate, a", "a, a"},
}

// goodConnect is a request of HTTP/2.
const goodConnect = ":method: CONNECT\r\n:protocol: websocket\r\n:scheme: https\r\n:path: /chat\r\n:authority: server.example.com\r\n" +
	"sec-websocket-version: 13\r\norigin: http://example.com\r\n\r\n"

// brokenConnects break one rule each.
var brokenConnects = []struct {
	rule     rule.ID
	old, new string
}{
	{rule.H2Connect, "CONNECT", "GET"},
	{rule.H2Scheme, "https", "wss"},
	{rule.H2Authority, "server.example.com", "me@server.example.com"},
	{rule.H2Host, "origin: ", "host: a\r\norigin: "},
	{rule.H2PseudoField, "sec-", ":a: b\r\nsec-"},
	{rule.H2FieldCase, "origin: ", "User-Agent: a\r\nX: b\r\norigin: "},
	{rule.H2ForbiddenHeaders, "origin: ", "upgrade: websocket\r\norigin: "},
}

// brokenFrames break the rules that no golden case breaks with a fix.
var brokenFrames = []struct {
	rule       rule.ID
	hex        string
	extensions string
}{
	{rule.FrameControlTooLong, "88 7e 00 7e 03 e8" + strings.Repeat("61", 122) + "c3 a9", ""}, // é is not cut in two
	{rule.FrameControlTooLong, "89 7e 00 7e" + strings.Repeat("c3 a9", 63), ""},
	{rule.FrameStrayBytes, "81 05 48 65 6c 6c 6f 0a 81 02 68 69", ""},
	{rule.FrameLengthTooLong, "81 06 48 65 6c 6c 6f 81 02 68 69", ""},
	{rule.FrameLengthMiswritten, "81 05 47 72 c3 b6 c3 9f 65 81 02 6f 6b", ""},
	{rule.CloseBodyOneByte, "88 7e 00 01 03", ""},
	{rule.FrameControlFragmented, "09 85 01 02 03 04 60 60 60 60 60", ""},
	{rule.MessageStartInsideMessage, "01 81 01 02 03 04 60 82 81 05 06 07 08 60", ""},
	{rule.MessageStartInsideMessage, "01 01 61 c1 01 62", "permessage-deflate"}, // a continuation has no RSV1
	{rule.FrameRSV1NotNegotiated, "c1 01 61", ""},
	{rule.DeflateRSV1OnControl, "c9 00", "permessage-deflate"},
	{rule.DeflateRSV1OnContinuation, "01 01 61 c0 01 61", "permessage-deflate"},
}

func TestEveryErrorHasAFixOrAReason(t *testing.T) {
	fixed := map[rule.ID]bool{}
	for _, cases := range goldens(t) {
		for _, g := range cases {
			r := g.report(t)
			for i, f := range r.Findings {
				if f.Severity == "error" {
					tryFix(t, g.Name, r, i, g.options(), fixed)
					break
				}
			}
		}
	}
	for _, c := range brokenHeads {
		head, opts := goodRequest, inspect.Options{}
		if !strings.Contains(head, c.old) || strings.HasPrefix(string(c.rule), "handshake-accept") || strings.HasSuffix(string(c.rule), "-not-offered") {
			head, opts = goodResponse, inspect.Options{Request: goodRequest}
		}
		r := inspect.Bytes([]byte(strings.Replace(head, c.old, c.new, 1)), opts)
		tryRule(t, r, c.rule, opts, fixed)
	}
	for _, c := range brokenExtensions {
		offering := "Sec-WebSocket-Extensions: " + c.offers + "\r\nUpgrade: w"
		head, opts := strings.Replace(goodRequest, "Upgrade: w", offering, 1), inspect.Options{}
		if c.answer != "" {
			opts.Request = head
			head = strings.Replace(goodResponse, "Upgrade: w", "Sec-WebSocket-Extensions: "+c.answer+"\r\nUpgrade: w", 1)
		}
		tryRule(t, inspect.Bytes([]byte(head), opts), c.rule, opts, fixed)
	}
	for _, c := range brokenConnects {
		tryRule(t, inspect.Bytes([]byte(strings.Replace(goodConnect, c.old, c.new, 1)), inspect.Options{}), c.rule, inspect.Options{}, fixed)
	}
	for _, c := range brokenFrames {
		opts := agreed(c.extensions)
		tryRule(t, look(t, c.hex, opts), c.rule, opts, fixed)
	}
	for _, row := range rule.All() {
		if _, reason := withoutFix[row.ID]; row.Severity == rule.Error && fixed[row.ID] == reason {
			t.Errorf("%s: fixed %v, with a reason to have no fix %v", row.ID, fixed[row.ID], reason)
		}
	}
}

// tryRule tries the fix of the first finding of a rule, which has to be there.
func tryRule(t *testing.T, r *inspect.Report, id rule.ID, opts inspect.Options, fixed map[rule.ID]bool) {
	t.Helper()
	for i, f := range r.Findings {
		if f.Rule == string(id) {
			after := tryFix(t, string(id), r, i, opts, fixed)
			if f.Fix != nil && len(errorsOf(after)) >= len(errorsOf(r)) {
				t.Errorf("%s: after %q there is another error: %q", id, f.Fix.Text, places(after))
			}
			return
		}
	}
	t.Errorf("%q: no %s among %q", r.Bytes, id, places(r))
}

// tryFix makes the fix of a finding, if it has one: the rule is then no longer broken there. It returns the new report.
func tryFix(t *testing.T, name string, r *inspect.Report, i int, opts inspect.Options, fixed map[rule.ID]bool) *inspect.Report {
	t.Helper()
	f := r.Findings[i]
	if f.Fix == nil {
		return r
	}
	fixed[rule.ID(f.Rule)] = true
	before := bytes.Clone(r.Bytes)
	after := inspect.Bytes(patched(before, f.Fix), opts)
	if !bytes.Equal(before, r.Bytes) {
		t.Errorf("%s: the fix has changed the input", name)
	}
	end := f.Fix.ByteStart + len(f.Fix.Bytes)
	for _, left := range after.Findings {
		if left.Rule == f.Rule && left.ByteStart >= f.Fix.ByteStart && left.ByteStart < max(end, f.Fix.ByteStart+1) && len(f.Fix.Bytes) > 0 {
			t.Errorf("%s: %s is still there after %q: % x", name, f.Rule, f.Fix.Text, after.Bytes)
		}
	}
	return after
}

// The outcome says what the input is then, for the finding that the verdict is about.
func TestOutcome(t *testing.T) {
	r := look(t, "f1 7e 00 05 48 65 6c 6c 6f", agreed("permessage-deflate"))
	n := 0
	for _, f := range r.Findings {
		if f.Fix != nil && f.Fix.Outcome != "" {
			n++
			soundSentences(t, f.Fix.Outcome)
		}
	}
	if n != 1 {
		t.Errorf("%d outcomes, want one", n)
	}
	r = look(t, "00 01 61", inspect.Options{})
	if got := r.Findings[0].Fix.Outcome; strings.Contains(got, "No rule is broken") {
		t.Errorf("the message stays unfinished: %q", got)
	}
}

// Large frames and floods get no corrected copies: memory stays within the input's size.
func TestFixesAreBounded(t *testing.T) {
	r := inspect.Bytes(append(unhex(t, "a1 7f 00 00 00 00 00 01 00 01"), make([]byte, 1<<16+1)...), inspect.Options{})
	if f := findingOf(t, r, "frame-rsv2-rsv3"); f.Fix != nil {
		t.Error("a frame over 64 KiB is copied")
	}
	frame := append(unhex(t, "a2 7e ff f0"), make([]byte, 0xFFF0)...)
	r = inspect.Bytes(bytes.Repeat(frame, 40), inspect.Options{})
	total := 0
	for _, f := range r.Findings {
		if f.Fix != nil {
			total += len(f.Fix.Bytes)
		}
	}
	if total == 0 || total > 1<<20 {
		t.Errorf("%d bytes of corrections", total)
	}
}
