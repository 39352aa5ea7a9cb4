// Package tcp finds the TCP segments in captured packets and puts together what each side of a connection sent (RFC
// 9293).
package tcp

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// Segment is what a packet carries of a TCP connection.
type Segment struct {
	start, end int      // its bytes in the output
	size       int      // how many they should be; else a mistake in the text has been told
	text       lex.Span // of the whole packet
	ports      int      // the higher one, and in the last 16 bits the lower one; 0 if there is no TCP
	side       int      // 1 if it comes from the lower port
	opens      int      // 1 if it opens the connection
	at         int      // its sequence number: where it belongs among the bytes of its side
	turn       int      // the packet with which all bytes up to its own had come
	key        int64    // what it is sorted by
}

// Conversation is what was found of TCP in a dump.
type Conversation struct {
	// Where in the bytes the last packet begins, and how many problems were told before it.
	packet, problems int
	Carried      []Segment
	// How many bytes were sent again.
	Twice int
	// The ports of the other connections that were told of.
	others map[int]bool
}

// Join puts the bytes of one connection into the order in which each side sent them, and returns its ports. What comes
// late stands where it came, and what follows it behind it, as the other side read them no earlier (RFC 9293 section 3.4).
func (c *Conversation) Join(out *lex.Output) (ports int) {
	ports = c.connection(out)
	kept := c.segmentsOf(out, ports)
	for i := range kept {
		kept[i].key = int64(kept[i].side)<<40 + int64(kept[i].at)
	}
	sortByKey(kept)
	next, turn := 0, 0
	for i := range kept {
		s := &kept[i]
		if i == 0 || kept[i-1].side != s.side {
			next, turn = s.at, 0
		}
		if s.at > next {
			out.Problem(int(s.text.Start), int(s.text.End), "Before this packet a part of what its side sent is missing. Bytes that are missing: "+strconv.Itoa(s.at-next)+".")
		}
		if c.again(s, next); s.size > 0 {
			turn = max(turn, s.turn)
			next = max(next, s.at+s.size)
		}
		s.key = int64(turn)
	}
	sortByKey(kept)
	joined := &lex.Output{Size: len(out.Bytes)}
	for _, s := range kept {
		start := len(joined.Bytes)
		joined.Append(&lex.Output{Bytes: out.Bytes[s.start:s.end], Spans: out.Spans[s.start:s.end]})
		joined.Sent(start, s.side == 1)
	}
	out.Bytes, out.Spans, out.Turns = joined.Bytes, joined.Spans, joined.Turns
	return ports
}

// sortByKey leaves segments of one key in the order in which they stand.
func sortByKey(all []Segment) {
	slices.SortStableFunc(all, func(a, b Segment) int { return cmp.Compare(a.key, b.key) })
}

// connection chooses the first one that asks for a WebSocket, else the first one with any bytes.
func (c *Conversation) connection(out *lex.Output) int {
	ports := 0
	for _, s := range c.Carried {
		b := out.Bytes[s.start:s.end]
		if bytes.Contains(b, []byte("Sec-WebSocket-Key")) || bytes.Contains(b, []byte("sec-websocket-key")) {
			return s.ports
		}
		if ports == 0 && len(b) > 0 {
			ports = s.ports
		}
	}
	if ports == 0 {
		return c.Carried[0].ports
	}
	return ports
}

// segmentsOf returns those of a connection that bring something, each with its place behind the first one of its side, and
// says which packets do not belong to it.
func (c *Conversation) segmentsOf(out *lex.Output, ports int) (kept []Segment) {
	first, next := [2]int{}, [2]int{-1, -1}
	for i, s := range c.Carried {
		switch {
		case s.ports != ports:
			c.foreign(out, &s)
			continue
		case s.size+s.opens == 0:
			continue
		case next[s.side] < 0:
			first[s.side], next[s.side] = s.at, 0
		}
		s.at, s.turn = int(int32(s.at-first[s.side])), i // behind 2^32-1 comes 0
		if n := &next[s.side]; s.at >= 0 && s.at <= *n {
			if c.again(&s, *n); s.size+s.opens == 0 {
				continue
			}
			*n = max(*n, s.at+s.size)
		}
		kept = append(kept, s)
	}
	return kept
}

// again leaves out of a segment what has come before the number next. Nothing is wrong with that: a sender that gets no
// answer sends again.
func (c *Conversation) again(s *Segment, next int) {
	n := max(0, min(next-s.at, s.end-s.start))
	c.Twice += n
	s.start += n
	s.size -= n
	s.at += n
}

// foreign says that a packet is left out, once for each other connection.
func (c *Conversation) foreign(out *lex.Output, s *Segment) {
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

// Unwrap leaves of the bytes of the last packet what TCP carries.
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
		c.foreign(out, &s)
	} else {
		c.Carried = append(c.Carried, s)
	}
	c.problems = len(out.Problems)
}
