package find

import (
	"bytes"

	"github.com/wslens/wslens/codec/notation/internal/clean"
	"github.com/wslens/wslens/codec/notation/internal/forms"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/passage"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// fenced passes over the line that opens or closes a block of Markdown, and reads what stands between two of them as a text of its own. It
// returns how many lines that has; 0 if there is none.
func fenced(p *passage.Walker) int {
	if p.IsFence(p.At) {
		return 1
	}
	last := p.FenceEnds[p.At-1]
	if last == 0 {
		return 0
	}
	start, end := p.Lines[p.At].Start, p.Lines[last-1].Next
	e := reading.Cut(p.Text, start, end)
	e.Text = []byte(clean.WithoutGutter(string(e.Text)))
	found := reading.All(forms.All, lex.TraitsOf(string(e.Text)), nil)
	q := &passage.Walker{Text: p.Text, Traits: p.Traits, Lines: p.Lines[p.At:last], Weigh: p.Weigh}
	if len(found) > 0 {
		sure := found[0].ReadsAll(string(e.Text)) && !found[0].IsHeads() && !found[0].IsAmongWords()
		if !sure {
			walk(q)
			sure = len(q.Found) == 0 && len(found[0].Problems) <= len(found[0].Bytes) || AreOnly(q, &found[0])
		}
		if sure && isFragment(&found[0]) {
			return last - p.At
		}
		if sure && found[0].Score > lex.TextScore {
			e.Restore(&found[0])
			addWhole(p, start, end, &found[0])
			return last - p.At
		}
	} else {
		walk(q)
	}
	p.Found = append(p.Found, q.Found...)
	return last - p.At
}

// isFragment tells a field that stands alone, and is neither a key nor the answer to one: it is what a sentence is about, and no head.
func isFragment(r *reading.Reading) bool {
	const lines = 3 // the first line, which was made up, the field and a blank line
	return r.ID == head.Fields.ID && bytes.Count(r.Bytes, []byte("\n")) <= lines && !bytes.Contains(r.Bytes, []byte("=\r"))
}

// pairFences notes for each line that opens a block of Markdown which one closes it.
func pairFences(p *passage.Walker) {
	p.FenceEnds = map[int]int{}
	open := -1
	for n := range p.Lines {
		switch {
		case !p.IsFence(n):
		case open < 0:
			open = n
		default:
			p.FenceEnds[open] = n
			open = -1
		}
	}
}
