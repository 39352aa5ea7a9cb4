package rows

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/digits"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/passage"
	"github.com/wslens/wslens/codec/notation/internal/reading"
	"github.com/wslens/wslens/codec/notation/internal/runs"
)

// Annotated adds lines that begin with pairs of hex digits or with bits, with remarks behind them.
func Annotated(p *passage.Walker) int {
	e, n, remarks, digitsSeen := &reading.Excerpt{}, p.At, 0, false
	for ; n < len(p.Lines); n++ {
		l := p.Lines[n]
		start := lex.SkipSpace(p.Text[:l.End], l.Start)
		if start == l.End && n > p.At && n+1 < len(p.Lines) && p.Content(n+1) != "" {
			continue
		}
		behind := max(runs.PairsEnd(p.Text[:l.End], start), runs.BitsEnd(p.Text[:l.End], start))
		word := lex.SkipSpace(p.Text[:l.End], behind)
		if behind == start || word < l.End && word < behind+2 && p.Text[behind] != '\t' && strings.IndexByte("#;/-=", p.Text[word]) < 0 ||
			word < l.End && runs.PairsEnd(p.Text[:l.End], word) > word { // more bytes are no remark
			break
		}
		if word < l.End {
			remarks++
		}
		digitsSeen = digitsSeen || lex.Until(p.Text[start:behind], "0123456789") < behind-start
		e.Add(p.Text, start, behind)
		e.Add(p.Text, l.End, l.Next)
	}
	p.LookedAt = n
	if n < p.At+2 || remarks == 0 || !digitsSeen {
		return 0
	}
	r, ok := e.Read([]*lex.Form{&digits.HexSpaced, &digits.Binary})
	if !ok {
		return 0
	}
	p.AddLines(passage.Bytes, n, &r)
	return n - p.At
}
