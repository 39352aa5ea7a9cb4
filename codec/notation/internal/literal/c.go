package literal

import (
	"strconv"
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// C is the notation c.
var C = lex.Form{ID: "c", Label: "C", Width: 1, Requires: lex.Holding("{\""), Read: readC, Write: writeC}

var cEscapes = EscapeForm{
	Letters: `nrtabfve?\'"`, Values: "\n\r\t\a\b\f\v\x1b?\\'\"",
	leastOctal: 1, mostOctal: 3, greedy: true,
}

// readC reads an array in braces, and strings in a row, each with or without the declaration before it.
func readC(text string, out *lex.Output) (int, string) {
	open := lex.Until(text, "{\"")
	if open == len(text) || !declares(text[:open]) {
		return 0, ""
	}
	if text[open] == '"' {
		next, count := cEscapes.readAdjacent(text, open, "", `"`, `\`, out)
		lex.LeftOver(text, next, ";", out)
		base := 85
		if count > 1 || lex.SkipSpace(text, 0) < open {
			base = 90
		}
		return quotedScore(text, base, out), "A C string: adjacent strings are one."
	}
	n := ListCount{signed: true, characters: true}
	next := n.readList(text, open, out)
	lex.LeftOver(text, skipLength(text, next), ";", out)
	if lex.SkipSpace(text, 0) == open && !n.hex {
		return n.Score(88), "Numbers in braces, as in a C array."
	}
	return literalScore(97, n.items, n.Score(97)), "A C array."
}

// declares reports whether the text before an initialiser is blank, or declares an array of bytes in C.
func declares(text string) bool {
	if lex.SkipSpace(text, 0) == len(text) {
		return true
	}
	const most = 200
	if len(text) > most || strings.Contains(text, "]byte") || strings.Contains(text, "]uint8") || lex.Until(text, "=<") == len(text) {
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
	declaration := lex.SkipAny(text, i, ";")
	if !strings.HasPrefix(text[declaration:], "unsigned int") {
		return i
	}
	return declaration + lex.Until(text[declaration:], ";")
}

// writeC writes what xxd -i does for a file of the name s.
func writeC(b []byte) string {
	text := lex.AppendText(make([]byte, 0, 6*len(b)+len(b)/4+64), "unsigned char s[] = {")
	for i, c := range b {
		switch {
		case i == 0:
			text = lex.AppendText(text, "\n  ")
		case i%12 == 0:
			text = lex.AppendText(text, ",\n  ")
		default:
			text = lex.AppendText(text, ", ")
		}
		text = append0x(text, c)
	}
	text = lex.AppendText(text, "\n};\nunsigned int s_len = ")
	return string(lex.AppendText(text, strconv.Itoa(len(b))+";"))
}
