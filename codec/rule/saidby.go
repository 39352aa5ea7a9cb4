package rule

import "strings"

// Saying is a phrase by which a browser or a library tells that a rule is broken, or the status code of a Close.
type Saying struct {
	// Start and End are the range [Start, End) of the phrase in the text, in bytes; both are 0 if there is none.
	Start, End int
	// By names the program that says so; it is empty if it is the status code of a Close that tells of the fault.
	By string
	// Code is that status code, and Means what it says.
	Code  int
	Means string
	// Rules are the causes that it can have, the likeliest first.
	Rules []ID
}

// An error message stands near the start of a text. One that is longer than a line or two says that it is one.
const (
	saidWithin = 16 << 10
	oneMessage = 200
)

// SaidBy finds the phrase of an error message in a text, or the status code of a Close.
func SaidBy(text string) (s Saying) {
	text = text[:min(len(text), saidWithin)]
	if len(text) > oneMessage && !strings.Contains(text, "rror") && !strings.Contains(text, "ebsocket") && !strings.Contains(text, "ebSocket") {
		return saidOfClose(text)
	}
	for rest := sayings; rest != ""; {
		var row string
		row, rest, _ = strings.Cut(rest, "\n")
		phrase, causes, ok := strings.Cut(row, "|")
		if !ok {
			s.By = row
			continue
		}
		start := strings.Index(text, phrase)
		if end := start + len(phrase); start >= 0 && (end == len(text) || text[end]|0x20 < '0' || text[end] > '9') {
			s.Start, s.End, s.Rules = start, end, idsOf(causes)
			return s
		}
	}
	return saidOfClose(text)
}

// idsOf takes ids apart that stand with spaces between them.
func idsOf(list string) (ids []ID) {
	for list != "" {
		var id string
		id, list, _ = strings.Cut(list, " ")
		ids = append(ids, ID(id))
	}
	return ids
}
