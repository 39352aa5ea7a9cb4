package notation

import (
	"errors"

	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// Recognise returns every reading that fits the text, the best first. Of two with one score that with fewer problems
// leads, else the first in All.
// It is empty only for blank text: any other text is at least the bytes of its own UTF-8.
func Recognise(text string) []Reading {
	_, found := ReadDocument(text, Choices{})
	for i := range found {
		if r := &found[i]; r.ID == plainText.ID && r.Spans == nil {
			*r = readRegardless(&plainText, text)
		}
	}
	return found
}

// Watch is called now and then while a long text is read, with the label of the notation and how many of its bytes have been read in it.
type Watch func(label string, done, of int)

// Choices say how to read a document. With the zero value everything is found by itself.
type Choices struct {
	// LeaveOut and TakeIn are the indexes of passages that are not read, and of those that are, whatever was found of them; what
	// is in both is read. An index out of range is ignored.
	LeaveOut, TakeIn []int
	// Story is the index of the connection that is read; nil for the one with the most evidence of a WebSocket.
	Story *int
	Watch Watch
	// Weigh tells messages of an application, in bits: see KnownMessage. Without it only those are found that words announce.
	Weigh Weigh
}

// ReadDocument returns the text as the passages that it is made of, and every reading of it, the best first: that is what the
// passages hold which are included, unless the text is one passage. The plain text, where that is not the best, has no Spans.
func ReadDocument(text string, c Choices) (Document, []Reading) {
	if lex.SkipSpace(text, 0) == len(text) {
		return Document{}, nil
	}
	t := normalise(text)
	found := recogniseAs(allForms, t.Traits, c.Watch)
	doc, found := t.document(found, c)
	if len(found) > 0 {
		if rest := found[0].restOfHead(); rest.Score > 0 {
			found = insertRanked(found, &rest)
		}
		if found[0].ID == head.Fields.ID && found[0].Extent == UnknownExtent && head.IsGoMap(t.Text) {
			found[0].Extent = AllButHost
		}
	}
	t.replace(text, &doc, found)
	best := ""
	if len(found) > 0 {
		best = found[0].ID
	}
	for i := range found {
		found[i].Reason += t.says
	}
	asGiven := t.Traits
	if t.Text != text {
		asGiven = lex.TraitsOf(text)
	}
	if r, ok := attempt(&errorMessage, asGiven, nil); ok {
		found = insertRanked(found, &r)
	}
	if len(found) > 0 && found[0].Score > lex.TextScore {
		found = insertRanked(found, &Reading{ID: plainText.ID, Label: plainText.Label, Score: lex.TextScore, Reason: textReason, Bytes: []byte(text)})
	} else {
		plain := readRegardless(&plainText, text)
		found = insertRanked(found, &plain)
	}
	if found[0].ID != best || len(doc.Passages) == 0 {
		doc = whole(text, &found[0])
	}
	doc.align(text)
	n := repaired
	n.Read = func(_ string, out *lex.Output) (int, string) { return found[0].repair(out) }
	if r := readRegardless(&n, text); r.Score > 0 {
		found = insertRanked(found, &r)
	}
	return doc, found
}

// replace maps the places in the normalised text to those in the text as given.
func (t normalised) replace(text string, doc *Document, found []Reading) {
	if t.places == nil {
		return
	}
	for i := range found {
		t.places.restore(&found[i])
	}
	for i := range doc.Passages { // each begins where the one before it ends
		p := &doc.Passages[i]
		if p.End = t.places.sourceEnd(p.End); i == len(doc.Passages)-1 {
			p.End = len(text)
		}
	}
}

// recogniseAs returns each reading of the text as it stands, the best first, but for those that are tried apart.
func recogniseAs(notations []*lex.Form, t *lex.Traits, watch Watch) []Reading {
	var found []Reading
	for _, n := range notations {
		if n.Apart {
			continue
		}
		if r, ok := attempt(n, t, watch); ok {
			found = insertRanked(found, &r)
		}
	}
	return found
}

// insertRanked inserts a reading behind those that fit as well or better.
func insertRanked(found []Reading, r *Reading) []Reading {
	at := len(found)
	for at > 0 && r.isBetterThan(&found[at-1]) {
		at--
	}
	found = append(found, *r)
	copy(found[at+1:], found[at:])
	found[at] = *r
	return found
}

// isBetterThan reports whether the reading fits the text better than another one: it has the higher score, or else fewer problems.
func (r *Reading) isBetterThan(other *Reading) bool {
	if r.Score == other.Score {
		return len(r.Problems) < len(other.Problems)
	}
	return r.Score > other.Score
}

// Read reads the text in the notation id, whether it fits or not: what cannot be read is a Problem, and the Score is 0
// if the text is not in this notation. Only an id that is unknown is an error.
func Read(text, id string) (Reading, error) {
	if !Reads(id) {
		return Reading{}, errors.New("notation: no notation " + lex.Quote(id) + " can be read")
	}
	n := lookup(id)
	if n == &plainText || n == &errorMessage {
		return readRegardless(n, text), nil
	}
	_, found := ReadDocument(text, Choices{})
	for _, r := range found {
		if r.ID == id && r.Spans != nil {
			return r, nil
		}
	}
	t := normalise(text)
	r := readRegardless(n, t.Text)
	if len(r.Problems) > 0 {
		if better, ok := t.readAs(n); ok && len(better.Problems) < len(r.Problems) {
			return better, nil
		}
	}
	return r, nil
}

// attempt reads the text as it stands. It is false if the text is not in the notation.
func attempt(n *lex.Form, t *lex.Traits, watch Watch) (Reading, bool) {
	if n.Requires != nil && !n.Requires(t) {
		return Reading{}, false
	}
	text := t.Text
	if len(text) > 2*lex.TrialLength && !n.Whole {
		start := min(lex.SkipSpace(text, 0), len(text)-lex.TrialLength)
		if score, _ := n.Read(text[start:start+lex.TrialLength], &lex.Output{}); score == 0 {
			return Reading{}, false
		}
	}
	out := newOutput(n, text, watch)
	score, reason := n.Read(text, out)
	return reading(n, score, reason, out), score > 0
}

func newOutput(n *lex.Form, text string, watch Watch) *lex.Output {
	out := &lex.Output{Size: len(text)/n.Width + 1}
	if watch != nil {
		out.Watch = func(done int) { watch(n.Label, done, len(text)) }
	}
	return out
}

func reading(n *lex.Form, score int, reason string, out *lex.Output) Reading {
	return Reading{n.ID, n.Label, score, reason, out.Bytes, out.Spans, out.Problems, out.BothTurns(), out.Rebuilt, UnknownExtent, nil}
}

// readRegardless reads the text in the notation, whether it fits or not.
func readRegardless(n *lex.Form, text string) Reading {
	out := newOutput(n, text, nil)
	score, reason := n.Read(text, out)
	if score == 0 && len(out.Problems) == 0 && (n.Write == nil || n.Write(out.Bytes) != text[:lex.TrimEnd(text)]) {
		out.Problem(0, len(text), "This text is not in the chosen notation.")
	}
	return reading(n, score, reason, out)
}
