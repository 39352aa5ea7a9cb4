package rule

import "strings"

// Saying is a phrase by which a browser or a library tells that a rule is broken.
type Saying struct {
	// Start and End are the range [Start, End) of the phrase in the text, in bytes; both are 0 if there is none.
	Start, End int
	// By names the program that says so.
	By string
	// Rules are the causes that it can have, the likeliest first.
	Rules []ID
}

// An error message stands near the start of a text. One that is longer than a line or two says that it is one.
const (
	saidWithin = 16 << 10
	oneMessage = 200
)

// SaidBy finds the phrase of an error message in a text.
func SaidBy(text string) (s Saying) {
	text = text[:min(len(text), saidWithin)]
	if len(text) > oneMessage && !strings.Contains(text, "rror") && !strings.Contains(text, "ebsocket") && !strings.Contains(text, "ebSocket") {
		return s
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
			s.Start, s.End = start, end
			for causes != "" {
				row, causes, _ = strings.Cut(causes, " ")
				s.Rules = append(s.Rules, ID(row))
			}
			break
		}
	}
	return s
}
