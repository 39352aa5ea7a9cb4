package connection

import (
	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/deflate"
	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/rule"
)

// inflate replaces the payload of a whole compressed message by what it stands for.
func (i *Inflation) inflate(m *message, isTooLong bool) {
	if isTooLong {
		i.giveUp(m)
		return
	}
	if i.budget.each {
		i.budget.inflated = 0
	}
	if i.failures >= maxFailures {
		return
	}
	limit := maxInflated - i.budget.inflated
	if max := i.terms.Rules.MaxMessageBytes; max > 0 && max < uint64(limit) {
		limit = int(max) + 1
	}
	wire := m.payload
	out, err := i.inflater.Message(wire, limit)
	if i.NoTakeover {
		i.inflater.Reset()
	}
	m.inflated, m.payload = true, out
	report := func(id rule.ID, text string) { i.found.Add(rule.New(id, int64(m.start), int64(m.end), text)) }
	fault, _ := err.(*deflate.Error)
	m.broken = fault != nil
	switch max := i.terms.Rules.MaxMessageBytes; {
	case max > 0 && uint64(len(out)) > max:
		if report(rule.MessageTooBig, "The message inflates to more than the limit of "+words.Count64(max, "byte")+"."); fault != nil {
			i.failures = maxFailures
		}
	case fault != nil:
		i.notInflated(m, fault, wire)
	default:
		i.found.AddAll(i.remarks(m))
		if at := codec.InvalidUTF8(out); m.opcode == codec.Text && at >= 0 {
			bit, bits := deflate.Locate(wire, at)
			start, end := m.place(bit/8, (bit+bits+7)/8)
			i.found.Add(rule.New(rule.MessageInvalidUTF8, int64(start), int64(end), "The inflated text is not UTF-8 from byte "+
				words.Number(at)+" on; "+BitPlace(bit)+" of the compressed message makes it."))
		}
	}
	i.budget.inflated += len(m.payload)
	i.Messages++
	i.Compressed += m.wire
	i.Inflated += len(m.payload)
}

// giveUp says that a message is too long to be inflated: what later ones refer to is not known then.
func (i *Inflation) giveUp(m *message) {
	if i.failures < maxFailures {
		i.failures = maxFailures
		i.found.Add(rule.New(rule.DeflateOutputLimit, int64(m.start), int64(m.end),
			"The message is too long to be inflated here; the compressed messages behind it stay as they are."))
	}
}
