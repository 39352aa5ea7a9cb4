package capture

import (
	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/internal/base64text"
	"github.com/wslens/wslens/codec/internal/jsontext"
)

// Payload gives the bytes of a message's payload, or of an error's text, and returns what cannot be read, if anything. That
// of a text message stands in the export as it is, of any other in base64.
func (c *Capture) Payload(m *Message, add Add) (bad Problem) {
	whole := jsontext.Token{Kind: jsontext.String, Start: m.Start, End: m.End}
	if m.Opcode == int(codec.Text) || m.Opcode < 0 {
		c.each(whole, func(b byte, from, to int) {
			add(b, from, to)
			if to-from == len(`\ud83d`) && b == 0xEF && c.text[from+2]|0x20 == 'd' {
				bad = Problem{from, to, "Half of a surrogate pair is no character: U+FFFD was taken in its place."}
			}
		})
		return bad
	}
	bits, count, start, padded := uint(0), uint(0), 0, false
	c.each(whole, func(b byte, from, to int) {
		v, ok := base64text.Value(b)
		switch {
		case bad.End > 0:
			return
		case b == '=':
			padded = true
			return
		case !ok || padded:
			bad = Problem{from, to, "This is no base64, as the payload of a message that is no text: it was read up to here."}
			return
		}
		bits, count = bits<<6|v, count+6
		if count >= 8 {
			count -= 8
			add(byte(bits>>count), start, to)
		}
		start = from
	})
	if count == 6 && bad.End == 0 {
		bad = Problem{m.End - 1, m.End, "The base64 ends within a byte: it may be cut off."}
	}
	return bad
}
