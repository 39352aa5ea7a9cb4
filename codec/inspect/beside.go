package inspect

import (
	"strings"

	"github.com/wslens/wslens/codec/handshake"
	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/internal/words"
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
	left.Rules = possible(said.Rules, r, ascii.LowerString(in.saidWords))
	text := titleOf(left, []byte(in.saidWords)) + " " + said.Means + " " + causesOf(left)
	v.Detail = strings.TrimRight(strings.TrimRight(v.Detail, " ")+" The text also holds: "+strings.Join(strings.Fields(text), " "), " ")
	return v
}

// withOthers says behind the verdict which other connections the text tells of.
func withOthers(v Verdict, in *input) Verdict {
	if n := len(in.stories); n > 1 {
		v.Detail += " The text tells of " + words.Count(n-1, "other connection") + ", too: " + in.stories[(in.story+1)%n].Label + "."
	}
	return v
}

// possible leaves out the causes that the heads of the same text rule out; the words of the message, in lower case, may say which of
// the two it is about.
func possible(rules []rule.ID, r *judged, words string) (left []rule.ID) {
	for _, id := range rules {
		agreed := r.Connection != nil && parameters(r.Connection.Extensions) != nil
		if (id != rule.FrameRSV1NotNegotiated || !agreed) && !r.isGood(id, words) {
			left = append(left, id)
		}
	}
	return left
}

// causeFields are the fields that causes are about: where one stands and breaks no rule, it is no cause.
var causeFields = [...]struct {
	id   rule.ID
	name string
}{{rule.HandshakeUpgrade, "Upgrade"}, {rule.HandshakeConnection, "Connection"}, {rule.HandshakeVersion, "Sec-WebSocket-Version"}, {rule.HandshakeKeyMissing, "Sec-WebSocket-Key"}}

// isGood tells whether the heads that a message is about have the field of a cause, and no rule about it is broken.
func (r *judged) isGood(id rule.ID, words string) bool {
	for i := range r.Findings {
		if r.Findings[i].Rule == string(id) {
			return false
		}
	}
	for _, row := range causeFields {
		if row.id == id {
			asked, answered := hasField(r.request, row.name), hasField(r.response, row.name)
			return asked && (answered || len(row.name) > len("Connection") || strings.Contains(words, "request")) || answered && strings.Contains(words, "response")
		}
	}
	return false
}

func hasField(h *handshake.Head, name string) bool { return h != nil && h.First(name) != nil }
