package verdict_test

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/report"
	"github.com/wslens/wslens/codec/rule"
	"github.com/wslens/wslens/codec/verdict"
)

const (
	byServer = "A server sends the text “Hi” in one unmasked frame."
	byClient = "A client sends the text “Hi” in one masked frame."
	byNobody = "The text “Hi” in one unmasked frame."
	// What a title has behind that, without its full stop.
	unbroken    = "; no rule broken."
	ifByServer  = "; from a server, no rule broken."
	clientMasks = "From a client a rule would be broken: a client must mask every frame."
	serverNot   = "Taken for a client's, as it is masked: a server must not mask."
	inBrowser   = "In a browser the page gets 1006."
)

// and puts the end of a title behind what is sent.
func and(what, end string) string { return strings.TrimSuffix(what, ".") + end }

// Frames that break no rule. Whom MASK alone gives away is a guess, for a client has to mask and a server must not (RFC 6455
// section 5.1).
func TestSoundFrames(t *testing.T) {
	checkRows(t, []row{
		{"from a server", frames(server, text("Hi")), "ok", and(byServer, unbroken), "A client would deliver “Hi”."},
		{"from a client", frames(client, text("Hi")), "ok", and(byClient, unbroken), "A server would deliver “Hi”."},
		{"from anyone", frames(anyone, text("Hi")), "ok", and(byNobody, unbroken), "The receiver would deliver “Hi”."},
		{"of a guessed server", with(frames(server, text("Hi")), guessed), "note", and(byNobody, ifByServer), "A client would deliver “Hi”. " + clientMasks},
		{"of a guessed client", with(frames(client, text("Hi")), guessed), "ok", and(byClient, unbroken), "A server would deliver “Hi”. " + serverNot},
		{"guessed, of nobody", with(frames(anyone, text("Hi")), guessed), "ok", and(byNobody, unbroken), "The receiver would deliver “Hi”."},
		{"a Ping", frames(server, sent(codec.Ping, "")), "ok", "A server sends an unmasked Ping without payload; no rule broken.", "A client would answer with a Pong."},
		{"a Pong", frames(server, sent(codec.Pong, "")), "ok", "A server sends an unmasked Pong without payload; no rule broken.", "A client would send nothing back."},
		{"a Close", frames(client, closed(1000, "")), "ok", "A client sends a masked Close (1000, Normal Closure); no rule broken.",
			"A server would answer with a Close, unless it has sent one."},
		{"an empty message", frames(server, text("")), "ok", "A server sends an empty text message in one unmasked frame; no rule broken.",
			"A client would deliver an empty message."},
		{"a binary message", frames(server, sent(codec.Binary, "a")), "ok", "A server sends a binary message of 1 byte in one unmasked frame; no rule broken.",
			"A client would deliver 1 byte."},
		{"a message that is not inflated", with(frames(server, sent(codec.Binary, "ab")), func(s *verdict.Subject) { s.Messages[0].Compressed = true }), "ok",
			"A server sends a compressed binary message of 2 bytes in one frame; no rule broken.", "A client would inflate it and deliver the message."},
		{"several messages", frames(server, text("a"), text("b")), "ok", "A server sends 2 frames: 2 text messages; no rule broken.", "A client would accept all of it."},
		{"several of a guessed server", with(frames(server, text("a"), text("b")), guessed), "note", "2 unmasked frames: 2 text messages; from a server, no rule broken.",
			"A client would accept all of it. " + clientMasks},
		{"many kinds", frames(client, text("a"), sent(codec.Binary, "b"), sent(codec.Ping, ""), closed(1000, "")), "ok", "A client sends 4 frames; no rule broken.",
			"1 text message, 1 binary message, 1 Close, 1 Ping. A server would accept all of it."},
		{"of both sides", both(tally{codec.Text: 1}, tally{}), "ok", "1 message from the client, none from the server; no rule broken.",
			"Not closed yet. Neither side would refuse any of it."},
		{"of both sides, guessed", both(tally{codec.Text: 1}, tally{}, guessed), "ok", "1 message from the client, none from the server; no rule broken.",
			"Not closed yet. Neither side would refuse any of it."},
		{"one message of both sides", with(both(tally{codec.Text: 1}, tally{}), listed(text("Hi"))), "ok", "1 message from the client, none from the server; no rule broken.",
			"Not closed yet. A server would deliver “Hi”."},
	})
}

