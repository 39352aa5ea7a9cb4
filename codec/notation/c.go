package notation

import (
	"strconv"
	"strings"
)

var cLiteral = Notation{ID: "c", Label: "C", width: 1, lead: holding("{\""), read: readC, Write: writeC}

var cEscapes = escapeForm{
	letters: `nrtabfve?\'"`, values: "\n\r\t\a\b\f\v\x1b?\\'\"",
	leastOctal: 1, mostOctal: 3, greedy: true,
}

// readC reads an array in braces, and strings in a row, each with or without the declaration before it.
func readC(text string, out *sink) (int, string) {
	open := span(text, "{\"")
	if open == len(text) || !declares(text[:open]) {
		return 0, ""
	}
	if text[open] == '"' {
		next, count := cEscapes.readAdjacent(text, open, "", `"`, `\`, out)
		leftOver(text, next, ";", out)
		base := 85
		if count > 1 || skipSpace(text, 0) < open {
			base = 90
		}
		return quotedScore(text, base, out), "A C string: adjacent strings are one."
	}
	n := listCount{signed: true, characters: true}
	next := n.readList(text, open, out)
	leftOver(text, skipLength(text, next), ";", out)
	if skipSpace(text, 0) == open && !n.hex {
		return n.score(88), "Numbers in braces, as in a C array."
	}
	return literalScore(97, n.items, n.score(97)), "A C array."
}

// declares says whether the text before an initialiser is blank, or declares an array of bytes in C.
func declares(text string) bool {
	if skipSpace(text, 0) == len(text) {
		return true
	}
	const most = 200
	if len(text) > most || strings.Contains(text, "]byte") || strings.Contains(text, "]uint8") || span(text, "=<") == len(text) {
		return false
	}
	for _, name := range [...]string{"char", "uint8", "byte", "BYTE"} {
		if strings.Contains(text, name) {
			return true
		}
	}
	return false
}

// skipLength returns the index behind the declaration of the array's length that xxd -i writes: it is no data.
func skipLength(text string, i int) int {
	declaration := skipAny(text, i, ";")
	if !strings.HasPrefix(text[declaration:], "unsigned int") {
		return i
	}
	return declaration + span(text[declaration:], ";")
}

// writeC writes what xxd -i does for a file of the name s.
func writeC(b []byte) string {
	text := appendText(make([]byte, 0, 6*len(b)+len(b)/4+64), "unsigned char s[] = {")
	for i, c := range b {
		switch {
		case i == 0:
			text = appendText(text, "\n  ")
		case i%12 == 0:
			text = appendText(text, ",\n  ")
		default:
			text = appendText(text, ", ")
		}
		text = append0x(text, c)
	}
	text = appendText(text, "\n};\nunsigned int s_len = ")
	return string(appendText(text, strconv.Itoa(len(b))+";"))
}
