package codec_test

import (
	"testing"

	"github.com/wslens/wslens/codec"
)

// Where a text is not UTF-8: at the byte that breaks it, or where the character begins that is cut at the end.
func TestInvalidUTF8(t *testing.T) {
	for text, want := range map[string]int{
		"": -1, "abc": -1, "é€😀": -1, "\uFFFD": -1,
		"a\xff": 1, "\x80": 0, "ab\xc3(": 3, "€\xe0\x9f\x80": 4, "abcdefgh\xc0\x80": 8, "\xed\xa0\x80": 1, "\xf4\x90\x80\x80": 1,
		"a\xc3": 1, "ab\xe2\x82": 2, "\xf0\x9f\x98": 0, "12345678901234567890\xf0": 20,
	} {
		if got := codec.InvalidUTF8([]byte(text)); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
}
