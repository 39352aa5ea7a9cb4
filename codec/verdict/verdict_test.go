package verdict_test

import (
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/report"
	"github.com/wslens/wslens/codec/rule"
	"github.com/wslens/wslens/codec/verdict"
)

const (
	byServer = "A whole text message, “Hi”, from a server: one final frame, not masked."
	byClient = "A whole text message, “Hi”, from a client: one final frame, masked with the key 37 fa 21 3d."
	byNobody = "A whole text message, “Hi”: one final frame, not masked."
	guess    = "A whole text message, “Hi”, taken for a server's: one final frame, not masked."
)

// Frames that break no rule. Whom MASK alone gives away is a guess, for a client has to mask and a server must not (RFC 6455
// section 5.1).
func TestSoundFrames(t *testing.T) {
	checkRows(t, []row{
		{"from a server", frames(server, text("Hi")), "ok", byServer, "No rule of RFC 6455 is broken. A client would deliver it as it is."},
		{"from a client", frames(client, text("Hi")), "ok", byClient, "No rule of RFC 6455 is broken. A server would deliver it as it is."},
		{"from anyone", frames(anyone, text("Hi")), "ok", byNobody, "No rule of RFC 6455 is broken. A peer would deliver it as it is."},
		{"of a guessed server", with(frames(server, text("Hi")), guessed), "note", guess,
			"As a server's it breaks no rule. A client would deliver it as it is. From a client it would break one: a client masks every frame."},
		{"of a guessed client", with(frames(client, text("Hi")), guessed), "ok", byClient,
			"No rule of RFC 6455 is broken. A server would deliver it as it is. It is taken for a client's, as it is masked: a server must not mask."},
		{"guessed, of nobody", with(frames(anyone, text("Hi")), guessed), "ok", byNobody, "No rule of RFC 6455 is broken. A peer would deliver it as it is."},
		{"a Ping", frames(server, sent(codec.Ping, "")), "ok", "A Ping without payload from a server, not masked.",
			"No rule of RFC 6455 is broken. A client would handle it at once."},
		{"a Close", frames(client, closed(1000, "")), "ok", "A Close from a client: 1000, Normal Closure, masked with the key 37 fa 21 3d.",
			"No rule of RFC 6455 is broken. A server would handle it at once."},
		{"a message with an opcode below that of a Close", frames(server, sent(7, "a")), "ok", "A frame of 1 byte with the reserved opcode 0x7 from a server, not masked.",
			"No rule of RFC 6455 is broken. A client would deliver it as it is."},
		{"several messages", frames(server, text("a"), text("b")), "ok", "2 frames from a server: 2 text messages.",
			"No rule of RFC 6455 is broken. A client would take it all."},
		{"of both sides", both(tally{codec.Text: 1}, tally{}), "ok", "1 message from the client, none from the server; not closed yet.",
			"No rule of RFC 6455 is broken. Both sides would take it all."},
		{"of both sides, guessed", both(tally{codec.Text: 1}, tally{}, guessed), "ok", "1 message from the client, none from the server; not closed yet.",
			"No rule of RFC 6455 is broken. Both sides would take it all."},
	})
}

// Frames that are none for sure, as a payload may look like them.
func TestNear(t *testing.T) {
	near := func(s *verdict.Subject) { s.Near, s.Identity.Decided = true, false }
	chosen := func(s *verdict.Subject) { s.Near = true }
	const sound = "No rule of RFC 6455 is broken. A client would deliver it as it is."
	checkRows(t, []row{
		{"near", with(frames(server, text("Hi")), near), "ok", byServer, sound + " These bytes may be a payload as well."},
		{"near, and chosen", with(frames(server, text("Hi")), chosen), "ok", byServer, sound},
		{"not near", with(frames(server, text("Hi")), near, func(s *verdict.Subject) { s.Near = false }), "ok", byServer, sound},
	})
}

