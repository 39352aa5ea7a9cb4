package notation

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// lineMarks are what stands before each line of a comment, of a mail that is answered, or of a diff, with a blank behind it.
const lineMarks = "#*|>/+-"

// blankMarks puts spaces in place of the marks before the lines of a literal behind its first one, if all of them have one. In a diff lines may
// have none, and where new lines stand beside old ones only the new ones are left.
func (e *excerpt) blankMarks() {
	text := string(e.text)
	lines := lex.LinesOf(text)
	mark, added := byte(0), 0
	for n := 1; n < len(lines); n++ {
		line := text[lines[n].Start:lines[n].End]
		c, _ := lineMark(line)
		isDiff := c == '+' || c == '-'
		added += btoi(c == '+')
		switch {
		case c == 0 && (lex.SkipAny(line, 0, "]})>;") == len(line) || (mark == '+' || mark == 0) && line != "" && line[0] == ' '): // behind the last, or unchanged
		case c == 0 || mark != 0 && (mark == '+') != isDiff || mark != 0 && !isDiff && c != mark:
			return
		case isDiff:
			mark = '+'
		default:
			mark = c
		}
	}
	if mark == 0 {
		return
	}
	for _, l := range lines[1:] {
		c, end := lineMark(text[l.Start:l.End])
		if c == '-' && added > 0 {
			end = l.End - l.Start
		}
		lex.Blank(e.text, l.Start, l.Start+end)
	}
}

// lineMark is the mark that a line begins with, and where it ends; 0 if there is none.
func lineMark(line string) (c byte, end int) {
	start := lex.SkipSpace(line, 0)
	end = lex.SkipAny(line[:min(len(line), start+2)], start, "/")
	if end = max(end, start+1); end >= len(line) || strings.IndexByte(lineMarks, line[start]) < 0 || line[end] != ' ' && line[end] != '\t' || (line[start] == '+' || line[start] == '-') && start > 0 {
		return 0, 0
	}
	return line[start], end
}

// isLineMark reports whether the mark at text[i] stands before a line, and is the one before the line that is looked at, or that of a diff.
func (p *passages) isLineMark(i int) bool {
	before := p.text[:i]
	if p.text[i] == '+' {
		return strings.HasSuffix(before, "\n")
	}
	if before = strings.TrimRight(before, " \t/"); !strings.HasSuffix(before, "\n") {
		return false
	}
	c, _ := lineMark(p.text[p.lines[p.at].Start:p.lines[p.at].End])
	return c == p.text[i]
}
