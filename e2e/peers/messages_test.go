package peers

import (
	"strings"

	"github.com/wslens/wslens/codec"
)

// message is sent whole or in parts.
type message struct {
	op    codec.Opcode
	parts []string
}

func (m message) event() Event { return Event{Opcode: m.op, Payload: strings.Join(m.parts, "")} }

func (m message) bytes() [][]byte {
	var parts [][]byte
	for _, part := range m.parts {
		parts = append(parts, []byte(part))
	}
	return parts
}

// messages hold every length form, and text that is cut inside a character.
var messages = []message{
	{codec.Text, []string{"Hello, €😀"}},
	{codec.Text, []string{""}},
	{codec.Binary, []string{"\x00\xff"}},
	{codec.Binary, []string{pattern(125)}},
	{codec.Binary, []string{pattern(126)}},
	{codec.Text, []string{strings.Repeat("ä", 100)}},
	{codec.Binary, []string{pattern(65535)}},
	{codec.Binary, []string{pattern(65536)}},
	{codec.Binary, []string{pattern(70000)}},
	{codec.Text, []string{"Hel", "lo"}},
	{codec.Text, []string{"\xf0\x9f", "", "\x98", "\x80 cut in its smile"}},
	{codec.Binary, []string{pattern(10), pattern(300), "", pattern(70000), pattern(1)}},
}

// pattern makes n bytes with a period that no mask has.
func pattern(n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(i % 251)
	}
	return string(b)
}
