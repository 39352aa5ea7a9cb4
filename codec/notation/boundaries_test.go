package notation_test

import (
	"slices"
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

// Bytes that are frames by themselves still go on with a frame that was cut, where they come to its end; where they do not, they are of
// another connection.
func TestFramesGoOn(t *testing.T) {
	for _, c := range []struct {
		first, second string
		goesOn        bool
	}{
		{"82 06 61 62", "81 02 68 69", true},
		{"82 06 61 62", "81 02 68 69 81 00", true},
		{"82 09 61 62", "81 02 68 69", false},
		{"82 03 61 62", "81 02 68 69", false},
		{"82 02 61 62", "81 02 68 69", true},
	} {
		doc, _ := notation.ReadDocument("The first one is:\n"+c.first+"\n\nThe second one is:\n"+c.second+"\n\nand nothing else.\n", notation.Choices{})
		var stories []int
		for _, p := range doc.Passages {
			if p.Kind == notation.BytesPassage {
				stories = append(stories, p.Story)
			}
		}
		if len(stories) != 2 || (stories[0] == stories[1]) != c.goesOn {
			t.Errorf("%s, then %s: stories %v", c.first, c.second, stories)
		}
	}
}

// A side may send a single byte at a time, or nothing.
func TestTurnsOfSingleBytes(t *testing.T) {
	const client = "send: b'\\x82\\x80\\x01\\x02\\x03\\x04'\n"
	for text, want := range map[string][]notation.Turn{
		client + "recv: b'\\x81'\nrecv: b'\\x00'\n" + client:      {{Start: 0}, {Start: 6, Server: true}, {Start: 8}},
		client + "recv: b''\n" + client + "recv: b'\\x81\\x00'\n": {{Start: 0}, {Start: 12, Server: true}},
	} {
		if got := notation.Recognise(text)[0].Turns; !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}
