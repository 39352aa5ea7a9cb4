package rule

import "strings"

// Phrase is a row of the table of sayings, for those who list it.
type Phrase struct {
	// By names the program that prints it; it is empty for words that several print.
	By string
	// Text is the phrase, with three dots for each of its holes.
	Text string
	// Means and Rules are as in a Saying.
	Means string
	Rules []ID
}

// Phrases returns the table of sayings in its order.
func Phrases() []Phrase {
	var all []Phrase
	eachRow(func(r row) {
		all = append(all, Phrase{r.by, shown(r.phrase), r.means, idsOf(r.causes)})
	})
	return all
}

// Closings returns the status codes of which something is known, in order, each as the saying that it is by itself.
func Closings() []Saying {
	var all []Saying
	for _, line := range strings.Split(strings.TrimSpace(closings), "\n") {
		said, _ := closing(codeIn(line[:codeDigits]))
		all = append(all, said)
	}
	return all
}

// shown is a phrase as a person reads it: with its holes as dots, and with the first quote, which the table leaves out.
func shown(phrase string) string {
	var b strings.Builder
	if strings.Count(phrase, "'")%2 > 0 {
		b.WriteByte('\'')
	}
	for i := 0; i < len(phrase); i++ {
		switch phrase[i] {
		case '#':
			i++
			b.WriteString("…")
		case '*':
			b.WriteString("…")
		default:
			b.WriteByte(phrase[i])
		}
	}
	return b.String()
}
