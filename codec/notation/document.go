package notation

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/reading"
	"github.com/wslens/wslens/codec/notation/internal/sides"
)

// PassageKind is what a passage of a text is.
type PassageKind string

const (
	// Prose is what stands around all else: words, remarks of tools, fences.
	Prose PassageKind = "prose"
	// HeadPassage is the head of an HTTP request or response, or fields of one.
	HeadPassage PassageKind = "head"
	// BytesPassage is bytes in some notation.
	BytesPassage PassageKind = "bytes"
	// CommandPassage is a command that sends a request.
	CommandPassage PassageKind = "command"
	// SayingPassage is an error message, or a status code of a Close.
	SayingPassage PassageKind = "saying"
)

// Passage is a part of a text that is one thing. The passages of a Document tile its text.
type Passage struct {
	// Start and End are the range [Start, End) of the text, in bytes.
	Start, End int
	// Kind is what it is.
	Kind PassageKind
	// Form is the id of the notation, and Label its name; both are empty for prose.
	Form, Label string
	// Reason says why it was taken so, or left out.
	Reason string
	// Side is who sent it, as far as the text says.
	Side sides.Side
	// Story is the index of the connection that it belongs to; -1 for what belongs to none.
	Story int
	// Included says whether its bytes are among those that are read.
	Included bool

	reading  reading.Reading
	response bool
	// The index of its first byte among those that are read.
	at int
	// How many bytes of white space behind it were added to it, so that the passages tile the text.
	space int
	// One byte a line, as debuggers show what is in a list.
	column bool
	// A packet of Engine.IO that is only a number: see shortPackets.
	shortPacket bool
	// The rows that a browser's panel shows above the fields.
	isPanel bool
}

// Document is a text as the passages that it is made of.
type Document struct {
	// Passages tile the text, in its order.
	Passages []Passage
	// Stories name the connections, one each.
	Stories []string
	// Story is the index of the one that is read.
	Story int
}

// passages is the state of finding them.
type passages struct {
	text  string
	lines []lex.Line
	// The line that is looked at next.
	at    int
	found []Passage
	weigh reading.Weigh
	// For each kind of quote, by its character, the line behind the one in which it is not closed, so that its end is looked for once.
	unclosed [128]int
	// How many characters were looked at in vain for the ends of lists.
	spent int
	// The index of the closing quote of the text that is being read through; 0 if none is.
	quoted int
	// The line with the fence that closes a block of Markdown, by the line with the one that opens it.
	fenceEnds map[int]int
	// What the last buffer that Jetty printed was.
	lastBuffer string
	// The end of the last word that wordRun has looked at.
	wordEnd int
	// The end of the last decimal numbers that decimalsRun has looked at.
	decimalsEnd int
	// Whether digits were met that only identify something.
	identified bool
	// Whether the lines of a head stand in one.
	joined bool
	// Set by a finder: the line behind the last one that it has looked at for one passage.
	lookedAt int
}

// findPassages finds all but prose, in the order of the text.
func findPassages(text string, weigh reading.Weigh) *passages {
	p := &passages{text: text, lines: lex.LinesOf(text), weigh: weigh}
	if strings.Contains(text, lex.Fence) || strings.Contains(text, "~~~") {
		p.pairFences()
	}
	p.find()
	p.addKey()
	p.applyPanel()
	return p
}

// find looks for a passage at each line with one finder after the other: a finder adds what begins at the line, and returns how many lines
// that has, 0 if it has found nothing.
func (p *passages) find() {
	const inText, ofText = 2, 9 // the first finder that reads text, and how many do: the characters in the row of a dump are no text to them
	finders := [...]func(*passages) int{
		(*passages).fence, (*passages).fenced, (*passages).escapedHead, (*passages).joinedHead, (*passages).traced, (*passages).head, (*passages).pairs, (*passages).panel, (*passages).fields, (*passages).keyAndAccept,
		(*passages).command, (*passages).block, (*passages).dump, (*passages).annotated,
		(*passages).column, (*passages).base64Lines,
		(*passages).within,
	}
	var failed [len(finders)]int // up to which line each has looked for one passage, in vain
	for p.at < len(p.lines) {
		lines := 0
		isRow := rowAt(p.text[p.lines[p.at].Start:p.lines[p.at].End]) >= 0
		for i := 0; i < len(finders) && lines == 0; i++ {
			if p.at < failed[i] || isRow && i >= inText && i < inText+ofText {
				continue
			}
			p.lookedAt = 0
			if lines = finders[i](p); lines == 0 {
				failed[i] = p.lookedAt
			}
		}
		p.at += max(1, lines)
	}
}

// content is the line n without the white space around it.
func (p *passages) content(n int) string {
	l := p.lines[n]
	start := lex.SkipSpace(p.text[:l.End], l.Start)
	return p.text[start : start+lex.TrimEnd(p.text[start:l.End])]
}

// add adds the passage text[start:end] with its reading.
func (p *passages) add(kind PassageKind, start, end int, r *reading.Reading) {
	p.found = append(p.found, Passage{Start: start, End: end, Kind: kind, Form: r.ID, Label: r.Label, Reason: r.Reason, reading: *r, Story: -1})
	if kind != BytesPassage {
		p.found[len(p.found)-1].setHeadSide()
	}
}

// addLines adds the lines from the present one up to the line n, which is not part of the passage.
func (p *passages) addLines(kind PassageKind, n int, r *reading.Reading) {
	p.add(kind, p.lines[p.at].Start, p.lines[n-1].Next, r)
}

// fence passes over the line that opens or closes a block of Markdown.
func (p *passages) fence() int {
	if !p.isFence(p.at) {
		return 0
	}
	return 1
}

func (p *passages) isFence(n int) bool {
	c := p.content(n)
	return len(c) >= 3 && (c[:3] == lex.Fence || c[:3] == "~~~") && lex.Until(c[3:], "`~ ") == len(c)-3
}
