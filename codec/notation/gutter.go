package notation

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// gutter is what editors, compilers and tools print in front of a line of code: its number and what parts the two.
type gutter struct {
	// The number; -1 if there is none, and the line says something about the one above it.
	number int
	// A bar, a colon, a tab before one word of hex, or a space.
	parting byte
	width   int
}

// A longer line is none of code.
const longestCode = 1000

// withoutGutter returns the text with spaces in place of the line numbers in front of all its lines, which count up by one,
// and of the lines with only a bar. It is the text itself if a line has none, or nothing there looks like code.
func withoutGutter(text string) string {
	out := []byte(nil)
	var last gutter
	numbered, isCode := 0, false
	for i := 0; i < len(text); {
		end, next := lex.LineEnd(text, i)
		line := text[i:end]
		if lex.SkipSpace(line, 0) < len(line) {
			g, ok := gutterOf(line)
			switch {
			case !ok, len(line) > longestCode:
				return text
			case g.number >= 0 && numbered > 0 && (g.number <= last.number || g.parting != '\t' && g.number > last.number+1 || g.parting != last.parting):
				return text
			case g.number >= 0:
				last = g
				numbered++
				isCode = isCode || looksCoded(line[g.width:], g.parting)
			}
			if out == nil {
				out = []byte(text)
			}
			lex.Blank(out, i, i+g.width)
		}
		i = next
	}
	if !isCode || numbered < 2 && last.parting != '|' {
		return text
	}
	return string(out)
}

// looksCoded tells whether a line has more on it than a number or a word.
func looksCoded(line string, parting byte) bool {
	line = line[lex.SkipSpace(line, 0):]
	line = line[:lex.TrimEnd(line)]
	return lex.Until(line, "[{(\"'\\<;=,") < len(line) || parting == '\t' || parting != ' ' && lex.Until(line, " ") < len(line)
}

// gutterOf reads the gutter of a line, with or without an arrow that points at the line.
func gutterOf(line string) (g gutter, ok bool) {
	i := lex.SkipSpace(line, 0)
	if lex.StartsAt(line, i, "--> ") { // rustc tells of the file
		return gutter{number: -1, width: len(line)}, true
	}
	if arrow := lex.SkipAny(line, i, "-=>"); arrow > i && arrow < len(line) && line[arrow-1] == ' ' && line[i] != ' ' && strings.IndexByte(line[i:arrow], '>') >= 0 {
		i = arrow
	}
	const most = 6 // digits
	digits := i
	for i < len(line) && i < digits+most && lex.IsDigit(line[i]) {
		g.number = 10*g.number + int(line[i]&15)
		i++
	}
	if i > digits+1 && line[digits] == '0' {
		return g, false
	}
	after := lex.SkipSpace(line, i)
	bar := 0
	switch {
	case lex.StartsAt(line, after, "|"):
		bar = 1
	case lex.StartsAt(line, after, "│"):
		bar = len("│")
	}
	switch {
	case i == digits:
		return gutter{number: -1, width: len(line)}, bar > 0
	case bar > 0:
		g.parting, g.width = '|', after+bar
	case lex.StartsAt(line, i, ":"):
		g.parting, g.width = ':', i+1
	case lex.StartsAt(line, i, "\t") && isStream(line[after:max(after, lex.TrimEnd(line))]): // tshark's columns
		g.parting, g.width = '\t', after
	default:
		g.parting, g.width = ' ', i
		return g, after > i || after == len(line)
	}
	return g, true
}

// isStream tells whether a text is one word that begins with much hex.
func isStream(text string) bool {
	const least = 8
	end, _ := lex.HexEnd(text, 0)
	return end >= least && lex.Until(text, " \t") == len(text)
}
