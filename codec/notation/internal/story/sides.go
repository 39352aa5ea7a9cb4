package story

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/passage"
	"github.com/wslens/wslens/codec/notation/internal/sides"
)

// setSides gives each passage the side that the words before it name, in its line or in the heading above.
func setSides(p *passage.Walker) {
	heading, from := sides.Unknown, 0
	arrows := hasArrows(p)
	for i := range p.Found {
		f := &p.Found[i]
		if f.Kind == passage.Head || f.Kind == passage.Command {
			heading, from = sides.Unknown, f.End
			continue
		}
		if f.Side != sides.Unknown { // its fields say so
			from = f.End
			continue
		}
		lineStart := strings.LastIndexByte(p.Text[from:f.Start], '\n') + 1 + from
		label := p.Text[max(lineStart, f.Start-passage.LongestLabel):f.Start]
		above := sides.HeadingAbove(p.Text[from:lineStart])
		if f.Side, f.Said = named(label); f.Side == sides.Unknown && arrows {
			f.Side = sides.OfArrow(label)
		}
		said := false // by the heading
		if f.Side == sides.Unknown && above != "" {
			heading, said = named(above)
		}
		if f.Side == sides.Unknown && i > 0 && goesOnFrom(p, &p.Found[i-1], f) {
			f.Side, f.Said = p.Found[i-1].Side, p.Found[i-1].Said
		} else if f.Side == sides.Unknown {
			f.Side, f.Said = heading, said
		}
		from = f.End
	}
}

// named is the side that words name, and whether a sentence says so.
func named(words string) (side sides.Side, said bool) {
	if side = sides.Said(words); side != sides.Unknown {
		return side, true
	}
	return sides.Of(words), false
}

// hasArrows reports whether some passage stands behind <: if all of them stand behind > they are quoted.
func hasArrows(p *passage.Walker) bool {
	for i := range p.Found {
		start := p.Found[i].Start
		if p.Found[i].Kind == passage.Bytes && sides.ArrowBefore(p.Text, start) == sides.Received {
			return true
		}
	}
	return false
}

// goesOnFrom reports whether a passage stands alone in the line below another one.
func goesOnFrom(p *passage.Walker, above, f *passage.Found) bool {
	between := p.Text[above.End:f.Start]
	return above.Kind == passage.Bytes && lex.SkipSpace(between, 0) == len(between) && strings.Count(between, "\n") == 1
}
