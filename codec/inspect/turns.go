package inspect

import (
	"slices"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/handshake"
	"github.com/wslens/wslens/codec/notation"
)

// stretch is a range of the input's bytes, all of one side.
type stretch struct {
	start, end int
	server     bool
}

// sent is what one side has sent, in a row.
type sent struct {
	bytes []byte
	left  []stretch // where the bytes from the index at on stand in the input
	at    int       // where the next head or frame begins
	body  bool      // what follows is the body of a refusal
}

// regroup puts the bytes of an input whose turns are known into an order in which each head and each frame is in one
// piece: a recording may change sides in the middle of one, and a report shows each as one range. They come in the order of
// their first bytes. The headers are walked over here, before the engine reads them, because all places in a report count
// bytes in this order: that takes a fiftieth of the time that reading the text does. A recording that never changes sides
// inside a frame stays as it is.
func (in *input) regroup() {
	turns := in.stretches()
	client, server := in.sentBy(false, turns), in.sentBy(true, turns)
	swapped := looksLike(client.bytes) == codec.Server && looksLike(server.bytes) == codec.Client
	if swapped {
		in.notation.Reason += " Here the sides are taken the other way round: the one that should be the client's begins like a server."
	}
	var order []stretch
	for s := first(client, server); s != nil; s = first(client, server) {
		order = s.take(s.next(), order)
	}
	if !slices.Equal(order, turns) {
		in.reorder(order)
	}
	in.turns = nil
	at := 0
	for _, part := range order {
		if from := part.server != swapped; len(in.turns) == 0 || in.turns[len(in.turns)-1].Server != from {
			in.turns = append(in.turns, notation.Turn{Start: at, Server: from})
		}
		at += part.end - part.start
	}
}

// stretches are the turns with their ends; those of one side behind each other are one.
func (in *input) stretches() (list []stretch) {
	for i, turn := range in.turns {
		end := len(in.bytes)
		if i+1 < len(in.turns) {
			end = in.turns[i+1].Start
		}
		list = appendStretch(list, stretch{turn.Start, end, turn.Server})
	}
	return list
}

// appendStretch appends a stretch to a list, or makes the last one longer by it.
func appendStretch(list []stretch, s stretch) []stretch {
	if s.start == s.end {
		return list
	}
	if n := len(list); n > 0 && list[n-1].end == s.start && list[n-1].server == s.server {
		list[n-1].end = s.end
		return list
	}
	return append(list, s)
}

// sentBy gathers the bytes of one side.
func (in *input) sentBy(server bool, turns []stretch) *sent {
	s := &sent{}
	for _, turn := range turns {
		if turn.server == server {
			s.bytes = append(s.bytes, in.bytes[turn.start:turn.end]...)
			s.left = append(s.left, turn)
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

// first is the side whose next head or frame comes first; nil at the end of both.
func first(a, b *sent) *sent {
	switch {
	case len(a.left) == 0 && len(b.left) == 0:
		return nil
	case len(b.left) == 0 || len(a.left) > 0 && a.left[0].start < b.left[0].start:
		return a
	}
	return b
}

// next is the size of the next head or frame, or of all that is left if it is cut.
func (s *sent) next() int {
	rest := s.bytes[s.at:]
	if s.at == 0 && handshake.LooksLikeHead(rest) {
		head, _ := handshake.Parse(rest, 0)
		s.body = head.Kind == handshake.Response && !head.Opens()
		return head.End
	}
	if h, n, err := codec.ParseHeader(rest); err == nil && !s.body && h.PayloadLength <= uint64(len(rest)-n) {
		return n + int(h.PayloadLength)
	}
	return len(rest)
}

// take appends to the order where the next n bytes stand, and goes on behind them.
func (s *sent) take(n int, order []stretch) []stretch {
	s.at += n
	for n > 0 {
		part := &s.left[0]
		size := min(n, part.end-part.start)
		order = appendStretch(order, stretch{part.start, part.start + size, part.server})
		if part.start += size; part.start == part.end {
			s.left = s.left[1:]
		}
		n -= size
	}
	return order
}

// reorder puts the bytes of the input into an order, and with them the places of the text and of what is wrong there.
func (in *input) reorder(order []stretch) {
	bytes, spans := make([]byte, 0, len(in.bytes)), slices.Grow(in.spans[:0:0], len(in.spans))
	place := make([]int, len(in.bytes)+1) // of each byte before
	place[len(in.bytes)] = len(in.bytes)
	for _, part := range order {
		for i := part.start; i < part.end; i++ {
			place[i] = len(bytes) + i - part.start
		}
		bytes = append(bytes, in.bytes[part.start:part.end]...)
		if in.spans != nil {
			spans = append(spans, in.spans[2*part.start:2*part.end]...)
		}
	}
	in.bytes, in.spans = bytes, spans
	for i := range in.problems {
		in.problems[i].at = place[in.problems[i].at]
	}
}
