package forms

import "github.com/wslens/wslens/codec/notation/internal/lex"

// TextReason is why a text is taken so.
const TextReason = "Taken as plain text, in UTF-8: it may be a message's payload."

// PlainText is the text itself.
var PlainText = lex.Form{ID: "text", Label: "Text", Width: 1, Read: readText, Whole: true, Apart: true}

// readText takes the text as it stands, in UTF-8: it may be a message's payload.
func readText(text string, out *lex.Output) (int, string) {
	out.Bytes = []byte(text)
	out.Spans = make([]lex.Span, len(text))
	for i := 0; i < len(text); {
		start, end := i, lex.RuneEnd(text, i)
		for ; i < end; i++ {
			out.Spans[i] = lex.At(start, end)
		}
	}
	return lex.TextScore, TextReason
}
