package notation_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/notation"
)

// What tshark 4.0 writes for a TCP stream in which a client sends a masked "hello", the server "Hello to you", and the
// client a frame of a fragmented message and a Ping: -z follow,tcp,hex,0 and -z follow,tcp,yaml,0, the heads left out.
const (
	tsharkHex = "===================================================================\n" +
		"Follow: tcp,hex\nFilter: tcp.stream eq 0\nNode 0: 127.0.0.1:43556\nNode 1: 127.0.0.1:8765\n" +
		"000000BE  81 85 19 7f 42 34 71 1a  2e 58 76                 ....B4q. .Xv\n" +
		"\t000000A2  81 0c 48 65 6c 6c 6f 20  74 6f 20 79 6f 75        ..Hello  to you\n" +
		"000000C9  01 84 a1 fa 48 ac c7 88  29 cb                    ....H... ).\n" +
		"000000D3  89 82 96 41 a6 9e e6 70                           ...A...p\n" +
		"===================================================================\n"
	tsharkYAML = "peers:\n  - peer: 0\n    host: 127.0.0.1\n    port: 43556\n  - peer: 1\n    host: 127.0.0.1\n    port: 8765\n" +
		"packets:\n  - packet: 8\n    peer: 0\n    timestamp: 1795255670.465039968\n    data: !!binary |\n      gYUZf0I0cRouWHY=\n" +
		"  - packet: 9\n    peer: 1\n    timestamp: 1795255670.465548038\n    data: !!binary |\n      gQxIZWxsbyB0byB5b3U=\n" +
		"  - packet: 11\n    peer: 0\n    timestamp: 1795255670.518841982\n    data: !!binary |\n      AYSh+kisx4gpyw==\n" +
		"  - packet: 12\n    peer: 0\n    timestamp: 1795255670.539652968\n    data: !!binary |\n      iYKWQaae5nA=\n"
	// The layout of Wireshark's own dialog: four spaces, three more before the characters, and C arrays of eight a line.
	dialogHex = "000000BE  81 85 19 7f 42 34 71 1a  2e 58 76                   ....B4q. .Xv\n" +
		"    000000A2  81 0c 48 65 6c 6c 6f 20  74 6f 20 79 6f 75          ..Hello  to you\n" +
		"000000C9  01 84 a1 fa 48 ac c7 88  29 cb                      ....H... ).\n" +
		"000000D3  89 82 96 41 a6 9e e6 70                             ...A...p\n"
	dialogC = "char peer0_0[] = { /* Packet 8 */\n0x81, 0x85, 0x19, 0x7f, 0x42, 0x34, 0x71, 0x1a, \n0x2e, 0x58, 0x76 };\n" +
		"char peer1_0[] = { /* Packet 9 */\n0x81, 0x0c, 0x48, 0x65, 0x6c, 0x6c, 0x6f, 0x20, \n0x74, 0x6f, 0x20, 0x79, 0x6f, 0x75 };\n" +
		"char peer0_1[] = { /* Packet 11 */\n0x01, 0x84, 0xa1, 0xfa, 0x48, 0xac, 0xc7, 0x88, \n0x29, 0xcb };\n" +
		"char peer0_2[] = {\n0x89, 0x82, 0x96, 0x41, 0xa6, 0x9e, 0xe6, 0x70 };\n"
	followed = "8185197f4234711a2e5876" + "810c48656c6c6f20746f20796f75" + "0184a1fa48acc78829cb" + "89829641a69ee670"
)

// The client sends 11 bytes, the server 14, and the client again.
var followedTurns = []notation.Turn{{Start: 0}, {Start: 11, Server: true}, {Start: 25}}

