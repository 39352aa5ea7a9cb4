package notation_test

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/notation"
)

// What od of coreutils 9.1 and hexdump of util-linux 2.38 print for the sample; busybox prints the same.
const (
	odX1 = "0000000 81 85 37 fa 21 3d 7f 9f 4d 51 58 89 00 88 02 03\n0000020 e8\n0000021\n" // od -t x1
	odAX = "000000 81 85 37 fa 21 3d 7f 9f 4d 51 58 89 00 88 02 03  >..7.!=..MQX.....<\n" + // od -A x -t x1z
		"000010 e8                                               >.<\n000011\n"
	odAD = "0000000 81 85 37 fa 21 3d 7f 9f 4d 51 58 89 00 88 02 03  >..7.!=..MQX.....<\n" + // od -A d -t x1z
		"0000016 e8                                               >.<\n0000017\n"
	hexdumpWords = "0000000 8581 fa37 3d21 9f7f 514d 8958 8800 0302\n0000010 00e8                                   \n0000011\n"
	hexdumpX     = "0000000    8581    fa37    3d21    9f7f    514d    8958    8800    0302\n" +
		"0000010    00e8                                                        \n0000011\n"
	odX  = "0000000 8581 fa37 3d21 9f7f 514d 8958 8800 0302\n0000020 00e8\n0000021\n" // od -x
	odX4 = "0000000 fa378581 9f7f3d21 8958514d 03028800\n0000020 000000e8\n0000021\n" // od -t x4
	odX8 = "0000000 9f7f3d21fa378581 030288008958514d\n0000020 00000000000000e8\n0000021\n"
)

// dumps are seeds for the fuzz test.
var dumps = []string{
	odX1, odAX, odAD, hexdumpWords, hexdumpX, odX4, odX8, tcpdumpX, tcpdumpAny, tsharkX, tsharkIPv6,
	"00000000: fa378581       21   ..7.!", "00000000: 10000001  .", "0000000 102601\n*\n0000040 e800", "8105\n\t8100", "0x0000:  45", ",raw\n\t81",
}

func TestOd(t *testing.T) {
	odd := "0000000 81 85 3 fa\n0000004\n"
	cut := "0000020 81 85 37 fa 21 3d 7f 9f 4d 51 58 89 00 88 02 03\n0000040 e8 81\n0000"
	gap := strings.Replace(odX1, "0000020", "0000040", 1)
	zeros := "000000 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00  >................<\n*\n" +
		"000040 81                                               >.<\n000041\n"
	octalZeros := strings.NewReplacer("000040", "0000100", "000041", "0000101", "000000 ", "0000000 ").Replace(zeros)
	checkFirst(t, "od", []readCase{
		{text: odX1, want: sample},
		{text: odAX, want: sample},
		{text: odAD, want: sample},
		{text: "0000000 81 85 37 fa", want: "818537fa", under: []string{"81", "85", "37", "fa"}},
		{text: "0000000    81  85  37  fa\n0000004\n", want: "818537fa"},
		{text: "0000000 81 85 37 fa 21 3d 7f 9f\n0000010 4d 51 58 89 00 88 02 03\n0000020 e8\n0000021\n", want: sample}, // od -w8 -t x1
		{text: "0000000 3e 3c 20 >  >>< .<\n0000003\n", want: "3e3c20"},
		{text: odd, want: "8185fa", problems: []notation.Problem{{Start: 14, End: 15, Text: "left over"}}},
		{text: cut, want: sample + "81", problems: []notation.Problem{{Start: len(cut) - 4, End: len(cut), Text: "not a line of the dump"}}},
		{text: gap, want: sample, problems: []notation.Problem{
			{Start: 56, End: 63, Text: "lines are missing"}, {Start: 67, End: 74, Text: "lines are missing"}}},
		{text: zeros, want: strings.Repeat("00", 64) + "81"},
		{text: octalZeros, want: strings.Repeat("00", 64) + "81", problems: at(t, octalZeros, "*", "octal or hex")},
	})
}

