package notation

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// normalised is a text without what terminals, editors, word processors and C's %x have added to it. What was removed is replaced by
// spaces, so that every place stays where it was, unless line ends were written out in it.
type normalised struct {
	*lex.Traits
	// What is added to the reason of a reading, about what was removed.
	says string
	// The places in the text as given; nil if all is where it was.
	places *excerpt
}

func normalise(text string) normalised {
	t := normalised{}
	straight := straightQuotes(text)
	if straight != text {
		t.says = " Typographic quotes were taken for straight ones."
	}
	plain := withoutColours(straight)
	unsigned := withoutSignExtension(plain)
	if unsigned != plain {
		t.says += " C prints a negative char with ffffff in front: each such number is one byte."
	}
	text = withoutComment(withoutGutter(unsigned))
	if t.places = withoutWritten(text); t.places != nil {
		text = string(t.places.text)
		t.says += " What was written out around the lines was taken off."
		if strings.Contains(text, " length=") && strings.Contains(text, " from=0 to=") {
			t.says += " socat prints what is no text as dots: frames cannot be read."
		}
	}
	if t.places == nil {
		if t.places = withoutDoubleSpacing(text); t.places != nil {
			text = string(t.places.text)
			t.says += " The blank lines between the lines were left out."
		}
	}
	t.Traits = lex.TraitsOf(text)
	return t
}

// WithoutMarkup returns the text without what a document puts around what it cites: of Markdown only what stands between fences is left,
// typographic quotes become straight ones, and line numbers become spaces. Every place stays where it was.
func WithoutMarkup(text string) string {
	return withoutGutter(unfenced(straightQuotes(text)))
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