// listed is the only message of a connection, from the client.
func listed(m report.Message) change {
	return func(s *verdict.Subject) {
		m.Direction = client
		s.Messages, s.MessageCount = []report.Message{m}, 1
	}
}

// Frames that are none for sure, as a payload may look like them.
func TestNear(t *testing.T) {
	near := func(s *verdict.Subject) { s.Near, s.Identity.Decided = true, false }
	chosen := func(s *verdict.Subject) { s.Near = true }
	const sound = "A client would deliver “Hi”."
	const start = "A server sends the start of an unmasked text frame of 9 bytes. In a browser the page gets 1006. 2 findings in all. These bytes may be a payload as well."
	checkRows(t, []row{
		{"near", with(frames(server, text("Hi")), near), "ok", and(byServer, unbroken), sound + " These bytes may be a payload as well."},
		{"near, and chosen", with(frames(server, text("Hi")), chosen), "ok", and(byServer, unbroken), sound},
		{"near, of which a text is cut and no UTF-8", with(frames(server, text("Hi")), near, cut(9), breaks(rule.MessageInvalidUTF8, rule.FrameTruncated)), "error",
			"These bytes may be no frame; as one, its text is not valid UTF-8.", start},
		{"near and cut, with another fault", with(frames(server, text("Hi")), near, cut(9), breaks(rule.FrameRSV2RSV3, rule.FrameTruncated)), "error",
			"RSV2 or RSV3 is set: a client should fail the connection with 1002.", start},
		{"not near", with(frames(server, text("Hi")), near, func(s *verdict.Subject) { s.Near = false }), "ok", and(byServer, unbroken), sound},
	})
}

// Warnings and notes end no connection. RSV1 may be allowed or not where the handshake is not known.
func TestRemarks(t *testing.T) {
	rsv1 := finds(as(rule.Note, found(rule.FrameRSV1NotNegotiated, 0, 1)))
	const zero, need = "; the masking key is zero.", "No receiver has to fail the connection for it."
	const ifAgreed, allowed = "; right if that was agreed.", "RSV1 is allowed only if an extension was negotiated that uses it, which is not known here."
	const empty = "1 remark: an empty fragment."
	checkRows(t, []row{
		{"a warning", with(frames(client, text("Hi")), breaks(rule.FrameZeroKey)), "warning", and(byClient, zero), need},
		{"two warnings", with(frames(client, text("Hi")), breaks(rule.FrameZeroKey, rule.FramePredictableKey)), "warning", and(byClient, zero), need + " 2 findings in all."},
		{"more than are listed", with(frames(client, text("Hi")), breaks(rule.FrameZeroKey), func(s *verdict.Subject) { s.FindingCount = 7000 }), "warning", and(byClient, zero),
			need + " 7,000 findings in all."},
		{"one that follows from the other", with(frames(client, text("Hi")), breaks(rule.FrameZeroKey), finds(from(0, found(rule.FramePredictableKey, 2, 3)))),
			"warning", and(byClient, zero), need},
		{"a warning with a long title", with(frames(server, compressed(text("Hi"))), breaks(rule.DeflateTailNotStripped)), "warning",
			"The compressed message does not end where it should.", "A server sends the compressed text “Hi” in one unmasked frame. " + need},
		{"a warning that begins with a name", with(frames(client, text("Hi")), breaks(rule.DeflatePlainButInflates)), "warning",
			"RSV1 says plain, but the payload is a compressed text.", byClient + " " + need},
		{"a note", with(frames(server, text("Hi")), breaks(rule.MessageEmptyFragment)), "note", and(byServer, unbroken), empty},
		{"two notes", with(frames(server, text("Hi")), breaks(rule.MessageEmptyFragment, rule.CloseEmpty)), "note", and(byServer, unbroken),
			"2 remarks, the first: an empty fragment."},
		{"a note on a guessed server", with(frames(server, text("Hi")), guessed, breaks(rule.MessageEmptyFragment)), "note", and(byNobody, ifByServer), clientMasks + " " + empty},
		{"a note on a guessed client", with(frames(client, text("Hi")), guessed, breaks(rule.MessageEmptyFragment)), "note", and(byClient, unbroken), serverNot + " " + empty},
		{"RSV1", with(frames(server, text("Hi")), rsv1), "note", and(byServer, ifAgreed), allowed},
		{"RSV1, and another note", with(frames(server, text("Hi")), rsv1, breaks(rule.MessageEmptyFragment)), "note", and(byServer, ifAgreed), allowed + " 2 findings in all."},
		{"RSV1 of a guessed server", with(frames(server, text("Hi")), guessed, rsv1), "note", and(byNobody, ifAgreed), allowed + " " + clientMasks},
	})
}

