package verdict_test

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/report"
	"github.com/wslens/wslens/codec/rule"
	"github.com/wslens/wslens/codec/verdict"
)

func complaint(text string) *verdict.Subject {
	return &verdict.Subject{Report: &report.Report{Kind: "payload", Bytes: []byte(text), Notation: report.Notation{ID: verdict.ErrorMessageID}}}
}

// The phrases are Chromium's and gorilla's; what a status code says is in RFC 6455 section 7.4.1 and in the registry.
func TestErrorMessage(t *testing.T) {
	const masked = "Masked frame from server"
	const mixed = "Error during WebSocket handshake: Unexpected response code: 404"
	const about = "It is about this fault: A server's frame is masked."
	const byChromium = "An error message of Chromium: “" + masked + "”."
	checkRows(t, []row{
		{"one cause", complaint(masked), "ok", "An error message of Chromium: “Masked frame from server”.", about},
		{"one of the causes, by the number", complaint("websocket: bad opcode 3"), "ok", "An error message of gorilla: “bad opcode 3”.",
			"It is about this fault: Reserved data opcode."},
		{"several causes", complaint("Unrecognized frame opcode"), "ok", "An error message of Chromium: “Unrecognized frame opcode”.",
			"It can have one of 2 causes. The first to look for: Reserved data opcode."},
		{"no phrase", complaint("good day"), "ok", "This is text: “good day”.", "It may be the payload of a text message: a frame can carry it."},
		{"twice", complaint(masked + "\n" + masked), "ok", byChromium, about},
		{"and another", complaint(masked + "\n" + mixed), "ok", byChromium, about + " 1 other message in the text."},
		{"and two others", complaint(masked + "\n" + mixed + "\nUnrecognized frame opcode: 3"), "ok", byChromium, about + " 2 other messages in the text."},
		{"and one without a cause", complaint("WebSocket is already in CLOSING or CLOSED state\n" + masked), "ok", byChromium, about},
		{"one without a cause alone", complaint("WebSocket is already in CLOSING or CLOSED state"), "ok",
			"An error message of Chromium: “WebSocket is already in CLOSING or CLOSED st…”.",
			"The page sends into a connection that is closed or about to be: the event close before it says why."},
		{"words alone", complaint("WebSocket error: the client's frame was not masked"), "ok",
			"Words about a fault: “WebSocket error: the client's frame was not …”.", "Its words point to this fault: A client's frame is not masked."},
		{"words of several causes", complaint("websocket error: inflate failed"), "ok", "Words about a fault: “websocket error: inflate failed”.",
			"Its words may be about one of 2 faults. The first to look for: The compressed message does not inflate."},
		{"a code", complaint("close code 1005"), "ok", "Close code 1005, “No Status Rcvd”.",
			"No code came: the Close had an empty body. An API reports this number, which is never sent. It is about this fault: A Close without a status code."},
		{"a code of several causes", complaint("close code 1009"), "ok", "Close code 1009, “Message Too Big”.",
			"A message is longer than the receiver takes. It can have one of 2 causes. The first to look for: The message is over the limit."},
		{"a code of no cause", complaint("close code 1000"), "ok", "Close code 1000, “Normal Closure”.", "A normal end: the side that closed was done."},
		{"a code without a name", complaint("close code 4999"), "ok", "Close code 4999.", "A code of the program's own: who wrote it knows what it means."},
	})
	s := complaint("close code 1006")
	v := s.Verdict(s.Worst())
	if want := " If a rule was broken, it may be one of 10. The first: The Close is not answered."; !strings.HasSuffix(v.Detail, want) {
		t.Errorf("1006: %q, want %q behind", v.Detail, want)
	}
}

// beside is an error message that a text has beside its bytes.
func beside(words string, said rule.Saying) change {
	return func(s *verdict.Subject) { s.Said, s.Words = &said, words }
}

