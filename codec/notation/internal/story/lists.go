package story

import (
	"github.com/wslens/wslens/codec/notation/internal/digits"
	"github.com/wslens/wslens/codec/notation/internal/literal"
	"github.com/wslens/wslens/codec/notation/internal/passage"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// readListsAsHex reads all lists of numbers as hex if one of them has letters of hex: a program prints all of them in one way.
func readListsAsHex(p *passage.Walker) {
	isHex := false
	for i := range p.Found {
		f := &p.Found[i]
		isHex = isHex || p.Text[f.Start] == '[' && (f.Form == digits.HexSpaced.ID || f.Form == literal.HexList.ID)
	}
	for i := range p.Found {
		f := &p.Found[i]
		if isHex && f.Kind == passage.Bytes && p.Text[f.Start] == '[' && f.Form != digits.HexSpaced.ID {
			e := reading.Cut(p.Text, f.Start, f.End)
			if r, ok := e.ReadAs(&digits.HexSpaced); ok && len(r.Problems) == 0 {
				f.Reading, f.Form, f.Label, f.Reason = r, r.ID, r.Label, r.Reason
			}
		}
	}
}
