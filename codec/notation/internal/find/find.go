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
	// What a text must hold at least for something to be found; nil for any text.
	requires lex.Requirement
}

// walk looks for a passage at each line with one finder after the other, in the order of the table.
func walk(p *passage.Walker) {
	finders := [...]finder{
		{fence, false, hasFences},
		{fenced, false, hasFences},
		{heads.Escaped, true, isHTTP1},
		{heads.Joined, true, isHTTP1},
		{heads.Traced, true, isTraced},
		{heads.Head, true, isHTTP},
		{heads.Pairs, true, nil},
		{heads.Panel, true, isPanel},
		{heads.Fields, true, isHTTP},
		{heads.KeyAndAccept, true, hasKey},
		{heads.Command, true, isCommand},
		{block, false, nil},
		{rows.Dump, false, nil},
		{rows.Annotated, false, nil},
		{rows.Column, false, nil},
		{rows.Base64, false, nil},
		{literals.Within, false, nil},
	}
	var failed [len(finders)]int // up to which line each has looked for one passage, in vain
	for i := range finders {
		if requires := finders[i].requires; requires != nil && !requires(p.Traits) {
			failed[i] = len(p.Lines)
		}
	}
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

// What texts hold in which the finders may find something.
var (
	hasFences = lex.Naming(lex.Fence + "|" + lex.OtherFence)
	isHTTP    = lex.Naming("HTTP/|:")
	isHTTP1   = lex.Naming("HTTP/1.")
	isTraced  = lex.Naming("reply: ")
	isPanel   = lex.Naming("ws://|wss://")
	isCommand = lex.Naming("curl|fetch(|Invoke-WebRequest")
	hasKey    = lex.Holding("=")
)
