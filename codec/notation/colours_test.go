package notation_test

import (
	"encoding/hex"
	"testing"

	"github.com/wslens/wslens/codec/notation"
)

func TestColours(t *testing.T) {
	for text, want := range map[string]string{
		"\x1b[31m81 85 37 fa 21 3d 7f 9f 4d 51 58\x1b[0m\n":                              "818537fa213d7f9f4d5158",
		"\x1b[1;32m00000000\x1b[0m: \x1b[1;32m81\x1b[0m\x1b[1;32m02\x1b[0m 4869  ..Hi\n": "81024869",
		"\x1b[K\x1b[36mrecv\x1b[39;49m b'\\x81\\x02Hi'\x1b[m\n":                          "81024869",
		"\x1b[31m{0x81, 0x02, \x1b[0m0x48, 0x69}":                                        "81024869",
	} {
		if best := notation.Recognise(text)[0]; hex.EncodeToString(best.Bytes) != want {
			t.Errorf("%q as %s: %x", text, best.ID, best.Bytes)
		}
	}
}

// What only begins as a colour stays, and so does a text of which nothing is read.
func TestNoColours(t *testing.T) {
	for _, text := range []string{"\x1b[2J\x1b[31", "a \x1b[31mred\x1b[0m word", "\x1b["} {
		if best := notation.Recognise(text)[0]; best.ID != "text" || string(best.Bytes) != text {
			t.Errorf("%q as %s: %q", text, best.ID, best.Bytes)
		}
	}
}
