package notation_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/notation"
)

// xxd -p of 65 bytes "A", and of what it wrote with a digit lost in the first line, at the end, and in the last one.
func TestHexLines(t *testing.T) {
	line := strings.Repeat("41", 30) + "\n"
	text := line + line + "4141414141\n"
	lost := line[1:] + line
	checkFirst(t, "hex", []readCase{
		{text: text, want: strings.Repeat("41", 65)},
		{text: strings.ReplaceAll(text, "\n", "\r\n"), want: strings.Repeat("41", 65)},
		{text: lost, want: strings.Repeat("14", 29) + strings.Repeat("41", 30), problems: []notation.Problem{{Start: 58, End: 59, Text: "left over"}}},
		{text: line + "41414", want: strings.Repeat("41", 32), problems: []notation.Problem{{Start: 65, End: 66, Text: "left over"}}},
	})
}

// Each byte of a token of two or eight bytes has its own two digits, the first with the 0x.
func TestHexWideTokens(t *testing.T) {
	text := "0x82 0x7F 0x0000000000010000"
	checkFirst(t, "hex-0x", []readCase{
		{text: text, want: "827f0000000000010000", under: []string{"0x82", "0x7F", "0x00", "00", "00", "00", "00", "01", "00", "00"}},
		{text: "0x81,0x5,0x4G", want: "8105", problems: []notation.Problem{{Start: 9, End: 13, Text: "is not hex"}}},
		{text: "0x8", want: "08"},
	})
}

func TestBinaryForms(t *testing.T) {
	python := "0b10000001 0b10000101 0b110111 0b11111010 0b0" // ' '.join(map(bin, b))
	checkFirst(t, "binary", []readCase{
		{text: "10000001 00000101", want: "8105", under: []string{"10000001", "00000101"}},
		{text: "10000001,\n00000101\n", want: "8105"},
		{text: "[10000001 00000101]", want: "8105", under: []string{"10000001", "00000101"}}, // fmt.Printf("%08b", b)
		{text: "0b10000001, 0b00000101", want: "8105", under: []string{"10000001", "00000101"}},
		{text: python, want: "818537fa00", under: []string{"10000001", "10000101", "110111", "11111010", "0"}},
		{text: "10000001 0000101 00000101", want: "8105", problems: []notation.Problem{{Start: 9, End: 16, Text: "eight digits"}}},
	})
	checkChosen(t, "binary", []readCase{ // in hex these have no fault
		{text: "10000001 00000121 00000101", want: "8105", problems: []notation.Problem{{Start: 9, End: 17, Text: "eight digits"}}},
		{text: "10000001 10000101 1000", want: "8185", problems: []notation.Problem{{Start: 18, End: 22, Text: "eight digits"}}},
	})
	for text, want := range map[string][2]string{"1000000100000101": {"binary", "\x81\x05"}, "0000000100000101": {"hex", "\x01\x05"}} { // FIN only in one
		if found := notation.Recognise(text); found[0].ID != want[0] || !has(found, "binary", want[1]) {
			t.Errorf("%s is recognised as %v", text, ids(found))
		}
	}
}

// Wireshark's "Copy as Escaped String": pieces of 16 bytes, but for one byte more, which stays on the last line.
func TestWiresharkEscaped(t *testing.T) {
	piece := `"\x81\x85\x37\xfa\x21\x3d\x7f\x9f\x4d\x51\x58\x89\x00\x88\x02\x03`
	long := strings.TrimSuffix(strings.Repeat(piece+"\" \\\n", 100), " \\\n")
	for _, c := range []struct{ text, want string }{
		{piece + "\" \\\n\"\\xe8\"\n", sample},
		{piece + "\" \\\n\"\\xe8\\x81\"", sample + "81"},
		{piece + `\xe8"`, sample},
		{strings.ReplaceAll(piece+"\" \\\n\"\\xe8\"\n", "\n", "\r\n"), sample},
		{long, strings.Repeat(sample[:32], 100)},
	} {
		r := notation.Recognise(c.text)[0]
		if got := fmt.Sprintf("%x", r.Bytes); got != c.want || len(r.Problems) > 0 {
			t.Errorf("%.90q: %s has %s, and %v", c.text, r.ID, got, r.Problems)
		}
	}
	cut := piece + "\" \\\n\"\\xe"
	r := notation.Recognise(cut)[0]
	if got := fmt.Sprintf("%x", r.Bytes); !strings.HasPrefix(got, sample[:32]) || len(r.Problems) == 0 {
		t.Errorf("cut off: %s has %s, and %v", r.ID, got, r.Problems)
	}
}

// What hexdump-nodejs 0.1 prints, with a line above the offsets and Latin-1 without bars around it; and encoding/hex of Go,
// which has no line at the end.
func TestHexdumpKin(t *testing.T) {
	nodejs := "  Offset  00 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F\n" +
		"00000000  81 85 37 FA 21 3D 7F 9F 4D 51 58 89 00 88 02 03  \u0081\u00857ú!=\u007f\u009fMQX\u0089.\u0088..\n" +
		"00000010  E8                                               è               \n"
	golang := "00000000  81 85 37 fa 21 3d 7f 9f  4d 51 58 89 00 88 02 03  |..7.!=..MQX.....|\n" +
		"00000010  e8                                                |.|\n"
	checkFirst(t, "follow", []readCase{{text: nodejs, want: sample}})
	checkFirst(t, "hexdump", []readCase{{text: golang, want: sample}})
}