// Warnings and notes end no connection. RSV1 may be allowed or not where the handshake is not known.
func TestRemarks(t *testing.T) {
	rsv1 := finds(as(rule.Note, found(rule.FrameRSV1NotNegotiated, 0, 1)))
	checkRows(t, []row{
		{"a warning", with(frames(client, text("Hi")), breaks(rule.FrameZeroKey)), "warning", byClient,
			"No rule is broken that ends the connection. One remark is below."},
		{"two warnings", with(frames(client, text("Hi")), breaks(rule.FrameZeroKey, rule.FramePredictableKey)), "warning", byClient,
			"No rule is broken that ends the connection. 2 remarks are below."},
		{"more than are listed", with(frames(client, text("Hi")), breaks(rule.FrameZeroKey), func(s *verdict.Subject) { s.FindingCount = 70 }), "warning", byClient,
			"No rule is broken that ends the connection. 70 remarks are below."},
		{"one that follows from the other", with(frames(client, text("Hi")), breaks(rule.FrameZeroKey), finds(from(0, found(rule.FramePredictableKey, 2, 3)))),
			"warning", byClient, "No rule is broken that ends the connection. One remark is below."},
		{"a note", with(frames(server, text("Hi")), breaks(rule.MessageEmptyFragment)), "note", byServer, "The RFC allows this. One remark is below."},
		{"a note on a guessed server", with(frames(server, text("Hi")), guessed, breaks(rule.MessageEmptyFragment)), "note", guess,
			"As a server's the RFC allows this; a client would have to mask it. One remark is below."},
		{"a note on a guessed client", with(frames(client, text("Hi")), guessed, breaks(rule.MessageEmptyFragment)), "note", byClient,
			"The RFC allows this. One remark is below."},
		{"RSV1", with(frames(server, text("Hi")), rsv1), "note", byServer,
			"The RFC allows RSV1 only if an extension was negotiated that uses it, which is not known here. One remark is below."},
		{"RSV1 of a guessed server", with(frames(server, text("Hi")), guessed, rsv1), "note", guess,
			"The RFC allows RSV1 only if an extension was negotiated that uses it, which is not known here. One remark is below."},
	})
}

// Errors. The receiver is the side that gets the frame, and a page never gets the code of a Close that its own browser sends (RFC 6455
// sections 7.1.5 and 7.1.7).
func TestRefusedFrames(t *testing.T) {
	checkRows(t, []row{
		{"by a client", with(frames(server, text("Hi")), breaks(rule.FrameRSV2RSV3)), "error", "RSV2 or RSV3 is set.",
			byServer + " A client should fail the connection; the code for that is 1002, and a page gets 1006."},
		{"by a server", with(frames(client, text("Hi")), breaks(rule.MessageInvalidUTF8)), "error", "The text is not valid UTF-8.",
			byClient + " A server should fail the connection; the code for that is 1007."},
		{"by anyone", with(frames(anyone, text("Hi")), breaks(rule.MessageTooBig)), "error", "The message is over the limit.",
			byNobody + " A peer should fail the connection; the code for that is 1009."},
		{"by one of both", both(tally{codec.Text: 1}, tally{}, finds(inFrame(0, client, found(rule.FrameRSV2RSV3, 0, 1)))), "error", "RSV2 or RSV3 is set.",
			"1 message from the client, none from the server; not closed yet. A server should fail the connection; the code for that is 1002."},
		{"by either of both", both(tally{codec.Text: 1}, tally{}, breaks(rule.FrameRSV2RSV3)), "error", "RSV2 or RSV3 is set.",
			"1 message from the client, none from the server; not closed yet. A peer should fail the connection; the code for that is 1002."},
		{"no code, and none for what follows", with(frames(server, text("Hi")), breaks(rule.FrameTruncated)), "error", "The input ends inside a frame.", byServer},
		{"the code of what follows", with(frames(server, text("Hi")), breaks(rule.FrameTruncated), finds(from(0, found(rule.FrameLengthMSB, 1, 2)))), "error",
			"The input ends inside a frame.", byServer + " A client should fail the connection; the code for that is 1002, and a page gets 1006. One consequence is below it."},
		{"the code of what follows from another", with(frames(server, text("Hi")), breaks(rule.InputNotation, rule.FrameZeroKey), finds(from(1, found(rule.FrameLengthMSB, 1, 2)))),
			"error", "Part of the text cannot be read as bytes.", byServer + " 3 findings in all."},
		{"cut behind another frame", with(frames(server, text("a"), text("b")), breaks(rule.FrameTruncated)), "error", "The input ends inside a frame.",
			"2 frames from a server: 2 text messages. It stands here."},
		{"cut in its header", with(frames(server, text("")), noMessage, breaks(rule.FrameTruncated)), "error", "The input ends inside a frame.",
			"The start of a frame header. It stands here."},
	})
}

// What an error brings with it is counted, and so is what stands beside it.
func TestConsequences(t *testing.T) {
	const fails = byServer + " A client should fail the connection; the code for that is 1002, and a page gets 1006."
	rsv := breaks(rule.FrameRSV2RSV3)
	one := finds(from(0, found(rule.FrameLengthMSB, 1, 2)))
	checkRows(t, []row{
		{"one", with(frames(server, text("Hi")), rsv, one), "error", "RSV2 or RSV3 is set.", fails + " One consequence is below it."},
		{"two", with(frames(server, text("Hi")), rsv, one, one), "error", "RSV2 or RSV3 is set.", fails + " 2 consequences are below it."},
		{"one, and another finding", with(frames(server, text("Hi")), rsv, one, breaks(rule.CloseEmpty)), "error", "RSV2 or RSV3 is set.",
			fails + " One consequence is below it. 3 findings in all."},
		{"another finding", with(frames(server, text("Hi")), rsv, breaks(rule.CloseEmpty)), "error", "RSV2 or RSV3 is set.", fails + " 2 findings in all."},
	})
}

