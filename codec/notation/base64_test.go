package notation_test

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/notation"
)

func TestBase64(t *testing.T) {
	checkFirst(t, "base64", []readCase{
		{text: "gYU3+iE9f59NUViJAIgCA+g=", want: sample},
		{text: "gYU3-iE9f59NUViJAIgCA-g", want: sample},
		{text: "gYU3+iE9f59N\nUViJAIgCA+g=\n", want: sample},
		{text: "data:application/octet-stream;base64,gYU3+iE9f59NUViJAIgCA+g=", want: sample},
		{text: "data:;base64,SGk=", want: "4869", under: []string{"SG", "Gk"}},
		{text: "dGhlIHNhbXBsZSBub25jZQ==", want: "7468652073616d706c65206e6f6e6365"},
		{text: `"gYU3+iE9f59NUViJAIgCA+g="`, want: sample},
		{text: "'gYU3+iE9f59NUViJAIgCA+g='\n", want: sample},
		{text: "b'gYU3+iE9f59NUViJAIgCA+g='", want: sample, under: nil}, // base64.b64encode in Python
		{text: `"data:;base64,SGk="`, want: "4869"},
		{text: "gQVIZWxsbw", want: "810548656c6c6f"},
		{text: "AAAAAAAAAAAAAAAAAAAAAA==", want: strings.Repeat("00", 16)}, // head -c 16 /dev/zero | base64
		{text: "/////////////////////w==", want: strings.Repeat("ff", 16)},
		{text: "gYU3+iE9f59N\r\nUViJAIgCA+g=\r\n", want: sample},
		{text: "gYU3+iE9*f59NUViJAIgCA+g=", want: sample, problems: []notation.Problem{{Start: 8, End: 9, Text: `"*" is not a character`}}},
		// a character that is wrong, where above is one too many: without the bytes that it is a part of
		{text: "gYU3+iE9*59NUViJAIgCA+g=", want: sample[:12] + sample[14:], problems: []notation.Problem{{Start: 8, End: 9, Text: `"*" is not a character`}}},
		{text: "gYU3+!E9f59NUViJAIgCA+g=", want: sample[:6] + sample[10:], problems: []notation.Problem{{Start: 5, End: 6, Text: `"!" is not a character`}}},
		{text: "gYU3+iE9f59N\nUVi€AIgCA+g=\n", want: sample[:22] + sample[24:], problems: []notation.Problem{{Start: 16, End: 19, Text: "is not a character"}}},
		{text: "data:;base64,SGkhS", want: "486921", problems: []notation.Problem{{Start: 17, End: 18, Text: "left over"}}},
		{text: "data:;base64,SGk==", want: "4869", problems: []notation.Problem{{Start: 17, End: 18, Text: "padding does not fit"}}},
		{text: "data:;base64,SGk=SGk=", want: "48694869", problems: []notation.Problem{{Start: 17, End: 18, Text: "behind its padding"}}},
	})
	for text, id := range map[string]string{
		"Hello": "text", "abcd": "text", "ABCDEF_GHIJKL_1": "text", "8abe": "hex", "Test": "text", "getElementById": "text", "/api/v1/user": "text",
		"password1234": "text", `"getElementById"`: "text", "b'aGVsbG8gd29ybGQh'": "python-bytes", "0000000000000000": "hex",
	} {
		if found := notation.Recognise(text); found[0].ID != id {
			t.Errorf("%q: recognised as %v, want %s first", text, ids(found), id)
		}
	}
}

// Hex that can be base64, too, and the other way round.
func TestBase64OrHex(t *testing.T) {
	found := notation.Recognise("81acbeef")
	if found[0].ID != "hex" || !strings.Contains(found[0].Reason, "base64") || !has(found, "base64", "\xf3\x56\x9c\x6d\xe7\x9f") {
		t.Errorf("recognised as %v", ids(found))
	}
	for _, r := range found {
		if r.ID == "base64" && !strings.Contains(r.Reason, "hex digits") {
			t.Error(r.Reason)
		}
	}
}

func TestBinary(t *testing.T) {
	checkFirst(t, "binary", []readCase{
		{text: "10000001 00000101", want: "8105", under: []string{"10000001", "00000101"}},
		{text: "0b10000001, 0b00000101", want: "8105"},
		{text: "10000001", want: "81"},
		{text: "10000001 0000101 11111111", want: "81ff", problems: []notation.Problem{{Start: 9, End: 16, Text: "eight digits"}}},
	})
	checkChosen(t, "binary", []readCase{
		{text: "10000001 00000121", want: "81", problems: []notation.Problem{{Start: 9, End: 17, Text: "each 0 or 1"}}},
	})
}
