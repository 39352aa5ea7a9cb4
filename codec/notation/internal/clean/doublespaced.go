package clean

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// withoutDoubleSpacing returns a text of heads with one blank line less behind each line, if every line has one behind it, as mails and
// word processors copy them. It is nil if one has not. Places move.
func withoutDoubleSpacing(text string) *reading.Excerpt {
	const least = 5 // lines that are not blank
	if !strings.Contains(text, "HTTP/1.") && !strings.Contains(text, "ec-") {
		return nil
	}
	lines := lex.LinesOf(text)
	e := &reading.Excerpt{}
	filled, blank := 0, 1 // how many blank lines stand above
	for _, l := range lines {
		if lex.SkipSpace(text[l.Start:l.End], 0) == l.End-l.Start {
			if blank++; blank > 1 {
				e.Add(text, l.Start, l.Next)
			}
			continue
		}
		if blank == 0 || filled > 0 && strings.IndexByte(text[l.Start:l.End], ':') < 0 && head.StartLineAt(text[l.Start:l.End]) < 0 {
			return nil
		}
		e.Add(text, l.Start, l.Next)
		filled, blank = filled+1, 0
	}
	if filled < least {
		return nil
	}
	return e
}
