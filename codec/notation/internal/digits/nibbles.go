package digits

import "github.com/wslens/wslens/codec/notation/internal/lex"

// nibble is half a byte.
const nibble = 4

// isNibble tells four binary digits at text[i] that stand by themselves.
func isNibble(text string, i int) bool {
	end := i + nibble
	return end <= len(text) && lex.SkipAny(text[:end], i, "01") == end && (end == len(text) || !lex.IsWordChar(text[end]))
}

// NibblesEnd is the end of bytes in binary from text[i] on of which each half stands by itself; i if there are not two.
func NibblesEnd(text string, i int) int {
	const least = 4 // halves
	last, n := i, 0
	for at := i; isNibble(text, at); at = lex.SkipSpace(text, at+nibble) {
		if n++; n >= least && n%2 == 0 {
			last = at + nibble
		}
	}
	return last
}

// readNibbles reads a text that is nothing but such bytes from text[i] on, and returns how many they are.
func readNibbles(text string, i int, out *lex.Output) (count int) {
	last := NibblesEnd(text, i)
	if last == i || last < lex.TrimEnd(text) {
		return 0
	}
	for i < last {
		low := lex.SkipSpace(text, i+nibble)
		b := byte(0)
		for _, digit := range text[i:i+nibble] + text[low:low+nibble] {
			b = b<<1 | byte(digit-'0')
		}
		out.Add(b, i, low+nibble)
		i = lex.SkipSpace(text, low+nibble)
		count++
	}
	return count
}
