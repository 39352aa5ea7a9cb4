package notation

import "github.com/wslens/wslens/codec/rule"

// addSayings adds the error messages, and the status codes of a Close in words, that stand between the other passages.
func (p *passages) addSayings() {
	var all []Passage
	next := 0
	for _, said := range rule.Sayings(p.text) {
		for next < len(p.found) && p.found[next].End <= said.Start {
			all = append(all, p.found[next])
			next++
		}
		if next < len(p.found) && p.found[next].Start < said.End {
			continue // it is part of what was read
		}
		reason := "An error message of " + said.By + "."
		if said.By == "" {
			reason = "A text about a fault, or the status code of a Close."
		}
		all = append(all, Passage{Start: said.Start, End: said.End, Kind: SayingPassage, Form: errorMessage.ID, Label: errorMessage.Label, Reason: reason, Story: -1})
	}
	p.found = append(all, p.found[next:]...)
}
