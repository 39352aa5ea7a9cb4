package notation

import (
	"github.com/wslens/wslens/codec/notation/internal/forms"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/passage"
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
	return Document{Passages: []Passage{{End: len(text), Kind: kind, Form: r.ID, Label: r.Label, Reason: r.Reason, Story: -1, Included: true}}}
}
