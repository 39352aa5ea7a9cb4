package inspect

import (
	"strings"

	"github.com/wslens/wslens/codec/notation"
	"github.com/wslens/wslens/codec/rule"
)

// beside returns the error message that tells most of those that stand beside what was read of a text; nil if there is none.
func beside(text string, doc notation.Document) (best *rule.Saying) {
	if len(doc.Passages) < 2 {
		return nil
	}
	most := 0
	for _, said := range rule.Sayings(text) {
		if n := telling(&said); n > most && isBeside(&said, doc) {
			best, most = &said, n
		}
	}
	return best
}

// telling is how much a message tells: a program's one cause, or several, more than that it has failed, a status code and mere words.
func telling(said *rule.Saying) int {
	switch {
	case said.By != "" && len(said.Rules) == 1:
		return 5
	case said.By != "" && len(said.Rules) > 1:
		return 4
	case said.By != "":
		return 3
	case said.Code != 0:
		return 2
	}
	return len(said.Rules[:min(1, len(said.Rules))])
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
