package clean

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// gutter is what editors, compilers and tools print before a line of code: its number and a separator.
type gutter struct {
	// The number; -1 if there is none, as in a compiler's remark below a line.
	number int
	// The separator: a bar, a colon, a tab before one word of hex, or a space.
	separator byte
	width     int
}

// A text with a longer line is not taken for code.
const longestCode = 1000

// WithoutGutter returns the text with spaces in place of the line numbers in front of all its lines, which count up by one,
// and of the lines with only a bar. It is the text itself if a line has none, or nothing there looks like code.
func WithoutGutter(text string) string {
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
			case g.number >= 0 && numbered > 0 && (g.number <= last.number || g.separator != '\t' && g.number > last.number+1 || g.separator != last.separator):
				return text
			case g.number >= 0:
				last = g
				numbered++
				isCode = isCode || looksCoded(line[g.width:], g.separator)
			}
			if out == nil {
				out = []byte(text)
			}
			lex.Blank(out, i, i+g.width)
		}
		i = next
	}
	if !isCode || numbered < 2 && last.separator != '|' {
		return text
	}
	return string(out)
}

// looksCoded reports whether a line behind its gutter looks like code: it is more than a number or a word.
func looksCoded(line string, separator byte) bool {
	line = line[lex.SkipSpace(line, 0):]
	line = line[:lex.TrimEnd(line)]
	return lex.Until(line, "[{(\"'\\<;=,") < len(line) || separator == '\t' || separator != ' ' && lex.Until(line, " ") < len(line)
}

// gutterOf reads the gutter of a line, with or without an arrow that points at the line.
func gutterOf(line string) (g gutter, ok bool) {
	const most = 6 // digits
	digits := behindArrow(line)
	if lex.StartsAt(line, digits, "--> ") { // rustc tells of the file
		return gutter{number: -1, width: len(line)}, true
	}
	i := digits
	for ; i < len(line) && i < digits+most && lex.IsDigit(line[i]); i++ {
		g.number = 10*g.number + int(line[i]&15)
	}
	if i > digits+1 && line[digits] == '0' {
		return g, false
	}
	after := lex.SkipSpace(line, i)
	bar := barSize(line[after:])
	switch {
	case i == digits:
		return gutter{number: -1, width: len(line)}, bar > 0
	case bar > 0:
		g.separator, g.width = '|', after+bar
	case lex.StartsAt(line, i, ":"):
		g.separator, g.width = ':', i+1
	case lex.StartsAt(line, i, "\t") && isStream(line[after:max(after, lex.TrimEnd(line))]): // tshark's columns
		g.separator, g.width = '\t', after
	default:
		g.separator, g.width = ' ', i
		return g, after > i || after == len(line)
	}
	return g, true
}

// behindArrow is the index behind an arrow that points at the line, or behind blanks.
func behindArrow(line string) int {
	i := lex.SkipSpace(line, 0)
	arrow := lex.SkipAny(line, i, "-=>")
	isArrow := arrow > i && arrow < len(line) && line[arrow-1] == ' ' && strings.IndexByte(line[i:arrow], '>') >= 0
	if isArrow && !lex.StartsAt(line, i, "--> ") {
		return arrow
	}
	return i
}

// barSize is the size of the bar that a text begins with; 0 if it begins with none.
func barSize(text string) int {
	for _, bar := range [...]string{"|", "│"} {
		if strings.HasPrefix(text, bar) {
			return len(bar)
		}
	}
	return 0
}

// isStream reports whether a text is one word that begins with much hex.
func isStream(text string) bool {
	const least = 8
	end, _ := lex.HexEnd(text, 0)
	return end >= least && lex.Until(text, " \t") == len(text)
}
