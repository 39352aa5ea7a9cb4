package captures

import (
	"time"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/capture/tcp"
	"github.com/wslens/wslens/codec/handshake"
	"github.com/wslens/wslens/codec/inspect"
)

func (t *talk) began() time.Time { return t.start }

func (t *talk) marks(server bool) *marks { return &t.side(server).marks }

func (t *talk) bytes(server bool) ([]byte, error) { return t.side(server).kept.bytes(), nil }

// session pushes what was kept of a talk into a new Session.
func (t *talk) session() (*inspect.Session, error) {
	s := inspect.Open(inspect.Options{})
	sides := [...]reader{{chunks: t.streams[0].kept.chunks}, {chunks: t.streams[1].kept.chunks}}
	directions := [...]inspect.Direction{inspect.ClientToServer, inspect.ServerToClient}
	buffer := make([]byte, min(maxChunk, max(t.streams[0].kept.size, t.streams[1].kept.size)))
	for _, run := range t.runs {
		side := 0
		if run.server {
			side = 1
		}
		for rest := run.size; rest > 0; {
			n := sides[side].copy(buffer[:min(rest, len(buffer))])
			s.Push(buffer[:n], directions[side]) // it fails only for mixed input
			rest -= n
		}
	}
	s.Finish()
	return s, nil
}

// recent is the session of the talk. That of the talk that was asked for last is kept, for more is asked of it.
func (t *talk) recent() *inspect.Session {
	if f := t.file; f.recentOf != t {
		f.recentOf, f.recent = t, nil // its memory is used for the next one
		f.recent, _ = t.session()
	}
	return t.file.recent
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
	s := t.recent()
	sum := s.Summary()
	if c := sum.Connection; c != nil {
		out.Subprotocol, out.Extensions = c.Subprotocol, c.Extensions
		for _, lane := range c.Lanes {
			out.Frames.add(lane.Direction, lane.Frames)
			out.Messages.add(lane.Direction, lane.Messages)
		}
		out.Controls, out.CloseCode = controls(s, sum.FrameCount)
		out.Messages.Sent -= out.Controls.Sent
		out.Messages.Received -= out.Controls.Received
	}
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

// controls counts the messages that are control frames, and finds the status code of the first Close.
func controls(s *inspect.Session, frames int) (n Counts, code *int) {
	const step = 64 << 10
	for from := 0; from < frames; from += step {
		c := s.Frames(from, min(from+step, frames))
		for i, first := range c.FirstByte {
			op := codec.Opcode(first & 0x0F)
			if !op.IsControl() || c.Message[i] < 0 {
				continue
			}
			if c.Direction[i] == 1 {
				n.Received++
			} else {
				n.Sent++
			}
			if m, err := s.Message(int(c.Message[i])); op == codec.Close && code == nil && err == nil {
				code = m.CloseCode
			}
		}
	}
	return n, code
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
