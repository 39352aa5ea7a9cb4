package notation_test

import (
	"testing"

	"github.com/wslens/wslens/codec/notation"
)

// Digits as assemblers mark them, and in groups that underscores join.
func TestHexMarks(t *testing.T) {
	checkFirst(t, "hex-0x", []readCase{
		{text: "81h 05h 48h", want: "810548", under: []string{"81", "05", "48"}},
		{text: "081H, 0FEh", want: "81fe"},
		{text: "db 81h, 05h, 48h", want: "810548"},
		{text: "Frame: $81 $05", want: "8105", under: []string{"$81", "$05"}},
		{text: "#81 #05", want: "8105"},
		{text: "81h 05h 0GGh", want: "8105", problems: []notation.Problem{{Start: 8, End: 11, Text: "is not hex"}}},
	})
	checkFirst(t, "hex", []readCase{
		{text: "8105_4865_6c6c_6f", want: hello, under: []string{"81", "05", "48", "65", "6c", "6c", "6f"}},
		{text: "8105 4865 ... 6c6f", want: "810548656c6f", problems: []notation.Problem{{Start: 10, End: 13, Text: "not in the text"}}},
	})
	checkFirst(t, "hex-spaced", []readCase{{text: "81_05_48_65_6c_6c_6f", want: hello}})
	for _, text := range []string{"each", "bah ach", "12h 24h", "8h", "$10 $20", "$81", "#10 #11", "dead_beef", "1_000_000", "snake_case"} {
		if r := notation.Recognise(text)[0]; r.ID != "text" {
			t.Errorf("%q is recognised as %s", text, r.ID)
		}
	}
}

// What urllib.parse.quote of Python 3.11 writes for bytes. Percent signs are rather in a URL or in words.
func TestPercent(t *testing.T) {
	checkFirst(t, "escaped", []readCase{
		{text: "%81%05Hello", want: hello, under: []string{"%81", "%05", "H", "e", "l", "l", "o"}},
		{text: "%81%857%FA%21%3D%7F%9FMQX\n", want: sample[:22]},
		{text: "%81%04100%25", want: "810431303025"},
	})
	for _, text := range []string{"100%", "50% of 20%", "%d", "https://example.com/a%20b?x=%2F", "a%20b"} {
		if r := notation.Recognise(text)[0]; r.ID != "text" {
			t.Errorf("%q is recognised as %s", text, r.ID)
		}
	}
}

// Underscores set groups of digits apart, as in Go, Rust and Verilog; a number that can be no frame is rather a constant.
func TestHexGroups(t *testing.T) {
	checkFirst(t, "hex-0x", []readCase{
		{text: "0x8102_4869", want: "81024869", under: []string{"0x81", "02", "48", "69"}},
	})
	if r := notation.Recognise("mask = 0x7000_0000")[0]; r.ID != "text" {
		t.Errorf("a constant is read as %s", r.ID)
	}
}
