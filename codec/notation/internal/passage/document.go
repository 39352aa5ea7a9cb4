package passage

import "unicode/utf8"

// Document is a text as the passages that it is made of.
type Document struct {
	// Passages tile the text, in its order.
	Passages []Passage
	// Stories name the connections, one each.
	Stories []string
	// Story is the index of the one that is read.
	Story int
}

// Align has every passage begin and end between two characters of the text: a straight quote is shorter than the typographic one in the text as given.
func (d *Document) Align(text string) {
	for i := range d.Passages {
		p := &d.Passages[i]
		for p.End < len(text) && !utf8.RuneStart(text[p.End]) {
			p.End++
		}
		if i > 0 {
			p.Start = d.Passages[i-1].End
		}
	}
}
