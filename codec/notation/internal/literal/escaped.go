package literal

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// Escaped is the notation escaped.
var Escaped = lex.Form{ID: "escaped", Label: "Text with escapes", Width: 1, Requires: lex.Holding("\\%"), Read: readEscaped, Whole: true}

var visibleEscapes = EscapeForm{
	Letters: `nrtabfv\'"`, Values: "\n\r\t\a\b\f\v\\'\"",
	leastOctal: 1, mostOctal: 3, Unicode: true,
}

// readEscaped reads text whose line ends and bytes are written as \r\n and \x81. Whoever writes line ends so breaks
// the lines for the eye only: a real line break behind a visible one, or at the very end, is no data. Single quotes
// around it all are not data either.
func readEscaped(text string, out *lex.Output) (int, string) {
	if strings.IndexByte(text, '\\') < 0 {
		return readPercent(text, out)
	}
	start, end := lex.SkipSpace(text, 0), len(strings.TrimRight(text, "\r\n"))
	if from, to := lex.InQuotes(text, start, max(start, lex.TrimEnd(text)), '$', "'"); from > start {
		start, end = from, to
	}
	hex, lineEnds, units := 0, 0, 0
	for i := start; i < end; {
		if text[i] != '\\' {
			i = out.AddRune(text, i)
			continue
		}
		next := visibleEscapes.Read(text, i, end, out)
		switch {
		case next == i+4 && (text[i+1] == 'x' || lex.IsDigit(text[i+1])):
			hex++
		case next == i+6: // \u0081
			units++
		case next == i+2 && (text[i+1] == 'n' || text[i+1] == 'r'):
			lineEnds++
			next = SkipBreak(text, next)
		}
		i = next
	}
	if start < end && text[start] == '\\' {
		hex += units // elsewhere it is rather a letter in JSON
	}
	return escapedScore(text[start:end], hex, lineEnds), "Bytes are written as escapes, such as \\x81 and \\r\\n."
}

// readPercent reads text in which a percent sign and two hex digits stand for a byte, as in a URL. Most of it is rather a
// text.
func readPercent(text string, out *lex.Output) (int, string) {
	count := 0
	if strings.IndexByte(text, '%') < 0 {
		return 0, ""
	}
	for i, end := lex.SkipSpace(text, 0), lex.TrimEnd(text); i < end; {
		if text[i] == '%' && i+3 <= end && lex.HexValue(text[i+1]) >= 0 && lex.HexValue(text[i+2]) >= 0 {
			out.Add(byte(lex.HexValue(text[i+1])<<4|lex.HexValue(text[i+2])), i, i+3)
			count++
			i += 3
			continue
		}
		i = out.AddRune(text, i)
	}
	score := 60
	if count == 0 {
		score = 0
	} else if lex.Framing(out.Bytes) == lex.NoFrames {
		score = lex.TextScore - 2
	}
	return score, "A percent sign and two hex digits stand for a byte, as in a URL."
}

// SkipBreak returns the index behind the line break at text[i], if there is one.
func SkipBreak(text string, i int) int {
	if i < len(text) && text[i] == '\r' {
		i++
	}
	if i < len(text) && text[i] == '\n' {
		i++
	}
	return i
}

func escapedScore(text string, hex, lineEnds int) int {
	line, _ := lex.LineEnd(text, 0)
	switch {
	case hex+lineEnds == 0:
		return 0
	case lex.IsStartLine(text[:line]) && strings.Contains(text[:line], `\r`):
		return 98
	case hex == 0:
		return lex.TextScore - 2 // JSON and paths hold \n too
	case text[0] == '"' || strings.HasPrefix(text, "b'") || strings.HasPrefix(text, `b"`):
		return lex.TextScore + 10
	}
	return 50 + 40*hex/len(text) // the surer the less else there is
}
