package clean

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// straightQuotes returns the text with straight quotes in place of the typographic ones that a word processor makes of them. Each is
// three bytes, of which the other two become spaces, so that every character within quotes stays where it was; a prefix such as
// Python's b moves along with its quote. A text that has straight quotes, too, is returned as it is: its typographic ones are data.
func straightQuotes(text string) string {
	const lead, marks = "\xe2\x80", "\x98\x99\x9a\x9b\x9c\x9d\x9e\x9f"
	if !strings.Contains(text, lead) || lex.Until(text, "\"'") < len(text) {
		return text
	}
	out := []byte(text)
	open := byte(0)
	for i := 0; i+2 < len(text); i++ {
		kind := strings.IndexByte(marks, text[i+2])
		if kind < 0 || !lex.StartsAt(text, i, lead) {
			continue
		}
		mark := byte('\'')
		if kind > 3 {
			mark = '"'
		}
		word := i
		for word > max(0, i-3) && text[word-1]|0x20 >= 'a' && text[word-1]|0x20 <= 'z' {
			word--
		}
		switch {
		case mark == open:
			lex.Blank(out, i, i+3)
			out[i], open = mark, 0
		case open == 0 && word > i-3: // else it is an apostrophe
			lex.Blank(out, word, i+3)
			copy(out[word+2:], text[word:i])
			out[i+2], open = mark, mark
		}
	}
	return string(out)
}
