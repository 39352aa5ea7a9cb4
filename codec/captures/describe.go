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
	out := Connection{Index: index, Client: t.ends[0], Server: t.ends[1], Transport: "http/1.1", Encrypted: t.encrypted,
		Start: format(t.start), End: format(t.end), Ended: endings[t.ending],
		Bytes: Counts{t.streams[0].kept.size, t.streams[1].kept.size}, URL: t.url()}
	s, _ := t.session()
	sum := s.Summary()
	if c := sum.Connection; c != nil {
		out.Subprotocol, out.Extensions = c.Subprotocol, c.Extensions
		for _, lane := range c.Lanes {
			if lane.Direction == string(inspect.ServerToClient) {
				out.Frames.Received, out.Messages.Received = lane.Frames, lane.Messages
			} else {
				out.Frames.Sent, out.Messages.Sent = lane.Frames, lane.Messages
			}
		}
	}
	out.CloseCode = closeCode(s, sum.FrameCount)
	t.judge(&out, s, sum)
	out.Notes = t.notes
	return out
}

var endings = [...]string{tcp.Open: "open", tcp.Closed: "closed", tcp.Reset: "reset", tcp.Replaced: "replaced"}

// closeCode looks for the first Close.
func closeCode(s *inspect.Session, frames int) *int {
	const step = 64 << 10
	for from := 0; from < frames; from += step {
		columns := s.Frames(from, min(from+step, frames))
		for i, first := range columns.FirstByte {
			if codec.Opcode(first&0x0F) != codec.Close || columns.Message[i] < 0 {
				continue
			}
			if m, err := s.Message(int(columns.Message[i])); err == nil && m.CloseCode != nil {
				return m.CloseCode
			}
		}
	}
	return nil
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
	if host == nil || len(head.Target) == 0 || head.Target[0] != '/' {
		return head.Target
	}
	return scheme + host.Value + head.Target
}
