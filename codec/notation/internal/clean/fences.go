package clean

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// WithoutMarkup returns the text without what a document puts around what it cites: of Markdown only what stands between fences is left,
// typographic quotes become straight ones, and line numbers become spaces. Every place stays where it was.
func WithoutMarkup(text string) string {
	return WithoutGutter(unfenced(straightQuotes(text)))
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
