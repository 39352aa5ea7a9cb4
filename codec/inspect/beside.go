package inspect

import (
	"strings"

	"github.com/wslens/wslens/codec/notation"
	"github.com/wslens/wslens/codec/rule"
)

// beside returns the most telling error message that stands in a text beside what was read of it, or nil. The most telling comes first: a
// message of a known program with one cause, with several, one of a program, a status code, words with a cause.
func beside(text string, doc notation.Document) (best *rule.Saying) {
	if len(doc.Passages) < 2 {
		return nil
	}
	most := 0
	for _, said := range rule.Sayings(text) {
		n := len(said.Rules[:min(1, len(said.Rules))])
		if said.By != "" {
			n += 3 + min(n, 1/max(1, len(said.Rules)))
		} else if said.Code != 0 {
			n = 2
		}
		if n > most && isBeside(&said, doc) {
			best, most = &said, n
		}
	}
	return best
}

// messagesBeside are the messages of a text that stand in it beside an error message, as they are.
func messagesBeside(text string, readings []notation.Reading) (all []notation.Message) {
	for i := range readings {
		for _, m := range readings[i].Messages {
			if size := m.End - m.Start; m.Text && strings.HasPrefix(text[m.From:], string(readings[i].Bytes[m.Start:m.End])) {
				m.Start, m.End = m.From, m.From+size
				all = append(all, m)
			}
		}
	}
	return all
}

func isBeside(said *rule.Saying, doc notation.Document) bool {
	for i := range doc.Passages {
		if p := &doc.Passages[i]; p.Kind == notation.SayingPassage && p.Start == said.Start {
			return true
		}
	}
	return false
}
