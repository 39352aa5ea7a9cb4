package visible

import (
	"strings"
	"testing"
	"unicode"
)

func TestPreview(t *testing.T) {
	for in, want := range map[string]string{
		"Hello, wörld 😀":          "Hello, wörld 😀",
		"a\nb\r\tc\x00\x7f":       `a\nb\r\tc\x00\x7f`,
		"\u202eevil\u200b\ufeff":  `\u202eevil\u200b\ufeff`,
		"caf\xe9 \xc3\x28":        `caf\xe9 \xc3(`,
		"\U000e0001tag":           `\U000e0001tag`,
		strings.Repeat("ab", 100): strings.Repeat("ab", 30) + "…",
		strings.Repeat("é", 31):   strings.Repeat("é", 30) + "…",
	} {
		if got := Preview([]byte(in)); got != want {
			t.Errorf("%q: %s, want %s", in, got, want)
		}
	}
}

// Every control, private and format character, and every space but the usual one, is hidden; the format characters of
// Arabic and Syriac that are seen are not.
func TestHidden(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		seen := r == ' ' || unicode.In(r, unicode.Prepended_Concatenation_Mark) || r > 0xFFFF && r < 0xE0000 || r == 0x70F
		wants := unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Z) && !seen
		if wants && !isHidden(r) {
			t.Errorf("%U is shown", r)
		}
		if isHidden(r) && !wants && unicode.In(r, unicode.L, unicode.N, unicode.P, unicode.S) && r != 0xFFFC && r != 0xFFFD {
			t.Errorf("%U is hidden", r)
		}
	}
}
