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
	const least, first = 2, 16 // numbers; characters before the first of them
	l := list{Walker: p, bracket: p.Text[open]}
	for i := open + 1; i < len(p.Text) && p.Spent < mostSpent*len(p.Text); i++ {
		p.Spent++
		if l.closes(i) {
			p.Spent -= i - open
			return i + 1, l.items >= least
		}
		if i = l.take(i); i < 0 || l.items == 0 && i > open+first {
			return 0, false
		}
	}
	return len(p.Text), l.items >= least && l.bracket != '('
}

// list is the state of looking for the end of a list.
type list struct {
	*passage.Walker
	// The bracket that opens it.
	bracket byte
	// How many numbers there are, and whether one goes on.
	items  int
	inItem bool
}

// closes reports whether the bracket at text[i] closes the list; () is a call in it.
func (l *list) closes(i int) bool {
	if l.bracket == '(' {
		return l.Text[i] == ')' && l.Text[i-1] != '('
	}
	return l.Text[i] == l.bracket+2
}

// take takes the character at text[i], or the comment that begins there, and returns the index of the last one; -1 for what no list has.
func (l *list) take(i int) int {
	switch c := l.Text[i]; {
	case lex.IsDigit(c):
		l.items += lex.Int(!l.inItem)
		l.inItem = true
	case c == ',' || lex.SpaceWidth(l.Text, i) > 0:
		l.inItem = false
	case strings.IndexByte("/#+", c) >= 0 && isLineMark(l.Walker, i):
	case c == '/' || c == '#':
		if l.items == 0 {
			return -1
		}
		return lex.CommentEnd(l.Text, i) - 1
	case l.isInItem(c):
		l.inItem = l.inItem || lex.IsLetter(c)
	case l.items > 0 && (c >= 0x80 || lex.IsLetter(c)):
	default:
		return -1
	}
	return i
}

// isInItem tells a digit of hex, or a character that may stand before, in or behind a number.
func (l *list) isInItem(c byte) bool {
	switch {
	case lex.IsLetter(c) && (l.inItem || c|0x20 <= 'f' || c|0x20 == 'x'):
		return true
	case c == '"' || c == '\'':
		return l.bracket != '('
	case c == ':':
		return l.items > 0
	}
	return strings.IndexByte("-.()\\_u$^|", c) >= 0
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
