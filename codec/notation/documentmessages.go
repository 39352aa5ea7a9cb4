package notation

import (
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// findMessages finds the messages of the text. Where frames or heads stand, these are what is read; other bytes within a message
// are a part of it.
func (p *passages) findMessages() *messageFinder {
	f := &messageFinder{passages: p}
	f.find()
	f.dropShortPackets()
	if f.known && !p.hasTraffic() {
		p.found = outside(p.found, f.found)
	}
	f.found = outside(f.found, p.found)
	return f
}

// hasTraffic reports whether there are heads, or bytes that are whole frames.
func (p *passages) hasTraffic() bool {
	for i := range p.found {
		if f := &p.found[i]; f.Kind != BytesPassage || f.reading.Rebuilt || lex.Framing(f.reading.Bytes) == lex.WholeFrames {
			return true
		}
	}
	return false
}

// outside are the passages that overlap none of the others. Both are in the order of the text.
func outside(passages, others []Passage) []Passage {
	kept, at := passages[:0], 0
	for i := range passages {
		p := &passages[i]
		for at < len(others) && others[at].End <= p.Start {
			at++
		}
		if at == len(others) || others[at].Start >= p.End {
			kept = append(kept, *p)
		}
	}
	return kept
}

// document is that of a text which has messages and nothing else that is read.
func (f *messageFinder) document(found []reading.Reading, c Choices) (Document, []reading.Reading) {
	if first := &f.found[0]; len(f.found) == 1 && first.isAllOf(f.text) { // the text stands for itself
		first.Included, first.Story = true, 0
		return Document{Passages: f.found}, found
	}
	for i := range f.found {
		f.found[i].Included, f.found[i].Story = true, 0
	}
	p := f.passages
	p.found = f.found
	p.fill()
	p.include(c.LeaveOut, false, "It was chosen to leave this out.")
	p.include(c.TakeIn, true, "It was chosen to take this in.")
	r := reading.Reading{ID: messageID, Label: messageNotation.Label, Score: messageScore, Reason: messageReason, Spans: []lex.Span{}}
	out := &lex.Output{}
	for i := range p.found {
		m := &p.found[i]
		if !m.Included {
			continue
		}
		m.at = len(out.Bytes)
		out.Append(&lex.Output{Bytes: m.reading.Bytes, Spans: m.reading.Spans})
		r.Messages = append(r.Messages, reading.Message{Start: m.at, End: len(out.Bytes), From: m.Start, To: m.End, Side: m.Side, Text: true})
	}
	r.Bytes, r.Spans = out.Bytes, append(r.Spans, out.Spans...)
	for i := range found { // nothing else fits all of the text
		found[i].Score = min(found[i].Score, messageScore-1)
	}
	p.resolveSides()
	return Document{Passages: p.found, Stories: p.stories()}, reading.Insert(found, &r)
}

// isAllOf reports whether the message is the text as it stands.
func (m *Passage) isAllOf(text string) bool {
	return lex.SkipSpace(text, 0) == m.Start && lex.SkipSpace(text, m.End) == len(text) && string(m.reading.Bytes) == text[m.Start:m.End]
}

// withMessages are the passages and the messages, in the order of the text. The messages are left out of what is read.
func (f *messageFinder) withMessages(passages []Passage) []Passage {
	for i := range f.found {
		f.found[i].Reason = "Other bytes are read here: this is left out."
	}
	return merged(passages, f.found)
}

// merged are the passages of both lists, each of which is in the order of the text.
func merged(a, b []Passage) []Passage {
	all := make([]Passage, len(a)+len(b))
	for i := range all {
		from := &a
		if len(a) == 0 || len(b) > 0 && b[0].Start < a[0].Start {
			from = &b
		}
		all[i], *from = (*from)[0], (*from)[1:]
	}
	return all
}

// setMessages makes each passage of bytes that is read the payload of a message, if there are several and none is a head. It is of use
// if the bytes are no frames.
func (p *passages) setMessages(r *reading.Reading) {
	var messages []reading.Message
	for i := range p.found {
		f := &p.found[i]
		r.Rebuilt = r.Rebuilt || f.Included && f.reading.Rebuilt
		switch {
		case f.Included && f.isHead():
			return
		case f.Included:
			messages = append(messages, reading.Message{Start: f.at, End: f.at + len(f.reading.Bytes), From: f.Start, To: f.End - f.space, Side: f.Side})
		}
	}
	if len(messages) > 1 {
		r.Messages = messages
	}
}
