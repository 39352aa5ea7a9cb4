// Package reading holds a text as it was read in one notation, and compares what several notations make of it.
package reading

import (
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/sides"
)

// Weigh returns the evidence, in bits, that bytes are frames or a payload of a known format: how surprising it would be if other bytes
// looked so much like that.
type Weigh func(b []byte) int

// Watch is called now and then while a long text is read, with the label of the notation and how many of its bytes have been read in it.
type Watch func(label string, done, of int)

// All returns each reading of the text as it stands, the best first, but for those that are tried apart.
func All(notations []*lex.Form, t *lex.Traits, watch Watch) []Reading {
	var found []Reading
	for _, n := range notations {
		if n.Apart {
			continue
		}
		if r, ok := Attempt(n, t, watch); ok {
			found = Insert(found, &r)
		}
	}
	return found
}

// Attempt reads the text as it stands. It is false if the text is not in the notation.
func Attempt(n *lex.Form, t *lex.Traits, watch Watch) (Reading, bool) {
	if n.Requires != nil && !n.Requires(t) {
		return Reading{}, false
	}
	text := t.Text
	if len(text) > 2*lex.TrialLength && !n.Whole {
		start := min(lex.SkipSpace(text, 0), len(text)-lex.TrialLength)
		if score, _ := n.Read(text[start:start+lex.TrialLength], &lex.Output{}); score == 0 {
			return Reading{}, false
		}
	}
	out := newOutput(n, text, watch)
	score, reason := n.Read(text, out)
	return Of(n, score, reason, out), score > 0
}

func newOutput(n *lex.Form, text string, watch Watch) *lex.Output {
	out := &lex.Output{Size: len(text)/n.Width + 1}
	if watch != nil {
		out.Watch = func(done int) { watch(n.Label, done, len(text)) }
	}
	return out
}

// Of is what a notation has put out of a text.
func Of(n *lex.Form, score int, reason string, out *lex.Output) Reading {
	return Reading{n.ID, n.Label, score, reason, out.Bytes, out.Spans, out.Problems, out.BothTurns(), sides.Unknown, out.Rebuilt, UnknownExtent, nil}
}

// Regardless reads the text in the notation, whether it fits or not.
func Regardless(n *lex.Form, text string) Reading {
	out := newOutput(n, text, nil)
	score, reason := n.Read(text, out)
	if score == 0 && len(out.Problems) == 0 && (n.Write == nil || n.Write(out.Bytes) != text[:lex.TrimEnd(text)]) {
		out.Problem(0, len(text), "This text is not in the chosen notation.")
	}
	return Of(n, score, reason, out)
}
