package clean

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// withoutSignExtension returns the text with spaces in place of the ffffff that C's %x prints in front of a negative char: ffffff81 is 81.
// A text with other numbers of more than four digits is returned as it is.
func withoutSignExtension(text string) string {
	if !strings.Contains(text, signs) && !strings.Contains(text, "FFFFFF") {
		return text
	}
	out, tokens, signed := []byte(text), 0, 0
	for i := 0; i < len(text); i++ {
		start := i
		for i < len(text) && (lex.IsDigit(text[i]) || text[i]|0x20 >= 'a' && text[i]|0x20 <= 'z') {
			i++
		}
		if i < len(text) && text[i] == ',' { // with commas they would rather be decimal
			out[i] = ' '
		}
		digits := lex.BehindHexMark(text, start)
		switch {
		case !isNumber(text, digits, i):
			continue
		case isSigned(text[digits:i]):
			lex.Blank(out, start, i-2)
			copy(out[i-2-(digits-start):], text[start:digits])
			signed++
		case i-digits > len(signs+"81")/2:
			return text
		}
		tokens++
	}
	if signed == 0 || tokens < 2 {
		return text
	}
	return string(out)
}

// signs are the digits of the sign of a negative char.
const signs = "ffffff"

// isNumber tells text[i:end] that is digits of hex from the b of b'...'.
func isNumber(text string, i, end int) bool {
	last, _ := lex.HexEnd(text, i)
	isPrefix := end == i+1 && lex.IsLetter(text[i]) && end < len(text) && (text[end] == '\'' || text[end] == '"')
	return last == end && i < end && !isPrefix
}

// isSigned tells the digits of a negative char.
func isSigned(digits string) bool {
	return len(digits) == len(signs+"81") && ascii.LowerString(digits[:len(signs)]) == signs && lex.HexValue(digits[len(signs)]) > 7
}
