package notation

import (
	"strings"
	"unicode/utf8"
)

// spaceWidth is the length of the white space character at text[i], 0 if there is none. Web pages put no-break
// spaces, zero-width spaces and byte order marks into what is copied from them.
//
//go:noinline
func spaceWidth(text string, i int) int {
	switch c := text[i]; {
	case c == ' ', c >= '\t' && c <= '\r':
		return 1
	case c < 0x80:
		return 0
	case startsAt(text, i, "\u00a0"):
		return 2
	case startsAt(text, i, "\u200b"), startsAt(text, i, "\ufeff"):
		return 3
	}
	return 0
}

// skipSpace returns the index of the first character from text[i] on that is not white space.
//
//go:noinline
func skipSpace(text string, i int) int {
	for i < len(text) {
		w := spaceWidth(text, i)
		if w == 0 {
			break
		}
		i += w
	}
	return i
}

// trimEnd returns the index behind the last character of text that is not ASCII white space.
//
//go:noinline
func trimEnd(text string) int {
	end := len(text)
	for end > 0 && (text[end-1] == ' ' || text[end-1] >= '\t' && text[end-1] <= '\r') {
		end--
	}
	return end
}

// runeEnd returns the index behind the character at text[i].
//
//go:noinline
func runeEnd(text string, i int) int {
	if text[i] < utf8.RuneSelf {
		return i + 1
	}
	_, size := utf8.DecodeRuneInString(text[i:])
	return i + size
}

// startsAt says whether the piece stands at text[i].
//
//go:noinline
func startsAt(text string, i int, piece string) bool {
	return strings.HasPrefix(text[i:], piece)
}

// span is the length of the start of text that holds none of the stops.
//
//go:noinline
func span(text, stops string) int {
	var set [8]uint32
	for i := 0; i < len(stops); i++ {
		set[stops[i]>>5] |= 1 << (stops[i] & 31)
	}
	for i := 0; i < len(text); i++ {
		if set[text[i]>>5]>>(text[i]&31)&1 != 0 {
			return i
		}
	}
	return len(text)
}

// tokenEnd returns the end of the token that starts at text[i]: it ends before white space, a comma or the separator.
//
//go:noinline
func tokenEnd(text string, i int, separator byte) int {
	for ; i < len(text); i++ {
		c := text[i]
		if c == separator || c == ',' || (c <= ' ' || c >= utf8.RuneSelf) && spaceWidth(text, i) > 0 {
			break
		}
	}
	return i
}

// hexValue is the value of the hex digit c, -1 if it is none.
func hexValue(c byte) int {
	return int(hexValues[c]) - 1
}

// One more than the value of each hex digit, 0 for what is none.
var hexValues = [256]int8{
	'0': 1, '1': 2, '2': 3, '3': 4, '4': 5, '5': 6, '6': 7, '7': 8, '8': 9, '9': 10,
	'a': 11, 'b': 12, 'c': 13, 'd': 14, 'e': 15, 'f': 16,
	'A': 11, 'B': 12, 'C': 13, 'D': 14, 'E': 15, 'F': 16,
}

func isDigit(c byte) bool {
	return c >= '0' && c <= '9'
}

// quote puts a piece of the text into a problem's words, cut short if it is long.
//
//go:noinline
func quote(piece string) string {
	const most = 24
	if len(piece) <= most {
		return `"` + piece + `"`
	}
	end := most
	for end > 0 && !utf8.RuneStart(piece[end]) {
		end--
	}
	return `"` + piece[:end] + `…"`
}
