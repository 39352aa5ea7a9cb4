package notation

import (
	"errors"

	"github.com/wslens/wslens/codec/notation/internal/clean"
	"github.com/wslens/wslens/codec/notation/internal/forms"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// Recognise returns every reading that fits the text, the best first. Of two with one score that with fewer problems
// leads, else the first in All.
// It is empty only for blank text: any other text is at least the bytes of its own UTF-8.
func Recognise(text string) []Reading {
	_, found := ReadDocument(text, Choices{})
	for i := range found {
		if r := &found[i]; r.ID == forms.PlainText.ID && r.Spans == nil {
			*r = reading.Regardless(&forms.PlainText, text)
		}
	}
	return found
}

// ReadDocument returns the text as the passages that it is made of, and every reading of it, the best first: that is what the
// passages hold which are included, unless the text is one passage. The plain text, where that is not the best, has no Spans.
func ReadDocument(text string, c Choices) (Document, []Reading) {
	if lex.SkipSpace(text, 0) == len(text) {
		return Document{}, nil
	}
	t := clean.Of(text)
	found := reading.All(forms.All, t.Traits, c.Watch)
	doc, found := document(t, found, c)
	if len(found) > 0 {
		if rest := restOfHead(&found[0]); rest.Score > 0 {
			found = reading.Insert(found, &rest)
		}
		if found[0].ID == head.Fields.ID && found[0].Extent == UnknownExtent && head.IsGoMap(t.Text) {
			found[0].Extent = AllButHost
		}
	}
	replace(t, text, &doc, found)
	best := ""
	if len(found) > 0 {
		best = found[0].ID
	}
	found = withApart(t, text, doc, found)
	if found[0].ID != best || len(doc.Passages) == 0 {
		doc = whole(text, &found[0])
	}
	doc.Align(text)
	n := forms.Repaired
	n.Read = func(_ string, out *lex.Output) (int, string) { return forms.Repair(&found[0], out) }
	if r := reading.Regardless(&n, text); r.Score > 0 {
		found = reading.Insert(found, &r)
	}
	return doc, found
}

// withApart are the readings of a text with those that are tried apart: as an error message, and as the text itself.
func withApart(t clean.Cleaned, text string, doc Document, found []Reading) []Reading {
	for i := range found {
		found[i].Reason += t.Says
	}
	asGiven := t.Traits
	if t.Text != text {
		asGiven = lex.TraitsOf(text)
	}
	if r, ok := reading.Attempt(&forms.ErrorMessage, asGiven, nil); ok {
		if showsBytes(doc, text) {
			found[0].Score = reading.SurelyScore
		}
		found = reading.Insert(found, &r)
	}
	if len(found) > 0 && found[0].Score > lex.TextScore {
		return reading.Insert(found, &Reading{ID: forms.PlainText.ID, Label: forms.PlainText.Label, Score: lex.TextScore, Reason: forms.TextReason, Bytes: []byte(text)})
	}
	plain := reading.Regardless(&forms.PlainText, text)
	return reading.Insert(found, &plain)
}

// replace maps the places in the normalised text to those in the text as given.
func replace(t clean.Cleaned, text string, doc *Document, found []Reading) {
	if t.Places == nil {
		return
	}
	for i := range found {
		t.Places.Restore(&found[i])
	}
	for i := range doc.Passages { // each begins where the one before it ends
		p := &doc.Passages[i]
		if p.End = t.Places.SourceEnd(p.End); i == len(doc.Passages)-1 {
			p.End = len(text)
		}
	}
}

// Read reads the text in the notation id, whether it fits or not: what cannot be read is a Problem, and the Score is 0
// if the text is not in this notation. Only an id that is unknown is an error.
func Read(text, id string) (Reading, error) {
	if !Reads(id) {
		return Reading{}, errors.New("notation: no notation " + lex.Quote(id) + " can be read")
	}
	n := lookup(id)
	if n == &forms.PlainText || n == &forms.ErrorMessage {
		return reading.Regardless(n, text), nil
	}
	_, found := ReadDocument(text, Choices{})
	for _, r := range found {
		if r.ID == id && r.Spans != nil {
			return r, nil
		}
	}
	t := clean.Of(text)
	r := reading.Regardless(n, t.Text)
	if len(r.Problems) > 0 {
		if better, ok := readAs(t, n); ok && len(better.Problems) < len(r.Problems) {
			return better, nil
		}
	}
	return r, nil
}