// An input that ends inside a frame is no fault: a receiver waits (RFC 6455 section 5.2). What is still to come stands at the end of the
// finding.
func TestCut(t *testing.T) {
	cutOff := as(rule.Note, found(rule.FrameTruncated, 0, 4))
	cutOff.Text = "Of 5 bytes of payload 2 are here; 3 bytes are still to come."
	ends := finds(inFrame(0, server, cutOff))
	const waits = "A receiver would wait for that."
	const start = "A server sends the start of an unmasked text frame of 5 bytes; 3 bytes are still to come."
	checkRows(t, []row{
		{"in the payload", with(frames(server, text("Hi")), cut(5), ends), "note", start, waits},
		{"of a guessed server", with(frames(server, text("Hi")), guessed, cut(5), ends), "note",
			"The start of an unmasked text frame of 5 bytes; 3 bytes are still to come.", waits + " " + clientMasks},
		{"behind another remark", with(frames(server, text("Hi")), cut(5), breaks(rule.MessageEmptyFragment), ends), "note", start, waits + " 2 findings in all."},
		{"that follows", with(frames(server, text("Hi")), breaks(rule.MessageEmptyFragment), finds(from(0, cutOff))), "note",
			and(byServer, unbroken), "1 remark: an empty fragment."},
	})
}

// Errors. The receiver is the side that gets the frame, and a page never gets the code of a Close that its own browser sends (RFC 6455
// sections 7.1.5 and 7.1.7).
func TestRefusedFrames(t *testing.T) {
	const bits = "RSV2 or RSV3 is set: "
	checkRows(t, []row{
		{"by a client", with(frames(server, text("Hi")), breaks(rule.FrameRSV2RSV3)), "error", bits + "a client should fail the connection with 1002.", byServer + " " + inBrowser},
		{"by a server", with(frames(client, text("Hi")), breaks(rule.MessageInvalidUTF8)), "error",
			"The text is not valid UTF-8: a server should fail the connection with 1007.", byClient},
		{"by anyone, who may", with(frames(anyone, text("Hi")), breaks(rule.MessageTooBig)), "error",
			"The message is over the limit: the receiver may fail the connection with 1009.", byNobody},
		{"by whom a guessed server sends it to", with(frames(server, text("Hi")), guessed, breaks(rule.FrameRSV2RSV3)), "error",
			bits + "the receiver should fail the connection with 1002.", byNobody},
		{"by whom a guessed client sends it to", with(frames(client, text("Hi")), guessed, breaks(rule.FrameRSV2RSV3)), "error",
			bits + "a server should fail the connection with 1002.", byClient},
		{"by one of both", both(tally{codec.Text: 1}, tally{}, finds(inFrame(0, client, found(rule.FrameRSV2RSV3, 0, 1)))), "error",
			bits + "a server should fail the connection with 1002.", "1 message from the client, none from the server. Not closed yet."},
		{"by either of both", both(tally{codec.Text: 1}, tally{}, breaks(rule.FrameRSV2RSV3)), "error",
			bits + "the receiver should fail the connection with 1002.", "1 message from the client, none from the server. Not closed yet."},
		{"a long title", with(frames(server, text("Hi")), breaks(rule.FrameControlTooLong)), "error", "A control frame is longer than 125 bytes, by its length byte.",
			byServer + " A client should fail the connection with 1002. " + inBrowser},
		{"no code, and none for what follows", with(frames(server, text("Hi")), breaks(rule.FrameTruncated)), "error", "The input ends inside a frame.", byServer},
		{"the code of what follows", with(frames(server, text("Hi")), breaks(rule.FrameTruncated), finds(from(0, found(rule.FrameLengthMSB, 1, 2)))), "error",
			"The input ends inside a frame: a client should fail the connection with 1002.", byServer + " " + inBrowser + " 1 consequence."},
		{"the code of what follows from another", with(frames(server, text("Hi")), breaks(rule.InputNotation, rule.FrameZeroKey), finds(from(1, found(rule.FrameLengthMSB, 1, 2)))),
			"error", "Part of the text cannot be read as bytes.", "It stands here. " + byServer + " 3 findings in all."},
		{"a code for what nobody has received", with(frames(server, text("Hi")), breaks(rule.InputNotation), finds(from(0, found(rule.FrameLengthMSB, 1, 2)))),
			"error", "Part of the text cannot be read as bytes.", "It stands here. " + byServer + " 1 consequence."},
	})
}

