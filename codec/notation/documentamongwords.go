package notation

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/clean"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/literal"
)

// within finds the literals and the runs of digits among the words of a line. A literal may go on in the next lines.
func (p *passages) within() int {
	first := p.at
	l := p.lines[p.at]
	for i := l.Start; i < l.End; {
		i = p.scan(i, l.End)
		for i > l.End && p.at+1 < len(p.lines) {
			p.at++
			l = p.lines[p.at]
		}
	}
	n := p.at + 1 - first
	p.at = first
	return n
}

// scan takes what begins at text[i], if it is bytes, and returns the index behind it, or behind the word or the mark that it is.
func (p *passages) scan(i, end int) int {
	c := p.text[i]
	isStart := i == p.lines[p.at].Start || lex.IsWordBreak(p.text, i)
	if next := p.begins(i, end, isStart); next > 0 {
		return next
	}
	if isStart && p.quoted == 0 && (c == '\'' || c == '"') { // words in quotes: bytes may stand among them, but their end begins nothing
		if closing := p.quoteEnd(i); closing > 0 {
			p.quoted = closing - 1
			for i++; i < closing-1; {
				i = p.scan(i, closing-1)
			}
			p.quoted = 0
			return max(i, closing)
		}
	}
	if !lex.IsWordChar(c) {
		return i + 1
	}
	for i++; i < end && lex.IsWordChar(p.text[i]) && !lex.IsWordBreak(p.text, i); {
		i++
	}
	return i
}

// begins takes the literal or the run that begins at text[i], and returns the index behind it; 0 if there is none.
func (p *passages) begins(i, end int, isStart bool) int {
	c := p.text[i]
	if c <= ' ' || !isStart && strings.IndexByte("[{<(", c) < 0 {
		return 0
	}
	if next := p.literal(i); next > 0 {
		return next
	}
	for _, stops := range [...]string{" \t", " \t\"'<|,", " \t\"'<|,."} { // which may be bytes of the payload
		if last := escapesRun(p.text[:end], i, stops); last > i && p.holdsFrames(i, last, &literal.Escaped) {
			return p.addRun(i, last, &literal.Escaped)
		}
	}
	if lex.StartsAt(p.text, i, `\x`) { // PostgreSQL
		i += len(`\x`)
	}
	if lex.HexValue(p.text[min(i, len(p.text)-1)]) < 0 && !lex.IsLetter(c) && strings.IndexByte("+/$#", c) < 0 {
		return 0
	}
	return p.run(i, end)
}

// escapesRun returns where escapes without quotes around them, such as \x81\x05Hello, that begin at line[i] are stopped; i if there are none.
func escapesRun(line string, i int, stops string) int {
	const escape = len(`\x81`)
	for k := range 2 {
		at := i + k*escape
		if !lex.StartsAt(line, min(at, len(line)), `\x`) || at+escape > len(line) || lex.HexValue(line[at+2]) < 0 || lex.HexValue(line[at+3]) < 0 {
			return i
		}
	}
	return i + lex.Until(line[i:], stops)
}

// mostSpent is how many characters may be looked at for the ends of lists that do not end, in lengths of the text.
const mostSpent = 4

// listEnd returns the index behind the bracket that closes the one at text[open], if numbers stand between them.
func (p *passages) listEnd(open int) (end int, ok bool) {
	const least = 2
	closing := p.text[open] + 2
	if p.text[open] == '(' {
		closing = ')'
	}
	i := open + 1
	items, inItem := 0, false
	for ; i < len(p.text) && p.spent < mostSpent*len(p.text); i++ {
		p.spent++
		c := p.text[i]
		switch {
		case c == closing && (c != ')' || p.text[i-1] != '('):
			p.spent -= i - open
			return i + 1, items >= least
		case lex.IsDigit(c):
			items += lex.Int(!inItem)
			inItem = true
		case c == ',' || lex.SpaceWidth(p.text, i) > 0:
			inItem = false
		case (c == '/' || c == '#' || c == '+') && p.isLineMark(i):
		case c == '/' || c == '#':
			if items == 0 || lex.CommentEnd(p.text, i) == 0 {
				return 0, false
			}
			i = lex.CommentEnd(p.text, i) - 1
		case lex.IsLetter(c) && (inItem || c|0x20 <= 'f' || c|0x20 == 'x'), strings.IndexByte("-'\".()\\_u:$", c) >= 0 && (items > 0 || c != ':') && (p.text[open] != '(' || c != '"' && c != '\''):
			inItem = inItem || lex.IsLetter(c)
		case c >= 0x80 && items > 0:
		case p.text[open] == '{' && c == '"' || items > 0 && lex.IsLetter(c):
		default:
			return 0, false
		}
		if items == 0 && i > open+16 {
			return 0, false
		}
	}
	return len(p.text), items >= least && p.text[open] != '('
}

// isLineMark reports whether the mark at text[i] stands before a line, and is the one before the line that is looked at, or that of a diff.
func (p *passages) isLineMark(i int) bool {
	const most = 80
	before, line := p.text[max(0, i-most):i], p.lines[p.at]
	if p.text[i] == '+' {
		return strings.HasSuffix(before, "\n")
	}
	if before = strings.TrimRight(before, " \t/"); !strings.HasSuffix(before, "\n") {
		return false
	}
	c, _ := clean.LineMark(p.text[line.Start:min(line.End, line.Start+most)])
	return c == p.text[i]
}
