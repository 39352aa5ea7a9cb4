package clean

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// Cleaned is a text without what terminals, editors, word processors and C's %x have added to it. What was removed is replaced by
// spaces, so that every place stays where it was, unless line ends were written out in it.
type Cleaned struct {
	*lex.Traits
	// What is added to the reason of a reading, about what was removed.
	Says string
	// The places in the text as given; nil if all is where it was.
	Places *reading.Excerpt
}

// steps take off what makes places move. The first that finds something is the only one.
var steps = [...]struct {
	without func(text string) *reading.Excerpt
	says    string
}{
	{withoutWritten, " What was written out around the lines was taken off."},
	{withoutRemarks, " The remarks behind lines were left out."},
	{withoutWraps, " Lines that a terminal has broken were put together."},
	{withoutDoubleSpacing, " The blank lines between the lines were left out."},
}

// Of takes off what was added to the text.
func Of(text string) Cleaned {
	t := Cleaned{}
	straight := straightQuotes(text)
	if straight != text {
		t.Says = " Typographic quotes were taken for straight ones."
	}
	plain := withoutColours(straight)
	unsigned := withoutSignExtension(plain)
	if unsigned != plain {
		t.Says += " C prints a negative char with ffffff in front: each such number is one byte."
	}
	text = withoutComment(WithoutGutter(unsigned))
	for _, s := range steps {
		if t.Places = s.without(text); t.Places != nil {
			text = string(t.Places.Text)
			t.Says += s.says
			break
		}
	}
	if t.Places != nil && strings.Contains(text, " from=0 to=") {
		t.Says += " socat prints what is no text as dots: frames cannot be read."
	}
	t.Traits = lex.TraitsOf(text)
	return t
}
