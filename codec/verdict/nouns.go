package verdict

import (
	"github.com/wslens/wslens/codec"
)

// noun is what messages of an opcode are called.
type noun struct{ one, many, rest string }

func (k noun) of(n int) string {
	if n == 1 {
		return k.one
	}
	return k.many
}

var nouns = [16]noun{
	codec.Continuation: {"continuation frame", "continuation frames", " with nothing to continue"},
	codec.Text:         {"text message", "text messages", ""},
	codec.Binary:       {"binary message", "binary messages", ""},
	codec.Close:        {"Close", "Close frames", ""},
	codec.Ping:         {"Ping", "Pings", ""},
	codec.Pong:         {"Pong", "Pongs", ""},
	0x3:                {"frame", "frames", " with the reserved opcode 0x3"},
	0x4:                {"frame", "frames", " with the reserved opcode 0x4"},
	0x5:                {"frame", "frames", " with the reserved opcode 0x5"},
	0x6:                {"frame", "frames", " with the reserved opcode 0x6"},
	0x7:                {"frame", "frames", " with the reserved opcode 0x7"},
	0xB:                {"frame", "frames", " with the reserved opcode 0xB"},
	0xC:                {"frame", "frames", " with the reserved opcode 0xC"},
	0xD:                {"frame", "frames", " with the reserved opcode 0xD"},
	0xE:                {"frame", "frames", " with the reserved opcode 0xE"},
	0xF:                {"frame", "frames", " with the reserved opcode 0xF"},
}
