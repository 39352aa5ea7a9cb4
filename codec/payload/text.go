package payload

import "unicode/utf8"

var text = Format{ID: "text", Label: "Text", read: readText}

// readText takes any UTF-8 for text. What it says stands in the payload itself, so there are no nodes.
func readText(b []byte, t *tree) (int, string) {
	if i := invalidAt(b); i >= 0 {
		t.problem(i, i+1, "This byte is not UTF-8.")
		return 0, "The payload is not UTF-8."
	}
	if controls(b) > len(b)/8 {
		return scoreAlways, "The payload is UTF-8, but has many control characters."
	}
	if len(b) == 0 {
		return scoreText, "The payload is empty."
	}
	return scoreText, "The payload is UTF-8."
}

// invalidAt is the index of the first byte that is not UTF-8, -1 if all are.
func invalidAt(b []byte) int {
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

func controls(b []byte) int {
	n := 0
	for _, c := range b {
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == 0x7F {
			n++
		}
	}
	return n
}
