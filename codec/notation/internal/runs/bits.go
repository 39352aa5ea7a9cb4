// Package runs finds digits among words: pairs of hex, marked numbers, bits, hex without gaps, base64.
package runs

import (
	"github.com/wslens/wslens/codec/notation/internal/digits"
	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// BitsEnd returns the end of the eight bits that begin at text[i]; i if there are none.
func BitsEnd(text string, i int) int {
	const width = 8
	if isBits(text, i) && (i+width == len(text) || !lex.IsWordChar(text[i+width])) {
		return i + width
	}
	return i
}

// isBits tells eight binary digits at text[i], of which two may be mistaken.
func isBits(text string, i int) bool {
	const width, mistaken = 8, 2
	n := 0
	for k := i; k < min(len(text), i+width); k++ {
		if !lex.IsWordChar(text[k]) {
			return false
		}
		n += lex.Int(text[k] == '0' || text[k] == '1')
	}
	return i+width <= len(text) && n >= width-mistaken
}

// bitsRun returns the end of bytes in binary at line[i]; i if there are fewer than two.
func bitsRun(line string, i int) int {
	const width = 8
	if last := digits.NibblesEnd(line, i); last > i {
		return last
	}
	last, n := i, 0
	for isBits(line, i) && (i+width == len(line) || !lex.IsWordChar(line[i+width])) && (n > 0 || lex.SkipAny(line[i:i+width], 0, "01") == width) {
		n++
		last = i + width
		if i = lex.SkipAny(line, last, ","); i == last {
			break
		}
	}
	if n < 2 {
		return 0
	}
	return last
}
