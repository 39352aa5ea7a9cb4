package verdict_test

import (
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/report"
	"github.com/wslens/wslens/codec/verdict"
)

// What frames are and who sent them, by the bits of the header (RFC 6455 section 5.2) and what the messages come to. Each row has
// one thing that the row before it has not.
func TestFrames(t *testing.T) {
	for _, c := range []struct {
		of   *verdict.Subject
		want string
	}{
		{frames(client, text("Hi")), "A client sends the text “Hi” in one masked frame."},
		{frames(server, text("Hi")), "A server sends the text “Hi” in one unmasked frame."},
		{with(frames(server, text("Hi")), guessed), "The text “Hi” in one unmasked frame."},
		{with(frames(client, text("Hi")), guessed), "A client sends the text “Hi” in one masked frame."},
		{frames(anyone, text("Hi")), "The text “Hi” in one unmasked frame."},
		{with(frames(server, text("Hi")), rebuilt), "A server sends the text “Hi” in one frame."},
		{with(frames(client, text("Hi")), rebuilt), "A client sends the text “Hi” in one frame."},
		{with(frames(client, text("Hi")), keyCut), "A client sends the text “Hi” in one masked frame."},
		{frames(server, text("")), "A server sends an empty text message in one unmasked frame."},
		{frames(server, sent(codec.Binary, "H")), "A server sends a binary message of 1 byte in one unmasked frame."},
		{frames(server, sent(codec.Binary, "Hi")), "A server sends a binary message of 2 bytes in one unmasked frame."},
		{frames(server, text("\xff")), "A server sends a text message of 1 byte in one unmasked frame."},
		{frames(server, compressed(text("Hi"))), "A server sends the compressed text “Hi” in one unmasked frame."},
		{frames(server, compressed(text(""))), "A server sends an empty compressed text message in one unmasked frame."},
		{with(frames(server, text("")), inflated(0)), "A server sends an empty text message in one unmasked frame."},
		{with(frames(server, text("Hi")), fin(false)), "A server sends the first fragment of a text message that begins with “Hi”."},
		{with(frames(server, sent(codec.Binary, "Hi")), fin(false)), "A server sends the first fragment of a binary message."},
		{frames(server, sent(codec.Continuation, "Hi")), "A server sends an unmasked continuation frame of 2 bytes with nothing to continue."},
		{frames(server, sent(codec.Ping, "Hi")), "A server sends an unmasked Ping of 2 bytes."},
		{frames(client, sent(codec.Pong, "")), "A client sends a masked Pong without payload."},
		{frames(server, sent(3, "Hi")), "A server sends an unmasked frame of 2 bytes with the reserved opcode 0x3."},
		{frames(server, sent(0xF, "Hi")), "A server sends an unmasked frame of 2 bytes with the reserved opcode 0xF."},
		// A frame that is cut is told by what it announces.
		{with(frames(server, text("Hi")), cut(5)), "A server sends the start of an unmasked text frame of 5 bytes."},
		{with(frames(server, text("")), cut(1)), "A server sends the start of an unmasked text frame of 1 byte."},
		{with(frames(client, sent(codec.Binary, "H")), cut(2)), "A client sends the start of a masked binary frame of 2 bytes."},
		{with(frames(server, sent(codec.Ping, "H")), cut(2)), "A server sends the start of an unmasked Ping of 2 bytes."},
		{with(frames(server, sent(7, "H")), cut(2)), "A server sends the start of an unmasked frame of 2 bytes with the reserved opcode 0x7."},
		{with(frames(server, text("")), noMessage), "A server sends the start of a frame header."},
		// Several frames are one message, or are counted.
		{with(frames(server, text("Hello")), fragments(2)), "A server sends the text “Hello” in 2 fragments."},
		{with(frames(server, text("Hel")), unfinished, fragments(2)), "A server sends a text message that begins with “Hel” in 2 fragments."},
		{with(frames(server, text("Hello")), fragments(2), more), "A server sends 3 frames: 1 text message."},
		{frames(server, text("a"), text("b"), sent(codec.Ping, ""), closed(1000, "")), "A server sends 4 frames: 2 text messages, 1 Close, 1 Ping."},
		{frames(client, sent(codec.Binary, "a"), sent(codec.Binary, "b"), sent(codec.Pong, ""), sent(codec.Pong, "")), "A client sends 4 frames: 2 binary messages, 2 Pongs."},
		{frames(anyone, sent(codec.Continuation, ""), sent(codec.Continuation, "")), "2 frames. 2 continuation frames with nothing to continue."},
		{frames(anyone, sent(0xB, ""), sent(0xB, ""), sent(4, "")), "3 frames. 1 frame with the reserved opcode 0x4, 2 frames with the reserved opcode 0xB."},
		{with(frames(anyone, text("a"), closed(1000, ""), closed(1000, "")), guessed), "3 frames: 1 text message, 2 Close frames."},
	} {
		if got := c.of.What(); got != c.want {
			t.Errorf("%q, want\n%q", got, c.want)
		}
	}
}

