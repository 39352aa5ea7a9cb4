package notation_test

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/notation"
)

// What xxd of 2022-01-14 prints for the sample with options; and a layout with colons that sets eight bytes apart.
func TestXxdForms(t *testing.T) {
	middle := "00000000: 81 85 37 FA 21 3D 7F 9F  4D 51 58 89 00 88 02 03  ..7.!=..MQX.....\n" +
		"00000010: E8                                                .\n"
	checkFirst(t, "xxd", []readCase{
		{text: "00000000: 81 85 37 fa 21 3d 7f 9f 4d 51 58 89 00 88 02 03  ..7.!=..MQX.....\n" + // -g 1
			"00000010: e8                                               .\n", want: sample},
		{text: "00000000: 818537fa 213d7f9f 4d515889 00880203  ..7.!=..MQX.....\n" + // -g 4
			"00000010: e8                                   .\n", want: sample},
		{text: "00000000: 818537fa213d7f9f4d51588900880203  ..7.!=..MQX.....\n00000010: e8                                .\n", want: sample},        // -g 0
		{text: "00000000: 8185 37FA 213D 7F9F  ..7.!=..\n00000008: 4D51 5889 0088 0203  MQX.....\n00000010: E8                   .\n", want: sample}, // -u -c 8
		{text: "00000000: 81 85 37 fa 21 3d 7f 9f  ..7.!=..\n00000008: 4d 51 58 89 00 88 02 03  MQX.....\n00000010: e8                       .\n", want: sample},
		{text: "00000000: 8185 37fa 21  ..7.!\n00000005: 3d7f 9f4d 51  =..MQ\n0000000a: 5889 0088 02  X....\n0000000f: 03e8          ..\n", want: sample},
		{text: "00000100: 8185 37fa 213d 7f9f 4d51 5889 0088 0203  ..7.!=..MQX.....\n00000110: e8                                       .\n", want: sample}, // -o 256
		{text: "00000000: 8185 37fa 213d 7f9f 4d51 5889 0088 0203  ..7.!=..MQX.....\n00000016: e8                                       .\n", want: sample}, // -d
		{text: "00000000: fa378581 9f7f3d21 8958514d 03028800  ..7.!=..MQX.....\n00000010:       e8                             .\n", want: sample},         // -e
		{text: "00000000: fa378581       21                    ..7.!\n", want: sample[:10]},
		{text: "00000000: 6548 6c6c   6f                           Hello\n", want: "48656c6c6f"}, // -e -g 2
		{text: "00000000: 10000001 10000101 00110111 11111010 00100001 00111101  ..7.!=\n" + // -b
			"00000006: 01111111 10011111 01001101 01010001 01011000 10001001  ..MQX.\n" +
			"0000000c: 00000000 10001000 00000010 00000011 11101000           .....\n", want: sample},
		{text: "00000000: 10000001 10000101                                      ..\n", want: "8185", under: []string{"10000001", "10000101"}},
		{text: "00000000: 10000001 10000101                    ........\n", want: "1000000110000101"}, // -g 4
		{text: "00000000: 10000001 1000010 00110111 11111010 00100001 00111101  ..7.!=\n00000006: 01111111  .\n", want: "8137fa213d7f",
			problems: []notation.Problem{{Start: 19, End: 26, Text: "eight digits"}}},
		{text: middle, want: sample},
	})
}

// A gutter may have hex digits, and spaces at its start and its end.
func TestXxdGutters(t *testing.T) {
	checkFirst(t, "xxd", []readCase{
		{text: "00000000: 62 65 20 65 66 20 62 65  be ef be\n00000008: 61 62 63 64 65 66 67 68  abcdefgh\n", want: "626520656620626561626364656667" + "68"},
		{text: "00000000: 2079 7d2f 3bf2 1a20                       y}/;.. \n", want: "20797d2f3bf21a20"},
		{text: "00000000: 2020 6265 6566 2062  " + "  beef b\n", want: "2020626565662062"},
		{text: "00000000: 20 62 65 20 65 66 20 20   be ef  \n", want: "2062652065662020"},
		{text: "00000000: 6265 6566 6265 6566 6265 6566 6265 6566  beefbeefbeefbeef\n", want: strings.Repeat("62656566", 4)},
	})
}

// The older hex viewer of Chrome's network panel counts lines.
func TestLineOffsets(t *testing.T) {
	row := ": 4141 4141 4141 4141 4141 4141 4141 4141  AAAAAAAAAAAAAAAA\n"
	long := "00000000" + row
	for _, offset := range strings.Fields("01 02 03 04 05 06 07 08 09 0a 0b 0c 0d 0e 0f 10 11") {
		long += "000000" + offset + row
	}
	missing := strings.Replace(long, "00000004"+row, "", 1)
	text := "00000000: 8185 37fa 213d 7f9f 4d51 5889 0088 0203  ..7.!=..MQX.....\n00000001: e8                                       .\n"
	checkFirst(t, "xxd", []readCase{
		{text: text, want: sample},
		{text: long, want: strings.Repeat("41", 18*16)},
	})
	if r := notation.Recognise(text)[0]; !strings.Contains(r.Reason, "count lines") {
		t.Errorf("reason %q", r.Reason)
	}
	r := notation.Recognise(missing)[0]
	if len(r.Problems) != 13 || len(r.Bytes) != 17*16 {
		t.Errorf("without a line: %d bytes, problems %v", len(r.Bytes), r.Problems)
	}
	// The lines of xxd that are missing are not taken for counted ones.
	gap := "00000000" + row + "00000010" + row + "00000002" + row
	if r := notation.Recognise(gap)[0]; len(r.Problems) != 1 {
		t.Errorf("problems %v, want one at 00000002", r.Problems)
	}
}
