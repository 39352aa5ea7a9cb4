package sides

import "strings"

// OfArrow is the side that > or < names alone before the bytes of a line, as curl and wscat print them.
func OfArrow(label string) Side {
	switch strings.TrimLeft(label, " \t") {
	case "> ":
		return Sent
	case "< ":
		return Received
	}
	return Unknown
}

// ArrowBefore is the side that the arrow says with which the line begins, if nothing else stands before text[i] in it.
func ArrowBefore(text string, i int) Side {
	const most = 80 // of blanks before it
	from := max(0, i-most)
	start := from + strings.LastIndexByte(text[from:i], '\n') + 1
	if start == from && from > 0 {
		return Unknown
	}
	return OfArrow(text[start:i])
}
