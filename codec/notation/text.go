package notation

// Text always fits, so it comes after everything that fits for a reason.
const textScore = 10

const textReason = "Taken as plain text, in UTF-8: it may be a message's payload."

var plainText = Notation{ID: "text", Label: "Text", width: 1, read: readText, whole: true}

// readText takes the text as it stands, in UTF-8: it may be a message's payload.
func readText(text string, out *sink) (int, string) {
	out.bytes = []byte(text)
	out.spans = make([]Span, len(text))
	for i := 0; i < len(text); {
		start, end := i, runeEnd(text, i)
		for ; i < end; i++ {
			out.spans[i] = Span{uint32(start), uint32(end)}
		}
	}
	return textScore, textReason
}
