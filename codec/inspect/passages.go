package inspect

import (
	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/identify"
	"github.com/wslens/wslens/codec/notation"
	"github.com/wslens/wslens/codec/report"
)

// maxPassages is how many passages a report lists; the others are only counted.
const maxPassages = 1000

// divide lists the passages and the connections of a document.
func (in *input) divide(doc notation.Document, units *unitTable) {
	in.passageCount, in.story = len(doc.Passages), doc.Story
	for i := range doc.Passages[:min(len(doc.Passages), maxPassages)] {
		p := &doc.Passages[i]
		in.passages = append(in.passages, Passage{Start: units.at(p.Start), End: units.at(p.End), Kind: string(p.Kind), Form: p.Form, Label: p.Label, Reason: p.Reason,
			Direction: report.Direction(senderOfSide(p.Side)), Story: p.Story, Included: p.Included})
	}
	for _, label := range doc.Stories[:min(len(doc.Stories), maxConnections)] {
		in.stories = append(in.stories, Story{Label: label})
	}
}

// undivided lists the whole text as one passage.
func (in *input) undivided(kind string, units *unitTable) {
	n := &in.notation
	in.passageCount = 1
	in.passages = append(in.passages, Passage{Start: 0, End: units.at(len(units.text)), Kind: kind, Form: n.ID, Label: n.Label, Reason: n.Reason, Direction: report.Direction(codec.UnknownSender), Story: -1, Included: true})
}

// maxWeighed is how many candidates are weighed, and maxWeighedBytes how many bytes of each.
const (
	maxWeighed      = 8
	maxWeighedBytes = 16 << 10
)

// bitsOf weighs what a reading makes of the text.
func bitsOf(r *notation.Reading) int {
	b := r.Bytes[:min(len(r.Bytes), maxWeighedBytes)]
	if best := identify.Bytes(b, identify.Context{Notation: r.ID})[0]; len(b) > 0 && best.Kind != identify.Nothing {
		return best.Bits
	}
	return 0
}
