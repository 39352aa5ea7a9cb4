package capture

import (
	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/internal/base64text"
	"github.com/wslens/wslens/codec/internal/jsontext"
)

// Payload gives the bytes of a message's payload, or of an error's text, and reports what cannot be read. That of a text
// message stands in the export as it is, of any other in base64.
func (c *Capture) Payload(m *Message, add Add, report func(Problem)) {
	if m.Opcode == int(codec.Text) || m.Opcode < 0 {
		c.textPayload(m, add, report)
		return
	}
	bits, held, start, padding, bad := uint(0), uint(0), 0, false, false
	c.each(m.Start, m.End, func(b byte, from, to int) {
		v, ok := base64text.Value(b)
		switch {
		case bad:
			return
		case b == '=':
			padding = true
			return
		case !ok || padding:
			bad = true
			report(Problem{from, to, "This is no base64, in which the payload of a message that is no text is written: it was read up to here."})
			return
		}
		if held == 0 {
			start = from
		}
		if bits, held = bits<<6|v, held+6; held >= 8 {
			held -= 8
			add(byte(bits>>held), start, to)
			start = from
		}
	})
	if held == 6 && !bad {
		report(Problem{m.End - 1, m.End, "The base64 ends within a byte: it may be cut off."})
	}
}

func (c *Capture) textPayload(m *Message, add Add, report func(Problem)) {
	c.each(m.Start, m.End, func(b byte, from, to int) {
		add(b, from, to)
		if to-from == len(`\ud83d`) && b == 0xEF && c.text[from+2]|0x20 == 'd' {
			report(Problem{from, to, "Half of a surrogate pair stands for no character: U+FFFD was taken in its place."})
		}
	})
}

// each calls add for each byte that the string at [start, end) of the text stands for.
func (c *Capture) each(start, end int, add Add) {
	jsontext.EachByte(c.text[start:end], func(b byte, from, to int) { add(b, start+from, start+to) })
}
