// Package find walks over a text with one finder after the other.
package find

import (
	"strings"

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
	if strings.Contains(text, lex.Fence) || strings.Contains(text, "~~~") {
		pairFences(p)
	}
	walk(p)
	heads.AddKey(p)
	heads.ApplyPanel(p)
	return p
}

// walk looks for a passage at each line with one finder after the other: a finder adds what begins at the line, and returns how many lines
// that has, 0 if it has found nothing.
func walk(p *passage.Walker) {
	const inText, ofText = 2, 9 // the first finder that reads text, and how many do: the characters in the row of a dump are no text to them
	finders := [...]func(*passage.Walker) int{
		fence, fenced, heads.EscapedHead, heads.JoinedHead, heads.Traced, heads.Head, heads.Pairs, heads.Panel, heads.Fields, heads.KeyAndAccept,
		heads.Command, block, rows.Dump, rows.Annotated,
		rows.Column, rows.Base64Lines,
		literals.Within,
	}
	var failed [len(finders)]int // up to which line each has looked for one passage, in vain
	for p.At < len(p.Lines) {
		lines := 0
		isRow := rows.At(p.Text[p.Lines[p.At].Start:p.Lines[p.At].End]) >= 0
		for i := 0; i < len(finders) && lines == 0; i++ {
			if p.At < failed[i] || isRow && i >= inText && i < inText+ofText {
				continue
			}
			p.LookedAt = 0
			if lines = finders[i](p); lines == 0 {
				failed[i] = p.LookedAt
			}
		}
		p.At += max(1, lines)
	}
}
