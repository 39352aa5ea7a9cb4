// Package find walks over a text with one finder after the other.
package find

import (
	"github.com/wslens/wslens/codec/notation/internal/heads"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/literals"
	"github.com/wslens/wslens/codec/notation/internal/passage"
	"github.com/wslens/wslens/codec/notation/internal/reading"
	"github.com/wslens/wslens/codec/notation/internal/rows"
)

// Passages finds all but prose, in the order of the text.
func Passages(text string, weigh reading.Weigh) *passage.Walker {
	p := &passage.Walker{Text: text, Lines: lex.LinesOf(text), Weigh: weigh}
	if lex.HasFences(text) {
		pairFences(p)
	}
	walk(p)
	heads.AddKey(p)
	heads.ApplyPanel(p)
	return p
}

// finder takes what begins with the line that the walker looks at: it adds a passage, and returns how many lines that has; 0 if it has found
// nothing.
type finder struct {
	find func(*passage.Walker) int
	// It reads text, and the characters in the row of a dump are none.
	text bool
}

// walk looks for a passage at each line with one finder after the other, in the order of the table.
func walk(p *passage.Walker) {
	finders := [...]finder{
		{find: fence},
		{find: fenced},
		{heads.Escaped, true},
		{heads.Joined, true},
		{heads.Traced, true},
		{heads.Head, true},
		{heads.Pairs, true},
		{heads.Panel, true},
		{heads.Fields, true},
		{heads.KeyAndAccept, true},
		{heads.Command, true},
		{find: block},
		{find: rows.Dump},
		{find: rows.Annotated},
		{find: rows.Column},
		{find: rows.Base64},
		{find: literals.Within},
	}
	var failed [len(finders)]int // up to which line each has looked for one passage, in vain
	for p.At < len(p.Lines) {
		lines := 0
		isRow := rows.At(p.Line(p.At)) >= 0
		for i := 0; i < len(finders) && lines == 0; i++ {
			if p.At < failed[i] || isRow && finders[i].text {
				continue
			}
			p.LookedAt = 0
			if lines = finders[i].find(p); lines == 0 {
				failed[i] = p.LookedAt
			}
		}
		p.At += max(1, lines)
	}
}
