package verdict_test

import (
	"testing"

	"github.com/wslens/wslens/codec/identify"
	"github.com/wslens/wslens/codec/report"
	"github.com/wslens/wslens/codec/rule"
	"github.com/wslens/wslens/codec/verdict"
)

const (
	carries = "A frame can carry it. If it comes off the wire, its sender left the frame header out: choose a direction to read it as frames."
	stands  = "These bytes have the look of it."
)

// payloadOf are bytes that were weighed as something else than frames.
func payloadOf(bytes string, h identify.Hypothesis, changes ...change) *verdict.Subject {
	h.Reason = stands
	s := &verdict.Subject{
		Report:   &report.Report{Kind: "payload", Bytes: []byte(bytes), Notation: report.Notation{ID: "hex"}, Messages: []report.Message{{}}},
		Identity: &verdict.Identity{List: []identify.Hypothesis{h, {Kind: identify.Frames}}},
	}
	return with(s, changes...)
}

func TestPayload(t *testing.T) {
	cbor := identify.Hypothesis{Kind: identify.Payload, Label: "CBOR"}
	readable := identify.Hypothesis{Kind: identify.Payload, Label: "text"}
	nothing := identify.Hypothesis{Kind: identify.Nothing, Label: "no format that is known here"}
	zip := identify.Hypothesis{Kind: identify.Container, Label: "zlib data", Span: 4, Carried: true}
	logged := func(s *verdict.Subject) { s.Notation.ID = "log" }
	near := func(s *verdict.Subject) { s.Near = true }
	chosen := func(s *verdict.Subject) { s.Identity.Decided = true }
	two := func(s *verdict.Subject) { s.Messages = make([]report.Message, 2) }
	unread := finds(found(rule.InputNotation, 0, 0))
	checkRows(t, []row{
		{"a format", payloadOf("abcd", cbor), "ok", "4 bytes of CBOR: a payload, no frame.", carries},
		{"a byte", payloadOf("a", cbor), "ok", "1 byte of CBOR: a payload, no frame.", carries},
		{"several messages", payloadOf("abcd", cbor, two), "ok", "2 messages, together 4 bytes of CBOR: a payload, no frame.", carries},
		{"a text", payloadOf("abcd", readable), "ok", "4 bytes of readable text, “abcd”: a payload, no frame.", carries},
		{"a format, near to frames", payloadOf("abcd", cbor, near), "ok", "4 bytes, perhaps CBOR.", "They may be frames as well. " + carries},
		{"that, as was chosen", payloadOf("abcd", cbor, near, chosen), "ok", "4 bytes, taken for a payload, as was chosen.", carries},
		{"that, in a log", payloadOf("abcd", cbor, near, logged), "ok", "4 bytes of CBOR: a payload, no frame.", carries},
		{"as was chosen", payloadOf("abcd", cbor, chosen), "ok", "4 bytes, taken for a payload, as was chosen.", carries},
		{"as was chosen, of several", payloadOf("abcd", cbor, chosen, two), "ok", "4 bytes, taken for a payload, as was chosen.", carries},
		{"nothing", payloadOf("abcd", nothing), "ok", "4 bytes of no format that is known here, most likely a payload.",
			"These bytes have the look of it. Choose a direction to read it as frames."},
		{"nothing, in a log", payloadOf("abcd", nothing, logged), "ok", "4 bytes, the payload of a frame that is told in fields.",
			"The text gives it as the payload of a frame, and tells what else the frame had beside it."},
		{"a key", payloadOf("abcd", identify.Hypothesis{Kind: identify.Key, Label: "A Sec-WebSocket-Key"}), "ok", "A Sec-WebSocket-Key: no frame.", carries},
		{"TLS", payloadOf("abcd", identify.Hypothesis{Kind: identify.TLS, Label: "a TLS alert"}), "ok", "A TLS alert, no WebSocket frame.", stands},
		{"a name in capitals", payloadOf("abcd", identify.Hypothesis{Kind: identify.Other, Label: "SSH"}), "ok", "SSH, no WebSocket frame.", stands},
		{"a file", payloadOf("abcd", identify.Hypothesis{Kind: identify.Container, Label: "a PNG file"}), "ok", "A PNG file, no WebSocket frame.", stands},
		{"a container that messages have", payloadOf("abcd", zip), "ok", "4 bytes of zlib data: a payload, no frame.", carries},
		{"that, and more behind it", payloadOf("abcde", zip), "ok", "5 bytes that begin like zlib data: a payload, no frame.", carries},
		{"part of the text is not read", payloadOf("abcd", cbor, unread), "error", "Part of the text cannot be read as bytes.", "It stands here. 4 bytes of CBOR: a payload, no frame. " + carries},
		{"another remark", payloadOf("abcd", cbor, breaks(rule.InputMaybePayload)), "note", "4 bytes of CBOR: a payload, no frame.", carries},
	})
	if got := payloadOf("abcd", cbor).What(); got != "4 bytes of CBOR: a payload, no frame." {
		t.Errorf("%q", got)
	}
}

