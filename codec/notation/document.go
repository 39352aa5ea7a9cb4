package notation

import (
	"github.com/wslens/wslens/codec/notation/internal/clean"
	"github.com/wslens/wslens/codec/notation/internal/dump"
	"github.com/wslens/wslens/codec/notation/internal/fieldframes"
	"github.com/wslens/wslens/codec/notation/internal/find"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/literal"
	"github.com/wslens/wslens/codec/notation/internal/literals"
	"github.com/wslens/wslens/codec/notation/internal/messages"
	"github.com/wslens/wslens/codec/notation/internal/passage"
	"github.com/wslens/wslens/codec/notation/internal/reading"
	"github.com/wslens/wslens/codec/notation/internal/story"
)

// document finds the passages of the text, and ranks what they hold before the other readings, unless one of these surely reads all of
// the text.
func document(t clean.Cleaned, found []Reading, c Choices) (Document, []Reading) {
	frames := fieldframes.Find(t.Traits)
	mayBeWhole := len(found) > 0 && !lex.HasFences(t.Text) && !literals.HoldsLiteral(t.Text)
	if mayBeWhole && readsAll(&found[0], t.Text, len(frames) > 0) {
		return whole(t.Text, &found[0]), found
	}
	p := find.Passages(t.Traits, c.Weigh)
	if mayBeWhole && (find.AreOnly(p, &found[0]) || isOneWord(p, &found[0])) {
		return whole(t.Text, &found[0]), found
	}
	fieldframes.Add(p, frames)
	messages := messages.Find(p)
	if len(p.Found) == 0 && len(messages.Found) > 0 {
		return onlyMessages(messages, found, c)
	}
	if len(p.Found) == 0 {
		return Document{}, withoutIdentified(p, found)
	}
	r := story.Read(p)
	p.Found = messages.WithMessages(p.Found)
	addSayings(p)
	switch {
	case r.ID == "" || len(r.Bytes) == 0 && len(r.Problems) == 0:
		return Document{}, found
	case mayBeWhole && found[0].IsAtLeast(&r):
		return whole(t.Text, &found[0]), found
	}
	doc, r := story.Apply(p, c, r.Score)
	return doc, before(found, &r)
}

// withoutIdentified are the readings from the first one that does not take what only identifies something for bytes.
func withoutIdentified(p *passage.Walker, found []Reading) []Reading {
	for p.Identified && len(found) > 0 && (len(found[0].Problems) > 0 || found[0].ID == literal.Escaped.ID) {
		found = found[1:]
	}
	return found
}

// before are the readings with that of the document before all others. What reads the text in the same notation is left out.
func before(found []Reading, r *Reading) []Reading {
	n := 0
	for _, other := range found {
		if other.ID != r.ID {
			other.Score = min(other.Score, r.Score-1)
			found[n] = other
			n++
		}
	}
	return reading.Insert(found[:n], r)
}

// readsAll reports whether a reading is of all of the text, and of no heads: these may have something behind them. Where frames are told in
// fields, only a notation that cannot be mistaken is.
func readsAll(r *Reading, text string, toldFrames bool) bool {
	return (!toldFrames || r.HasSignature()) && !r.IsHeads() && r.ReadsAll(text)
}

// isOneWord reports whether the text is escapes of one word, and nothing else.
func isOneWord(p *passage.Walker, r *Reading) bool {
	return r.ID == literal.Escaped.ID && len(p.Found) == 1 && p.Found[0].Start == 0 && p.Found[0].End == len(p.Text) && p.Text[0] == '\\' && lex.Until(p.Text, " \n") == len(p.Text)
}

// readAs reads the passages of the text in a notation that was chosen.
func readAs(t clean.Cleaned, n *lex.Form) (Reading, bool) {
	p := find.Passages(t.Traits, nil)
	e := &reading.Excerpt{}
	for i := range p.Found {
		if f := &p.Found[i]; f.Kind == passage.Bytes {
			e.Add(t.Text, f.Start, f.End)
			if next := f.End; next < len(t.Text) && (dump.IsGap(t.Text, next) || t.Text[next] == '\n') {
				e.Add(t.Text, next, next+1)
			}
		}
	}
	if len(e.Text) == 0 {
		return Reading{}, false
	}
	r := reading.Regardless(n, string(e.Text))
	e.Restore(&r)
	return r, true
}
