package handshake

import (
	"strings"
	"testing"
)

// Which opcodes are reserved is told of a header that a client reads in bytes that are none (RFC 6455 section 5.2).
func TestHeaderBits(t *testing.T) {
	for opcode, c := range "0123456789ABCDEF" {
		known := opcode <= 2 || opcode >= 8 && opcode <= 10
		text := readAsFrame([]byte{0x80 | byte(opcode), 0})
		if want := ", reserved opcode 0x" + string(c); strings.Contains(text, want) == known || !strings.Contains(text, "opcode 0x"+string(c)+",") {
			t.Errorf("opcode %x: %s", opcode, text)
		}
	}
}
