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
		{frames(client, text("Hi")), "A whole text message, “Hi”, from a client: one final frame, masked with the key 37 fa 21 3d."},
		{frames(server, text("Hi")), "A whole text message, “Hi”, from a server: one final frame, not masked."},
		{with(frames(server, text("Hi")), guessed), "A whole text message, “Hi”, taken for a server's: one final frame, not masked."},
		{with(frames(client, text("Hi")), guessed), "A whole text message, “Hi”, from a client: one final frame, masked with the key 37 fa 21 3d."},
		{frames(anyone, text("Hi")), "A whole text message, “Hi”: one final frame, not masked."},
		{with(frames(server, text("Hi")), rebuilt), "A whole text message, “Hi”, from a server: one final frame."},
		{with(frames(client, text("Hi")), rebuilt), "A whole text message, “Hi”, from a client: one final frame, masked with the key 37 fa 21 3d."},
		{with(frames(client, text("Hi")), keyCut), "A whole text message, “Hi”, from a client: one final frame."},
		{frames(server, text("")), "A whole text message without payload from a server: one final frame, not masked."},
		{frames(server, sent(codec.Binary, "H")), "A whole binary message of 1 byte from a server: one final frame, not masked."},
		{frames(server, sent(codec.Binary, "Hi")), "A whole binary message of 2 bytes from a server: one final frame, not masked."},
		{frames(server, text("\xff")), "A whole text message of 1 byte from a server: one final frame, not masked."},
		{frames(server, compressed(text("Hi"))), "A whole compressed text message, “Hi”, from a server: one final frame, not masked."},
		{frames(server, compressed(text(""))), "A whole compressed text message without content from a server: one final frame, not masked."},
		{with(frames(server, text("")), inflated(0)), "A whole text message without payload from a server: one final frame, not masked."},
		{with(frames(server, text("Hi")), fin(false)), "The first fragment of a text message, “Hi”, from a server, not masked."},
		{with(frames(server, sent(codec.Binary, "Hi")), fin(false)), "The first fragment of a binary message of 2 bytes from a server, not masked."},
		{frames(server, sent(codec.Continuation, "Hi")), "A continuation frame of 2 bytes with nothing to continue from a server, not masked."},
		{frames(server, sent(codec.Ping, "Hi")), "A Ping of 2 bytes from a server, not masked."},
		{frames(client, sent(codec.Pong, "")), "A Pong without payload from a client, masked with the key 37 fa 21 3d."},
		{frames(server, sent(3, "Hi")), "A frame of 2 bytes with the reserved opcode 0x3 from a server, not masked."},
		{frames(server, sent(0xF, "Hi")), "A frame of 2 bytes with the reserved opcode 0xF from a server, not masked."},
		// A frame that is cut is told by what it announces.
		{with(frames(server, text("Hi")), cut(5)), "A text frame from a server, with 5 bytes announced and 2 of them here, not masked."},
		{with(frames(server, text("")), cut(1)), "A text frame from a server, with 1 byte announced and none of it here, not masked."},
		{with(frames(client, sent(codec.Binary, "H")), cut(2)), "A binary frame from a client, with 2 bytes announced and 1 of them here, masked with the key 37 fa 21 3d."},
		{with(frames(server, sent(codec.Ping, "H")), cut(2)), "A Ping from a server, with 2 bytes announced and 1 of them here, not masked."},
		{with(frames(server, sent(7, "H")), cut(2)), "A frame with the reserved opcode 0x7 from a server, with 2 bytes announced and 1 of them here, not masked."},
		{with(frames(server, text("")), noMessage), "The start of a frame header."},
		// Several frames are one message, or are counted.
		{with(frames(server, text("Hello")), fragments(2)), "A whole text message, “Hello”, from a server in 2 fragments."},
		{with(frames(server, text("Hel")), unfinished, fragments(2)), "An unfinished text message, “Hel”, from a server in 2 fragments."},
		{with(frames(server, text("Hello")), fragments(2), more), "3 frames from a server: 1 text message."},
		{frames(server, text("a"), text("b"), sent(codec.Ping, ""), closed(1000, "")), "4 frames from a server: 2 text messages, 1 Close, 1 Ping."},
		{frames(client, sent(codec.Binary, "a"), sent(codec.Binary, "b"), sent(codec.Pong, ""), sent(codec.Pong, "")), "4 frames from a client: 2 binary messages, 2 Pongs."},
		{frames(anyone, sent(codec.Continuation, ""), sent(codec.Continuation, "")), "2 frames: 2 continuation frames with nothing to continue."},
		{frames(anyone, sent(0xB, ""), sent(0xB, ""), sent(4, "")), "3 frames: 1 frame with the reserved opcode 0x4, 2 frames with the reserved opcode 0xB."},
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
			if got := s.What(); got != "3 frames from a server: "+want[i]+"." {
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
		{frames(server, closed(1000, "")), "A Close from a server: 1000, Normal Closure, not masked."},
		{frames(client, closed(1001, "bye")), "A Close from a client: 1001, Going Away, “bye”, masked with the key 37 fa 21 3d."},
		{with(frames(server, closed(4000, "")), guessed), "A Close taken for a server's: 4000, for private use, not masked."},
		{frames(server, closed(3000, "")), "A Close from a server: 3000, Unauthorized, not masked."},
		{frames(server, closed(3001, "")), "A Close from a server: 3001, for libraries and frameworks, not masked."},
		{frames(server, closed(5000, "")), "A Close from a server: 5000, in no range, not masked."},
		{frames(server, closed(1005, "")), "A Close from a server without a status code, not masked."},
		{frames(server, sent(codec.Close, "")), "A Close from a server without a status code, not masked."},
		{frames(server, oneByteClose()), "A Close from a server without a status code, not masked."},
		{frames(server, sentCode(1005)), "A Close from a server: 1005, No Status Rcvd, not masked."}, // in the frame, where it may not stand
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
