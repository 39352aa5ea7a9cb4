package story

import (
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/passage"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// Choices say how to read a document. With the zero value everything is found by itself.
type Choices struct {
	// LeaveOut and TakeIn are the indexes of passages that are not read, and of those that are, whatever was found of them; what
	// is in both is read. An index out of range is ignored.
	LeaveOut, TakeIn []int
	// Story is the index of the connection that is read; nil for the one with the most evidence of a WebSocket.
	Story *int
	Watch reading.Watch
	// Weigh tells messages of an application, in bits: see KnownMessage. Without it only those are found that words announce.
	Weigh reading.Weigh
}

// Read says who sent what and which passages belong to one connection, and reads what goes together.
func Read(p *passage.Walker) reading.Reading {
	setSides(p)
	assign(p)
	leaveRepeated(p)
	return join(p)
}

// Apply makes the choices, and returns the document, with prose around its passages, and the reading of what is included then. The
// score is that of the reading without choices, so that a choice does not change which reading is the best one.
func Apply(p *passage.Walker, c Choices, score int) (passage.Document, reading.Reading) {
	doc := passage.Document{Stories: Names(p), Story: story(p)}
	if s := c.Story; s != nil && *s >= 0 && *s < len(doc.Stories) && *s != doc.Story {
		doc.Story = *s
		includeOnly(p, doc.Story)
		leaveRepeated(p)
	}
	Fill(p)
	Include(p, c.LeaveOut, false, "It was chosen to leave this out.")
	Include(p, c.TakeIn, true, "It was chosen to take this in.")
	r := join(p)
	if r.ID == "" {
		r = emptyReading(p)
	}
	if len(doc.Stories) > 1 {
		r.Reason += " The text tells of several connections, or of parts of one: one is read at a time."
	}
	r.Score = score
	ResolveSides(p)
	setMessages(p, &r)
	doc.Passages = p.Passages()
	return doc, r
}

// story is the index of the connection that is read.
func story(p *passage.Walker) int {
	for i := range p.Found {
		if p.Found[i].Included {
			return p.Found[i].Story
		}
	}
	return 0
}

// includeOnly includes the passages of one connection, and leaves out all others.
func includeOnly(p *passage.Walker, story int) {
	for i := range p.Found {
		if f := &p.Found[i]; f.HoldsBytes() {
			f.Included, f.Reason = true, f.Reading.Reason
			if f.Kind == passage.Command && hasRequest(p, i) {
				f.Included, f.Reason = false, requestBelow
			}
		}
	}
	leaveOutOthers(p, story)
}

// Include includes the passages, or leaves them out. Indexes out of range, and those of prose, are ignored.
func Include(p *passage.Walker, indexes []int, included bool, reason string) {
	for _, i := range indexes {
		if i < 0 || i >= len(p.Found) || !p.Found[i].HoldsBytes() || p.Found[i].Included == included {
			continue
		}
		p.Found[i].Included, p.Found[i].Reason = included, reason
	}
}

// emptyReading is the reading of a document of which every passage is left out.
func emptyReading(p *passage.Walker) reading.Reading {
	r := reading.Reading{Score: reading.DocumentScore, Reason: "Every passage of the text was left out.", Spans: []lex.Span{}}
	for i := range p.Found {
		if f := &p.Found[i]; f.HoldsBytes() {
			r.ID, r.Label = f.Form, f.Label
			break
		}
	}
	return r
}

// Fill puts prose between the passages, so that all of them tile the text. White space goes with the passage before it.
func Fill(p *passage.Walker) {
	all := make([]passage.Found, 0, 2*len(p.Found)+1)
	at := 0
	until := func(end int) {
		switch n := len(all); {
		case at >= end:
		case n > 0 && lex.SkipSpace(p.Text[:end], at) == end:
			all[n-1].End, all[n-1].Space = end, end-at
		default:
			all = append(all, passage.Of(passage.Prose, at, end, &reading.Reading{}))
		}
	}
	for i := range p.Found {
		until(p.Found[i].Start)
		all = append(all, p.Found[i])
		at = p.Found[i].End
	}
	until(len(p.Text))
	p.Found = all
}
