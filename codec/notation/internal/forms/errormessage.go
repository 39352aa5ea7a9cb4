// Package forms lists all notations, and holds those that read a text by other ones.
package forms

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/rule"
)

// ErrorMessage is the notation of error messages. Its score is above that of plain text and below that of most that hold bytes.
var ErrorMessage = lex.Form{ID: "complaint", Label: "Error message", Requires: lex.HasWords, Width: 1, Read: readErrorMessage, Whole: true, Apart: true}

// The score of a text that is mostly an error message and has no head: brackets, digits and escapes in it are no bytes.
const mostlyMessageScore = 98

const blanks = " \t\r\n"

// readErrorMessage takes the text as it stands if a browser, a library or a proxy says in it what went wrong.
func readErrorMessage(text string, out *lex.Output) (int, string) {
	said := rule.Sayings(text)
	if len(said) == 0 {
		return 0, ""
	}
	readText(text, out)
	base, rest, around := lex.TextScore+20, 0, ""
	for _, s := range said {
		around += text[rest:s.Start]
		rest = s.End
	}
	around += text[rest:]
	switch first := said[0]; {
	case first.By != "" && 2*len(strings.Trim(around, blanks)) <= len(text) && !strings.Contains(around, "HTTP/1.") && !strings.Contains(text, "HTTP_UPGRADE:"):
		return mostlyMessageScore, "An error message of " + first.By + "."
	case first.By != "":
		return base, "An error message of " + first.By + "."
	case first.Code == 0:
		return base, "The words of a line tell of a fault of a WebSocket."
	case lex.Until(around, "0123456789") == len(around):
		base = 96 // the only numbers in the text are codes, not bytes in hex
	}
	return base, "The text tells of a Close by its status code."
}
