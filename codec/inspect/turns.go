package inspect

import (
	"slices"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/handshake"
	"github.com/wslens/wslens/codec/notation"
)

// stream is what one side has sent, in a row.
type stream struct {
	server bool
	bytes  []byte
	from   []uint32 // for each byte its index in the input
	at     int      // where the next head or frame begins
	body   bool     // what follows is the body of a refusal
}

// regroup puts the bytes of an input whose turns are known into an order in which each head and each frame is in one
// piece: a recording may change sides in the middle of one. They come in the order of their first bytes.
func (in *input) regroup() {
	client, server := in.stream(false), in.stream(true)
	if looksLike(client.bytes) == codec.Server && looksLike(server.bytes) == codec.Client {
		client.server, server.server = true, false
		in.notation.Reason += " Here the sides are taken the other way round: the one that should be the client's begins like a server."
	}
	order := make([]uint32, 0, len(in.bytes))
	in.turns = nil
	for s := first(client, server); s != nil; s = first(client, server) {
		if n := len(in.turns); n == 0 || in.turns[n-1].Server != s.server {
			in.turns = append(in.turns, notation.Turn{Start: len(order), Server: s.server})
		}
		start := s.at
		s.next()
		order = append(order, s.from[start:s.at]...)
	}
	in.reorder(order)
}

// stream gathers the bytes of one side.
func (in *input) stream(server bool) *stream {
	s := &stream{server: server}
	for i, turn := range in.turns {
		end := len(in.bytes)
		if i+1 < len(in.turns) {
			end = in.turns[i+1].Start
		}
		if turn.Server != server {
			continue
		}
		s.bytes = append(s.bytes, in.bytes[turn.Start:end]...)
		for k := turn.Start; k < end; k++ {
			s.from = append(s.from, uint32(k))
		}
	}
	return s
}

// looksLike tells by its first head or frame which side sends. In a recording that began when the connection was already
// open the first packet counts as the client's, whoever sent it.
func looksLike(b []byte) codec.Sender {
	masked := len(b) >= 2 && b[1] >= 0x80
	if handshake.LooksLikeHead(b) {
		head, _ := handshake.Parse(b, 0)
		masked = head.Kind == handshake.Request
	}
	if masked {
		return codec.Client
	}
	return codec.Server
}

// first is the stream whose next head or frame comes first; nil at the end of both.
func first(a, b *stream) *stream {
	switch {
	case a.at == len(a.bytes) && b.at == len(b.bytes):
		return nil
	case b.at == len(b.bytes) || a.at < len(a.bytes) && a.from[a.at] < b.from[b.at]:
		return a
	}
	return b
}

// next goes on behind the next head or frame, or to the end if it is cut.
func (s *stream) next() {
	rest := s.bytes[s.at:]
	size := len(rest)
	if s.at == 0 && handshake.LooksLikeHead(rest) {
		head, _ := handshake.Parse(rest, 0)
		size = head.End
		s.body = head.Kind == handshake.Response && !head.Opens()
	} else if h, n, err := codec.ParseHeader(rest); err == nil && !s.body && h.PayloadLength <= uint64(len(rest)-n) {
		size = n + int(h.PayloadLength)
	}
	s.at += size
}

// reorder puts the bytes of the input into an order, and with them the places of the text and of what is wrong there.
func (in *input) reorder(order []uint32) {
	bytes, spans := make([]byte, len(order)), slices.Grow(in.spans[:0:0], len(in.spans))
	place := make([]int, len(order)+1) // of each byte before
	place[len(order)] = len(order)
	for i, from := range order {
		bytes[i], place[from] = in.bytes[from], i
		if in.spans != nil {
			spans = append(spans, in.spans[2*from], in.spans[2*from+1])
		}
	}
	in.bytes, in.spans = bytes, spans
	for i := range in.problems {
		in.problems[i].at = place[in.problems[i].at]
	}
}
