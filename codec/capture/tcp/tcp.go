// Package tcp puts the segments of TCP connections into their order, as one who listens between the two ends sees them: in any
// order, several times, overlapping, or not at all.
package tcp

import (
	"net/netip"
	"time"

	"github.com/wslens/wslens/codec/capture/packet"
)

// Receiver takes what the two ends of a connection send, in its order. Ends are 0 and 1, in the order of Flow.Ends.
type Receiver interface {
	// Data is what an end sends; b is valid until it returns.
	Data(end int, b []byte, at time.Time)
	// Lost says that the next n bytes of an end are not in the capture.
	Lost(end int, n int, at time.Time)
	// End says that nothing follows.
	End(how Ending, at time.Time)
}

// Ending says how a connection has ended.
type Ending uint8

// The endings.
const (
	// Open: the capture ends before the connection does.
	Open Ending = iota
	// Closed: both ends have sent FIN.
	Closed
	// Reset: one of them has sent RST.
	Reset
	// Replaced: the same ports were used again.
	Replaced
)

// Flow is a connection.
type Flow struct {
	Ends [2]netip.AddrPort
	// Opener is the end that sent the SYN, or -1: the capture begins later.
	Opener int

	sides    [2]side
	receiver Receiver
	ended    bool
	used     int // the number of the segment that came last
	at       time.Time
}

// Started tells whether the first byte of both ends is known to be the first of the connection.
func (f *Flow) Started() bool { return f.Opener >= 0 }

// Assembler follows the connections of a capture.
type Assembler struct {
	// New is asked for the receiver of a connection at its first segment with data.
	New func(*Flow) Receiver

	flows    map[ends]*Flow
	list     []*Flow // in the order of their first segments
	segments int
}

type ends struct{ a, b netip.AddrPort }

// maxFlows is how many connections are followed at a time: then those are given up of which nothing was heard for the longest time.
const maxFlows = 1 << 17

// NewAssembler returns one that knows of no connection.
func NewAssembler(receiver func(*Flow) Receiver) *Assembler {
	return &Assembler{New: receiver, flows: map[ends]*Flow{}}
}

// Push takes the next segment of the capture.
func (a *Assembler) Push(s *packet.Segment) {
	a.segments++
	f, from := a.find(s)
	if f != nil && s.SYN && f.isOther(from, s.Seq+1) {
		a.end(f, Replaced)
		delete(a.flows, ends{f.Ends[0], f.Ends[1]})
		f = nil
	}
	if f == nil {
		if f, from = a.open(s), 0; f == nil {
			return
		}
	}
	if f.ended {
		return
	}
	f.used, f.at = a.segments, s.Time
	if s.SYN {
		f.sides[from].start(s.Seq + 1)
		if f.Opener < 0 && !f.hasData() {
			if f.Opener = from; s.HasAck {
				f.Opener = 1 - from
			}
		}
	}
	f.push(a, from, s)
}

// find returns the connection of a segment, and the end that sent it.
func (a *Assembler) find(s *packet.Segment) (*Flow, int) {
	if f := a.flows[ends{s.From, s.To}]; f != nil {
		return f, 0
	}
	return a.flows[ends{s.To, s.From}], 1
}

func (a *Assembler) open(s *packet.Segment) *Flow {
	if s.RST || s.Length == 0 && !s.SYN {
		return nil
	}
	if len(a.flows) >= maxFlows {
		a.forget()
	}
	f := &Flow{Ends: [2]netip.AddrPort{s.From, s.To}, Opener: -1}
	a.flows[ends{s.From, s.To}] = f
	a.list = append(a.list, f)
	return f
}

// forget ends the connections that have not been used for long.
func (a *Assembler) forget() {
	kept := a.list[:0]
	for _, f := range a.list {
		if f.used < a.segments-maxFlows/2 {
			a.end(f, Open)
			if key := (ends{f.Ends[0], f.Ends[1]}); a.flows[key] == f {
				delete(a.flows, key)
			}
		} else {
			kept = append(kept, f)
		}
	}
	clear(a.list[len(kept):])
	a.list = kept
}

// Finish ends all connections with the capture.
func (a *Assembler) Finish() {
	for _, f := range a.list {
		a.end(f, Open)
	}
}

// end gives what waits for what is lost, and says that the connection has ended.
func (a *Assembler) end(f *Flow, how Ending) {
	if f.ended {
		return
	}
	for from := range f.sides {
		f.flush(a, from)
	}
	if f.ended = true; how == Open && f.sides[0].fin && f.sides[1].fin {
		how = Closed
	}
	if f.receiver != nil {
		f.receiver.End(how, f.at)
		f.receiver = nil
	}
}

// isOther tells whether a SYN of an end is that of another connection than the one whose bytes have come.
func (f *Flow) isOther(from int, first uint32) bool {
	if s := &f.sides[from]; s.started {
		return s.first != first
	}
	return f.ended
}

func (f *Flow) hasData() bool { return f.receiver != nil }
