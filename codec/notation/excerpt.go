package notation

import "github.com/wslens/wslens/codec/notation/internal/lex"

// excerpt is a text made of pieces of another one, the source, in their order.
type excerpt struct {
	text   []byte
	pieces []piece
}

// piece says that the characters of the excerpt from the index at on, up to the next piece, are those of the source from the index from on.
type piece struct{ at, from int }

// add appends text[start:end].
func (e *excerpt) add(text string, start, end int) {
	if start >= end {
		return
	}
	if n := len(e.pieces); n == 0 || e.source(len(e.text)) != start {
		e.pieces = append(e.pieces, piece{len(e.text), start})
	}
	e.text = append(e.text, text[start:end]...)
}

// source is the index in the source of the character at the index i of the excerpt.
func (e *excerpt) source(i int) int {
	low, high := 0, len(e.pieces)
	for low < high {
		if mid := (low + high) / 2; e.pieces[mid].at <= i {
			low = mid + 1
		} else {
			high = mid
		}
	}
	if low == 0 {
		return i
	}
	return e.pieces[low-1].from + i - e.pieces[low-1].at
}

// restore maps the places of what was read from the excerpt to those in the source.
func (e *excerpt) restore(r *Reading) {
	if len(e.pieces) == 1 && e.pieces[0].from == 0 {
		return
	}
	for i, s := range r.Spans {
		r.Spans[i] = lex.At(e.source(int(s.Start)), e.sourceEnd(int(s.End)))
	}
	for i := range r.Problems {
		r.Problems[i].Start, r.Problems[i].End = e.source(r.Problems[i].Start), e.sourceEnd(r.Problems[i].End)
	}
	for i := range r.Messages {
		r.Messages[i].From, r.Messages[i].To = e.source(r.Messages[i].From), e.sourceEnd(r.Messages[i].To)
	}
}

func (e *excerpt) sourceEnd(i int) int {
	if i == 0 {
		return e.source(0)
	}
	return e.source(i-1) + 1
}

// read reads the excerpt in the best of the notations.
func (e *excerpt) read(forms []*lex.Form) (Reading, bool) {
	found := recogniseAs(forms, lex.TraitsOf(string(e.text)), nil)
	if len(found) == 0 {
		return Reading{}, false
	}
	e.restore(&found[0])
	return found[0], true
}

// readAs reads the excerpt in one notation.
func (e *excerpt) readAs(n *lex.Form) (Reading, bool) { return e.read([]*lex.Form{n}) }

// cut is the excerpt of one piece, text[start:end].
func cut(text string, start, end int) *excerpt {
	e := &excerpt{}
	e.add(text, start, end)
	return e
}