func TestWords(t *testing.T) {
	odd := "0000000 6548 6c6c 006f\n0000005\n" // printf Hello | od -x
	openEnd := "0000000 6548 6c6c 006f\n"
	cut := "0000000 6548 6c6c 6f"
	bad := "0000000 8581 fG37 3d2 9f7f\n"
	// head -c 64 /dev/zero, and 81, in hexdump: 00000020 is octal for od, and hex for hexdump.
	zeros := "0000000 0000 0000 0000 0000 0000 0000 0000 0000\n*\n0000020 0081\n0000021\n"
	endless := "0000000 0000 0000 0000 0000 0000 0000 0000 0000\n*\nfffffff0\n"
	checkFirst(t, "words", []readCase{
		{text: hexdumpWords, want: sample},
		{text: hexdumpX, want: sample},
		{text: odX, want: sample},
		{text: strings.ReplaceAll(odX, "\n", "\r\n"), want: sample},
		{text: odX4, want: sample},
		{text: odX8, want: sample},
		{text: "000000 8581 fa37 3d21 9f7f 514d 8958 8800 0302\n000010 00e8\n000011\n", want: sample},    // od -A x -x
		{text: "0000000 8581 fa37 3d21 9f7f 514d 8958 8800 0302\n0000016 00e8\n0000017\n", want: sample}, // od -A d -x
		{text: "0000000 8581 fa37 3d21 9f7f\n", want: "818537fa213d7f9f", under: []string{"8581", "8581", "fa37", "fa37", "3d21", "3d21", "9f7f", "9f7f"}},
		{text: odd, want: "48656c6c6f"},
		{text: openEnd, want: "48656c6c6f00", problems: at(t, openEnd, "006f", "may only fill it up")},
		{text: cut, want: "48656c6c6f", problems: []notation.Problem{{Start: 18, End: 20, Text: "shorter than the other words"}}},
		{text: bad, want: "818537" + "3d" + "7f9f", problems: []notation.Problem{
			{Start: 13, End: 15, Text: "is not hex"}, {Start: 20, End: 21, Text: "left over"}}},
		{text: zeros, want: strings.Repeat("00", 32) + "81", problems: at(t, zeros, "*", "octal or hex")},
		{text: endless, want: strings.Repeat("00", 16+1<<20), problems: at(t, endless, "*", "are left out")},
	})
	// A machine that has the first byte first is the rare case: it stays a candidate.
	if found := notation.Recognise(odX); !has(found, "od", "\x85\x81\xfa\x37\x3d\x21\x9f\x7f\x51\x4d\x89\x58\x88\x00\x03\x02\x00\xe8") {
		t.Errorf("recognised as %v", ids(found))
	}
}

// od and hexdump without an option for hex: od, od -b, od -c, od -a, od -t u1, od -t d1, hexdump -o, -d, -b.
func TestOdOther(t *testing.T) {
	for _, text := range []string{
		"0000000 102601 175067",
		"0000000 102601 175067 036441 117577 050515 104530 104000 001402\n0000020 000350\n0000021\n",
		"0000000 201 205 067 372 041 075 177 237 115 121 130 211 000 210 002 003\n0000020 350\n0000021\n",
		"0000000 201 205   7 372   !   = 177 237   M   Q   X 211  \\0 210 002 003\n0000020 350\n0000021\n",
		"0000000   H   e   l   l   o\n0000005\n",
		"0000000 soh enq   7   z   !   = del  us   M   Q   X  ht nul  bs stx etx\n0000020   h\n0000021\n",
		"0000000 129 133  55 250  33  61 127 159  77  81  88 137   0 136   2   3\n0000020 232\n0000021\n",
		"0000000  72  69  76  76  79\n0000005\n",
		"0000000 -127 -123   55   -6   33   61  127  -97   77   81   88 -119    0 -120    2    3\n0000020  -24\n0000021\n",
		"0000000  102601  175067  036441  117577  050515  104530  104000  001402\n0000010  000350                   \n0000011\n",
		"0000000   34177   64055   15649   40831   20813   35160   34816   00770\n0000010   00232                   \n0000011\n",
	} {
		checkFirst(t, "od", []readCase{{text: text, problems: []notation.Problem{
			{Start: 0, End: len(strings.TrimRight(text, "\n")), Text: "od -A x -t x1"}}}})
	}
	for text, want := range map[string]string{
		"0000000 apples":   "text",
		"0000000":          "hex",
		"0000000\n0000000": "hex",
		"0818537 fa213d":   "hex",
		"818537 fa213d":    "hex",
		"818537 fa 21":     "hex-spaced",
	} {
		if found := notation.Recognise(text); found[0].ID != want {
			t.Errorf("%q: recognised as %v, want %s first", text, ids(found), want)
		}
	}
}

// What od -An writes in octal, of a Close with 1000 (GNU coreutils 9.1), is told for what it is; other numbers of six digits, or
// of three that can all be decimal bytes, are not.
func TestOctalWithoutOffsets(t *testing.T) {
	for text, id := range map[string]string{
		" 001210 164003 074542 020145\n": "od", " 210 002 003 350\n": "od", "001210 164003 174542 920145": "hex", "[129 002 072 105]": "go", "210 002 003 150": "python-list",
	} {
		r := notation.Recognise(text)[0]
		if r.ID != id || (id == "od") != (len(r.Problems) == 1 && strings.Contains(r.Problems[0].Text, "od -A x -t x1")) {
			t.Errorf("%q is read as %s, %v", text, r.ID, r.Problems)
		}
	}
}

// Only hexdump (bsdextrautils 2.38) fills up its last row with spaces: so its offsets are in hex, also where a star stands.
func TestPaddedRow(t *testing.T) {
	star := "0000000 1082 0000 0000 0000 0000 0000 0000 0000\n0000010 0000 0000 0000 0000 0000 0000 0000 0000\n*\n0000030 0000                                   \n0000032\n"
	r := notation.Recognise(star)[0]
	if r.ID != "words" || len(r.Bytes) != 0x32 || len(r.Problems) > 0 {
		t.Errorf("%s with %d bytes: %v", r.ID, len(r.Bytes), r.Problems)
	}
}
