package notation

import (
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/messages"
	"github.com/wslens/wslens/codec/notation/internal/passage"
	"github.com/wslens/wslens/codec/notation/internal/reading"
	"github.com/wslens/wslens/codec/notation/internal/story"
)

// onlyMessages is that of a text which has messages and nothing else that is read.
func onlyMessages(f *messages.Finder, found []Reading, c Choices) (Document, []Reading) {
	if first := &f.Found[0]; len(f.Found) == 1 && isAllOf(first, f.Text) { // the text stands for itself
		first.Included, first.Story = true, 0
		f.Walker.Found = f.Found
		return Document{Passages: f.Passages()}, found
	}
	for i := range f.Found {
		f.Found[i].Included, f.Found[i].Story = true, 0
	}
	p := f.Walker
	p.Found = f.Found
	story.Fill(p)
	story.Include(p, c.LeaveOut, false, "It was chosen to leave this out.")
	story.Include(p, c.TakeIn, true, "It was chosen to take this in.")
	r := Reading{ID: messages.ID, Label: messages.Form.Label, Score: messages.Score, Reason: messages.Reason, Spans: []Span{}}
	out := &lex.Output{}
	for i := range p.Found {
		m := &p.Found[i]
		if !m.Included {
			continue
		}
		m.At = len(out.Bytes)
		out.Append(&lex.Output{Bytes: m.Reading.Bytes, Spans: m.Reading.Spans})
		r.Messages = append(r.Messages, reading.Message{Start: m.At, End: len(out.Bytes), From: m.Start, To: m.End, Side: m.Side, Text: true})
	}
	r.Bytes, r.Spans = out.Bytes, append(r.Spans, out.Spans...)
	for i := range found { // nothing else fits all of the text
		found[i].Score = min(found[i].Score, messages.Score-1)
	}
	story.ResolveSides(p)
	return Document{Passages: p.Passages(), Stories: story.Names(p)}, reading.Insert(found, &r)
}

// isAllOf reports whether the message is the text as it stands.
func isAllOf(m *passage.Found, text string) bool {
	return lex.SkipSpace(text, 0) == m.Start && lex.SkipSpace(text, m.End) == len(text) && string(m.Reading.Bytes) == text[m.Start:m.End]
}
