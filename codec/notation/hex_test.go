package notation_test

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/notation"
)

func TestHexStream(t *testing.T) {
	wrapped := strings.Repeat("81", 30) + "\n" + "8537\n"
	checkFirst(t, "hex", []readCase{
		{text: sample, want: sample},
		{text: "818537FA", want: "818537fa", under: []string{"81", "85", "37", "FA"}},
		{text: " \n818537fa\t\n", want: "818537fa"},
		{text: "\ufeff8185\u00a037fa", want: "818537fa", under: []string{"81", "85", "37", "fa"}},
		{text: "8185 37fa 21", want: "818537fa21"},
		{text: "8185, 37fa,", want: "818537fa"},
		{text: "8300", want: "8300"},
		{text: "8abe", want: "8abe"},
		{text: wrapped, want: strings.Repeat("81", 30) + "8537"},
		{text: "81853", want: "8185", problems: []notation.Problem{{Start: 4, End: 5, Text: `"3" is left over`}}},
		{text: "8185G537", want: "818537", problems: []notation.Problem{{Start: 4, End: 6, Text: `"G5" is not hex`}}},
	})
	for _, text := range []string{"be", "abcd", "face", "42", "2006", "20260101", "3.14159", "192.168.1.20", "#ff8800", "1b2ad2f"} { // rather than hex
		if found := notation.Recognise(text); found[0].ID != "text" {
			t.Errorf("%q: recognised as %v", text, ids(found))
		}
	}
	checkChosen(t, "hex", []readCase{
		{text: "be", want: "be"},
		{text: "Hello", problems: []notation.Problem{{Start: 0, End: 5, Text: `"Hello" is not hex`}}},
		{text: "81é537", problems: []notation.Problem{{Start: 0, End: 7, Text: "is not hex"}}},
	})
}

func TestHexSpaced(t *testing.T) {
	checkFirst(t, "hex-spaced", []readCase{
		{text: "81 85 37 fa 21 3d 7f 9f 4d 51 58", want: "818537fa213d7f9f4d5158"},
		{text: "82 03 64 dc 82", want: "820364dc82", under: []string{"82", "03", "64", "dc", "82"}},
		{text: "82 ff 7f ff ff ff ff ff ff ff", want: "82ff7fffffffffffffff"},
		{text: "  81  85\n37\tFA\r\n", want: "818537fa"},
		{text: "81, fa, 05,", want: "81fa05"},
		{text: "10 11 01", want: "101101"},
		{text: "[81, 05, 48]", want: "810548", under: []string{"81", "05", "48"}},
		{text: "[81 05 48]", want: "810548"},
		{text: "[de, ad]", want: "dead"},
		{text: "81 853 fa", want: "8185fa", problems: []notation.Problem{{Start: 5, End: 6, Text: "left over"}}},
		{text: "81 5 fa", want: "8105fa", problems: []notation.Problem{{Start: 3, End: 4, Text: `"5" is one hex digit`}}},
		{text: "81 3G fa 05", want: "81fa05", problems: []notation.Problem{{Start: 3, End: 5, Text: `"3G" is not hex`}}},
	})
}

func TestHexSeparated(t *testing.T) {
	checkFirst(t, "hex-colon", []readCase{
		{text: "81:85:37:fa", want: "818537fa", under: []string{"81", "85", "37", "fa"}},
		{text: "81:85:\n    37:FA,\n", want: "818537fa"},
		{text: "81:85:377:fa", want: "818537fa", problems: []notation.Problem{{Start: 8, End: 9, Text: "left over"}}},
	})
	checkFirst(t, "hex-dash", []readCase{
		{text: "81-85-37-FA", want: "818537fa", under: []string{"81", "85", "37", "FA"}},
		{text: "81-85-3x-FA", want: "8185fa", problems: []notation.Problem{{Start: 6, End: 8, Text: `"3x" is not hex`}}},
	})
	for _, other := range []string{"123e4567-e89b-12d3-a456-426614174000", "2024-01-02", "2001:db8::1"} {
		if found := notation.Recognise(other); found[0].ID != "text" {
			t.Errorf("%q: recognised as %v, want text first", other, ids(found))
		}
	}
}

func TestHex0x(t *testing.T) {
	rfc := "0x82 0x7E 0x0100 [256 bytes of binary data]"
	long := "0x82 0x7F 0x0000000000010000 [65536 bytes of binary data]"
	checkFirst(t, "hex-0x", []readCase{
		{text: "0x81 0x85", want: "8185", under: []string{"0x81", "0x85"}},
		{text: "0x81, 0x5", want: "8105", under: []string{"0x81", "0x5"}},
		{text: "0X81,0XFA,\n", want: "81fa"},
		{text: "0x8185", want: "8185", under: []string{"0x81", "85"}},
		{text: rfc, want: "827e0100", under: []string{"0x82", "0x7E", "0x01", "00"},
			problems: at(t, rfc, "[256 bytes of binary data]", "not in the text")},
		{text: long, want: "827f0000000000010000", problems: at(t, long, "[65536 bytes of binary data]", "not in the text")},
		{text: `*  0x01 0x03 0x48 (contains "Hel")`, want: "010348"},
		{text: "0x81 0xG1 0x05", want: "8105", problems: []notation.Problem{{Start: 5, End: 9, Text: `"0xG1" is not hex`}}},
		{text: "0x81 0x100 0x05", want: "8105", problems: []notation.Problem{{Start: 5, End: 10, Text: "odd number"}}},
	})
}

func BenchmarkRecogniseHex(b *testing.B) {
	text := strings.Repeat("818537fa213d7f9f", 1<<16/16)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if found := notation.Recognise(text); found[0].ID != "hex" {
			b.Fatal(ids(found))
		}
	}
}
