// Package visible writes bytes so that a reader sees all of them.
package visible

import (
	"unicode/utf8"

	"github.com/wslens/wslens/codec/internal/hextext"
)

// A preview is this long at most, in bytes.
const previewLength = 60

// Preview returns the start of a text; what cannot be shown is escaped.
func Preview(b []byte) string { return Text(b, previewLength) }

// Text returns a text up to the character with which it has more than most bytes; what cannot be shown is escaped.
func Text(b []byte, most int) string {
	out := ""
	for at := 0; at < len(b); {
		if at >= most {
			return out + "…"
		}
		r, size := utf8.DecodeRune(b[at:])
		switch whole := r != utf8.RuneError || size > 1; {
		case !whole:
			out += `\x` + hextext.Encode(b[at:at+1])
		case isHidden(r):
			out += escaped(r)
		default:
			out += string(b[at : at+size])
		}
		at += size
	}
	return out
}

// hidden are ranges of characters that cannot be seen, or that turn the order of the text around them. The standard
// library's tables know each character, and take 5 kB of a download.
var hidden = [...][2]rune{
	{0, 0x1F}, {0x7F, 0xA0}, {0xAD, 0xAD}, {0x61C, 0x61C}, {0x1680, 0x1680}, {0x180E, 0x180E}, {0x2000, 0x200F}, {0x2028, 0x202F}, {0x205F, 0x206F},
	{0x3000, 0x3000}, {0xE000, 0xF8FF}, {0xFEFF, 0xFEFF}, {0xFFF0, 0xFFFB}, {0xFFFE, 0xFFFF}, {0xE0000, utf8.MaxRune},
}

func isHidden(r rune) bool {
	for _, h := range hidden {
		if r >= h[0] && r <= h[1] {
			return true
		}
	}
	return false
}

// escaped writes a character as JavaScript and Go do: \n, \x7f, \u202e, \U000e0001.
func escaped(r rune) string {
	digits := hextext.Encode([]byte{byte(r >> 24), byte(r >> 16), byte(r >> 8), byte(r)})
	switch {
	case r == '\n':
		return `\n`
	case r == '\r':
		return `\r`
	case r == '\t':
		return `\t`
	case r < utf8.RuneSelf:
		return `\x` + digits[6:]
	case r <= 0xFFFF:
		return `\u` + digits[4:]
	}
	return `\U` + digits
}
