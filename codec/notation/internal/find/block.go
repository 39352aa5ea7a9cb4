package find

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/clean"
	"github.com/wslens/wslens/codec/notation/internal/digits"
	"github.com/wslens/wslens/codec/notation/internal/dump"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/literal"
	"github.com/wslens/wslens/codec/notation/internal/literals"
	"github.com/wslens/wslens/codec/notation/internal/log"
	"github.com/wslens/wslens/codec/notation/internal/passage"
	"github.com/wslens/wslens/codec/notation/internal/reading"
	"github.com/wslens/wslens/codec/notation/internal/rows"
)

// The notations in which a block of lines may be as a whole.
var blockForms = lex.Join(digits.HexForms, dump.Forms, literal.Forms, []*lex.Form{&digits.Base64, &log.Library, &literal.Escaped, &digits.Binary})

// block takes lines up to a blank one, or all between two fences, if they are bytes in one notation as a whole. A heading may stand
// above them.
func block(p *passage.Walker) int {
	n := p.At
	for n < len(p.Lines) && !p.IsFence(n) && p.Content(n) != "" {
		n++
	}
	p.LookedAt = n
	switch first := p.Content(p.At); {
	case n == p.At, strings.HasPrefix(first, ">") && rows.At(first) > 0: // a dump that is quoted
		return 0
	case readBlock(p, p.At, n), n > p.At+1 && strings.HasSuffix(first, ":") && readBlock(p, p.At+1, n):
		return n - p.At
	}
	return 0
}

// addWhole takes what stands in text[start:end], which may be heads, as one passage.
func addWhole(p *passage.Walker, start, end int, r *reading.Reading) {
	kind := passage.Bytes
	switch r.ID {
	case head.Head.ID, head.Fields.ID:
		kind = passage.Head
	case head.Command.ID:
		kind = passage.Command
	}
	p.Add(kind, start, end, r)
}

// readBlock takes the lines from first to the one before last, if they are bytes as a whole.
func readBlock(p *passage.Walker, first, last int) bool {
	e := reading.Cut(p.Text, p.Lines[first].Start, p.Lines[last-1].Next)
	clean.BlankLineMarks(e)
	r, ok := e.Read(blockForms)
	if !ok || literals.HoldsLiteral(p.Text[p.Lines[first].Start:]) || !r.ReadsAll(p.Text) {
		return false
	}
	if len(r.Bytes) < 2 && len(r.Problems) == 0 || !isBlock(p, &r, first) {
		return false
	}
	p.Add(passage.Bytes, p.Lines[first].Start, p.Lines[last-1].Next, &r)
	return true
}

// isBlock tells bytes between words from numbers and words that stand alone in a line.
func isBlock(p *passage.Walker, r *reading.Reading, first int) bool {
	const least = 8
	if r.IsAmongWords() {
		return false
	}
	switch r.ID {
	case digits.Base64.ID:
		return lex.Framing(r.Bytes) == lex.WholeFrames || p.IsAnnounced(p.Lines[first].Start)
	case digits.Hex.ID, digits.Binary.ID, literal.PythonList.ID, literal.JSONArray.ID, literal.Go.ID, digits.HexSpaced.ID, literal.Escaped.ID:
		return len(r.Bytes) >= least && r.Score > 60 && len(r.Problems) == 0 || lex.Framing(r.Bytes) == lex.WholeFrames || p.IsAnnounced(p.Lines[first].Start)
	}
	return true
}
