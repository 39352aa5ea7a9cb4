package notation

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// tidied is a text with numbers and quotes as they were meant, without colours and the numbers of lines before it, and what was said
// of that. Every place stays where it was, unless lines were written out.
type tidied struct {
	*lex.Traits
	says string
	// Where in the text stands what is in this one; nil if all is where it was.
	places *excerpt
}

func tidy(text string) tidied {
	t := tidied{}
	straightened := straight(text)
	if straightened != text {
		t.says = " Typographic quotes were taken for straight ones."
	}
	plain := withoutColours(straightened)
	unsigned := withoutSigns(plain)
	if unsigned != plain {
		t.says += " C prints a negative char with ffffff in front: each such number is one byte."
	}
	text = withoutGutter(unsigned)
	if t.places = withoutWritten(text); t.places != nil {
		text = string(t.places.text)
		t.says += " What was written out around the lines was taken off."
		if strings.Contains(text, " length=") && strings.Contains(text, " from=0 to=") {
			t.says += " socat prints what is no text as dots: frames cannot be read."
		}
	}
	t.Traits = lex.TraitsOf(text)
	return t
}

// Tidied returns the text as it was before it was copied out of a document: of Markdown what stands between fences, straight
// quotes in place of typographic ones, no numbers in front of lines. Every place stays where it was.
func Tidied(text string) string {
	return withoutGutter(unfenced(straight(text)))
}

// unfenced returns the text with spaces in place of all that stands outside of Markdown's fences, if it has any.
func unfenced(text string) string {
	if !strings.Contains(text, lex.Fence) {
		return text
	}
	out := []byte(text)
	within, last := false, 0
	for i := 0; i < len(text); {
		end, next := lex.LineEnd(text, i)
		isFence := lex.StartsAt(text, min(lex.SkipSpace(text, i), end), lex.Fence)
		within = within != isFence
		if isFence || !within {
			lex.Blank(out, i, end)
		} else {
			last = next
		}
		i = next
	}
	if inside := string(out[:last]); lex.SkipSpace(inside, 0) < len(inside) {
		return inside
	}
	return text
}
