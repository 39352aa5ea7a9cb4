package inspect

import (
	"strings"

	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/notation"
	"github.com/wslens/wslens/codec/rule"
)

// beside returns the first error message that stands beside what was read of a text; nil if there is none.
func beside(text string, doc notation.Document) *rule.Saying {
	if len(doc.Passages) < 2 {
		return nil
	}
	var code *rule.Saying
	for _, said := range rule.Sayings(text) {
		switch {
		case !isBeside(&said, doc):
		case said.By != "":
			return &said
		case code == nil && said.Code != 0:
			code = &said
		}
	}
	return code
}

func isBeside(said *rule.Saying, doc notation.Document) bool {
	for i := range doc.Passages {
		if p := &doc.Passages[i]; p.Kind == notation.SayingPassage && p.Start == said.Start {
			return true
		}
	}
	return false
}

// withBeside says behind the verdict what the text tells beside the bytes.
func withBeside(v Verdict, r *judged, in *input) Verdict {
	said := in.beside
	if said == nil || in.isPayload {
		return v
	}
	if v.Level == "ok" {
		v.Level = rule.Note.String()
	}
	left := *said
	left.Rules = possible(said.Rules, r)
	text := titleOf(left, []byte(in.saidWords)) + " " + said.Means + " " + causesOf(left)
	v.Detail = strings.TrimRight(strings.TrimRight(v.Detail, " ")+" The text also holds: "+strings.Join(strings.Fields(text), " "), " ")
	return v
}

// possible leaves out the causes that the heads of the same text rule out.
func possible(rules []rule.ID, r *judged) (left []rule.ID) {
	for _, id := range rules {
		agreed := r.Connection != nil && connection.Parameters(r.Connection.Extensions) != nil
		if id != rule.FrameRSV1NotNegotiated || !agreed {
			left = append(left, id)
		}
	}
	return left
}
