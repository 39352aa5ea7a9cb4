package inspect

import (
	"strings"

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
