package find

import (
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/passage"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// lacksStartLine reports whether a reading is of fields only, while a passage of the text has a start line.
func lacksStartLine(p *passage.Walker, r *reading.Reading) bool {
	for i := range p.Found {
		if r.ID == head.Fields.ID && p.Found[i].Form == head.Head.ID {
			return true
		}
	}
	return false
}

// AreOnly reports whether the reading is of heads, and the text has nothing beside them.
func AreOnly(p *passage.Walker, r *reading.Reading) bool {
	switch {
	case !r.IsHeads() || r.Score < reading.LeastFramesScore || len(r.Problems) > 0 || isDump(p) || p.Joined: // or frames stand among the lines
		return false
	case r.ID == head.Fields.ID && r.Score >= reading.AllFieldsScore, r.Bytes[0] == ':': // fields of HTTP/2 have marks of their own
		return true
	}
	return !hasProse(p) && !lacksStartLine(p, r)
}

// isDump reports whether the first passage is a dump: a head in the characters beside its bytes is only a copy of them.
func isDump(p *passage.Walker) bool {
	return len(p.Found) > 0 && reading.IsDump(p.Found[0].Form)
}

// hasProse reports whether words stand around heads or before each of their lines, apart from the remarks of tools.
func hasProse(p *passage.Walker) bool {
	heads, next := 0, 0
	for n, l := range p.Lines {
		for next < len(p.Found) && p.Found[next].End <= l.Start {
			next++
		}
		isWords, holdsBytes := p.Content(n) != "", false
		if next < len(p.Found) && p.Found[next].Start < l.End {
			f := &p.Found[next]
			isWords, holdsBytes = isWords && f.Start > l.Start, f.Kind == passage.Bytes
			if f.Kind == passage.Head && f.Start <= l.Start {
				heads++
				if isIndented(p, f, l) {
					return true
				}
			}
		}
		if isWords && (holdsBytes || !head.IsRemark(p.Line(n))) {
			return hasHeads(p)
		}
	}
	return heads == 0 && hasHeads(p)
}

// isIndented reports whether the line is the first one of a head, and blanks stand before that.
func isIndented(p *passage.Walker, f *passage.Found, l lex.Line) bool {
	start := lex.SkipSpace(p.Text[:l.End], l.Start)
	return start > l.Start && l.Start == f.Start && p.Text[start] != ':'
}

func hasHeads(p *passage.Walker) bool {
	for i := range p.Found {
		if p.Found[i].Kind == passage.Head {
			return true
		}
	}
	return false
}
