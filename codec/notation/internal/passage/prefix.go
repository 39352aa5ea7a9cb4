package passage

import (
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// GoesOn reports whether text[start:end] can stand in a head: a field, what goes on with one, the end, or the last line if it is
// cut off.
func (p *Walker) GoesOn(start, end int) bool {
	line := p.Text[start:end]
	if line == "" || lex.SkipSpace(line, 0) == len(line) || line[0] == ' ' || line[0] == '\t' {
		return true
	}
	name := lex.Until(line, ":")
	return name < len(line) && name > 0 && lex.Until(line[:name], " \t\"'()[]{}<>/\\,;=@?") == name || lex.IsPseudoLine(line) ||
		lex.SkipSpace(p.Text, end) == len(p.Text) && lex.Until(line, " \t:<>") == len(line) || head.IsEqualsField(line)
}

// Behind returns where the line n goes on behind the prefix of another one; -1 if it does not. Digits may differ, and the space
// at the end of the prefix may be missing. A line may also have no prefix at all, if it is a field.
func (p *Walker) Behind(prefix string, n int) int {
	l := p.Lines[n]
	text := p.Text[l.Start:l.End]
	i := 0
	for k := 0; k < len(prefix); {
		c := prefix[k]
		switch {
		case lex.IsDigit(c):
			from := i
			for k < len(prefix) && lex.IsDigit(prefix[k]) {
				k++
			}
			for i < len(text) && lex.IsDigit(text[i]) {
				i++
			}
			if i == from {
				return p.unprefixedField(prefix, l)
			}
		case i < len(text) && text[i] == c:
			i, k = i+1, k+1
		case lex.SkipSpace(prefix, k) == len(prefix): // less space before it, or nothing behind it
			return l.Start + i
		case c == ' ' || c == '\t':
			k++
		default:
			return p.unprefixedField(prefix, l)
		}
	}
	return l.Start + i
}

// unprefixedField is where a field begins in a line that lacks the prefix of the lines around it; -1 if the line is no field.
func (p *Walker) unprefixedField(prefix string, l lex.Line) int {
	const ends = 2
	if at := l.Start + len(prefix); len(prefix) > ends && at <= l.End && p.Text[at-ends:at] == prefix[len(prefix)-ends:] &&
		(at == l.End || p.GoesOn(at, l.End) && p.Text[at] != ' ' || head.StartLineAt(p.Text[at:l.End]) == 0) { // only words differ
		return at
	}
	if lex.SkipSpace(p.Text[:l.End], l.Start) >= l.End {
		return l.Start
	}
	if lex.IsLetter(p.Text[l.Start]) && p.GoesOn(l.Start, l.End) && head.StartLineAt(p.Text[l.Start:l.End]) < 0 {
		return l.Start
	}
	return -1
}
