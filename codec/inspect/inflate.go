package inspect

import (
	"strconv"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/deflate"
	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/rule"
)

// All the messages of one report inflate to at most this many bytes.
const maxInflated = 16 << 20

// inflation is the permessage-deflate context of one direction.
type inflation struct {
	inflater   deflate.Inflater
	windowBits int // 8 to 15
	noTakeover bool
	failures   int
	grew       bool // a message was larger compressed than plain
	// The messages that were inflated, their bytes on the wire, and what came out.
	messages, compressed, inflated int
}

// After so many messages that do not inflate a direction stays compressed: a receiver would have left at the first.
// One over the limit is enough, for the history that later messages refer to is cut off with it.
const maxFailures = 50

// newInflation is the context that what is in force gives to a direction (RFC 7692 sections 7.1.1 and 7.1.2).
func newInflation(agreed deflate.Answer, d Direction) inflation {
	bits, takeover := agreed.Terms(d == ClientToServer)
	return inflation{inflater: deflate.Inflater{WindowBits: bits}, windowBits: bits, noTakeover: !takeover}
}

// inflate replaces the payload of a whole compressed message by what it stands for.
func (d *sides) inflate(l *lane, m *assembly) {
	i := &l.inflation
	if i.failures >= maxFailures {
		return
	}
	limit := maxInflated - d.inflated
	if max := d.terms.rules.MaxMessageBytes; max > 0 && max < uint64(limit) {
		limit = int(max) + 1
	}
	wire := m.payload
	out, err := i.inflater.Message(wire, limit)
	if i.noTakeover {
		i.inflater.Reset()
	}
	m.inflated, m.payload = true, out
	report := func(id rule.ID, text string) { d.found.add(rule.New(id, int64(m.start), int64(m.end), text)) }
	fault, _ := err.(*deflate.Error)
	switch max := d.terms.rules.MaxMessageBytes; {
	case max > 0 && uint64(len(out)) > max:
		if report(rule.MessageTooBig, "The message inflates to more than the limit of "+words.Count64(max, "byte")+"."); fault != nil {
			i.failures = maxFailures
		}
	case fault != nil:
		d.notInflated(l, m, fault, wire)
	default:
		d.found.addAll(i.remarks(m))
		if at := codec.InvalidUTF8(out); m.opcode == codec.Text && at >= 0 {
			bit, bits := deflate.Locate(wire, at)
			start, end := m.place(bit/8, (bit+bits+7)/8)
			d.found.add(rule.New(rule.MessageInvalidUTF8, int64(start), int64(end), "The inflated text is not UTF-8 from byte "+
				strconv.Itoa(at)+" on; "+bitPlace(bit)+" of the compressed message makes it."))
		}
	}
	d.inflated += len(m.payload)
	i.messages++
	i.compressed += m.wire
	i.inflated += len(m.payload)
}
