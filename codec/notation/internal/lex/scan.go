package lex

import (
	"strings"
	"unicode/utf8"
)

// SpaceWidth is the length of the white space character at text[i], 0 if there is none. Web pages put no-break
// spaces, zero-width spaces and byte order marks into what is copied from them.
func SpaceWidth(text string, i int) int {
	switch c := text[i]; {
	case c == ' ', c >= '\t' && c <= '\r':
		return 1
	case c < 0x80:
		return 0
	case StartsAt(text, i, "\u00a0"):
		return 2
	case StartsAt(text, i, "\u200b"), StartsAt(text, i, "\ufeff"), StartsAt(text, i, "\u3000"), StartsAt(text, i, "\uff0c"), StartsAt(text, i, "\u3001"): // wide commas, too
		return 3
	}
	return 0
}

// WideLeads are the first bytes of wide characters and of round quotes: between these and bytes no space stands.
const WideLeads = "\xe2\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xea\xeb\xec\xed\xef"

// isWide reports whether a wide character begins at text[i].
func isWide(text string, i int) bool {
	return text[i] >= WideLeads[0] && text[i] != 0xee && text[i] < 0xf0
}

// IsWordBreak reports whether no word goes on from text[i-1] to text[i].
func IsWordBreak(text string, i int) bool {
	return i == 0 || !IsWordChar(text[i-1]) || i > 2 && text[i] < 0x80 && isWide(text, i-3)
}

// SkipSpace returns the index of the first character from text[i] on that is not white space.
func SkipSpace(text string, i int) int {
	for i < len(text) {
		w := SpaceWidth(text, i)
		if w == 0 {
			break
		}
		i += w
	}
	return i
}

// TrimEnd returns the index behind the last character of text that is not ASCII white space.
func TrimEnd(text string) int {
	end := len(text)
	for end > 0 && (text[end-1] == ' ' || text[end-1] >= '\t' && text[end-1] <= '\r') {
		end--
	}
	return end
}

// RuneEnd returns the index behind the character at text[i].
func RuneEnd(text string, i int) int {
	if text[i] < utf8.RuneSelf {
		return i + 1
	}
	_, size := utf8.DecodeRuneInString(text[i:])
	return i + size
}

// StartsAt reports whether the piece stands at text[i].
func StartsAt(text string, i int, piece string) bool {
	return strings.HasPrefix(text[i:], piece)
}

// Until is the length of the start of text that holds none of the stops.
func Until(text, stops string) int {
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

// TokenEnd returns the end of the token that starts at text[i]: it ends before white space, a comma, a wide
// character or the separator.
func TokenEnd(text string, i int, separator byte) int {
	for start := i; i < len(text); i++ {
		c := text[i]
		if c == separator || c == ',' || (c <= ' ' || c >= utf8.RuneSelf) && SpaceWidth(text, i) > 0 || i > start && isWide(text, i) {
			break
		}
	}
	return i
}

// Quote puts a piece of the text into a problem's words, cut short if it is long.
func Quote(piece string) string {
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

// SkipAny returns the index of the first character from text[i] on that is neither white space nor one of set.
func SkipAny(text string, i int, set string) int {
	for i < len(text) && (SpaceWidth(text, i) > 0 || strings.IndexByte(set, text[i]) >= 0) {
		i += max(1, SpaceWidth(text, i))
	}
	return i
}

// LineEnd returns the end of the line that begins at text[i], and where the next line begins.
func LineEnd(text string, i int) (end, next int) {
	n := strings.IndexByte(text[i:], '\n')
	if n < 0 {
		return len(text), len(text)
	}
	end, next = i+n, i+n+1
	if n > 0 && text[end-1] == '\r' {
		end--
	}
	return end, next
}

// InQuotes leaves out the quotes around text[start:end], each one of the marks, and the prefix before the first.
func InQuotes(text string, start, end int, prefix byte, marks string) (int, int) {
	open := start
	if open < end && text[open] == prefix {
		open++
	}
	if end-open >= 2 && text[open] == text[end-1] && strings.IndexByte(marks, text[open]) >= 0 {
		return open + 1, end - 1
	}
	return start, end
}

// Blank is the text with spaces in place of all in text[start:end] but line ends.
func Blank(text []byte, start, end int) {
	for ; start < end; start++ {
		if text[start] != '\n' {
			text[start] = ' '
		}
	}
}

// Fence opens and closes a block of code in Markdown.
const Fence, OtherFence = "```", "~~~"

// HasFences reports whether a text may have blocks of Markdown.
func HasFences(text string) bool {
	return strings.Contains(text, Fence) || strings.Contains(text, OtherFence)
}

// Line is a line of a text, without and with its end.
type Line struct{ Start, End, Next int }

// LinesOf returns the lines of the text, in their order.
func LinesOf(text string) []Line {
	var lines []Line
	for i := 0; i < len(text); {
		end, next := LineEnd(text, i)
		lines = append(lines, Line{i, end, next})
		i = next
	}
	return lines
}
