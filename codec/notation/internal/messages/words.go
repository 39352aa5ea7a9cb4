package messages

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/sides"
)

// Words that say that a message follows.
const messageWords = " message messages msg onmessage received receive receives receiving recv rx sent send sends sending tx got emit push pushed publish websocket ws wsmessage "

// isMessage reports whether the words before text[start] in its line, or the line above that ends in a colon, say that it is a message.
func (f *Finder) isMessage(start int) bool {
	before, above := f.wordsBefore(start)
	return lex.HasWord(before, messageWords) || isArrow(before) || lex.SkipSpace(before, 0) == len(before) && strings.HasSuffix(above, ":") && lex.HasWord(above, messageWords)
}

// isArrow reports whether the words end in an arrow, as logs put before a message.
func isArrow(before string) bool {
	before = strings.TrimRight(before, " \t`'\"")
	for _, arrow := range [...]string{"->", "<-", "<=", ">>", "<<", "→", "←"} {
		if strings.HasSuffix(before, arrow) {
			return true
		}
	}
	return false
}

// wordsBefore are those before text[start] in its line, and the line above, in lower case.
func (f *Finder) wordsBefore(start int) (before, above string) {
	const most, longest = 60, 160
	line := strings.LastIndexByte(f.Text[max(0, start-4*longest):start], '\n') + 1 + max(0, start-4*longest)
	before = ascii.LowerString(f.Text[max(line, start-most):start])
	return before, ascii.LowerString(sides.HeadingAbove(f.Text[max(0, line-longest):line]))
}

// sideBefore is the side that the words before text[start] name as the sender, or those of a line above that ends in a colon.
func (f *Finder) sideBefore(start int) sides.Side {
	before, above := f.wordsBefore(start)
	if side := sides.Of(before); side != sides.Unknown || !strings.HasSuffix(above, ":") {
		return side
	}
	return sides.Of(above)
}

// standsAlone reports whether nothing but quotes and marks of lists is before text[start:end] in its line, or it is in quotes.
func (f *Finder) standsAlone(start, end int) bool {
	const marks = "`'\"|>*-+ \t"
	if start > 0 && end < len(f.Text) && strings.IndexByte("`'\"", f.Text[start-1]) >= 0 && f.Text[end] == f.Text[start-1] {
		return true
	}
	for start > 0 && strings.IndexByte(marks, f.Text[start-1]) >= 0 {
		start--
	}
	return start == 0 || f.Text[start-1] == '\n'
}
