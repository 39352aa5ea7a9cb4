package handshake

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
)

// isTokenByte reports whether c may stand in a token (tchar, RFC 9110 section 5.6.2).
func isTokenByte(c byte) bool {
	if lc := ascii.Lower(c); lc >= 'a' && lc <= 'z' || isDigit(c) {
		return true
	}
	switch c {
	case '!', '#', '$', '%', '&', '\'', '*', '+', '-', '.', '^', '_', '`', '|', '~':
		return true
	}
	return false
}

// tokenLength is how many bytes at the start of s may stand in a token.
func tokenLength(s string) int {
	for i := 0; i < len(s); i++ {
		if !isTokenByte(s[i]) {
			return i
		}
	}
	return len(s)
}

// isToken reports whether s is one or more token characters.
func isToken(s string) bool { return s != "" && tokenLength(s) == len(s) }

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// isBlank reports whether c is the optional white space of a field (OWS, RFC 9110 section 5.6.3).
func isBlank(c byte) bool { return c == ' ' || c == '\t' }

// trimmed is the range of s without the white space and line breaks around it.
func trimmed(s string) (start, end int) {
	end = len(s)
	for start < end && isBlankOrBreak(s[start]) {
		start++
	}
	for end > start && isBlankOrBreak(s[end-1]) {
		end--
	}
	return start, end
}

func isBlankOrBreak(c byte) bool { return isBlank(c) || c == '\r' || c == '\n' }

// element is one member of a comma-separated list, without the white space around it, and where it stands.
type element struct {
	text string
	at   Span
}

// elements splits the values of fields at their commas (RFC 9110 section 5.6.1). Several fields make one list. Empty
// members are kept; the values hold no quoted strings.
func elements(fields []*Field) []element {
	count := 0
	for _, f := range fields {
		count += 1 + strings.Count(f.Value, ",")
	}
	list := make([]element, 0, count)
	for _, f := range fields {
		start := 0
		for i := 0; i <= len(f.Value); i++ {
			if i < len(f.Value) && f.Value[i] != ',' {
				continue
			}
			from, to := trimmed(f.Value[start:i])
			at := f.ValueAt.Start + start
			list = append(list, element{f.Value[start+from : start+to], Span{at + from, at + to}})
			start = i + 1
		}
	}
	return list
}

// has reports whether one member of the list is word, in any case.
func has(list []element, word string) bool {
	for i := range list {
		if ascii.EqualFold(list[i].text, word) {
			return true
		}
	}
	return false
}
