package notation_test

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/notation"
)

func TestXxd(t *testing.T) {
	gap := "00000000: 8185 37fa 213d 7f9f 4d51 5889 0088 0203  ..7.\n00000020: e8  .\n"
	odd := "00000000: 8185 37f  ..7"
	stray := "00000000: 8185  ..\nsome words\n00000002: 37fa  7."
	checkFirst(t, "xxd", []readCase{
		{text: "00000000: 8185 37fa 213d 7f9f 4d51 5889 0088 0203  ..7.!=..MQX.....\n" +
			"00000010: e8                                       .\n", want: sample},
		{text: "00000000: 81 85 37 fa  ..7.\n", want: "818537fa", under: []string{"81", "85", "37", "fa"}},
		{text: "0000000: 6162 6364 6520 6264  abcde bd\r\n0000008: beef                 be ef\r\n", want: "6162636465206264beef"},
		{text: "00000100: BEEF  be ef", want: "beef", under: []string{"BE", "EF"}},
		{text: "00000000: 8185\n00000001: e8\n", want: "8185e8"}, // offsets that count lines
		{text: "00000000: 0000 0000 0000 0000 0000 0000 0000 0000  ................\n*\n00000030: 01  .",
			want: strings.Repeat("00", 48) + "01"},
		{text: gap, want: sample, problems: at(t, gap, "00000020:", `"00000020:" is not the offset`)},
		{text: odd, want: "818537", problems: []notation.Problem{{Start: 17, End: 18, Text: "left over"}}},
		{text: stray, want: "818537fa", problems: at(t, stray, "some words", "not a line of the dump")},
	})
}

func TestHexdump(t *testing.T) {
	zeros := "00000000  00 00 00 00 00 00 00 00  00 00 00 00 00 00 00 00  |................|\n"
	endless := zeros + "*\n"
	huge := zeros + "*\nfffffff0\n"
	short := "00000000  81 85 37  |..7|\n00000005\n"
	checkFirst(t, "hexdump", []readCase{
		{text: "00000000  81 85 37 fa 21 3d 7f 9f  4d 51 58 89 00 88 02 03  |..7.!=..MQX.....|\n" +
			"00000010  e8                                                |.|\n00000011\n", want: sample},
		{text: "00000000  be ef 7c                                          |be||\n00000003", want: "beef7c",
			under: []string{"be", "ef", "7c"}},
		{text: "00000000  81 85 37\n", want: "818537"},
		{text: zeros + "*\n00000030  01  |.|\n00000031\n", want: strings.Repeat("00", 48) + "01"},
		{text: "00000000  81 8  |..|", want: "81", problems: []notation.Problem{{Start: 13, End: 14, Text: "left over"}}},
		{text: short, want: "818537", problems: at(t, short, "00000005", "is not the offset")},
		{text: endless, want: strings.Repeat("00", 16), problems: at(t, endless, "*", "no offset follows")},
		{text: huge, want: strings.Repeat("00", 16+1<<20), problems: at(t, huge, "*", "are left out")},
	})
	checkChosen(t, "hexdump", []readCase{
		{text: "*\n00000010  81\n", want: "81", problems: []notation.Problem{{Start: 0, End: 1, Text: "there is none"}}},
	})
}

func TestStarSpans(t *testing.T) {
	text := "00000000  81 85  |..|\n*\n00000006\n"
	r, err := notation.Read(text, "hexdump")
	if err != nil {
		t.Fatal(err)
	}
	star := uint32(strings.Index(text, "*"))
	for i, s := range r.Spans[2:] {
		if (s != notation.Span{Start: star, End: star + 1}) {
			t.Errorf("byte %d: span %v, want the star", i+2, s)
		}
	}
	if string(r.Bytes) != "\x81\x85\x81\x85\x81\x85" {
		t.Errorf("bytes % x", r.Bytes)
	}
}

func TestWireshark(t *testing.T) {
	checkFirst(t, "wireshark", []readCase{
		{text: "0000   81 85 37 fa 21 3d 7f 9f 4d 51 58 89 00 88 02 03   ..7.!=..MQX.....\n0010   e8                     .\n", want: sample},
		{text: "0000   81 85   be ef", want: "8185", under: []string{"81", "85"}},
		{text: "0000  81 85 37 fa 21 3d 7f 9f  4d 51 58 89 00 88 02 03   ..7.\n0010  e8   .", want: sample},
		{text: "0000  81 85 37 fa 21 3d 7f 9f  beer", want: "818537fa213d7f9f"},
		{text: "0000   81\n0000   85\n", want: "8185"}, // one packet after the other
		{text: "0000   81 8", want: "81", problems: []notation.Problem{{Start: 10, End: 11, Text: "left over"}}},
		{text: "0000   81 zz 85", want: "8185", problems: []notation.Problem{{Start: 10, End: 12, Text: `"zz" is not hex`}}},
	})
}
