package head

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// entities are characters as a web page writes them.
var entities = [...]struct {
	text string
	c    byte
}{
	{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}, {"&#39;", '\''}, {"&#34;", '"'}, {"&#38;", '&'}, {"&#43;", '+'},
	{"&#47;", '/'}, {"&#58;", ':'}, {"&#61;", '='}, {"&#x27;", '\''}, {"&#x2B;", '+'}, {"&#x2F;", '/'}, {"&#x3D;", '='}, {"&#x3d;", '='}, {"&#x2b;", '+'},
	{"&#x2f;", '/'}, {"&equals;", '='}, {"&plus;", '+'}, {"&sol;", '/'}, {"&colon;", ':'},
}

// entityAt is the character that the entity at text[i] stands for, and its length; 0 if there is none.
func entityAt(text string, i int) (c byte, size int) {
	for _, e := range entities {
		if lex.StartsAt(text, i, e.text) {
			return e.c, len(e.text)
		}
	}
	return 0, 0
}

// addDecoded adds text[start:end] with the characters that its entities stand for.
func addDecoded(s *lex.Output, text string, start, end int) {
	if strings.IndexByte(text[start:end], '&') < 0 {
		s.AddText(text, start, end)
		return
	}
	for start < end {
		if c, size := entityAt(text[:end], start); size > 0 {
			s.Add(c, start, start+size)
			start += size
			continue
		}
		start = s.AddRune(text, start)
	}
}
