package notation_test

import (
	"testing"

	"github.com/wslens/wslens/codec/notation"
)

// How many pairs have to stand in a row to be bytes: one more tells them from a date, a time or the address of a network card. Empty stands
// for none.
func TestFewestPairs(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		// Two, if they are all that stands behind a label, or in a line.
		{"Result: 11 22\nis odd.\n", "1122"},
		{"Result 11 22\nis odd.\n", ""},
		{"Result: 11 22 and\nis odd.\n", ""},
		// Three with a letter among them; without one a label or a line of their own, and four.
		{"It printed 11 22 a3 and stopped.\n", "1122a3"},
		{"It printed 11 22 33 and stopped.\n", ""},
		{"Result: 11 22 33\nis odd.\n", ""},
		{"Result: 11 22 33 44\nis odd.\n", "11223344"},
		{"It printed = 11 22 33 44 and stopped.\n", "11223344"},
		{"It printed = 11 22 33 and stopped.\n", ""},
		{"It printed 11 22 33 44 and stopped.\n", ""},
		{"It is odd.\n11 22 33 44\n", "11223344"},
		{"It is odd.\n11 22 33\n", ""},
		// Eight of digits alone among words.
		{"It printed 11 22 33 44 55 66 77 88 and stopped.\n", "1122334455667788"},
		{"It printed 11 22 33 44 55 66 77 and stopped.\n", ""},
		// With colons four, but for the six of an address, which have to be frames, and for what is named a part of a frame.
		{"I saw 11:22:33 in it, which is odd.\n", ""},
		{"I saw 11:22:33:44 in it, which is odd.\n", "11223344"},
		{"I saw 11:22:33:44:55 in it, which is odd.\n", "1122334455"},
		{"the card 02:00:00:00:00:01 sent nothing at all.\n", ""},
		{"the frame 82:04:01:02:03:04 was sent by it.\n", "820401020304"},
		{"the mask key: 11:22:33:44 of it\n", ""},
	} {
		checkBytes(t, c.text, c.want)
	}
}

// Bits stand in groups of eight, two of them or more; behind a good group one may have mistakes.
func TestFewestBits(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"I saw the bits 10000001 00000010 in it.\n", "8102"},
		{"I saw the bits 10000001 in it, no more.\n", ""},
		{"I saw the bits 10000001 0000O010 01101000 01101001 in it.\n", "816869"},
		{"I saw the bits 10000001 00000010 0110O0O0 01101001 in it.\n", "810269"},
		{"I saw the bits 1000O001 00000010 01101000 01101001 in it.\n", "026869"},
		{"I saw the bits 10000001 00000010 01101000 011010010 in it.\n", "810268"},
		{"I saw the bits 10000001 000000101 01101000 in it.\n", ""},
	} {
		checkBytes(t, c.text, c.want)
	}
}

// checkBytes compares what is read of a text with bytes in hex, or with none.
func checkBytes(t *testing.T, text, want string) {
	t.Helper()
	r := notation.Recognise(text)[0]
	if r.ID == "text" && want != "" || r.ID != "text" && hexOf(r) != want {
		t.Errorf("%q: %s, %s, want %q", text, r.ID, hexOf(r), want)
	}
}