// The heads of the same text rule causes out: a field that is there and breaks no rule is none.
func TestErrorMessageBeside(t *testing.T) {
	const what, taken = "A request to open a WebSocket; no rule broken.", "A server would accept the request, unless it wants an Origin, which only browsers send. The text also holds: "
	const both, go_on = "An opening handshake, request and response; no rule broken.", "A client would go on to frames. The text also holds: "
	const opens = "A server's response that opens a WebSocket; no rule broken."
	const sound = "A client would deliver “Hi”. The text also holds: "
	of := and(byServer, unbroken)
	rsv1 := rule.Saying{By: "gorilla", Rules: []rule.ID{rule.FrameRSV1NotNegotiated}}
	upgrade := rule.Saying{By: "Chromium", Rules: []rule.ID{rule.HandshakeUpgrade}}
	key := rule.Saying{By: "gorilla", Rules: []rule.ID{rule.HandshakeKeyMissing}}
	keyed := strings.Replace(good, "\r\n\r\n", "\r\nSec-WebSocket-Key: a\r\n\r\n", 1)
	upgraded := strings.Replace(accepts, "\r\n\r\n", "\r\nUpgrade: websocket\r\n\r\n", 1)
	agreed := func(s *verdict.Subject) { s.Connection.Extensions = "permessage-deflate" }
	other := func(s *verdict.Subject) { s.Connection.Extensions = "foo" }
	const fault = "It is about this fault: RSV1 is set without permessage-deflate."
	const noUpgrade = "It is about this fault: Upgrade does not say websocket."
	checkRows(t, []row{
		{"what it means", with(frames(server, text("Hi")), beside("closed", rule.Saying{By: "Bun", Means: "It ended."})), "note", of,
			sound + "An error message of Bun: “closed”. It ended."},
		{"behind an error", with(frames(server, text("Hi")), breaks(rule.FrameRSV2RSV3), beside("closed", rule.Saying{By: "Bun", Means: "It ended."})), "error",
			"RSV2 or RSV3 is set: a client should fail the connection with 1002.", byServer + " " + inBrowser +
				" The text also holds: An error message of Bun: “closed”. It ended."},
		{"RSV1", with(frames(server, text("Hi")), beside("RSV1 set", rsv1)), "note", of, sound + "An error message of gorilla: “RSV1 set”. " + fault},
		{"RSV1 that was agreed", with(frames(server, text("Hi")), agreed, beside("RSV1 set", rsv1)), "note", of, sound + "An error message of gorilla: “RSV1 set”. Both heads agree on permessage-deflate, so the side that says this has not taken it as agreed, or RSV1 is on a frame that may not have it."},
		{"RSV1 beside another extension", with(frames(server, text("Hi")), other, beside("RSV1 set", rsv1)), "note", of,
			sound + "An error message of gorilla: “RSV1 set”. " + fault},
		{"a key that is there", heads(request(keyed), beside("no key", key)), "note", what, taken + "An error message of gorilla: “no key”."},
		{"a key that is not", heads(request(good), beside("no key", key)), "note", what,
			taken + "An error message of gorilla: “no key”. It is about this fault: There is no Sec-WebSocket-Key."},
		{"Upgrade of the request, of which is spoken", heads(request(good), beside("Request has no Upgrade", upgrade)), "note", what,
			taken + "An error message of Chromium: “Request has no Upgrade”."},
		{"Upgrade of the request, where the response is meant", heads(request(good), beside("Response has no Upgrade", upgrade)), "note", what,
			taken + "An error message of Chromium: “Response has no Upgrade”. " + noUpgrade},
		{"Upgrade of the response, of which is spoken", heads(response(upgraded), beside("Response has no Upgrade", upgrade)), "note",
			opens, go_on + "An error message of Chromium: “Response has no Upgrade”."},
		{"Upgrade of the response, where the request may be meant", heads(response(upgraded), beside("no Upgrade", upgrade)), "note",
			opens, go_on + "An error message of Chromium: “no Upgrade”. " + noUpgrade},
		{"Upgrade of both", heads(request(good), response(upgraded), beside("no Upgrade", upgrade)), "note", both, go_on + "An error message of Chromium: “no Upgrade”."},
		{"Upgrade of the request alone", heads(request(good), response(accepts), beside("no Upgrade", upgrade)), "note", both,
			go_on + "An error message of Chromium: “no Upgrade”. " + noUpgrade},
		{"Upgrade that breaks a rule", heads(request(good), response(upgraded), at(inRequest, rule.HandshakeUpgrade), beside("no Upgrade", upgrade)), "error",
			"Upgrade does not say websocket: a strict server would answer 426.", "An opening handshake, request and response. The text also holds: An error message of Chromium: “no Upgrade”. " + noUpgrade},
	})
	accept := rule.Saying{By: "Chromium", Rules: []rule.ID{rule.HandshakeAcceptMismatch, rule.HandshakeAcceptDuplicate}}
	const said = " The text also holds: An error message of Chromium: “Incorrect”."
	const right = "The accept value answers this key, so the message is not about this pair."
	const attempt = "It is of another attempt, or the server sends other bytes than these: look at what is on the wire. "
	const likeliest = " It can have one of 2 causes. The first to look for: Sec-WebSocket-Accept is wrong."
	checkRows(t, []row{
		{"an accept value that is right", heads(request(good), response(accepts), beside("Incorrect", accept)), "note", right,
			attempt + both + " A client would go on to frames." + said},
		{"one to a key that is not here", heads(response(accepts), acceptState("unknown"), beside("Incorrect", accept)), "note", opens,
			"Whether the accept value is right shows with the request, or its key." + said + likeliest},
		{"one that is wrong", heads(request(good), response(accepts), acceptState("mismatch"), at(inResponse, rule.HandshakeAcceptMismatch), beside("Incorrect", accept)), "error",
			"Sec-WebSocket-Accept is wrong: a client would fail the connection.", "An opening handshake, request and response." + said},
		{"another fault", heads(request(good), response(accepts), acceptState("mismatch"), at(inRequest, rule.HandshakeMethod), beside("Incorrect", accept)), "error",
			"The method is not GET: a strict server would answer 405.", "An opening handshake, request and response." + said + likeliest},
		{"a reader out of step", with(frames(server, text("Hi")), breaks(rule.FrameLengthMiswritten), beside("Incorrect", accept)), "error",
			"The payload length is wrong: the receiver fails the connection, or waits for more.", "It stands here." + said},
	})
}

// Which other connections a text tells of, the next one by its name.
func TestOtherStories(t *testing.T) {
	stories := func(story int, labels ...string) change {
		return func(s *verdict.Subject) {
			s.Story = story
			for _, label := range labels {
				s.Stories = append(s.Stories, report.Story{Label: label})
			}
		}
	}
	const sound = "A client would deliver “Hi”."
	of := and(byServer, unbroken)
	checkRows(t, []row{
		{"one alone", with(frames(server, text("Hi")), stories(0, "GET /a")), "ok", of, sound},
		{"the first of two", with(frames(server, text("Hi")), stories(0, "GET /a", "GET /b")), "ok", of, sound + " The text tells of 1 other connection, too: GET /b."},
		{"the second of two", with(frames(server, text("Hi")), stories(1, "GET /a", "GET /b")), "ok", of, sound + " The text tells of 1 other connection, too: GET /a."},
		{"the first of three", with(frames(server, text("Hi")), stories(0, "GET /a", "GET /b", "GET /c")), "ok", of,
			sound + " The text tells of 2 other connections, too: GET /b."},
		{"without a name", with(frames(server, text("Hi")), stories(0, "GET /a", "")), "ok", of, sound + " The text tells of 1 other connection, too."},
	})
}
