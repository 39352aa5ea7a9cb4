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
func Passages(t *lex.Traits, weigh reading.Weigh) *passage.Walker {
	p := &passage.Walker{Text: t.Text, Traits: t, Lines: lex.LinesOf(t.Text), Weigh: weigh}
	if lex.HasFences(t.Text) {
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
	// The pieces, set apart by bars, of which a text must hold one for something to be found; none for any text.
	requires string
}

// finders are tried at each line in this order, behind what takes blocks of Markdown.
var finders = [...]finder{
	{heads.Escaped, true, "HTTP/1."},
	{heads.Joined, true, "HTTP/1."},
	{heads.Traced, true, "reply: "},
	{heads.Head, true, "HTTP/|:"},
	{heads.Pairs, true, ""},
	{heads.Panel, true, "ws://|wss://"},
	{heads.Fields, true, ":"},
	{heads.KeyAndAccept, true, "="},
	{heads.Command, true, "curl|fetch(|Invoke-WebRequest"},
	{block, false, ""},
	{rows.Dump, false, ""},
	{rows.Annotated, false, ""},
	{rows.Column, false, ""},
	{rows.Base64, false, ""},
	{literals.Within, false, ""},
}

// walk looks for a passage at each line with one finder after the other.
func walk(p *passage.Walker) {
	var failed [len(finders)]int // up to which line each has looked for one passage, in vain
	for i := range finders {
		if pieces := finders[i].requires; pieces != "" && !lex.Naming(pieces)(p.Traits) {
			failed[i] = len(p.Lines)
		}
	}
	for p.At < len(p.Lines) {
		lines := fenced(p)
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