// A text that is in no notation of bytes, and an input without a byte.
func TestPlainTextAndNothing(t *testing.T) {
	plainText := func(bytes string, changes ...change) *verdict.Subject {
		return with(&verdict.Subject{Report: &report.Report{Kind: "payload", Bytes: []byte(bytes), Notation: report.Notation{ID: "text"}}}, changes...)
	}
	headers := func(s *verdict.Subject) { s.LoggedHeaders = "The headers of 2 frames. A Ping." }
	passages := func(n int) change { return func(s *verdict.Subject) { s.Passages = make([]report.Passage, n) } }
	note := breaks(rule.InputMaybePayload)
	const mayBe = "It may be the payload of a text message: a frame can carry it."
	checkRows(t, []row{
		{"a text", plainText("good day", note), "note", "This is text: “good day”.", mayBe},
		{"a letter", plainText("a", note), "note", "This is text: “a”.", mayBe},
		{"a word", plainText(" Hello\n", note), "note", "This is text: “Hello”.", mayBe},
		{"signs and a blank", plainText("{ \"a\"", note), "note", "This is text: “{ \"a\"”.", mayBe},
		{"words of another alphabet", plainText("добрый день", note), "note", "This is text: “добрый день”.", mayBe},
		{"white space", plainText(" ", note), "note", "This is text: “”.", mayBe},
		{"an address", plainText("ws://h.example:81/p?q#f", note), "note", "The address of a WebSocket: “ws://h.example:81/p?q#f”.",
			"A client that opens it sends “GET /p?q” to “h.example:81”; frames follow once the server has answered 101."},
		{"an address without a path", plainText("WSS://h", note), "note", "The address of a WebSocket: “WSS://h”.",
			"A client that opens it sends “GET /” to “h”; frames follow once the server has answered 101."},
		{"an address with a query alone", plainText("ws://h?a=/b", note), "note", "The address of a WebSocket: “ws://h?a=/b”.",
			"A client that opens it sends “GET /?a=/b” to “h”; frames follow once the server has answered 101."},
		{"an address among words", plainText("see ws://h/", note), "note", "This is text: “see ws://h/”.", mayBe},
		{"an address and more", plainText("ws://h/ fails", note), "note", "This is text: “ws://h/ fails”.", mayBe},
		{"an address of HTTP", plainText("http://h/", note), "note", "This is text: “http://h/”.", mayBe},
		{"an address with a user", plainText("ws://u:p@h/", note), "note", "This is text: “ws://u:p@h/”.", mayBe},
		{"no host", plainText("ws://", note), "note", "This is text: “ws://”.", mayBe},
		{"a log without payloads", plainText("log", headers), "ok", "The headers of 2 frames.", "A Ping. No whole frame is in the text."},
		{"nothing", plainText(""), "note", "Nothing to read yet.", "Paste bytes in any notation, or the heads of a handshake."},
		{"one passage, left out", plainText("", passages(1)), "note", "Nothing to read yet.", "Paste bytes in any notation, or the heads of a handshake."},
		{"all passages left out", plainText("", passages(2)), "note", "Every passage was left out.", "Take one of them in to see what it means."},
		{"nothing that can be read", plainText("", breaks(rule.InputNotation)), "error", "Part of the text cannot be read as bytes.", "It stands here. No byte could be read."},
		{"that, in passages", plainText("", passages(2), breaks(rule.InputNotation)), "error", "Part of the text cannot be read as bytes.", "It stands here. No byte could be read."},
	})
}
