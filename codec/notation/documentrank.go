package notation

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/clean"
	"github.com/wslens/wslens/codec/notation/internal/dump"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/literal"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// document finds the passages of the text, and ranks what they hold before the other readings, unless one of these surely reads all of
// the text.
func document(t clean.Cleaned, found []reading.Reading, c Choices) (Document, []reading.Reading) {
	var frames []fieldFrame
	if lex.HasWords(t.Traits) {
		frames = fieldFrames(t.Text)
	}
	mayBeWhole := len(found) > 0 && !strings.Contains(t.Text, lex.Fence) && !strings.Contains(t.Text, "~~~") && !holdsLiteral(t.Text)
	if mayBeWhole && (len(frames) == 0 || found[0].HasSignature()) && !found[0].IsHeads() && found[0].ReadsAll(t.Text) {
		return whole(t.Text, &found[0]), found
	}
	p := findPassages(t.Text, c.Weigh)
	if mayBeWhole && (p.areOnly(&found[0]) || p.isOneWord(&found[0])) {
		return whole(t.Text, &found[0]), found
	}
	p.addFieldFrames(frames)
	messages := p.findMessages()
	switch {
	case len(p.found) == 0 && len(messages.found) > 0:
		return messages.document(found, c)
	case len(p.found) == 0:
		for p.identified && len(found) > 0 && len(found[0].Problems) > 0 { // it takes what only identifies something for bytes
			found = found[1:]
		}
		return Document{}, found
	}
	p.setSides()
	p.readListsAsHex()
	p.assignStories()
	p.leaveRepeated()
	r := p.join()
	p.found = messages.withMessages(p.found)
	p.addSayings()
	if r.ID == "" || len(r.Bytes) == 0 && len(r.Problems) == 0 {
		return Document{}, found
	}
	if mayBeWhole && found[0].IsAtLeast(&r) {
		return whole(t.Text, &found[0]), found
	}
	doc, r := p.apply(c, r.Score)
	n := 0
	for i := range found {
		if other := &found[i]; other.ID != r.ID {
			other.Score = min(other.Score, r.Score-1)
			found[n] = *other
			n++
		}
	}
	p.setMessages(&r)
	return doc, reading.Insert(found[:n], &r)
}

// isOneWord reports whether the text is escapes of one word, and nothing else.
func (p *passages) isOneWord(r *reading.Reading) bool {
	return r.ID == literal.Escaped.ID && len(p.found) == 1 && p.found[0].Start == 0 && p.found[0].End == len(p.text) && p.text[0] == '\\' && lex.Until(p.text, " \n") == len(p.text)
}

// areOnly reports whether the reading is of heads, and the text has nothing beside them.
func (p *passages) areOnly(r *reading.Reading) bool {
	switch {
	case !r.IsHeads() || r.Score < reading.LeastFramesScore || len(r.Problems) > 0 || p.isDump() || p.joined: // or frames stand among the lines
		return false
	case r.ID == head.Fields.ID && r.Score >= reading.AllFieldsScore, r.Bytes[0] == ':': // fields of HTTP/2 have marks of their own
		return true
	}
	return !p.hasProse() && !p.lacksStartLine(r)
}

// isDump reports whether the first passage is a dump: a head in the characters beside its bytes is only a copy of them.
func (p *passages) isDump() bool {
	return len(p.found) > 0 && reading.IsDump(p.found[0].Form)
}

// readAs reads the passages of the text in a notation that was chosen.
func readAs(t clean.Cleaned, n *lex.Form) (reading.Reading, bool) {
	p := findPassages(t.Text, nil)
	e := &reading.Excerpt{}
	for i := range p.found {
		if f := &p.found[i]; f.Kind == BytesPassage {
			e.Add(t.Text, f.Start, f.End)
			if next := f.End; next < len(t.Text) && (dump.IsGap(t.Text, next) || t.Text[next] == '\n') {
				e.Add(t.Text, next, next+1)
			}
		}
	}
	if len(e.Text) == 0 {
		return reading.Reading{}, false
	}
	r := reading.Regardless(n, string(e.Text))
	e.Restore(&r)
	return r, true
}

// hasProse reports whether words stand around heads or before each of their lines, apart from the remarks of tools.
func (p *passages) hasProse() bool {
	heads, next := 0, 0
	for _, l := range p.lines {
		for next < len(p.found) && p.found[next].End <= l.Start {
			next++
		}
		inside := next < len(p.found) && p.found[next].Start <= l.Start
		holdsBytes := next < len(p.found) && p.found[next].Start < l.End && p.found[next].Kind == BytesPassage
		if inside && p.found[next].Kind == HeadPassage {
			heads++
			start := lex.SkipSpace(p.text[:l.End], l.Start)
			if start > l.Start && l.Start == p.found[next].Start && p.text[start] != ':' {
				return true // they are indented
			}
		}
		if line := p.text[l.Start:l.End]; !inside && lex.SkipSpace(line, 0) < len(line) && (holdsBytes || !head.IsRemark(line)) {
			return p.hasHeads()
		}
	}
	return heads == 0 && p.hasHeads()
}

func (p *passages) hasHeads() bool {
	for i := range p.found {
		if p.found[i].Kind == HeadPassage {
			return true
		}
	}
	return false
}
