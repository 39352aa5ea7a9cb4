package literal

import (
	"testing"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// The value of one element as programs write it: a number, numbers with operators between them, a character; what is computed is none.
func TestElement(t *testing.T) {
	for text, want := range map[string]int{
		"0x81": 0x81, "129": 129, "(byte) 0x81": 0x81, "(byte)(0x80 | 2)": 0x82, "0x80 | 5": 0x85, "0x80|0x7e": 0xfe, "0x68 ^ 1": 0x69, "0x69^0x02": 0x6b,
		"0x68 ^ 1 ^ 2": 0x6b, "'h'": 'h', `'\x81'`: 0x81,
		"0x80 | len": -1, "128 + 5": -1, "payload.length": -1, "0x100": -1, "0x80 | ": -1, "0x81 0x05": -1, "0x81, 0x05": -1, "": -1,
	} {
		out := &lex.Output{}
		n := ListCount{characters: true}
		n.ReadItems(text, 0, len(text), out)
		ok := len(out.Bytes) == 1 && len(out.Problems) == 0
		if ok != (want >= 0) || ok && (len(out.Bytes) != 1 || int(out.Bytes[0]) != want) {
			t.Errorf("%q: %t, % x, want %x", text, ok, out.Bytes, want)
		}
	}
}
