package rows

import (
	"github.com/wslens/wslens/codec/notation/internal/digits"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/passage"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// Base64 adds lines of base64 that are of one length, but for the last, which may be shorter.
func Base64(p *passage.Walker) int {
	const shortest = 8
	e, n, width := &reading.Excerpt{}, p.At, 0
	for ; n < len(p.Lines); n++ {
		c := p.Content(n)
		if len(c) < shortest || n > p.At && len(c) > width || !isBase64Line(c) {
			break
		}
		e.Add(p.Text, p.Lines[n].Start, p.Lines[n].Next)
		if n > p.At && len(c) < width {
			n++
			break
		}
		width = len(c)
	}
	p.LookedAt = n
	if n == p.At {
		return 0
	}
	r, ok := e.ReadAs(&digits.Base64)
	if !ok || len(r.Problems) > 0 || lex.Framing(r.Bytes) != lex.WholeFrames {
		return 0
	}
	p.AddLines(passage.Bytes, n, &r)
	return n - p.At
}

func isBase64Line(line string) bool {
	for i := 0; i < len(line); i++ {
		if _, kind := digits.Base64Value(line[i]); kind == 0 && line[i] != '=' {
			return false
		}
	}
	return true
}
