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

// startsAt says whether the piece stands at text[i].
//
//go:noinline
func startsAt(text string, i int, piece string) bool {
	return strings.HasPrefix(text[i:], piece)
}

// span is the length of the start of text that holds none of the stops.
func span(text, stops string) int {
	for i := 0; i < len(text); i++ {
		if strings.IndexByte(stops, text[i]) >= 0 {
			return i
		}
	}
	return len(text)
}

// tokenEnd returns the end of the token that starts at text[i]: it ends before white space, a comma or the separator.
//
//go:noinline
func tokenEnd(text string, i int, separator byte) int {
	for i < len(text) && text[i] != separator && text[i] != ',' && spaceWidth(text, i) == 0 {
		i++
	}
	return i
}

// hexValue is the value of the hex digit c, -1 if it is none.
//
//go:noinline
func hexValue(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}

func isDigit(c byte) bool {
	return c >= '0' && c <= '9'
}

// quote puts a piece of the text into a problem's words, cut short if it is long.
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