func TestFollow(t *testing.T) {
	quoted := "    " + strings.ReplaceAll(strings.TrimSpace(dialogHex), "\n", "\n    ")
	gap := "00000000  81 00   ..\n    00000000  81 00   ..\n00000003  81 00   ..\n"
	cut := "00000000  81 00   ..\n\t00000000  81 0"
	// Read as the dump of one side this scores as well, with more problems.
	cutOffset := ""
	for _, offset := range []string{"00", "02", "04"} {
		cutOffset += "000000" + offset + "  81 00   ..\n    000000" + offset + "  82 00   ..\n"
	}
	cutOffset += "000"
	checkFirst(t, "follow", []readCase{
		{text: tsharkHex, want: followed},
		{text: dialogHex, want: followed},
		{text: quoted, want: followed},
		{text: strings.ReplaceAll(dialogHex, "\n", "\r\n"), want: followed},
		{text: "00000000  be ef 61 62 63 64 65 66  67 68 69 6a 6b 6c 6d 6e  beefabcd ef be ef\n\t00000000  61  a\n", want: "beef6162636465666768696a6b6c6d6e61"},
		{text: gap, want: "810081008100", problems: at(t, gap, "00000003", "is not the offset")},
		{text: cut, want: "810081", problems: []notation.Problem{{Start: len(cut) - 1, End: len(cut), Text: "left over"}}},
		{text: "000000A2  81 00   ..\n000000A4  81 00   ..\n", want: "81008100"},
		{text: cutOffset, want: strings.Repeat("81008200", 3), problems: []notation.Problem{
			{Start: len(cutOffset) - 3, End: len(cutOffset), Text: "is not a line of the dump"}}},
	})
	checkFirst(t, "follow-c", []readCase{
		{text: dialogC, want: followed},
		{text: "char peer0_0[] = { /* Packet 1 */\n0x81, 0x100 };", want: "81",
			problems: []notation.Problem{{Start: 40, End: 45, Text: "is not a byte"}}},
		{text: "char peer1_0[] = { /* Packet 1 */\n0x81, 0x00", want: "8100", problems: []notation.Problem{{Start: 17, End: 18, Text: "never closed"}}},
		{text: "char peer0_0[] = { 0x81 };\nend", want: "81", problems: []notation.Problem{{Start: 27, End: 30, Text: "cut off"}}},
	})
	bad := "peer: 1\ndata: !!binary |\n  gQA=\n  é\n"
	checkFirst(t, "follow-yaml", []readCase{
		{text: tsharkYAML, want: followed},
		{text: "# Packet 8\npeer0_0: !!binary |\n  gYUZf0I0cRouWHY=\n# Packet 9\npeer1_0: !!binary |\n  gQxIZWxsbyB0\n  byB5b3U=\n", want: followed[:50]},
		{text: bad, want: "8100", problems: at(t, bad, "é", "is not a character of base64")},
	})
}

func TestTurns(t *testing.T) {
	old := "# Packet 1\npeer1_0: !!binary |\n  gQA=\n# Packet 2\npeer0_0: !!binary |\n  gYA=\n"
	for _, c := range []struct {
		text string
		want []notation.Turn
	}{
		{tsharkHex, followedTurns},
		{dialogHex, followedTurns},
		{dialogC, followedTurns},
		{tsharkYAML, followedTurns},
		{old, []notation.Turn{{Start: 0, Server: true}, {Start: 2}}},
		{"\t00000000  81 00   ..\n00000000  81 80   ..\n", []notation.Turn{{Start: 0, Server: true}, {Start: 2}}},
		{"    00000000  81 00   ..\n    00000002  81 00   ..\n", nil},
		{"char peer1_0[] = { 0x81, 0x00 };", nil},
		{"81 00", nil},
	} {
		if got := notation.Recognise(c.text)[0].Turns; !slices.Equal(got, c.want) {
			t.Errorf("%q: turns %v, want %v", c.text, got, c.want)
		}
	}
}

// One dump whose first line has lost its indentation on the way, and dumps that others write.
func TestNoFollow(t *testing.T) {
	for text, want := range map[string]string{
		"00000000  81 85 37 fa 21 3d 7f 9f  4d 51 58 89 00 88 02 03  |..7.|\n    00000010  e8  |.|\n    00000011\n": "hexdump",
		"00000000  81 85 37 fa\n":                      "hexdump",
		"00000000  81 85  |..|\n00000002\n":            "hexdump",
		"0000   81 85   ..\n    0002   81 00   ..\n":   "wireshark",
		"00000000: 8185  ..\n    00000002: 8100  ..\n": "xxd",
		"char peers[] = { 0x81, 0x00 };":               "c",
		"unsigned char peer0_0[] = { 0x81, 0x00 };":    "c",
		"{\"peer\": [129, 0], \"note\": \"!!binary\"}": "text",
	} {
		if got := notation.Recognise(text)[0]; got.ID != want || got.Turns != nil {
			t.Errorf("%q is read as %s with turns %v, want %s", text, got.ID, got.Turns, want)
		}
	}
}
