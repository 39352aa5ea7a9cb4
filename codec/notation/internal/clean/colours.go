// Package clean takes off what terminals, editors, word processors and programs have added to a text.
package clean

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// withoutColours returns the text with spaces in place of what colours it in a terminal and was copied along: ESC, a bracket, numbers
// and the letter m, or K, which clears the rest of a line (ECMA-48).
func withoutColours(text string) string {
	const begins = "\x1b["
	if !strings.Contains(text, begins) {
		return text
	}
	out := []byte(text)
	for i := 0; i < len(text); {
		n := strings.Index(text[i:], begins)
		if n < 0 {
			break
		}
		start := i + n
		i = start + len(begins)
		for i < len(text) && (lex.IsDigit(text[i]) || text[i] == ';') {
			i++
		}
		if i < len(text) && (text[i] == 'm' || text[i] == 'K') {
			i++
			lex.Blank(out, start, i)
		}
	}
	return string(out)
}
