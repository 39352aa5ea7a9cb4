package notation

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/digits"
	"github.com/wslens/wslens/codec/notation/internal/dump"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/literal"
)

// allFields is the score of header fields of which each line is one.
const allFields = 95

// document finds the passages of the text, and ranks what they hold before the other readings, unless one of these surely reads all of
// the text.
func (t normalised) document(found []Reading, c Choices) (Document, []Reading) {
	var frames []fieldFrame
	if lex.HasWords(t.Traits) {
		frames = fieldFrames(t.Text)
	}
	mayBeWhole := len(found) > 0 && !strings.Contains(t.Text, lex.Fence) && !strings.Contains(t.Text, "~~~") && !holdsLiteral(t.Text)
	if mayBeWhole && (len(frames) == 0 || found[0].hasSignature()) && !found[0].isHeads() && found[0].readsAll(t.Text) {
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
	if mayBeWhole && found[0].isAtLeast(&r) {
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
	return doc, insertRanked(found[:n], &r)
}

// isOneWord reports whether the text is escapes of one word, and nothing else.
func (p *passages) isOneWord(r *Reading) bool {
	return r.ID == literal.Escaped.ID && len(p.found) == 1 && p.found[0].Start == 0 && p.found[0].End == len(p.text) && p.text[0] == '\\' && lex.Until(p.text, " \n") == len(p.text)
}

// areOnly reports whether the reading is of heads, and the text has nothing beside them.
func (p *passages) areOnly(r *Reading) bool {
	switch {
	case !r.isHeads() || r.Score < leastFramesScore || len(r.Problems) > 0 || p.isDump() || p.joined: // or frames stand among the lines
		return false
	case r.ID == head.Fields.ID && r.Score >= allFields, r.Bytes[0] == ':': // fields of HTTP/2 have marks of their own
		return true
	}
	return !p.hasProse() && !p.lacksStartLine(r)
}

// isDump reports whether the first passage is a dump: a head in the characters beside its bytes is only a copy of them.
func (p *passages) isDump() bool {
	return len(p.found) > 0 && strings.Contains(dumpIDs, " "+p.found[0].Form+" ")
}

// isAtLeast reports whether a reading has all bytes of another one, and more: what that left out may be a mistake.
func (r *Reading) isAtLeast(other *Reading) bool {
	const sure = 60
	return !r.isHeads() && r.Score >= sure && len(r.Bytes) > len(other.Bytes) && len(r.Problems) <= 1+len(other.Problems) && strings.Contains(string(r.Bytes), string(other.Bytes[:len(other.Bytes)/2]))
}

// readAs reads the passages of the text in a notation that was chosen.
func (t normalised) readAs(n *lex.Form) (Reading, bool) {
	p := findPassages(t.Text, nil)
	e := &excerpt{}
	for i := range p.found {
		if f := &p.found[i]; f.Kind == BytesPassage {
			e.add(t.Text, f.Start, f.End)
			if next := f.End; next < len(t.Text) && (dump.IsGap(t.Text, next) || t.Text[next] == '\n') {
				e.add(t.Text, next, next+1)
			}
		}
	}
	if len(e.text) == 0 {
		return Reading{}, false
	}
	r := readRegardless(n, string(e.text))
	e.restore(&r)
	return r, true
}

func (r *Reading) isHeads() bool { return r.ID == head.Head.ID || r.ID == head.Fields.ID }

// The notations that a text cannot be mistaken for, and those of dumps.
const (
	signatureForms = " follow-c follow-yaml follow packets log "
	dumpIDs        = " xxd hexdump words od wireshark tcpdump "
)

func (r *Reading) hasSignature() bool { return strings.Contains(signatureForms, " "+r.ID+" ") }

// readsAll reports whether nothing stands around the bytes: what could not be read are mistakes between them.
func (r *Reading) readsAll(text string) bool {
	const sure, least, dumped = 50, 60, 85
	switch {
	case r.ID == dump.Od.ID && r.Score > dumped && len(r.Bytes) == 0: // od's notation is recognised, but not read
		return true
	case r.ID == literal.Escaped.ID && r.Score < dumped || r.Score < sure || len(r.Bytes) == 0:
		return false
	case len(r.Problems) == 0 || r.hasSignature():
		return true
	case r.Score < least || len(r.Problems) > len(r.Bytes):
		return false
	}
	for i := range r.Problems {
		if !r.isMistake(text, &r.Problems[i]) {
			return false
		}
	}
	return true
}

// isMistake tells a mistake between bytes from words that stand around them. A dump may have a whole line that is none of it.
func (r *Reading) isMistake(text string, p *lex.Problem) bool {
	const dumped, longest = 85, 6 // of a byte with a mistake
	first, last := int(r.Spans[0].Start), int(r.Spans[len(r.Spans)-1].End)
	size, isDump := p.End-p.Start, r.Score >= dumped && strings.Contains(dumpIDs, " "+r.ID+" ")
	switch {
	case arrowBefore(text, min(p.End+1, len(text))) != UnknownSide: // it says who sent the line
		return false
	case (size > 1 || r.ID == literal.Node.ID) && !isDump && (p.Start < first || p.Start >= last):
		return false
	case size > longest && r.Score < dumped:
		return false
	case r.ID == digits.Hex.ID && p.Start < last-1:
		return false
	}
	isPairs := r.ID == digits.HexSpaced.ID || r.ID == digits.HexDash.ID || r.ID == digits.HexColon.ID
	return !isPairs || !isLongWord(text, p.Start)
}

// isLongWord reports whether the token at text[i] is too long for a byte with a mistake.
func isLongWord(text string, i int) bool {
	const most = 3
	start := i
	for start > max(0, i-most) && !dump.IsGap(text, start-1) && text[start-1] != '\n' {
		start--
	}
	return lex.TokenEnd(text, start, ' ') > start+most
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
