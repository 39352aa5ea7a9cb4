package inspect_test

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// The verdict on an error message says whose it is and what it means; the findings stand at the phrase.
func TestComplaint(t *testing.T) {
	for _, c := range []struct{ text, title, detail string }{
		{"WebSocket connection to 'ws://a/' failed: A server must not mask any frames that it sends to the client.",
			"An error message of Chromium: “A server must not mask any frames that it se…”.",
			"It is about this fault: A server's frame is masked."},
		{"é RangeError: Invalid WebSocket frame: invalid opcode 3", "An error message of npm ws: “Invalid WebSocket frame: invalid opcode 3”.",
			"It is about this fault: Reserved data opcode."},
		{"  code: 'WS_ERR_UNEXPECTED_RSV_1',", "An error message of npm ws: “WS_ERR_UNEXPECTED_RSV_1”.",
			"It can have one of 4 causes. The first to look for: RSV1 is set without permessage-deflate."},
	} {
		r := inspect.Text(c.text, inspect.Options{})
		if r.Verdict.Title != c.title || r.Verdict.Detail != c.detail || r.Verdict.Level != "error" || r.Kind != "payload" {
			t.Errorf("%q: %+v", c.text, r.Verdict)
		}
		if at := strings.Index(c.text, "é"); at == 0 && *r.Findings[0].TextStart != len("é RangeError: ")-1 {
			t.Errorf("%q: found at %d of the text", c.text, *r.Findings[0].TextStart)
		}
	}
	head := "HTTP/1.1 400 Bad Request\n\nMissing or invalid Sec-WebSocket-Key header"
	if r := inspect.Text(head, inspect.Options{}); r.Notation.ID != "head" || len(r.Notation.Candidates) < 2 || r.Notation.Candidates[1].ID != "complaint" {
		t.Errorf("%q: %+v", head, r.Notation)
	}
}

// A status code is explained, with what can lead to it; one that no rule leads to is no fault.
func TestStatusCode(t *testing.T) {
	for _, c := range []struct{ text, title, level, detail string }{
		{"CloseEvent {wasClean: false, code: 1009, reason: ''}", "Close code 1009, “Message Too Big”.", "error",
			"A message is longer than the receiver takes. It can have one of 2 causes. The first to look for: "},
		{"close code 1011", "Close code 1011, “Internal Error”.", "note", "The side that closed met a fault of its own: its log says more."},
		{"closed with code 4001", "Close code 4001.", "note", "A code of the program's own: who wrote it knows what it means."},
	} {
		r := inspect.Text(c.text, inspect.Options{})
		if r.Verdict.Title != c.title || r.Verdict.Level != c.level || !strings.HasPrefix(r.Verdict.Detail, c.detail) || r.Notation.ID != "complaint" {
			t.Errorf("%q: %+v, %s", c.text, r.Verdict, r.Notation.ID)
		}
	}
}

// A text that is no error message can be asked to be read as one.
func TestNoComplaint(t *testing.T) {
	for _, text := range []string{"hello", "", "x\x00", "\xff", "{"} {
		for _, holds := range []inspect.Holds{"", inspect.HoldsPayload, inspect.HoldsFrames} {
			r := inspect.Text(text, inspect.Options{Notation: "complaint", Holds: holds})
			if text != "" && (r.Verdict.Level != "error" || r.Findings[0].Rule != "input-notation") {
				t.Errorf("%q as %q: %+v, %v", text, holds, r.Verdict, r.Findings)
			}
		}
	}
}

// Frames that were made for what a log tells are not masked, which is no fault of the client; all else is judged.
func TestRebuilt(t *testing.T) {
	r := inspect.Text("> TEXT 'a' [1 byte, continued]\n> TEXT 'b' [1 byte]\n", inspect.Options{})
	var rules []string
	for _, f := range r.Findings {
		rules = append(rules, f.Rule)
	}
	if strings.Join(rules, " ") != "message-start-inside-message" || r.Frames[0].Direction != "client-to-server" {
		t.Errorf("%q, %+v", rules, r.Frames)
	}
}

// Several messages of one paste: the causes of each stand at its words, and the verdict names the first and counts the others.
func TestSeveralComplaints(t *testing.T) {
	for _, c := range []struct{ text, findings, title, detail string }{
		{"Error: Invalid WebSocket frame: MASK must be clear\nError: Invalid WebSocket frame: invalid opcode 7\n",
			"frame-server-masked@7-50 frame-reserved-data-opcode@58-99",
			"An error message of npm ws: “Invalid WebSocket frame: MASK must be clear”.",
			"It is about this fault: A server's frame is masked. 1 other message in the text."},
		{"bad rsv RSV1: true RSV2: false RSV3: false\nbad rsv RSV1: true RSV2: false RSV3: false\n", "frame-rsv1-not-negotiated@0-42",
			"An error message of Java-WebSocket: “bad rsv RSV1: true RSV2: false RSV3: false”.", "RSV1 alone is what permessage-deflate sets."},
		{"close code 1009\nclose code 1007\n",
			"message-too-big@11-15 deflate-output-limit@11-15 message-invalid-utf8@27-31 deflate-inflate-failed@27-31 close-reason-invalid-utf8@27-31",
			"Close code 1009, “Message Too Big”.", "A message is longer than the receiver takes."},
		{"sent 1011 (internal error) keepalive ping timeout; no close frame received", "ping-unanswered@27-49 close-not-answered@51-74",
			"An error message of Python's websockets: “keepalive ping timeout”.", "It is about this fault:"},
		{"Error: WebSocket was closed before the connection was established", "input-maybe-payload@7-65",
			"An error message of npm ws: “WebSocket was closed before the connection w…”.", "The program closed the WebSocket"},
		{"websocket error: the control frame is longer than 125 bytes, invalid", "frame-control-too-long@0-68",
			"Words about a fault: “websocket error: the control frame is longer…”.", "Its words point to this fault:"},
	} {
		r := inspect.Text(c.text, inspect.Options{})
		if got := strings.Join(places(r), " "); got != c.findings {
			t.Errorf("%q: %s", c.text, got)
		}
		if r.Verdict.Title != c.title || !strings.HasPrefix(r.Verdict.Detail, c.detail) {
			t.Errorf("%q: %+v", c.text, r.Verdict)
		}
	}
}
