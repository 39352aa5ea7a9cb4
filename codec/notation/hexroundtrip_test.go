package notation_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/notation"
)

// The forms of hex that are written. What they write for these few bytes is not theirs alone.
var hexForms = []struct {
	id string
	// The least number of bytes that shows the notation, and why fewer do not.
	least int
	why   string
}{
	{"hex", 1, "no byte is blank text"}, // and four may be binary: see binaryToo
	{"hex-spaced", 2, "no separator stands beside a byte that is alone, so that it is plain hex"},
	{"hex-colon", 2, "no separator stands beside a byte that is alone, so that it is plain hex"},
	{"hex-dash", 2, "no separator stands beside a byte that is alone, so that it is plain hex"},
	{"hex-0x", 1, "no byte is blank text"},
	{"xxd", 1, "no byte is no line"},
	{"hexdump", 1, "no byte is no line"},
}

// Bytes whose hex may look like something else: decimal numbers, binary digits, words, offsets, gutters with hex in them.
var alphabets = []string{"", "\x00", "\x00\x01\x10\x11", "0123456789abcdef", " |><*:", "\x10\x20\x33\x99", "\xab\xcd\xef", "\x81\x05Hello"}

// rather tells the hex of a few bytes that is taken for a number, a word, a time or a date first.
func rather(text, id string) bool {
	alike := strings.Trim(text, "0123456789") == "" || strings.Trim(text, "abcdef") == ""
	isTime := len(text) <= len("12:00:00") && strings.ContainsAny(text, ":-") && strings.Trim(text, "0123456789:-") == ""
	return id == "text" && (alike && len(text) <= 16 || isTime)
}

// binaryToo tells the hex of four bytes that is also a byte in binary: as that it leads, and hex is a candidate. So it does
// in a longer run that in binary begins as frames do.
func binaryToo(id, text, found string) bool {
	return id == "hex" && len(text)%8 == 0 && (len(text) == 8 || text[0] == '1' && found == "binary") && strings.Trim(text, "01") == ""
}

func TestHexRoundTrip(t *testing.T) {
	random := rand.New(rand.NewPCG(3986, 4648))
	for _, form := range hexForms {
		for _, alphabet := range alphabets {
			for length := range 201 {
				b := make([]byte, length)
				for i := range b {
					b[i] = byte(random.Uint32())
					if alphabet != "" {
						b[i] = alphabet[int(b[i])%len(alphabet)]
					}
				}
				text, err := notation.Format(b, form.id)
				if err != nil {
					t.Fatal(err)
				}
				found := notation.Recognise(text)
				switch {
				case length == 0 && len(found) > 0:
					t.Errorf("%s of no byte: %q is recognised as %v", form.id, text, ids(found))
				case length > 0 && length < form.least && found[0].ID == form.id:
					t.Errorf("%s of %d bytes is recognised after all: %s", form.id, length, form.why)
				case length >= form.least && length > 0 && rather(text, found[0].ID):
					if !has(found, form.id, string(b)) {
						t.Errorf("%q is recognised as %v", text, ids(found))
					}
				case length > 0 && binaryToo(form.id, text, found[0].ID):
					if found[0].ID != "binary" || !has(found, "hex", string(b)) {
						t.Errorf("%q is recognised as %v", text, ids(found))
					}
				case length >= form.least && (found[0].ID != form.id || string(found[0].Bytes) != string(b) || len(found[0].Problems) > 0):
					t.Errorf("%s of % x: %q is recognised as %v, with % x and %v", form.id, b, text, ids(found), found[0].Bytes, found[0].Problems)
				}
			}
		}
	}
}
