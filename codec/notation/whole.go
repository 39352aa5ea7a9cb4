package notation

import (
	"github.com/wslens/wslens/codec/notation/internal/forms"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/passage"
	"github.com/wslens/wslens/codec/notation/internal/sides"
)

// whole is the document of a text that is one passage.
func whole(text string, r *Reading) Document {
	kind := passage.Bytes
	switch r.ID {
	case forms.PlainText.ID:
		kind = passage.Prose
	case forms.ErrorMessage.ID:
		kind = passage.Saying
	case head.Command.ID:
		kind = passage.Command
	case head.Head.ID, head.Fields.ID, forms.HeadFrames.ID:
		kind = passage.Head
	}
	if kind == passage.Bytes && len(r.Spans) > 0 && !r.Rebuilt {
		start := int(r.Spans[0].Start)
		r.Sender = sides.Said(text[max(0, start-passage.LongestLabel):start])
	}
	return Document{Passages: []Passage{{End: len(text), Kind: kind, Side: r.Sender, Form: r.ID, Label: r.Label, Reason: r.Reason, Story: -1, Included: true}}}
}
