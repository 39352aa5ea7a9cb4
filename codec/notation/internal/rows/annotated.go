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
		start, behind, remark := beforeRemark(p.Text[:l.End], l.Start)
		if start == l.End && n > p.At && n+1 < len(p.Lines) && p.Content(n+1) != "" {
			continue
		}
		if behind == start {
			break
		}
		remarks += lex.Int(remark < l.End)
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

// beforeRemark returns where the bytes begin in the line that begins at text[i] and is the last one, where they end, and where a remark
// begins behind them. Other words behind them, or more bytes, are no remark: then there are no bytes.
func beforeRemark(text string, i int) (start, behind, remark int) {
	start = lex.SkipSpace(text, i)
	behind = max(runs.PairsEnd(text, start), runs.BitsEnd(text, start))
	remark = lex.SkipSpace(text, behind)
	switch {
	case remark == len(text):
		return start, behind, remark
	case remark < behind+2 && text[behind] != '\t' && strings.IndexByte("#;/-=", text[remark]) < 0, runs.PairsEnd(text, remark) > remark:
		return start, start, remark
	}
	return start, behind, remark
}