// What is sent behind a Close is discarded (RFC 6455 section 5.5.1); Chromium, a client, reports it.
func TestAfterClose(t *testing.T) {
	after := breaks(rule.MessageAfterClose)
	const title = "A frame follows this side's Close."
	checkRows(t, []row{
		{"to a client", with(frames(server, text("Hi")), after), "error", title, byServer + " A client would discard what follows the Close. Chromium reports a failure."},
		{"to anyone", with(frames(anyone, text("Hi")), after), "error", title, byNobody + " A peer would discard what follows the Close. Chromium reports a failure."},
		{"to a server", with(frames(client, text("Hi")), after), "error", title, byClient + " A server would discard what follows the Close."},
	})
}

// A message may refer back to one before the input, unless the input shows the beginning, or no context is taken over (RFC 7692 section
// 7.1.1).
func TestBeginsLater(t *testing.T) {
	takeover := func(taken bool) change {
		return func(s *verdict.Subject) { s.Connection.Lanes[0].Deflate = &report.LaneDeflate{Takeover: taken} }
	}
	missing := finds(inFrame(0, server, found(rule.DeflateMissingHistory, 2, 3)))
	const title = "The compressed message refers to one before it."
	const fails = byServer + " A client should fail the connection; the code for that is 1007, and a page gets 1006."
	shown := func(s *verdict.Subject) { s.Handshake = &report.Handshake{} }
	checkRows(t, []row{
		{"it may", with(frames(server, text("Hi")), takeover(true), missing), "error", title, byServer + " A client that has had every message before it would inflate it."},
		{"no context is taken over", with(frames(server, text("Hi")), takeover(false), missing), "error", title, fails},
		{"the beginning is there", with(frames(server, text("Hi")), takeover(true), shown, missing), "error", title, fails},
		{"nothing is compressed", with(frames(server, text("Hi")), missing), "error", title, fails},
		{"in no frame", with(frames(server, text("Hi")), takeover(true), breaks(rule.DeflateMissingHistory)), "error", title, fails},
		{"in the other direction", with(frames(server, text("Hi")), takeover(true), finds(inFrame(0, client, found(rule.DeflateMissingHistory, 2, 3)))), "error", title, fails},
		{"another fault", with(frames(server, text("Hi")), takeover(true), finds(inFrame(0, server, found(rule.DeflateInflateFailed, 2, 3)))), "error",
			"The compressed message does not inflate.", fails},
	})
}

// Out of step the frames are not those that were sent: what is known is where it began.
func TestOutOfStepVerdict(t *testing.T) {
	const detail = "It stands here. A peer would fail the connection, or wait for more."
	checkRows(t, []row{
		{"stray bytes", with(frames(server, text("Hi")), breaks(rule.FrameStrayBytes)), "error", "Stray bytes put the reader out of step.", detail},
		{"a length", with(frames(server, text("Hi")), breaks(rule.FrameLengthTooLong)), "error", "The payload length reaches into the next frame.", detail},
		{"bytes at the end", with(frames(server, text("Hi")), breaks(rule.FrameTrailingBytes)), "note", byServer, "The RFC allows this. One remark is below."},
	})
}

// Frames behind heads.
func TestStream(t *testing.T) {
	s := heads(request(good), response(accepts))
	s.Kind, s.Connection = "stream", frames(server, text("Hi")).Connection
	s.Frames, s.Messages, s.FrameCount, s.MessageCount = frames(server, text("Hi")).Frames, []report.Message{sent(codec.Text, "Hi")}, 1, 1
	s.Messages[0].Frames, s.Sides = []int{0}, []*connection.Direction{{}}
	checkRows(t, []row{
		{"a stream", s, "ok", "An opening handshake, request and response, then a whole text message, “Hi”, from a server: one final frame, not masked.",
			"No rule of RFC 6455 is broken. A client would deliver it as it is."},
	})
}

// The newline that ends a head early is told by its effect; one that ends no head is not (RFC 6455 section 4.2.2).
func TestHeadline(t *testing.T) {
	checkRows(t, []row{
		{"one that ends the head", with(frames(server, text("Hi")), finds(found(rule.HandshakeAcceptNewline, 5, 8))), "error",
			"A newline follows the accept value: the header ends early, and the client misreads the rest.", byServer},
		{"one alone", with(frames(server, text("Hi")), finds(found(rule.HandshakeAcceptNewline, 5, 6))), "error", "A newline after the accept value.", byServer},
		{"another fault of that width", with(frames(server, text("Hi")), finds(found(rule.HandshakeAcceptMismatch, 5, 8))), "error",
			"Sec-WebSocket-Accept does not answer the key.", byServer},
	})
}
