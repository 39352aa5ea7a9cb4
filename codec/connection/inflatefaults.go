package connection

import (
	"github.com/wslens/wslens/codec/deflate"
	"github.com/wslens/wslens/codec/internal/visible"
	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/rule"
)

// notInflated says why a message did not inflate; wire is its payload as it was sent. The message gets what is inside a
// container, or the payload as it is if that is readable.
func (i *Inflation) notInflated(m *message, fault *deflate.Error, wire []byte) {
	switch fault.Kind {
	case deflate.ErrLimit:
		i.failures = maxFailures
		i.found.Add(rule.New(rule.DeflateOutputLimit, int64(m.start), int64(m.end), "No more than "+words.Number(maxInflated)+
			" bytes are inflated here"+before(fault)+" The compressed messages behind it stay as they are."))
		return
	case deflate.ErrWindow:
		i.found.Add(m.fault(fault, " With a window of 32,768 bytes it inflates to "+words.Count(len(m.payload), "byte")+"."))
		return
	}
	i.failures++
	switch c := containerOf(wire); {
	case readable(wire):
		i.found.Add(m.fault(fault, ""))
		i.found.Add(m.flagFault(rule.DeflateRSV1ButPlain, "The payload reads “"+visible.Preview(wire)+"”.", "Clear RSV1"))
		m.inflated, m.payload = false, wire
	case c.name != "":
		i.wrapped(m, c, wire)
	case fault.Kind == deflate.ErrHistory:
		i.found.Add(i.missing(m, fault))
	default:
		i.found.Add(m.fault(fault, ""))
	}
}

// pad is more bytes than the header of a dynamic block can have.
const pad = 512

// cutDeflate looks whether the compressed message that the input cuts is broken whatever its rest may be. Zeros stand for the
// rest: if they make no code of the bits before the cut, nothing does (RFC 1951 section 3.2.2).
func (d *Direction) cutDeflate() {
	m := d.message
	if m == nil || !m.compressed || d.gathered.Over || len(d.gathered.Bytes) > maxInflated {
		return
	}
	m.payload = d.gathered.Bytes
	var i deflate.Inflater
	_, err := i.Message(append(m.payload[:len(m.payload):len(m.payload)], make([]byte, pad)...), maxInflated)
	fault, _ := err.(*deflate.Error)
	if fault != nil && fault.Kind == deflate.ErrCorrupt && fault.Bit+max(fault.Bits, 1) <= 8*len(m.payload) {
		d.Inflation.found.Add(m.fault(fault, " What comes behind the cut cannot repair that."))
	}
}

// fault is a finding about the bits of a message at which the inflating fails.
func (m *message) fault(e *deflate.Error, more string) rule.Finding {
	start, end := m.place(e.Bit/8, (e.Bit+max(e.Bits, 1)+7)/8)
	return rule.New(e.Rule(), int64(start), int64(end), "At "+BitPlace(e.Bit)+" of the compressed message, "+e.Cause+before(e)+more)
}

// before says how much came out before the fault.
func before(e *deflate.Error) string {
	return "; " + words.Count(e.Output, "byte") + " came out before that."
}

// missing is a finding about bytes of the history that are not known, and says why. Behind a message that did not inflate
// it is a note: it may well be that nothing is wrong with this one.
func (i *Inflation) missing(m *message, fault *deflate.Error) rule.Finding {
	why := " It is the first compressed message of its direction here."
	follows := !i.NoTakeover && i.failures > 1
	switch {
	case i.NoTakeover:
		why = " This side takes no context over, so each message starts with an empty history."
	case follows:
		why = " An earlier message of this direction did not inflate, so what it said is not known."
	case i.Messages > 0:
		why = " The messages before it in this input do not go back that far."
	}
	f := m.fault(fault, why)
	if follows {
		f.Severity = rule.Note
	}
	return f
}

// flagFault is a finding about RSV1 of the message's first frame; the fix turns it over.
func (m *message) flagFault(id rule.ID, text, label string) rule.Finding {
	f := rule.New(id, int64(m.start), int64(m.start+1), text)
	first := m.head.Append(nil)[0]
	f.Fix = &rule.Fix{Start: f.Start, End: f.End, Bytes: []byte{first ^ 0x40}, Text: label}
	return f
}
