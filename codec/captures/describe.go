package captures

import (
	"time"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/capture/tcp"
	"github.com/wslens/wslens/codec/handshake"
	"github.com/wslens/wslens/codec/inspect"
)

func (t *talk) began() time.Time { return t.start }

func (t *talk) marks(server bool) []mark { return t.side(server).marks }

func (t *talk) bytes(server bool) ([]byte, error) { return t.side(server).kept.bytes(), nil }

// session pushes what was kept of a talk into a new Session.
func (t *talk) session() (*inspect.Session, error) {
	s := inspect.Open(inspect.Options{})
	for _, turn := range t.turns() {
		s.Push(turn.Bytes, turn.Direction) // it fails only for mixed input
	}
	s.Finish()
	return s, nil
}

// turns are the bytes of both sides in the order in which they came; they are copies.
func (t *talk) turns() []inspect.Turn {
	rest := [2][]byte{t.streams[0].kept.bytes(), t.streams[1].kept.bytes()}
	turns := make([]inspect.Turn, len(t.runs))
	for i, run := range t.runs {
		side := 0
		turns[i].Direction = inspect.ClientToServer
		if run.server {
			side, turns[i].Direction = 1, inspect.ServerToClient
		}
		turns[i].Bytes, rest[side] = rest[side][:run.size], rest[side][run.size:]
	}
	return turns
}

// describe makes the row of the list.
func (t *talk) describe(index int) Connection {
	out := Connection{Index: index, Client: t.ends[0], Server: t.ends[1], Transport: t.transport, Encrypted: t.encrypted, ServerName: t.serverName, Holds: "bytes",
		Start: format(t.start), End: format(t.end), Ended: endings[t.ending],
		Bytes: Counts{t.streams[0].kept.size, t.streams[1].kept.size}, URL: t.url()}
	s, _ := t.session()
	sum := s.Summary()
	if c := sum.Connection; c != nil {
		out.Subprotocol, out.Extensions = c.Subprotocol, c.Extensions
		for _, lane := range c.Lanes {
			out.Frames.add(lane.Direction, lane.Frames)
			out.Messages.add(lane.Direction, lane.Messages)
		}
		out.Controls = controls(s, sum.FrameCount)
		out.Messages.Sent -= out.Controls.Sent
		out.Messages.Received -= out.Controls.Received
	}
	out.CloseCode = closeCode(s, sum.FrameCount)
	t.judge(&out, s, sum)
	out.Notes = t.notes
	return out
}

var endings = [...]string{tcp.Open: "open", tcp.Closed: "closed", tcp.Reset: "reset", tcp.Replaced: "replaced"}

func (c *Counts) add(direction string, n int) {
	if direction == string(inspect.ServerToClient) {
		c.Received += n
	} else {
		c.Sent += n
	}
}

// each calls f for the rows of a Session's frames, as long as it returns true.
func each(s *inspect.Session, frames int, f func(c *inspect.FrameColumns, i int) bool) {
	const step = 64 << 10
	for from := 0; from < frames; from += step {
		columns := s.Frames(from, min(from+step, frames))
		for i := range columns.FirstByte {
			if !f(columns, i) {
				return
			}
		}
	}
}

func isControl(first byte) bool { return codec.Opcode(first & 0x0F).IsControl() }

// controls counts the messages that are control frames.
func controls(s *inspect.Session, frames int) (out Counts) {
	each(s, frames, func(c *inspect.FrameColumns, i int) bool {
		if isControl(c.FirstByte[i]) && c.Message[i] >= 0 {
			if c.Direction[i] == 1 {
				out.Received++
			} else {
				out.Sent++
			}
		}
		return true
	})
	return out
}

// closeCode looks for the first Close.
func closeCode(s *inspect.Session, frames int) (code *int) {
	each(s, frames, func(c *inspect.FrameColumns, i int) bool {
		if codec.Opcode(c.FirstByte[i]&0x0F) == codec.Close && c.Message[i] >= 0 {
			if m, err := s.Message(int(c.Message[i])); err == nil {
				code = m.CloseCode
			}
		}
		return code == nil
	})
	return code
}

// url is that of the request; empty if that is not there, or names no host.
func (t *talk) url() string {
	head := t.heads[handshake.Request]
	if head == nil {
		return ""
	}
	scheme := "ws://"
	if t.encrypted != "" {
		scheme = "wss://"
	}
	host := head.First("Host")
	if head.HTTP2 {
		host = head.First(":authority")
	}
	if host == nil || len(head.Target) == 0 || head.Target[0] != '/' {
		return head.Target
	}
	return scheme + host.Value + head.Target
}
