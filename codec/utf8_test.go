package codec_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/wslens/wslens/codec"
)

// checkText gives the whole text to a fresh checker in the given pieces and tells whether it is valid.
func checkText(pieces ...[]byte) bool {
	var u codec.UTF8
	for _, p := range pieces {
		if u.Write(p) >= 0 {
			return false
		}
	}
	return u.Pending() == 0
}

// agrees compares with the standard library, at once and at every split.
func agrees(t *testing.T, b []byte) {
	t.Helper()
	want := utf8.Valid(b)
	for cut := range len(b) + 1 {
		if checkText(b[:cut], b[cut:]) != want {
			t.Fatalf("% x split at %d: valid is %v; want %v", b, cut, !want, want)
		}
	}
}

func TestUTF8AllShortSequences(t *testing.T) {
	for a := range 256 {
		agrees(t, []byte{byte(a)})
		for b := range 256 {
			agrees(t, []byte{byte(a), byte(b)})
		}
	}
}

// TestUTF8AllThreeBytes takes one ASCII letter, the last continuation byte and all behind it as the first of three bytes.
func TestUTF8AllThreeBytes(t *testing.T) {
	for n := 'a' << 16; n < 1<<24; n++ {
		if n == 'b'<<16 {
			n = 0xBF << 16
		}
		b := [3]byte{byte(n >> 16), byte(n >> 8), byte(n)}
		var u codec.UTF8
		valid := u.Write(b[:]) < 0 && u.Pending() == 0
		if valid != utf8.Valid(b[:]) {
			t.Fatalf("% x: valid is %v", b, valid)
		}
	}
}

// TestUTF8FourBytes takes every first pair with the borders of the following ones, and a random sample.
func TestUTF8FourBytes(t *testing.T) {
	border := []byte{0x41, 0x7f, 0x80, 0xbf, 0xc0, 0xff}
	for first := 0xE0; first < 0x100; first++ {
		for second := range 256 {
			for _, third := range border {
				for _, fourth := range border {
					agrees(t, []byte{byte(first), byte(second), third, fourth})
				}
			}
		}
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		n := random.Uint32()
		agrees(t, []byte{byte(n >> 24), byte(n >> 16), byte(n >> 8), byte(n)})
	}
}

// TestUTF8LongTexts mixes runs of ASCII, which are skipped eight bytes at a time, with everything else.
func TestUTF8LongTexts(t *testing.T) {
	pieces := []string{"Hello", "\x00", "seventeen letters", "\u00e9", "\u20ac", "\U0001F600", "\ufffd", "\ufeff", "\U0010FFFF",
		"\xc3", "\x80", "\xed\xa0\x80", "\xf4\x90", "\xff"}
	random := rand.New(rand.NewPCG(3, 4))
	for range 20000 {
		var b []byte
		choice := len(pieces)
		if random.IntN(2) == 0 {
			choice = 9 // the valid ones
		}
		for range random.IntN(6) {
			b = append(b, pieces[random.IntN(choice)]...)
		}
		agrees(t, b)
	}
}

// TestUTF8WhereItIsCertain gives the first byte after which no text can be valid: what a strict receiver stops at.
func TestUTF8WhereItIsCertain(t *testing.T) {
	cases := []struct {
		name, text string
		at         int // -1: never
	}{
		{"ASCII", "Hello", -1},
		{"first of two bytes is never used", "a\xc0\xaf", 1},
		{"overlong, two bytes, at the end of its range", "a\xc1\xbf", 1},
		{"overlong, three bytes", "a\xe0\x9f\xbf", 2},
		{"overlong, four bytes", "a\xf0\x8f\xbf\xbf", 2},
		{"smallest of three bytes", "a\xe0\xa0\x80", -1},
		{"smallest of four bytes", "a\xf0\x90\x80\x80", -1},
		{"first surrogate", "a\xed\xa0\x80", 2},
		{"last surrogate", "a\xed\xbf\xbf", 2},
		{"before the surrogates", "a\xed\x9f\xbf", -1},
		{"after the surrogates", "a\xee\x80\x80", -1},
		{"U+10FFFF", "a\xf4\x8f\xbf\xbf", -1},
		{"over U+10FFFF", "a\xf4\x90\x80\x80", 2},
		{"lead byte f5", "a\xf5\x80\x80\x80", 1},
		{"lead byte ff", "a\xff", 1},
		{"stray continuation", "a\x80", 1},
		{"cut by a letter, two bytes", "a\xc3b", 2},
		{"cut by a letter, three bytes", "a\xe2\x82b", 3},
		{"cut by a letter, four bytes", "a\xf0\x9f\x98b", 4},
		{"cut by another character", "a\xe2\x82\xe2\x82\xac", 3},
		{"cut by the end", "a\xe2\x82", -1},
		{"after a long run of ASCII", strings.Repeat("a", 50) + "\xf4\x90", 51},
	}
	for _, c := range cases {
		for cut := range len(c.text) + 1 {
			var u codec.UTF8
			at := u.Write([]byte(c.text[:cut]))
			if at < 0 {
				if at = u.Write([]byte(c.text[cut:])); at >= 0 {
					at += cut
				}
			}
			if at != c.at {
				t.Errorf("%s, split at %d: certain at %d; want %d", c.name, cut, at, c.at)
			}
		}
	}
}

func TestUTF8Pending(t *testing.T) {
	for _, c := range []struct {
		text string
		want int
	}{{"", 0}, {"a", 0}, {"\xc3", 1}, {"\xe2\x82", 2}, {"\xf0\x9f\x98", 3}, {"\xf0\x9f\x98\x80", 0}, {"abc\xf0", 1}} {
		var u codec.UTF8
		for _, b := range []byte(c.text) {
			u.Write([]byte{b})
		}
		if u.Pending() != c.want {
			t.Errorf("%q: %d bytes of a character are open; want %d", c.text, u.Pending(), c.want)
		}
	}
	var u codec.UTF8
	u.Write([]byte("\xe2\x82\xff"))
	if u.Pending() != 0 || u.Write([]byte("Hello")) != -1 {
		t.Error("after an invalid byte the check does not begin anew")
	}
}
