package notation_test

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/notation"
)

// mangled is what Python gives for the sample: b.decode('latin1').encode('utf8').hex().
const mangled = "c281c28537c3ba213d7fc29f4d5158c28900c2880203c3a8"

func TestRepaired(t *testing.T) {
	checkFirst(t, "repaired", []readCase{
		{text: mangled, want: sample},
		{text: "c2 81 c2 85 37 c3 ba 21 3d 7f c2 9f 4d 51 58", want: "818537fa213d7f9f4d5158",
			under: []string{"c2 81", "c2 85", "37", "c3 ba", "21", "3d", "7f", "c2 9f", "4d", "51", "58"}},
		{text: `b'\xc2\x81\xc2\x857\xc3\xba!=\x7f\xc2\x9fMQX\xc2\x89\x00\xc2\x88\x02\x03\xc3\xa8'`, want: sample},
		{text: "woHChTfDuiE9f8KfTVFYwokAwogCA8Oo", want: sample},
		// a str in Python and in Node, and JSON: characters for bytes
		{text: `'\x81\x857ú!=\x7f\x9fMQX\x89\x00\x88\x02\x03è'`, want: sample,
			under: []string{`\x81`, `\x85`, "7", "ú", "!", "=", `\x7f`, `\x9f`, "M", "Q", "X", `\x89`, `\x00`, `\x88`, `\x02`, `\x03`, "è"}},
		{text: `'\x81\x857ú!=\x7F\x9FMQX\x89\x00\x88\x02\x03è'`, want: sample},
		{text: "\"\u0081\u00857ú!=\u007f\u009fMQX\u0089\\u0000\u0088\\u0002\\u0003è\"", want: sample},
		{text: `"\u0081\u00857\u00fa!=\u007f\u009fMQX"`, want: "818537fa213d7f9f4d5158"},
		{text: `\u0081\u0005Hello`, want: "810548656c6c6f", under: []string{`\u0081`, `\u0005`, "H", "e", "l", "l", "o"}},
		{text: "\u0081\u00857ú!=\u007f\u009fMQX\u0089\u0000\u0088\u0002\u0003è", want: sample},
		// cut off
		{text: "c28105486", want: "810548", problems: []notation.Problem{{Start: 8, End: 9, Text: "left over"}}},
	})
	found := notation.Recognise(mangled)
	if found[1].ID != "hex" || !strings.Contains(found[0].Reason, "(7)") || !strings.Contains(found[0].Reason, "Latin-1") {
		t.Errorf("recognised as %v: %s", ids(found), found[0].Reason)
	}
}

// Where the bytes may be as they stand, the repair is only offered.
func TestRepairedOffered(t *testing.T) {
	for text, want := range map[string]string{
		"8103c3a961":               "\x81\x03\xc3\xa9a", // no UTF-8: the first byte is alone
		"Caf\u00e9":                "Caf\xe9",
		"c3 a9":                    "\xe9",
		"48 c3 a9 6c c3 a8":        "H\xe9l\xe8",
		"c2 81 37 fa 21 3d c3":     "", // no UTF-8 either
		"\u2019 \u0081\u0005Hello": "", // a character that is no byte
	} {
		found := notation.Recognise(text)
		if found[0].ID == "repaired" {
			t.Errorf("%q: recognised as %v", text, ids(found))
		}
		offered := len(found) > 1 && found[1].ID == "repaired"
		if wanted := want != "" && want[0] != 0x81; offered != wanted || wanted && string(found[1].Bytes) != want {
			t.Errorf("%q: recognised as %v", text, ids(found))
		}
	}
	checkChosen(t, "repaired", []readCase{{text: "8185", want: "8185", problems: []notation.Problem{{Start: 0, End: 4, Text: "not in the chosen notation"}}}})
}
