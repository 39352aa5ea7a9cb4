package rule

import (
	"slices"
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
)

// isAnnounced tells whether a word shortly before the number says that a status code follows. A number behind "sent" or "received" is
// one if its name follows in brackets.
func (s *scanner) isAnnounced(start, end int) bool {
	text := s.text
	a := announcement{scanner: s, start: start, named: strings.HasPrefix(text[end:], " ("), inBrackets: start > 0 && text[start-1] == '('}
	seen, from := 0, max(0, start-announcedWithin)
	for i := start - 1; i >= from && seen <= codeGap; i-- {
		c := text[i]
		if !isOfWord(c) {
			if endsSearch(c, seen) {
				return false
			}
			if c > ' ' {
				seen++
			}
			continue
		}
		last := i + 1
		i = startOfWord(text, i, from)
		if is, decided := a.decides(ascii.LowerString(text[i:last])); decided {
			return is
		}
		seen += last - i
	}
	return false
}

// announcement is what the words before a number, from the last one on, say of it.
type announcement struct {
	*scanner
	start             int
	named, inBrackets bool // of the number
	reported          bool // a word was seen that reports something
}

// decides takes the next word to the left: whether the number is a status code, if the word decides that.
func (a *announcement) decides(word string) (is, decided bool) {
	switch {
	case hasAny(word, closeWords):
		return !hasAny(word, otherWords), true
	case strings.HasSuffix(word, "code") && a.isInContext(), a.named && (word == "sent" || word == "received"):
		return a.isInContext(), true
	case a.reported && (word == "websocket" || word == "ws"):
		return true, true
	case slices.Contains(reportWords, word):
		a.reported = true
	case !a.inBrackets && !slices.Contains(betweenWords, word):
		return false, true
	}
	return false, false
}

// isInContext tells whether words about a connection stand near the number.
func (a *announcement) isInContext() bool { return a.connections.has(a.text, a.start, contextWords) }

// endsSearch tells whether a number behind such a character is no status code: part of an address, of an identifier or of a sentence
// that is over, or, behind more than "code", of what was quoted.
func endsSearch(c byte, seen int) bool {
	return c == '/' || c == '#' || c == '.' || c == '"' && seen >= len("code")
}

// startOfWord is where the word begins that text[i] is in, but not before from.
func startOfWord(text string, i, from int) int {
	for i > from && isOfWord(text[i-1]) {
		i--
	}
	return i
}
