package notation

import "github.com/wslens/wslens/codec/rule"

// The score of an error message is above that of plain text, and below that of anything that holds bytes.
var complaint = Notation{ID: "complaint", Label: "Error message", width: 1, read: readComplaint, whole: true}

// readComplaint takes the text as it stands if a browser or a library says in it which rule is broken.
func readComplaint(text string, out *sink) (int, string) {
	said := rule.SaidBy(text)
	if said.End == 0 {
		return 0, ""
	}
	readText(text, out)
	if said.By == "" {
		base := textScore + 20
		if others := text[:said.Start] + text[said.End:]; others != "" && span(others, "0123456789") == len(others) {
			base = 96 // the one number in a text is a code, not two bytes in hex
		}
		return base, "The text tells of a Close by its status code."
	}
	return textScore + 20, "An error message of " + said.By + "."
}
