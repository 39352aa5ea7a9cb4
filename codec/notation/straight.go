package notation

import "strings"

// straight returns the text with straight quotes in place of the typographic ones that a word processor makes of them, and
// spaces in place of the rest of each. Every character within quotes stays where it was; a prefix such as Python's b moves
// along with its quote. Beside straight quotes typographic ones are characters like any other.
func straight(text string) string {
	const lead = "\xe2\x80"
	if !strings.Contains(text, lead) || span(text, "\"'") < len(text) {
		return text
	}
	out := []byte(text)
	open := byte(0)
	for i := strings.Index(text, lead); i+len(lead) < len(text); i++ {
		mark := straightQuote(text[i+len(lead)])
		if mark == 0 || !startsAt(text, i, lead) {
			continue
		}
		width := 0
		for width < i && (text[i-width-1]|0x20 >= 'a' && text[i-width-1]|0x20 <= 'z' || text[i-width-1] == '$') {
			width++
		}
		switch {
		case mark == open:
			out[i], out[i+1], out[i+2] = mark, ' ', ' '
			open = 0
		case open == 0 && width < len("rb")+1: // else it is an apostrophe
			copy(out[i-width:], "  ")
			copy(out[i-width+2:], text[i-width:i])
			out[i+2] = mark
			open = mark
		}
	}
	return string(out)
}

// straightQuote is the quote that a word processor makes the character of, whose UTF-8 ends in c; 0 if none.
func straightQuote(c byte) byte {
	switch {
	case c >= 0x98 && c <= 0x9b:
		return '\''
	case c >= 0x9c && c <= 0x9f:
		return '"'
	}
	return 0
}
