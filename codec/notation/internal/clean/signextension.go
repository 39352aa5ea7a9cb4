package clean

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// withoutSignExtension returns the text with spaces in place of the ffffff that C's %x prints in front of a negative char: ffffff81 is 81.
// A text with other numbers of more than four digits is returned as it is.
func withoutSignExtension(text string) string {
	const signs, width = "ffffff", len("ffffff81")
	if !strings.Contains(text, signs) && !strings.Contains(text, "FFFFFF") {
		return text
	}
	out, tokens, signed := []byte(text), 0, 0
	for i := 0; i < len(text); i++ {
		start := i
		for i < len(text) && (lex.IsDigit(text[i]) || text[i]|0x20 >= 'a' && text[i]|0x20 <= 'z') {
			i++
		}
		before := start
		if lex.StartsAt(text, start, "0x") {
			start += 2
		}
		if i < len(text) && text[i] == ',' { // with commas they would rather be decimal
			out[i] = ' '
		}
		switch digits, _ := lex.HexEnd(text, start); {
		case digits < i || digits == start:
		case i-start == 1 && lex.IsLetter(text[start]) && i < len(text) && (text[i] == '\'' || text[i] == '"'): // the b of b'...'
		case i-start == width && ascii.LowerString(text[start:i-2]) == signs && lex.HexValue(text[i-2]) > 7:
			lex.Blank(out, before, i-2)
			signed++
			copy(out[i-2-(start-before):], text[before:start])
			tokens++
		case i-start > width/2:
			return text
		default:
			tokens++
		}
	}
	if signed == 0 || tokens < 2 {
		return text
	}
	return string(out)
}
