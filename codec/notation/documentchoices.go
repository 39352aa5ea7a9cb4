package notation

import (
	"unicode/utf8"

	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// settle applies what was chosen, and returns the document with all that stands around its passages, and the reading of what is
// included then. It scores as much as what was found without choices: the document stays the best reading, or does not.
func (p *passages) settle(c Choices, score int) (Document, Reading) {
	doc := Document{Stories: p.stories(), Story: p.story()}
	if s := c.Story; s != nil && *s >= 0 && *s < len(doc.Stories) && *s != doc.Story {
		doc.Story = *s
		p.only(doc.Story)
		p.leaveRepeated()
	}
	p.fill()
	p.include(c.LeaveOut, false, "It was chosen to leave this out.")
	p.include(c.TakeIn, true, "It was chosen to take this in.")
	r := p.join()
	if r.ID == "" {
		r = p.nothing()
	}
	if len(doc.Stories) > 1 {
		r.Reason += " The text tells of several connections: one is read at a time."
	}
	r.Score = score
	p.resolve()
	doc.Passages = p.found
	return doc, r
}

// story is the index of the connection that is read.
func (p *passages) story() int {
	for i := range p.found {
		if p.found[i].Included {
			return p.found[i].Story
		}
	}
	return 0
}

// only includes what belongs to one connection.
func (p *passages) only(story int) {
	for i := range p.found {
		if f := &p.found[i]; f.holdsBytes() {
			f.Included, f.Reason = true, f.reading.Reason
			if f.Kind == CommandPassage && p.hasRequest(i) {
				f.Included, f.Reason = false, requestBelow
			}
		}
	}
	p.takeStory(story)
}

// holdsBytes tells what can be read from what only stands beside it.
func (f *Passage) holdsBytes() bool { return f.Kind != Prose && f.Kind != SayingPassage }

// include includes passages, or leaves them out; an index that there is not, or one of words, changes nothing.
func (p *passages) include(indexes []int, included bool, reason string) {
	for _, i := range indexes {
		if i < 0 || i >= len(p.found) || !p.found[i].holdsBytes() || p.found[i].Included == included {
			continue
		}
		p.found[i].Included, p.found[i].Reason = included, reason
	}
}

// nothing is the reading of a document of which every passage is left out.
func (p *passages) nothing() Reading {
	r := Reading{Score: documentScore, Reason: "Every passage of the text was left out.", Spans: []Span{}}
	for i := range p.found {
		if f := &p.found[i]; f.holdsBytes() {
			r.ID, r.Label = f.Form, f.Label
			break
		}
	}
	return r
}

// fill puts prose between the passages, so that all of them tile the text. White space goes with the passage before it.
func (p *passages) fill() {
	all := make([]Passage, 0, 2*len(p.found)+1)
	at := 0
	until := func(end int) {
		switch n := len(all); {
		case at >= end:
		case n > 0 && lex.SkipSpace(p.text[:end], at) == end:
			all[n-1].End, all[n-1].over = end, end-at
		default:
			all = append(all, Passage{Start: at, End: end, Kind: Prose, Story: -1})
		}
	}
	for i := range p.found {
		until(p.found[i].Start)
		all = append(all, p.found[i])
		at = p.found[i].End
	}
	until(len(p.text))
	p.found = all
}

// resolve tells the sides of heads, and of what a log says that it has sent or received, where its frames tell who wrote it.
func (p *passages) resolve() {
	known := false
	for i := range p.found {
		f := &p.found[i]
		known = known || f.Included && f.Side > ServerSide && lex.Framing(f.reading.Bytes) == lex.WholeFrames
	}
	byServer := known && p.writtenByServer()
	for i := range p.found {
		f := &p.found[i]
		switch {
		case f.Kind == HeadPassage:
			_, f.Side = f.heads()
		case f.Side > ServerSide && !known:
			f.Side = UnknownSide
		case f.Side > ServerSide && (f.Side == SentSide) == byServer:
			f.Side = ServerSide
		case f.Side > ServerSide:
			f.Side = ClientSide
		}
	}
}

// align has every passage begin and end between two characters of the text: quotes that were straightened are shorter.
func (d *Document) align(text string) {
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

// whole is the document of a text that is one passage.
func whole(text string, r *Reading) Document {
	kind := BytesPassage
	switch r.ID {
	case plainText.ID:
		kind = Prose
	case complaint.ID:
		kind = SayingPassage
	case head.Command.ID:
		kind = CommandPassage
	case head.Head.ID, head.Fields.ID, headFrames.ID:
		kind = HeadPassage
	}
	return Document{Passages: []Passage{{End: len(text), Kind: kind, Form: r.ID, Label: r.Label, Reason: r.Reason, Story: -1, Included: true}}}
}
