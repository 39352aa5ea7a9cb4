package ascii

import (
	"strings"
	"testing"
)

func TestLikeStandardLibrary(t *testing.T) {
	for c := range byte(0x80) {
		for d := range byte(0x80) {
			a, b := string(rune(c)), string(rune(d))
			if EqualFold(a, b) != strings.EqualFold(a, b) || LowerString(a+b) != strings.ToLower(a+b) {
				t.Errorf("%q, %q", a, b)
			}
		}
	}
}

func TestBeyondASCII(t *testing.T) {
	if EqualFold("K", "\u212a") || EqualFold("a", "aa") || LowerString("\u212aÄK") != "\u212aÄk" {
		t.Error("folds more than ASCII")
	}
}

func TestHasControl(t *testing.T) {
	for text, want := range map[string]bool{"": false, "a\t\r\n~\u00e4": false, "a\x00": true, "\x1b[": true, "\x7f": true} {
		if HasControl([]byte(text)) != want {
			t.Errorf("%q: %t", text, !want)
		}
	}
}
