package notation

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"
)

// segment is what a packet carries of a TCP connection.
type segment struct {
	start, end int   // its bytes in the sink
	size       int   // how many they should be; else a mistake in the text has been told
	text       Span  // of the whole packet
	ports      int   // the higher one, and in the last 16 bits the lower one; 0 if there is no TCP
	side       int   // 1 if it comes from the lower port
	opens      int   // 1 if it opens the connection
	at         int   // its sequence number: where it belongs among the bytes of its side
	turn       int   // the packet with which all bytes up to its own had come
	key        int64 // what it is sorted by
}

// conversation is what was found of TCP in a dump.
type conversation struct {
	// Where in the bytes the last packet begins, and how many problems were told before it.
	packet, told int
	carried      []segment
	// How many bytes were sent again.
	twice int
	// The ports of the other connections that were told of.
	others map[int]bool
}

// join puts the bytes of one connection into the order in which each side sent them, and returns its ports. What comes
// late stands where it came, and what follows it behind it, as the other side read them no earlier (RFC 9293 section 3.4).
func (d *dump) join() (ports int) {
	ports = d.connection()
	kept := d.segmentsOf(ports)
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
			d.out.problem(int(s.text.Start), int(s.text.End), "Before this packet a part of what its side sent is missing. Bytes that are missing: "+strconv.Itoa(s.at-next)+".")
		}
		if d.again(s, next); s.size > 0 {
			turn = max(turn, s.turn)
			next = max(next, s.at+s.size)
		}
		s.key = int64(turn)
	}
	sortByKey(kept)
	joined := &sink{size: len(d.out.bytes)}
	for _, s := range kept {
		start := len(joined.bytes)
		joined.append(&sink{bytes: d.out.bytes[s.start:s.end], spans: d.out.spans[s.start:s.end]})
		joined.sent(start, s.side == 1)
	}
	d.out.bytes, d.out.spans, d.out.turns = joined.bytes, joined.spans, joined.turns
	return ports
}

// sortByKey leaves segments of one key in the order in which they stand.
func sortByKey(all []segment) {
	slices.SortStableFunc(all, func(a, b segment) int { return cmp.Compare(a.key, b.key) })
}

// connection chooses the first one that asks for a WebSocket, else the first one with any bytes.
func (d *dump) connection() int {
	ports := 0
	for _, s := range d.carried {
		b := d.out.bytes[s.start:s.end]
		if bytes.Contains(b, []byte("Sec-WebSocket-Key")) || bytes.Contains(b, []byte("sec-websocket-key")) {
			return s.ports
		}
		if ports == 0 && len(b) > 0 {
			ports = s.ports
		}
	}
	if ports == 0 {
		return d.carried[0].ports
	}
	return ports
}

// segmentsOf returns those of a connection that bring something, each with its place behind the first one of its side, and
// says which packets do not belong to it.
func (d *dump) segmentsOf(ports int) (kept []segment) {
	first, next := [2]int{}, [2]int{-1, -1}
	for i, s := range d.carried {
		switch {
		case s.ports != ports:
			d.foreign(&s)
			continue
		case s.size+s.opens == 0:
			continue
		case next[s.side] < 0:
			first[s.side], next[s.side] = s.at, 0
		}
		s.at, s.turn = int(int32(s.at-first[s.side])), i // behind 2^32-1 comes 0
		if n := &next[s.side]; s.at >= 0 && s.at <= *n {
			if d.again(&s, *n); s.size+s.opens == 0 {
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
func (d *dump) again(s *segment, next int) {
	n := max(0, min(next-s.at, s.end-s.start))
	d.twice += n
	s.start += n
	s.size -= n
	s.at += n
}

// foreign says that a packet is left out, once for each other connection.
func (d *dump) foreign(s *segment) {
	if d.others[s.ports] {
		return
	}
	if d.others == nil {
		d.others = map[int]bool{}
	}
	d.others[s.ports] = true
	with := "those without TCP"
	if s.ports > 0 {
		with = betweenPorts(s.ports)
	}
	d.out.problem(int(s.text.Start), int(s.text.End), "This packet does not belong to the TCP connection that is read: all "+with+" were left out.")
}

func betweenPorts(ports int) string {
	return "between the ports " + strconv.Itoa(ports>>16) + " and " + strconv.Itoa(ports&0xffff)
}
