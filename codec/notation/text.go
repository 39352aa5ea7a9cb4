package notation

// Text always fits, so it comes after everything that fits for a reason.
const textScore = 10

var plainText = Notation{ID: "text", Label: "Text", width: 1, read: readText, whole: true}

// readText takes the text as it stands, in UTF-8: it may be a message's payload.
func readText(text string, out *sink) (int, string) {
	for i := 0; i < len(text); {
		i = out.addRune(text, i)
	}
	return textScore, "Taken as plain text, in UTF-8: it may be a message's payload."
}