// What an error brings with it is counted, and so is what stands beside it.
func TestConsequences(t *testing.T) {
	const title, fails = "RSV2 or RSV3 is set: a client should fail the connection with 1002.", byServer + " " + inBrowser
	rsv := breaks(rule.FrameRSV2RSV3)
	one := finds(from(0, found(rule.FrameLengthMSB, 1, 2)))
	checkRows(t, []row{
		{"one", with(frames(server, text("Hi")), rsv, one), "error", title, fails + " 1 consequence."},
		{"two", with(frames(server, text("Hi")), rsv, one, one), "error", title, fails + " 2 consequences."},
		{"one, and another finding", with(frames(server, text("Hi")), rsv, one, breaks(rule.CloseEmpty)), "error", title, fails + " 1 consequence. 3 findings in all."},
		{"another finding", with(frames(server, text("Hi")), rsv, breaks(rule.CloseEmpty)), "error", title, fails + " 2 findings in all."},
	})
}

// What is sent behind a Close is discarded (RFC 6455 section 5.5.1); Chromium, a client, reports it.
func TestAfterClose(t *testing.T) {
	after := breaks(rule.MessageAfterClose)
	const title = "A frame follows this side's Close: "
	checkRows(t, []row{
		{"to a client", with(frames(server, text("Hi")), after), "error", title + "a client would discard it.", byServer + " Chromium reports a failure."},
		{"to anyone", with(frames(anyone, text("Hi")), after), "error", title + "the receiver would discard it.", byNobody + " Chromium reports a failure."},
		{"to a server", with(frames(client, text("Hi")), after), "error", title + "a server would discard it.", byClient},
	})
}

// A message may refer back to one before the input, unless the input shows the beginning, or no context is taken over (RFC 7692 section
// 7.1.1).
func TestBeginsLater(t *testing.T) {
	takeover := func(taken bool) change {
		return func(s *verdict.Subject) { s.Connection.Lanes[0].Deflate = &report.LaneDeflate{Takeover: taken} }
	}
	missing := finds(inFrame(0, server, found(rule.DeflateMissingHistory, 2, 3)))
	const title = "The compressed message refers to one before it"
	const fails, detail = "A client should fail the connection with 1007. ", byServer + " "
	shown := func(s *verdict.Subject) { s.Handshake = &report.Handshake{} }
	checkRows(t, []row{
		{"it may", with(frames(server, text("Hi")), takeover(true), missing), "error", title + ".", byServer + " A client that has had every message before it would inflate it."},
		{"no context is taken over", with(frames(server, text("Hi")), takeover(false), missing), "error", title + ".", detail + fails + inBrowser},
		{"the beginning is there", with(frames(server, text("Hi")), takeover(true), shown, missing), "error", title + ".", detail + fails + inBrowser},
		{"nothing is compressed", with(frames(server, text("Hi")), missing), "error", title + ".", detail + fails + inBrowser},
		{"in no frame", with(frames(server, text("Hi")), takeover(true), breaks(rule.DeflateMissingHistory)), "error", title + ".", detail + fails + inBrowser},
		{"in the other direction", with(frames(server, text("Hi")), takeover(true), finds(inFrame(0, client, found(rule.DeflateMissingHistory, 2, 3)))), "error", title + ".", detail + fails + inBrowser},
		{"another fault", with(frames(server, text("Hi")), takeover(true), finds(inFrame(0, server, found(rule.DeflateInflateFailed, 2, 3)))), "error",
			"The compressed message does not inflate: a client should fail the connection with 1007.", detail + inBrowser},
	})
}

