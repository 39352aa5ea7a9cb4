package rule

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/internal/hextext"
)

// A hole is what stood in a text where a phrase has a hole for a number.
type hole struct {
	kind  byte
	value int
}

// The most characters of a text that a run of anything takes, and that blanks do.
const (
	longestRun    = 100
	longestBlanks = 80
)

// match tells where a phrase ends that begins at start, and what stands in its holes.
func match(text string, start int, phrase string) (end int, holes []hole, ok bool) {
	at := start
	for p := 0; p < len(phrase); {
		switch phrase[p] {
		case '#':
			h := hole{kind: phrase[p+1]}
			if h.value, at, ok = numberAt(text, at, h.kind); !ok {
				return 0, nil, false
			}
			holes = append(holes, h)
			p += 2
		case '*':
			p++
			literal := literalAt(phrase[p:])
			if at, ok = after(text, at, literal); !ok {
				return 0, nil, false
			}
			p += len(literal)
		default:
			literal := literalAt(phrase[p:])
			if at, ok = matchLiteral(text, at, literal); !ok {
				return 0, nil, false
			}
			p += len(literal)
		}
	}
	if at < len(text) && isOfWord(text[at]) && isOfWord(text[at-1]) {
		return 0, nil, false // the phrase ends inside a word or a number
	}
	return at, holes, true
}

// literalAt is the start of a phrase up to its next hole.
func literalAt(phrase string) string {
	if i := strings.IndexAny(phrase, "#*"); i >= 0 {
		return phrase[:i]
	}
	return phrase
}

// after tells where a literal ends that stands behind a short run of anything on the same line.
func after(text string, at int, literal string) (end int, ok bool) {
	for i := at; i < len(text) && i-at < longestRun && text[i] != '\n'; i++ {
		if end, ok = matchLiteral(text, i, literal); ok {
			return end, true
		}
	}
	return 0, false
}

// matchLiteral tells where a literal ends that begins at a place of the text, whatever its capitals, quotes and blanks.
func matchLiteral(text string, at int, literal string) (end int, ok bool) {
	for i := 0; i < len(literal); i++ {
		length := 0
		switch c := literal[i]; {
		case c == ' ':
			length = blanksLength(text[at:])
		case c == '\'':
			length = quoteLength(text[at:])
		case at < len(text) && ascii.Lower(text[at]) == ascii.Lower(c):
			length = 1
		}
		if length == 0 {
			return 0, false
		}
		at += length
	}
	return at, true
}

// blanksLength is the length of a run of blanks; a message that is wrapped has a line end in it.
func blanksLength(s string) (n int) {
	for n < len(s) && n < longestBlanks && (s[n] == ' ' || s[n] == '\t' || s[n] == '\n' || s[n] == '\r') {
		n++
	}
	return n
}

// quoteLength is the length of a quote: straight, round, or escaped in a literal.
func quoteLength(s string) (n int) {
	for n < len(s) && n < 4 && s[n] == '\\' {
		n++
	}
	switch rest := s[n:]; {
	case rest == "":
		return 0
	case rest[0] == '\'' || rest[0] == '"' || rest[0] == '`':
		return n + 1
	case strings.HasPrefix(rest, "\u2018"), strings.HasPrefix(rest, "\u2019"), strings.HasPrefix(rest, "\u201c"), strings.HasPrefix(rest, "\u201d"):
		return n + len("\u2018")
	}
	return 0
}

// quoteBefore is the length of a quote at the end of a text, that of a phrase which begins with a quoted name.
func quoteBefore(s string) int {
	for n := 1; n <= len("\\\"") && n <= len(s); n++ {
		if quoteLength(s[len(s)-n:]) == n && (n == len(s) || s[len(s)-n-1] != '\\') {
			return n
		}
	}
	if n := len("\u2018"); len(s) >= n && quoteLength(s[len(s)-n:]) == n {
		return n
	}
	return 0
}

// numberAt reads the number of a hole: hex behind 0x or in a hole for hex, true and false for a bit, else decimal. It ends
// where the digits do; a number that is too long to matter is the largest that matters.
func numberAt(text string, at int, kind byte) (value, end int, ok bool) {
	base := 10
	switch rest := text[at:]; {
	case kind == 'q':
		return quotedPair(text, at)
	case kind == 'b' && strings.HasPrefix(rest, "true"):
		return 1, at + len("true"), true
	case kind == 'b' && strings.HasPrefix(rest, "false"):
		return 0, at + len("false"), true
	case len(rest) > 2 && rest[0] == '0' && rest[1]|0x20 == 'x':
		base, at = 16, at+2
	case kind == 'h':
		base = 16
	case kind == 'n' && len(rest) > 0 && rest[0] == '-':
		at++
	}
	const most = 1 << 30
	for end = at; end < len(text) && digit(text[end]) < base; end++ {
		value = min(value*base+digit(text[end]), most)
	}
	return value, end, end > at
}

// digit is the value of a digit in base 16; one that is none is larger than all.
func digit(c byte) int { return int(hextext.Value(c)) }
