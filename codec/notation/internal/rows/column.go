package rows

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/digits"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/literal"
	"github.com/wslens/wslens/codec/notation/internal/passage"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// Column adds lines that are alike but for digits and for the last word, which is a number that is one byte.
func Column(p *passage.Walker) int {
	const least = 3
	e, n, prefix := &reading.Excerpt{}, p.At, ""
	for ; n < len(p.Lines); n++ {
		l := p.Lines[n]
		end := l.Start + lex.TrimEnd(p.Text[l.Start:l.End])
		at := l.Start + strings.LastIndexByte(p.Text[l.Start:end], ' ') + 1
		if at == end || !isByte(p.Text[at:end]) {
			break
		}
		if n == p.At {
			prefix = p.Text[l.Start:at]
			if !strings.HasSuffix(strings.TrimRight(prefix, " "), "=") && !strings.HasSuffix(prefix, ": ") && !lex.StartsAt(p.Text, at, "0x") {
				break
			}
		} else if p.Behind(prefix, n) != at {
			break
		}
		e.Add(p.Text, at, min(end+1, len(p.Text)))
	}
	p.LookedAt = n
	if n < p.At+least {
		return 0
	}
	r, ok := e.Read([]*lex.Form{&digits.Hex0x, &literal.PythonList, &literal.Java})
	if !ok || len(r.Problems) > 0 || lex.Framing(r.Bytes) == lex.NoFrames {
		return 0
	}
	p.AddLines(passage.Bytes, n, &r)
	p.Found[len(p.Found)-1].Column = true
	return n - p.At
}

// isByte tells a number after 0x, or a decimal, perhaps negative, that is one byte.
func isByte(word string) bool {
	var c literal.ListCount
	v, ok := c.Number(word)
	return ok && v >= -128 && v <= 255
}
