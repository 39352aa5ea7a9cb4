// Package tcp finds the TCP segments in captured packets and puts together what each side of a connection sent (RFC
// 9293).
package tcp

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"

	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// Segment is the TCP segment in a packet.
type Segment struct {
	start, end int      // its bytes in the output
	size       int      // how many it carries; by its header, if a mistake in the text has lost some
	text       lex.Span // of the whole packet
	ports      int      // the higher one, and in the last 16 bits the lower one; 0 if there is no TCP
	side       int      // 1 if it comes from the lower port
	syn        int      // 1 if SYN is set
	sequence   int      // its sequence number; behind segmentsOf the offset from the first one of its side
	turn       int      // the index of the packet with which all bytes before it had arrived
	key        int64    // for sorting
}

// Conversation is what was found of TCP in a dump.
type Conversation struct {
	// The index of the byte that the last packet begins with, and how many problems there were before it.
	packet, problems int
	Segments         []Segment
	// How many bytes were left out because they had been sent before.
	Retransmitted int
	// The ports of the other connections that a problem was noted for.
	others map[int]bool
}

// Join puts the bytes of one connection into the order in which the other side could read them (RFC 9293 section 3.4), and returns
// its ports: what arrived late stays at its place, and what comes behind it in its sequence is moved behind it.
func (c *Conversation) Join(out *lex.Output) (ports int) {
	ports = c.connection(out)
	kept := c.segmentsOf(out, ports)
	for i := range kept {
		kept[i].key = int64(kept[i].side)<<40 + int64(kept[i].sequence)
	}
	sortByKey(kept)
	next, turn := 0, 0
	for i := range kept {
		s := &kept[i]
		if i == 0 || kept[i-1].side != s.side {
			next, turn = s.sequence, 0
		}
		if s.sequence > next {
			out.Problem(int(s.text.Start), int(s.text.End), "Before this packet a part of what its side sent is missing. Bytes that are missing: "+words.Number(s.sequence-next)+".")
		}
		if c.dropRetransmitted(s, next); s.size > 0 {
			turn = max(turn, s.turn)
			next = max(next, s.sequence+s.size)
		}
		s.key = int64(turn)
	}
	sortByKey(kept)
	joined := &lex.Output{Size: len(out.Bytes)}
	for _, s := range kept {
		start := len(joined.Bytes)
		joined.Append(&lex.Output{Bytes: out.Bytes[s.start:s.end], Spans: out.Spans[s.start:s.end]})
		joined.SetSender(start, s.side == 1)
	}
	out.Bytes, out.Spans, out.Turns = joined.Bytes, joined.Spans, joined.Turns
	return ports
}

// sortByKey sorts by key; segments of one key keep their order.
func sortByKey(all []Segment) {
	slices.SortStableFunc(all, func(a, b Segment) int { return cmp.Compare(a.key, b.key) })
}

// connection chooses the first one that asks for a WebSocket, else the first one with any bytes.
func (c *Conversation) connection(out *lex.Output) int {
	ports := 0
	for _, s := range c.Segments {
		b := out.Bytes[s.start:s.end]
		if bytes.Contains(b, []byte("Sec-WebSocket-Key")) || bytes.Contains(b, []byte("sec-websocket-key")) {
			return s.ports
		}
		if ports == 0 && len(b) > 0 {
			ports = s.ports
		}
	}
	if ports == 0 {
		return c.Segments[0].ports
	}
	return ports
}

// segmentsOf returns the segments of a connection that carry new bytes or SYN, with sequence numbers that count from the first one of
// their side, and notes which packets do not belong to it.
func (c *Conversation) segmentsOf(out *lex.Output, ports int) (kept []Segment) {
	first, next := [2]int{}, [2]int{-1, -1}
	for i, s := range c.Segments {
		switch {
		case s.ports != ports:
			c.noteOtherConnection(out, &s)
			continue
		case s.size+s.syn == 0:
			continue
		case next[s.side] < 0:
			first[s.side], next[s.side] = s.sequence, 0
		}
		s.sequence, s.turn = int(int32(s.sequence-first[s.side])), i // the numbers go on with 0 behind 2^32-1
		if n := &next[s.side]; s.sequence >= 0 && s.sequence <= *n {
			if c.dropRetransmitted(&s, *n); s.size+s.syn == 0 {
				continue
			}
			*n = max(*n, s.sequence+s.size)
		}
		kept = append(kept, s)
	}
	return kept
}

// dropRetransmitted removes from a segment what lies before the sequence number next. It notes no problem: a sender that gets no
// acknowledgement sends the same again.
func (c *Conversation) dropRetransmitted(s *Segment, next int) {
	n := max(0, min(next-s.sequence, s.end-s.start))
	c.Retransmitted += n
	s.start += n
	s.size -= n
	s.sequence += n
}

// noteOtherConnection notes as a problem that a packet was left out, once for each other connection.
func (c *Conversation) noteOtherConnection(out *lex.Output, s *Segment) {
	if c.others[s.ports] {
		return
	}
	if c.others == nil {
		c.others = map[int]bool{}
	}
	c.others[s.ports] = true
	with := "those without TCP"
	if s.ports > 0 {
		with = BetweenPorts(s.ports)
	}
	out.Problem(int(s.text.Start), int(s.text.End), "This packet does not belong to the TCP connection that is read: all "+with+" were left out.")
}

// BetweenPorts names the two ports of a connection.
func BetweenPorts(ports int) string {
	return "between the ports " + strconv.Itoa(ports>>16) + " and " + strconv.Itoa(ports&0xffff)
}

// Unwrap removes from the last packet all but what TCP carries in it, and adds that to the segments.
func (c *Conversation) Unwrap(out *lex.Output) {
	start, end := c.packet, len(out.Bytes)
	if start == end {
		return
	}
	s := findSegment(out.Bytes[start:])
	s.text = lex.Span{Start: out.Spans[start].Start, End: out.Spans[end-1].End}
	out.Keep(start, start+s.start, start+s.end)
	c.packet = len(out.Bytes)
	s.start, s.end = start, c.packet
	if len(out.Problems) == c.problems {
		s.size = s.end - s.start
	}
	if s.ports == 0 {
		c.noteOtherConnection(out, &s)
	} else {
		c.Segments = append(c.Segments, s)
	}
	c.problems = len(out.Problems)
}
