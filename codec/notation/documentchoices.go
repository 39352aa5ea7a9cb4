package notation

import (
	"unicode/utf8"

	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/reading"
	"github.com/wslens/wslens/codec/notation/internal/sides"
)

// apply makes the choices, and returns the document, with prose around its passages, and the reading of what is included then. The
// score is that of the reading without choices, so that a choice does not change which reading is the best one.
func (p *passages) apply(c Choices, score int) (Document, reading.Reading) {
	doc := Document{Stories: p.stories(), Story: p.story()}
	if s := c.Story; s != nil && *s >= 0 && *s < len(doc.Stories) && *s != doc.Story {
		doc.Story = *s
		p.includeOnly(doc.Story)
		p.leaveRepeated()
	}
	p.fill()
	p.include(c.LeaveOut, false, "It was chosen to leave this out.")
	p.include(c.TakeIn, true, "It was chosen to take this in.")
	r := p.join()
	if r.ID == "" {
		r = p.emptyReading()
	}
	if len(doc.Stories) > 1 {
		r.Reason += " The text tells of several connections, or of parts of one: one is read at a time."
	}
	r.Score = score
	p.resolveSides()
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

// includeOnly includes the passages of one connection, and leaves out all others.
func (p *passages) includeOnly(story int) {
	for i := range p.found {
		if f := &p.found[i]; f.holdsBytes() {
			f.Included, f.Reason = true, f.reading.Reason
			if f.Kind == CommandPassage && p.hasRequest(i) {
				f.Included, f.Reason = false, requestBelow
			}
		}
	}
	p.leaveOutOthers(story)
}

// holdsBytes tells passages that can be read from prose and error messages.
func (f *Passage) holdsBytes() bool { return f.Kind != Prose && f.Kind != SayingPassage }

// include includes the passages, or leaves them out. Indexes out of range, and those of prose, are ignored.
func (p *passages) include(indexes []int, included bool, reason string) {
	for _, i := range indexes {
		if i < 0 || i >= len(p.found) || !p.found[i].holdsBytes() || p.found[i].Included == included {
			continue
		}
		p.found[i].Included, p.found[i].Reason = included, reason
	}
}

// emptyReading is the reading of a document of which every passage is left out.
func (p *passages) emptyReading() reading.Reading {
	r := reading.Reading{Score: reading.DocumentScore, Reason: "Every passage of the text was left out.", Spans: []lex.Span{}}
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
			all[n-1].End, all[n-1].space = end, end-at
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

// resolveSides sets the sides of heads, and turns sent and received into client and server where the masks of the frames show which
// side wrote the log.
func (p *passages) resolveSides() {
	known := false
	for i := range p.found {
		f := &p.found[i]
		known = known || f.Included && f.Side > sides.Server && lex.Framing(f.reading.Bytes) == lex.WholeFrames
	}
	byServer := known && p.writtenByServer()
	for i := range p.found {
		f := &p.found[i]
		switch {
		case f.Kind == HeadPassage:
			_, f.Side = f.heads()
		case f.Side > sides.Server && !known:
			f.Side = sides.Unknown
		case f.Side > sides.Server && (f.Side == sides.Sent) == byServer:
			f.Side = sides.Server
		case f.Side > sides.Server:
			f.Side = sides.Client
		}
	}
}

// align has every passage begin and end between two characters of the text: a straight quote is shorter than the typographic one in the text as given.
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
func whole(text string, r *reading.Reading) Document {
	kind := BytesPassage
	switch r.ID {
	case plainText.ID:
		kind = Prose
	case errorMessage.ID:
		kind = SayingPassage
	case head.Command.ID:
		kind = CommandPassage
	case head.Head.ID, head.Fields.ID, headFrames.ID:
		kind = HeadPassage
	}
	return Document{Passages: []Passage{{End: len(text), Kind: kind, Form: r.ID, Label: r.Label, Reason: r.Reason, Story: -1, Included: true}}}
}
