package connection

import (
	"math"
	"strconv"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/deflate"
	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/rule"
)

// What is inflated: so many bytes of one message, or of all the messages of one recording. Of one that stays as it is any length is
// put together.
const (
	maxInflated = 16 << 20
	maxWhole    = math.MaxInt
)

// Inflation is the permessage-deflate context of one direction.
type Inflation struct {
	// WindowBits are 8 to 15.
	WindowBits int
	NoTakeover bool
	// The messages that were inflated, their bytes on the wire, and what came out.
	Messages, Compressed, Inflated int

	inflater deflate.Inflater
	failures int
	grew     bool // a message was larger compressed than plain
}

// After so many messages that do not inflate a direction stays compressed: a receiver would have left at the first.
// One over the limit is enough, for the history that later messages refer to is cut off with it.
const maxFailures = 50

// newInflation is the context that what is in force gives to a direction (RFC 7692 sections 7.1.1 and 7.1.2).
func newInflation(agreed deflate.Answer, from codec.Sender) Inflation {
	bits, takeover := agreed.Terms(from == codec.Client)
	return Inflation{inflater: deflate.Inflater{WindowBits: bits}, WindowBits: bits, NoTakeover: !takeover}
}

// inflate replaces the payload of a whole compressed message by what it stands for.
func (d *Direction) inflate(m *message) {
	i, c := &d.Inflation, d.stream.connection
	if i.failures >= maxFailures {
		return
	}
	limit := maxInflated - c.inflated
	if max := d.stream.terms.Rules.MaxMessageBytes; max > 0 && max < uint64(limit) {
		limit = int(max) + 1
	}
	wire := m.payload
	out, err := i.inflater.Message(wire, limit)
	if i.NoTakeover {
		i.inflater.Reset()
	}
	m.inflated, m.payload = true, out
	report := func(id rule.ID, text string) { d.stream.add(rule.New(id, int64(m.start), int64(m.end), text)) }
	fault, _ := err.(*deflate.Error)
	switch max := d.stream.terms.Rules.MaxMessageBytes; {
	case max > 0 && uint64(len(out)) > max:
		if report(rule.MessageTooBig, "The message inflates to more than the limit of "+words.Count64(max, "byte")+"."); fault != nil {
			i.failures = maxFailures
		}
	case fault != nil:
		d.notInflated(m, fault, wire)
	default:
		d.stream.found.AddAll(i.remarks(m))
		if at := codec.InvalidUTF8(out); m.opcode == codec.Text && at >= 0 {
			bit, bits := deflate.Locate(wire, at)
			start, end := m.place(bit/8, (bit+bits+7)/8)
			d.stream.add(rule.New(rule.MessageInvalidUTF8, int64(start), int64(end), "The inflated text is not UTF-8 from byte "+
				strconv.Itoa(at)+" on; "+BitPlace(bit)+" of the compressed message makes it."))
		}
	}
	c.inflated += len(m.payload)
	i.Messages++
	i.Compressed += m.wire
	i.Inflated += len(m.payload)
}