// The names of the opcodes, and of those that are reserved (RFC 6455 section 11.8), one and many.
func TestNouns(t *testing.T) {
	for opcode, want := range map[codec.Opcode][2]string{
		0: {"1 continuation frame with nothing to continue", "2 continuation frames with nothing to continue"},
		1: {"1 text message", "2 text messages"}, 2: {"1 binary message", "2 binary messages"},
		8: {"1 Close", "2 Close frames"}, 9: {"1 Ping", "2 Pings"}, 10: {"1 Pong", "2 Pongs"},
		3:  {"1 frame with the reserved opcode 0x3", "2 frames with the reserved opcode 0x3"},
		4:  {"1 frame with the reserved opcode 0x4", "2 frames with the reserved opcode 0x4"},
		5:  {"1 frame with the reserved opcode 0x5", "2 frames with the reserved opcode 0x5"},
		6:  {"1 frame with the reserved opcode 0x6", "2 frames with the reserved opcode 0x6"},
		7:  {"1 frame with the reserved opcode 0x7", "2 frames with the reserved opcode 0x7"},
		11: {"1 frame with the reserved opcode 0xB", "2 frames with the reserved opcode 0xB"},
		12: {"1 frame with the reserved opcode 0xC", "2 frames with the reserved opcode 0xC"},
		13: {"1 frame with the reserved opcode 0xD", "2 frames with the reserved opcode 0xD"},
		14: {"1 frame with the reserved opcode 0xE", "2 frames with the reserved opcode 0xE"},
		15: {"1 frame with the reserved opcode 0xF", "2 frames with the reserved opcode 0xF"},
	} {
		s := frames(server)
		s.FrameCount = 3
		for i := range want {
			s.Sides[0].Tally[opcode] = i + 1
			between := ": "
			if opcode == codec.Continuation { // too long to stand in a title
				between = ". "
			}
			if got := s.What(); got != "A server sends 3 frames"+between+want[i]+"." {
				t.Errorf("opcode %d: %q", opcode, got)
			}
		}
	}
}

// A Close is told by its code (RFC 6455 section 7.4 and the registry) and its reason.
func TestClose(t *testing.T) {
	for _, c := range []struct {
		of   *verdict.Subject
		want string
	}{
		{frames(server, closed(1000, "")), "A server sends an unmasked Close (1000, Normal Closure)."},
		{frames(client, closed(1001, "bye")), "A client sends a masked Close (1001, Going Away, “bye”)."},
		{with(frames(server, closed(4000, "")), guessed), "An unmasked Close (4000)."},
		{frames(server, closed(3000, "")), "A server sends an unmasked Close (3000, Unauthorized)."},
		{frames(server, closed(3001, "")), "A server sends an unmasked Close (3001)."},
		{frames(server, closed(5000, "")), "A server sends an unmasked Close (5000)."},
		{frames(server, closed(1005, "")), "A server sends an unmasked Close without a status code."},
		{frames(server, sent(codec.Close, "")), "A server sends an unmasked Close without a status code."},
		{frames(server, oneByteClose()), "A server sends an unmasked Close without a status code."},
		{frames(server, sentCode(1005)), "A server sends an unmasked Close (1005, No Status Rcvd)."}, // in the frame, where it may not stand
	} {
		if got := c.of.What(); got != c.want {
			t.Errorf("%q, want\n%q", got, c.want)
		}
	}
}

func rebuilt(s *verdict.Subject) { s.Rebuilt = true }

// keyCut leaves of the key less than there is.
func keyCut(s *verdict.Subject) { s.Frames[0].MaskingKey = "37fa" }

func compressed(m report.Message) report.Message {
	m.Compressed, m.Inflated, m.WireLength = true, true, m.ByteLength+1
	return m
}

// inflated is a message without content that took so many bytes on the wire.
func inflated(wire int) change {
	return func(s *verdict.Subject) { s.Messages[0].Inflated, s.Messages[0].WireLength = true, wire }
}

func fin(set bool) change {
	return func(s *verdict.Subject) { s.Frames[0].FIN, s.Messages[0].Complete = set, set }
}

// cut makes the frame one that announces so many bytes.
func cut(announced int) change {
	return func(s *verdict.Subject) {
		s.Frames[0].Complete, s.Messages[0].Complete = false, false
		s.Frames[0].PayloadLength = string(rune('0' + announced))
		s.Connection.Lanes[0].State = "in-frame"
	}
}

func noMessage(s *verdict.Subject) { s.Messages, s.MessageCount = nil, 0 }

func unfinished(s *verdict.Subject) { s.Messages[0].Complete = false }

// fragments makes one message of so many frames.
func fragments(n int) change {
	return func(s *verdict.Subject) {
		s.FrameCount, s.Connection.Lanes[0].Frames = n, n
		s.Messages[0].Frames = make([]int, n)
	}
}

// more is a frame that belongs to no message.
func more(s *verdict.Subject) { s.FrameCount++ }

// oneByteClose has half a code; the API would report 1005.
func oneByteClose() report.Message {
	m := closed(1005, "")
	m.ByteLength = 1
	return m
}

func sentCode(code int) report.Message {
	m := closed(code, "")
	m.ByteLength = 2
	return m
}
