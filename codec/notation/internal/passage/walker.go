package passage

import (
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// Walker walks over the lines of a text. Finders take it: each adds the passage that begins with the line that is looked at.
type Walker struct {
	Text   string
	Traits *lex.Traits
	Lines  []lex.Line
	// The line that is looked at next.
	At    int
	Found []Found
	Weigh reading.Weigh
	// For each kind of quote, by its character, the line behind the one in which it is not closed, so that its end is looked for once.
	Unclosed [128]int
	// How many characters were looked at in vain for the ends of lists.
	Spent int
	// The index of the closing quote of the text that is being read through; 0 if none is.
	Quoted int
	// The line with the fence that closes a block of Markdown, by the line with the one that opens it.
	FenceEnds map[int]int
	// What the last buffer that Jetty printed was.
	LastBuffer string
	// The end of the last word that wordRun has looked at.
	WordEnd int
	// The end of the last decimal numbers that decimalsRun has looked at.
	DecimalsEnd int
	// Whether digits were met that only identify something, or literals that are no bytes by themselves.
	Identified bool
	// Whether the lines of a head stand in one.
	Joined bool
	// Set by a finder: the line behind the last one that it has looked at for one passage.
	LookedAt int
}

// Line is the line n without its end.
func (p *Walker) Line(n int) string { return p.Text[p.Lines[n].Start:p.Lines[n].End] }

// Content is the line n without the white space around it.
func (p *Walker) Content(n int) string {
	l := p.Lines[n]
	start := lex.SkipSpace(p.Text[:l.End], l.Start)
	return p.Text[start : start+lex.TrimEnd(p.Text[start:l.End])]
}

// Add adds the passage text[start:end] with its reading.
func (p *Walker) Add(kind Kind, start, end int, r *reading.Reading) {
	p.Found = append(p.Found, Of(kind, start, end, r))
	if kind != Bytes {
		p.Found[len(p.Found)-1].setHeadSide()
	}
}

// AddLines adds the lines from the present one up to the line n, which is not part of the passage.
func (p *Walker) AddLines(kind Kind, n int, r *reading.Reading) {
	p.Add(kind, p.Lines[p.At].Start, p.Lines[n-1].Next, r)
}

// IsFence tells the line that opens or closes a block of Markdown.
func (p *Walker) IsFence(n int) bool {
	c := p.Content(n)
	return len(c) >= 3 && (c[:3] == lex.Fence || c[:3] == lex.OtherFence) && lex.Until(c[3:], "`~ ") == len(c)-3
}

// AddFields adds the passage text[start:end], whose head was put together in out.
func (p *Walker) AddFields(start, end int, reason string, out *lex.Output) {
	r := reading.Of(&head.Fields, reading.AllFieldsScore, reason, out)
	p.Add(Head, start, end, &r)
}

// Passages are what was found, for those who read the document.
func (p *Walker) Passages() []Passage {
	all := make([]Passage, len(p.Found))
	for i := range all {
		all[i] = p.Found[i].Passage
	}
	return all
}

// IsRead reports whether a passage holds text[i].
func (p *Walker) IsRead(i int) bool {
	for k := range p.Found {
		if p.Found[k].Start <= i && i < p.Found[k].End {
			return true
		}
	}
	return false
}
