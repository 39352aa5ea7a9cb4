package heads

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/passage"
)

// Pairs takes the fields of a head, and the parts of its first line, that a program has printed as pairs of names and values: the
// variables of CGI, a map, a list, a table.
func Pairs(p *passage.Walker) int {
	g := head.PairGatherer{Fields: head.FieldsReader{Text: p.Text, Strict: true, Once: true}}
	const gap = 40 // lines of other pairs between two
	last, n := -1, p.At
	for ; n < len(p.Lines) && !p.IsFence(n) && n <= max(last, p.At-1)+gap; n++ {
		if head.StartLineAt(p.Line(n)) >= 0 {
			break
		}
		if g.AddLine(p.Text, p.Lines[n]) {
			for last = n; last+1 < len(p.Lines) && p.Lines[last+1].Start < g.End; { // a value on the next line
				last++
			}
		} else if last < 0 {
			return 0
		} else if c := p.Content(n); c == "" || strings.Contains(c, "esponse") {
			g.Fields.EndBlock()
			g.AddStatus(p.Text, p.Lines[n])
		}
	}
	g.Fields.EndBlock()
	p.LookedAt = n
	if !g.IsHead() {
		return 0
	}
	out := &lex.Output{}
	for i := range g.Fields.Heads {
		g.Fields.Write(i, out)
	}
	p.AddFields(g.Start, g.End, "Pairs of names and values as a program prints header fields. What the text does not have of the first line was made up.", out)
	return last + 1 - p.At
}
