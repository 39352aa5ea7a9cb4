package clean

import (
	"bytes"
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// lineMarks are what stands before each line of a comment, of a mail that is answered, or of a diff, with a blank behind it.
const lineMarks, commentMarks = "#*|>/+-", "#/"

// BlankLineMarks puts spaces in place of the marks before the lines of a literal behind its first one, if all of them have one.
func BlankLineMarks(e *reading.Excerpt) {
	if bytes.IndexByte(e.Text, '\n') >= 0 {
		blankMarks(e.Text, 1, lineMarks)
	}
}

// withoutComment returns a text without the marks before its lines, if all of it is a comment of a program.
func withoutComment(text string) string {
	if c, _ := LineMark(text[:lex.Until(text, "\n")]); c == 0 || strings.IndexByte(commentMarks, c) < 0 {
		return text
	}
	out := []byte(text)
	blankMarks(out, 0, commentMarks)
	return string(out)
}

// blankMarks blanks the marks before the lines from the first on, if all have one. In a diff lines may have none, and where new lines stand
// beside old ones only the new ones are left.
func blankMarks(b []byte, first int, marks string) {
	text := string(b)
	lines := lex.LinesOf(text)
	mark, added := byte(0), false
	for n := first; n < len(lines); n++ {
		line := text[lines[n].Start:lines[n].End]
		c, _ := LineMark(line)
		added = added || c == '+'
		if c == 0 {
			if !mayLackMark(line, mark, first == 0) {
				return
			}
			continue
		}
		if c == '-' {
			c = '+' // both are of a diff
		}
		if strings.IndexByte(marks, c) < 0 || mark != 0 && c != mark {
			return
		}
		mark = c
	}
	if mark == 0 {
		return
	}
	for _, l := range lines[first:] {
		c, end := LineMark(text[l.Start:l.End])
		if c == '-' && added {
			end = l.End - l.Start
		}
		lex.Blank(b, l.Start, l.Start+end)
	}
}

// mayLackMark tells a line that needs no mark among others that have this one: a blank one in a comment, the end of a literal, and one that a diff
// has left as it was.
func mayLackMark(line string, mark byte, isComment bool) bool {
	return isComment && lex.SkipSpace(line, 0) == len(line) || lex.SkipAny(line, 0, "]})>;") == len(line) ||
		(mark == '+' || mark == 0) && line != "" && line[0] == ' '
}

// LineMark is the mark that a line begins with, and where it ends; 0 if there is none.
func LineMark(line string) (c byte, end int) {
	start := lex.SkipSpace(line, 0)
	end = lex.SkipAny(line[:min(len(line), start+2)], start, "/")
	if end = max(end, start+1); end >= len(line) || strings.IndexByte(lineMarks, line[start]) < 0 || line[end] != ' ' && line[end] != '\t' || (line[start] == '+' || line[start] == '-') && start > 0 {
		return 0, 0
	}
	return line[start], end
}
