// Package fieldframes finds the frames that a text shows field by field, and their headers in logs.
package fieldframes

import (
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/log"
	"github.com/wslens/wslens/codec/notation/internal/passage"
	"github.com/wslens/wslens/codec/notation/internal/reading"
	"github.com/wslens/wslens/codec/notation/internal/sides"
)

// Add puts the frames that the text shows field by field among the passages. They replace what was found within them, and bytes
// that are no frames, which repeat a payload. A frame whose bytes are in the text is not made up.
func Add(p *passage.Walker, frames []Frame) {
	if len(frames) == 0 {
		return
	}
	kept := p.Found[:0]
	for i := range p.Found {
		f := &p.Found[i]
		if f.Kind != passage.Bytes || f.Reading.HasSignature() || lex.Framing(f.Reading.Bytes) == lex.WholeFrames {
			kept = append(kept, *f)
		}
	}
	var all []passage.Found
	for i := range frames {
		all = append(all, frames[i].passage())
	}
	p.Found = passage.Merged(kept, passage.Outside(all, kept))
}

// passage makes the frame of its fields. A payload that is still masked is left without a header: as a frame it would be read wrongly.
func (t *Frame) passage() passage.Found {
	r := reading.Reading{ID: log.Library.ID, Label: log.Library.Label, Score: reading.DocumentScore,
		Reason: "A frame that is told in fields: its header was made up, without a mask."}
	out := &lex.Output{}
	if t.masked {
		r.Reason = "The payload of a frame that is told in fields."
		out.Append(t.payload)
		out.Problem(int(t.payload.Spans[0].Start), int(t.payload.Spans[len(t.payload.Spans)-1].End),
			"This payload is still masked, and its key is not told: it cannot be read.")
	} else {
		out.AddFrame(t.first, t.payload, lex.At(t.start, t.start+1))
	}
	r.Bytes, r.Spans, r.Problems, r.Rebuilt = out.Bytes, out.Spans, out.Problems, out.Rebuilt
	p := passage.Of(passage.Bytes, t.start, t.end, &r)
	if t.client {
		p.Side = sides.Client
	} else if t.server {
		p.Side = sides.Server
	}
	return p
}
