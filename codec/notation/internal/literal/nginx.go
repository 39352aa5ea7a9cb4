package literal

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// Nginx is the notation nginx.
var Nginx = lex.Form{ID: "nginx", Label: "nginx error log", Width: 1, Requires: lex.Naming("<"), Read: readNginx, Whole: true}

// readNginx reads what nginx writes into its error log of bytes that came where a request line should be: <8A> for a byte, ^@ for a
// control character. A reader may have wrapped the lines.
func readNginx(text string, out *lex.Output) (int, string) {
	start, end := lex.SkipSpace(text, 0), lex.TrimEnd(text)
	if from, to := lex.InQuotes(text, start, max(start, end), 0, `"'`); from > start {
		start, end = from, to
	} else if start < end && strings.IndexByte(`"'`, text[start]) >= 0 {
		start++ // never closed
	}
	const least = 2
	if !BeginsAngled(text[start:max(start, end)]) {
		return 0, ""
	}
	count := 0
	for i := start; i < end; {
		switch c := text[i]; {
		case isAngled(text[:end], i):
			out.Add(byte(lex.HexValue(text[i+1])<<4|lex.HexValue(text[i+2])), i, i+4)
			count++
			i += 4
		case c == '\n' || c == '\r':
			i++
		case text[i:end] == "...": // the line is too long for the log
			lex.CutOff(text, i, end, out)
			i = end
		default:
			i = out.AddRune(text, i)
		}
	}
	if count < least {
		return 0, ""
	}
	return 96, "nginx writes bytes that are no printable characters as <8A>."
}

// BeginsAngled reports whether the text begins with a byte as nginx writes it.
func BeginsAngled(text string) bool { return isAngled(text, 0) }

func isAngled(text string, i int) bool {
	return i+4 <= len(text) && text[i] == '<' && text[i+3] == '>' && lex.HexValue(text[i+1]) >= 0 && lex.HexValue(text[i+2]) >= 0
}