// Out of step the frames are not those that were sent: what is known is where it began.
func TestOutOfStepVerdict(t *testing.T) {
	const detail = "It stands here. The receiver fails the connection, or waits for more."
	checkRows(t, []row{
		{"stray bytes", with(frames(server, text("Hi")), breaks(rule.FrameStrayBytes)), "error", "Stray bytes put the reader out of step.", detail},
		{"a length", with(frames(server, text("Hi")), breaks(rule.FrameLengthTooLong)), "error", "The payload length reaches into the next frame.", detail},
		{"bytes at the end", with(frames(server, text("Hi")), breaks(rule.FrameTrailingBytes)), "note", and(byServer, unbroken),
			"1 remark: bytes are left over after the last whole frame."},
	})
}

// Frames behind heads.
func TestStream(t *testing.T) {
	stream := func(sender string, head ...change) *verdict.Subject {
		s := heads(head...)
		of := frames(sender, text("Hello, world"))
		s.Kind, s.Connection = "stream", of.Connection
		s.Frames, s.Messages, s.FrameCount, s.MessageCount, s.Sides = of.Frames, of.Messages, 1, 1, []*connection.Direction{{}}
		return s
	}
	connected := both(tally{codec.Text: 1}, tally{codec.Text: 1})
	connected.Kind, connected.Request, connected.Response = "stream", parse(good), parse(accepts)
	connected.Handshake = &report.Handshake{Request: &report.Head{}, Response: &report.Head{}}
	checkRows(t, []row{
		{"behind both", stream(server, request(good), response(accepts)), "ok", "A handshake, then the text “Hello, world” in one frame from the server; no rule broken.",
			"A client would deliver “Hello, world”."},
		{"behind a response", stream(server, response(accepts)), "ok", "A 101 response, then the text “Hello, world” in one frame; no rule broken.",
			"A client would deliver “Hello, world”."},
		{"behind a request", stream(client, request(good)), "ok", "A request to open a WebSocket, then the text “Hello, world” in one frame; no rule broken.",
			"A server would deliver “Hello, world”."},
		{"a connection", connected, "ok", "An opening handshake, then 1 message from the client, 1 from the server; no rule broken.",
			"Not closed yet. Neither side would refuse any of it."},
	})
}

// The newline that ends a head early is told by its effect; one that ends no head is not (RFC 6455 section 4.2.2).
func TestHeadline(t *testing.T) {
	newline := finds(found(rule.HandshakeAcceptNewline, 1, 4))
	behind := func(frame string) change { return func(s *verdict.Subject) { s.Bytes = []byte("head" + frame) } }
	exported := func(s *verdict.Subject) {
		s.Exchange, s.Capture = &verdict.Exchange{}, &report.Capture{ConnectionCount: 1}
	}
	const early = "A newline behind the accept value ends the head: a client "
	rows := []row{
		{"one alone", with(frames(server, text("Hi")), finds(found(rule.HandshakeAcceptNewline, 5, 6))), "error", "A newline after the accept value.", byServer},
		{"another fault of that width", with(frames(server, text("Hi")), finds(found(rule.HandshakeAcceptMismatch, 5, 8))), "error",
			"Sec-WebSocket-Accept is wrong.", byServer},
		{"in an export", with(frames(server, text("Hi")), newline, behind("\x81\x02Hi"), exported), "error", early + "misreads the rest.", "HAR: 1 message, 0 from the client, 0 from the server."},
	}
	rows[2].of.Notation.Label = "HAR"
	for frame, lost := range map[string]string{
		"": "misreads the rest.", "\x81": "misreads the rest.", "\x81\x00": "misreads the rest.", "\x81\x03Hi": "misreads the rest.",
		"\x81\x02Hi": "never sees “Hi”.", "\x81\x02Hi\x82\x00": "never sees “Hi”.", "\x81\x0eHello, world!!": "never sees “Hello, world…”.",
		"\x82\x02Hi": "misreads the rest.", "\x01\x02Hi": "misreads the rest.", "\xc1\x02Hi": "misreads the rest.", "\x81\x82\x00\x00\x00\x00Hi": "misreads the rest.",
	} {
		rows = append(rows, row{"before " + frame, with(frames(server, text("Hi")), newline, behind(frame)), "error", early + lost, byServer})
	}
	checkRows(t, rows)
}
