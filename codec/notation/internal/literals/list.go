package literals

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/clean"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/passage"
)

// mostSpent is how many characters may be looked at for the ends of lists that do not end, in lengths of the text.
const mostSpent = 4

// listEnd returns the index behind the bracket that closes the one at text[open], if numbers stand between them.
func listEnd(p *passage.Walker, open int) (end int, ok bool) {
	const least = 2
	closing := p.Text[open] + 2
	if p.Text[open] == '(' {
		closing = ')'
	}
	i := open + 1
	items, inItem := 0, false
	for ; i < len(p.Text) && p.Spent < mostSpent*len(p.Text); i++ {
		p.Spent++
		c := p.Text[i]
		switch {
		case c == closing && (c != ')' || p.Text[i-1] != '('):
			p.Spent -= i - open
			return i + 1, items >= least
		case lex.IsDigit(c):
			items += lex.Int(!inItem)
			inItem = true
		case c == ',' || lex.SpaceWidth(p.Text, i) > 0:
			inItem = false
		case (c == '/' || c == '#' || c == '+') && isLineMark(p, i):
		case c == '/' || c == '#':
			if items == 0 || lex.CommentEnd(p.Text, i) == 0 {
				return 0, false
			}
			i = lex.CommentEnd(p.Text, i) - 1
		case lex.IsLetter(c) && (inItem || c|0x20 <= 'f' || c|0x20 == 'x'), strings.IndexByte("-'\".()\\_u:$", c) >= 0 && (items > 0 || c != ':') && (p.Text[open] != '(' || c != '"' && c != '\''):
			inItem = inItem || lex.IsLetter(c)
		case c >= 0x80 && items > 0:
		case p.Text[open] == '{' && c == '"' || items > 0 && lex.IsLetter(c):
		default:
			return 0, false
		}
		if items == 0 && i > open+16 {
			return 0, false
		}
	}
	return len(p.Text), items >= least && p.Text[open] != '('
}

// isLineMark reports whether the mark at text[i] stands before a line, and is the one before the line that is looked at, or that of a diff.
func isLineMark(p *passage.Walker, i int) bool {
	const most = 80
	before, line := p.Text[max(0, i-most):i], p.Lines[p.At]
	if p.Text[i] == '+' {
		return strings.HasSuffix(before, "\n")
	}
	if before = strings.TrimRight(before, " \t/"); !strings.HasSuffix(before, "\n") {
		return false
	}
	c, _ := clean.LineMark(p.Text[line.Start:min(line.End, line.Start+most)])
	return c == p.Text[i]
}
