package messages

import (
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/passage"
)

// Score is that of messages among words. It is below that of an error message: that says more.
const Score = lex.TextScore + 15

// Form reads what messages a text holds; it is found by the document alone.
var Form = lex.Form{ID: ID, Label: label, Width: 1, Whole: true, Apart: true, Read: readMessages}

// ID is that of the form, and Reason what is said of all messages of a text.
const (
	ID     = "message"
	label  = "Messages among words"
	Reason = "These are messages of an application as text. What is around them was left out."
)

// readMessages takes the JSON of a text, whatever the words say.
func readMessages(text string, out *lex.Output) (int, string) {
	f := Finder{Walker: &passage.Walker{Text: text, Weigh: func([]byte) int { return LikelyMessage }}}
	f.find()
	for i := range f.Found {
		r := &f.Found[i].Reading
		out.Append(&lex.Output{Bytes: r.Bytes, Spans: r.Spans})
	}
	return min(1, len(f.Found)), Reason
}
