package notation_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/notation"
)

// Where the same characters stand for other bytes in another notation, both are candidates, and the reason of each names the
// other.
func TestAmbiguous(t *testing.T) {
	for _, c := range []struct{ text, first, bytes, itsReason, other, others, otherReason string }{
		{"81 05 48", "hex-spaced", "\x81\x05\x48", "decimal", "python-list", "\x51\x05\x30", "hex"},
		{"[81, 05, 48]", "hex-spaced", "\x81\x05\x48", "decimal", "python-list", "\x51\x05\x30", "hex"},
		{"[81, 85, 48]", "python-list", "\x51\x55\x30", "hex", "hex-spaced", "\x81\x85\x48", "decimal"},
		{"[81 85 48]", "go", "\x51\x55\x30", "hex", "hex-spaced", "\x81\x85\x48", "decimal"},
		{"81,85,48", "python-list", "\x51\x55\x30", "hex", "hex-spaced", "\x81\x85\x48", "decimal"},
		{"['81', '85', '48']", "hex-list", "\x81\x85\x48", "decimal", "python-list", "\x51\x55\x30", "hex"},
		{"10000001 00000101", "binary", "\x81\x05", "hex", "hex", "\x10\x00\x00\x01\x00\x00\x01\x01", "binary"},
		{"1000000100000101", "binary", "\x81\x05", "hex", "hex", "\x10\x00\x00\x01\x00\x00\x01\x01", "binary"},
		{"0000000100000101", "hex", "\x00\x00\x00\x01\x00\x00\x01\x01", "binary", "binary", "\x01\x05", "hex"},
		{"10000001", "binary", "\x81", "hex", "hex", "\x10\x00\x00\x01", "binary"},
		{"81acbeef", "hex", "\x81\xac\xbe\xef", "base64", "base64", "\xf3\x56\x9c\x6d\xe7\x9f", "hex"},
	} {
		found := notation.Recognise(c.text)
		best := found[0]
		if best.ID != c.first || string(best.Bytes) != c.bytes || !strings.Contains(best.Reason, c.itsReason) {
			t.Errorf("%q: %s with % x: %s; want %s with % x, and a word of %s", c.text, best.ID, best.Bytes, best.Reason, c.first, c.bytes, c.itsReason)
		}
		i := slices.IndexFunc(found, func(r notation.Reading) bool { return r.ID == c.other })
		if i < 0 || string(found[i].Bytes) != c.others || !strings.Contains(found[i].Reason, c.otherReason) {
			t.Errorf("%q: among %v no %s with % x, and a word of %s", c.text, ids(found), c.other, c.others, c.otherReason)
		}
	}
	for text, sure := range map[string]string{"81 05 4a": "hex-spaced", "0b10000001 0b00000101": "binary", "8105486a6c": "hex", "[129, 5, 72]": "python-list"} {
		r := notation.Recognise(text)[0]
		if r.ID != sure || strings.Contains(r.Reason, "could also") || strings.Contains(r.Reason, "other bytes") {
			t.Errorf("%q: %s, %s", text, r.ID, r.Reason)
		}
	}
}
