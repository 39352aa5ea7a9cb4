package notation

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/forms"
	"github.com/wslens/wslens/codec/notation/internal/passage"
	"github.com/wslens/wslens/codec/rule"
)

// addSayings adds the error messages, and the status codes of a Close in words, that stand between the other passages.
func addSayings(p *passage.Walker) {
	var all []passage.Found
	next := 0
	for _, said := range rule.Sayings(p.Text) {
		for next < len(p.Found) && p.Found[next].End <= said.Start {
			all = append(all, p.Found[next])
			next++
		}
		if next < len(p.Found) && p.Found[next].Start < said.End || said.Status > 0 && len(p.Found) > 0 {
			continue // it is part of what was read, or less than that
		}
		reason := "An error message of " + said.By + "."
		if said.By == "" {
			reason = "A text about a fault, or the status code of a Close."
		}
		all = append(all, passage.Of(passage.Saying, said.Start, said.End, &Reading{ID: forms.ErrorMessage.ID, Label: forms.ErrorMessage.Label, Reason: reason}))
	}
	p.Found = append(all, p.Found[next:]...)
}

// showsBytes tells whether bytes stand in a line of the text that says nothing of a fault and that ends with them: they were pasted to be
// read, whatever they are.
func showsBytes(d Document, text string) bool {
	const least = len("88 01 03")
	for i := range d.Passages {
		f := &d.Passages[i]
		if f.Kind != passage.Bytes || f.End-f.Start < least {
			continue
		}
		line := strings.LastIndexByte(text[:f.Start], '\n') + 1
		behind := strings.TrimLeft(text[f.End:], " \t`")
		endsLine := text[f.End-1] == '\n' || behind == "" || behind[0] == '\n' || behind[0] == '\r'
		if endsLine && len(rule.Sayings(text[line:f.End])) == 0 {
			return true
		}
	}
	return false
}
