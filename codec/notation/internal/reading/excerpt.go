package reading

import "github.com/wslens/wslens/codec/notation/internal/lex"

// Excerpt is a text made of pieces of another one, the source, in their order.
type Excerpt struct {
	Text   []byte
	pieces []piece
}

// piece says that the characters of the excerpt from the index at on, up to the next piece, are those of the source from the index from on.
type piece struct{ at, from int }

// Add appends text[start:end].
func (e *Excerpt) Add(text string, start, end int) {
	if start >= end {
		return
	}
	if n := len(e.pieces); n == 0 || e.Source(len(e.Text)) != start {
		e.pieces = append(e.pieces, piece{len(e.Text), start})
	}
	e.Text = append(e.Text, text[start:end]...)
}

// Source is the index in the source of the character at the index i of the excerpt.
func (e *Excerpt) Source(i int) int {
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

// Restore maps the places of what was read from the excerpt to those in the source.
func (e *Excerpt) Restore(r *Reading) {
	if len(e.pieces) == 1 && e.pieces[0].from == 0 {
		return
	}
	for i, s := range r.Spans {
		r.Spans[i] = lex.At(e.Source(int(s.Start)), e.SourceEnd(int(s.End)))
	}
	for i := range r.Problems {
		r.Problems[i].Start, r.Problems[i].End = e.Source(r.Problems[i].Start), e.SourceEnd(r.Problems[i].End)
	}
	for i := range r.Messages {
		r.Messages[i].From, r.Messages[i].To = e.Source(r.Messages[i].From), e.SourceEnd(r.Messages[i].To)
	}
}

// SourceEnd is the index in the source behind the character before the index i of the excerpt.
func (e *Excerpt) SourceEnd(i int) int {
	if i == 0 {
		return e.Source(0)
	}
	return e.Source(i-1) + 1
}

// Read reads the excerpt in the best of the notations.
func (e *Excerpt) Read(forms []*lex.Form) (Reading, bool) {
	found := All(forms, lex.TraitsOf(string(e.Text)), nil)
	if len(found) == 0 {
		return Reading{}, false
	}
	e.Restore(&found[0])
	return found[0], true
}

// ReadAs reads the excerpt in one notation.
func (e *Excerpt) ReadAs(n *lex.Form) (Reading, bool) { return e.Read([]*lex.Form{n}) }

// Cut is the excerpt of one piece, text[start:end].
func Cut(text string, start, end int) *Excerpt {
	e := &Excerpt{}
	e.Add(text, start, end)
	return e
}
