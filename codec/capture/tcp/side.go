package tcp

import (
	"slices"
	"time"

	"github.com/wslens/wslens/codec/capture/packet"
)

// side is what one end sends.
type side struct {
	started bool
	next    uint32 // the number of the byte that comes next
	first   uint32
	acked   uint32 // up to where the other end has all; hasAck says that it is known
	hasAck  bool
	fin     bool // it has ended, at finAt
	finAt   uint32
	waiting []piece // behind a gap, in their order
	held    int     // bytes of them
	waited  int     // segments of the connection since the gap is there
}

// piece is a segment that waits for what comes before it.
type piece struct {
	seq    uint32
	data   []byte
	length int // on the wire
	at     time.Time
}

const (
	// maxReordered is how many further segments of the connection may bring what is missing in a gap that the other end has acknowledged;
	// then it is taken as lost to the capture, no longer as out of order.
	maxReordered = 6
	// maxHeld and maxWaiting are how much waits for a gap to be filled: in bytes, and in segments.
	maxHeld, maxWaiting = 8 << 20, 8192
	// farAway is the distance at which a number is not believed to be of the same connection.
	farAway = 1 << 30
)

// before is how far a number stands in front of another one: numbers go round (RFC 9293 section 3.4).
func before(a, b uint32) int { return int(int32(b - a)) }

func (s *side) start(first uint32) {
	if !s.started {
		s.started, s.first, s.next = true, first, first
	}
}

// push takes a segment of an end.
func (f *Flow) push(a *Assembler, from int, s *packet.Segment) {
	own, other := &f.sides[from], &f.sides[1-from]
	if s.HasAck && (!other.hasAck || before(other.acked, s.Ack) > 0) {
		other.acked, other.hasAck = s.Ack, true
	}
	seq := s.Seq
	if s.SYN {
		seq++
	}
	if s.Length > 0 {
		own.start(seq)
		f.take(a, from, piece{seq, s.Payload, s.Length, s.Time})
	}
	if s.FIN {
		own.start(seq)
		own.fin, own.finAt = true, seq+uint32(s.Length)
	}
	for i := range f.sides {
		f.wait(a, i)
	}
	if s.RST {
		a.end(f, Reset)
	} else if f.sides[0].isDone() && f.sides[1].isDone() {
		a.end(f, Closed)
	}
}

func (s *side) isDone() bool { return s.fin && before(s.next, s.finAt) <= 0 }

// take gives a piece, or has it wait for what comes before it.
func (f *Flow) take(a *Assembler, from int, p piece) {
	s := &f.sides[from]
	switch ahead := before(s.next, p.seq); {
	case ahead > farAway || ahead < -farAway:
	case ahead > 0:
		s.hold(p)
	default:
		f.give(a, from, p)
		f.drain(a, from)
	}
}

// hold keeps a piece in its place among those that wait; the one that came first stands before others of the same place.
func (s *side) hold(p piece) {
	p.data = slices.Clone(p.data)
	i := len(s.waiting)
	for i > 0 && before(p.seq, s.waiting[i-1].seq) > 0 {
		i--
	}
	if i > 0 && s.waiting[i-1].seq == p.seq && s.waiting[i-1].length >= p.length {
		return
	}
	s.waiting = slices.Insert(s.waiting, i, p)
	s.held += len(p.data)
}

// give passes on what of a piece is new.
func (f *Flow) give(a *Assembler, from int, p piece) {
	s := &f.sides[from]
	old := before(p.seq, s.next)
	if old >= p.length {
		return
	}
	s.next = p.seq + uint32(p.length)
	to := f.to(a)
	if old < len(p.data) {
		to.Data(from, p.data[old:], p.at)
	}
	if missing := p.length - max(old, len(p.data)); missing > 0 {
		to.Lost(from, missing, p.at)
	}
}

func (f *Flow) to(a *Assembler) Receiver {
	if f.receiver == nil {
		f.receiver = a.New(f)
	}
	return f.receiver
}

// drain gives the pieces whose turn has come.
func (f *Flow) drain(a *Assembler, from int) {
	s := &f.sides[from]
	n := 0
	for n < len(s.waiting) && before(s.next, s.waiting[n].seq) <= 0 {
		s.held -= len(s.waiting[n].data)
		f.give(a, from, s.waiting[n])
		n++
	}
	s.waiting = slices.Delete(s.waiting, 0, n)
	if n > 0 || len(s.waiting) == 0 {
		s.waited = 0
	}
}

// wait gives a gap up once the other end has what is missing, for then it was lost to the capture alone, or if too much waits.
func (f *Flow) wait(a *Assembler, from int) {
	s := &f.sides[from]
	for len(s.waiting) > 0 {
		s.waited++
		isThere := s.hasAck && before(s.waiting[0].seq, s.acked) >= 0
		if !(isThere && s.waited > maxReordered) && s.held <= maxHeld && len(s.waiting) <= maxWaiting {
			return
		}
		f.skip(a, from)
	}
}

// skip goes over a gap.
func (f *Flow) skip(a *Assembler, from int) {
	s := &f.sides[from]
	p := &s.waiting[0]
	f.to(a).Lost(from, before(s.next, p.seq), p.at)
	s.next = p.seq
	f.drain(a, from)
}

// flush gives all that waits, and tells what is missing at the end.
func (f *Flow) flush(a *Assembler, from int) {
	s := &f.sides[from]
	for len(s.waiting) > 0 {
		f.skip(a, from)
	}
	if !s.started || f.receiver == nil {
		return
	}
	end := s.next
	if s.hasAck {
		end = s.acked
		if s.fin && before(s.finAt, end) > 0 {
			end = s.finAt
		}
	}
	if s.fin && before(end, s.finAt) > 0 {
		end = s.finAt
	}
	if n := before(s.next, end); n > 0 && n < farAway && !(n == 1 && !s.fin) {
		f.receiver.Lost(from, n, f.at) // one byte alone is a FIN that was not seen
	}
}
