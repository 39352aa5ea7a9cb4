package notation

import (
	"bytes"
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/digits"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/literal"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// assignStories gives each passage the connection that it belongs to, and includes those of one connection.
func (p *passages) assignStories() {
	story := 0
	var asked, answered, framed bool
	var frames [5]chain // by the side that sent them
	for i := range p.found {
		f := &p.found[i]
		b := f.reading.Bytes
		isRequest := f.Kind == CommandPassage || f.Kind == HeadPassage && !f.response
		isHead := isRequest || f.response
		wasCut := frames[f.Side].cut
		if i > 0 && !isHead && p.isAddedTo(&p.found[i-1]) || isRequest && (asked || framed) || f.response && answered || !isHead && frames[f.Side].breaksOff(b) {
			story++
			asked, answered, framed, frames = false, false, false, [5]chain{}
		}
		repeated := f.Kind == CommandPassage && p.hasRequest(i)
		asked, answered, framed = asked || isRequest && !repeated, answered || f.response, framed || !isHead
		switch {
		case isHead:
			frames = [5]chain{}
		case len(f.reading.Problems) > 0 || p.isElided(f): // bytes may be missing
			c := chain{}
			c.cut = p.isElided(f) && (c.add(b) && c.need > 0 || wasCut)
			frames[f.Side] = chain{cut: c.cut}
		default:
			frames[f.Side].add(b)
		}
		f.Story, f.Included = story, true
		if repeated {
			f.Included, f.Reason = false, requestBelow
			p.found[i+1].useStartLine(&f.reading)
		}
	}
	p.leaveOutOthers(p.bestStory(story + 1))
}

// isAddedTo reports whether a program adds a value that is not in the text to the head that the passage begins: what follows does not go on
// with it.
func (p *passages) isAddedTo(f *Passage) bool {
	plus := lex.SkipSpace(p.text, f.End)
	return head.Begins(f.reading.Bytes) && lex.StartsAt(p.text, plus, "+ ") && plus+2 < len(p.text) && lex.IsLetter(p.text[plus+2])
}

// isElided reports whether dots stand at the end of a passage for bytes that a tool has left out.
func (p *passages) isElided(f *Passage) bool {
	const most = 24
	last := p.text[max(f.Start, f.End-most):min(len(p.text), f.End+len("..."))]
	return strings.Contains(last, "...") || strings.Contains(last, "…")
}

// bestStory is the index of the connection with the most evidence of a WebSocket: heads that say websocket, and frames that are whole.
func (p *passages) bestStory(count int) (best int) {
	weights := make([]int, count)
	for i := range p.found {
		f := &p.found[i]
		b := f.reading.Bytes
		switch lower := ascii.LowerString(string(b)); {
		case (f.Kind != BytesPassage || head.Begins(b)) && strings.Contains(lower, "websocket"):
			weights[f.Story] += 4 + strings.Count(lower, "-reject-reason: ")
		case f.Kind != BytesPassage:
			weights[f.Story]++
		case lex.Framing(b) == lex.WholeFrames:
			weights[f.Story] += 2
		case lex.Framing(b) == lex.CutFrames:
			weights[f.Story]++
		}
	}
	for i := range weights {
		if weights[i] > weights[best] {
			best = i
		}
	}
	return best
}

// leaveOutOthers leaves out the passages of all connections but one.
func (p *passages) leaveOutOthers(story int) {
	for i := range p.found {
		if f := &p.found[i]; f.Story != story && f.Included {
			f.Included, f.Reason = false, "This is of another connection, or does not go on with what is read."
		}
	}
}

const requestBelow = "The request is below."

// useStartLine replaces the start line that was made up for fields by that of the command above them.
func (f *Passage) useStartLine(command *reading.Reading) {
	const made = "GET / HTTP/1.1\r\n"
	r := &f.reading
	if n := bytes.IndexByte(command.Bytes, '\n') + 1; f.Form == head.Fields.ID && len(r.Bytes) > len(made) && string(r.Bytes[:len(made)]) == made {
		out := &lex.Output{Bytes: command.Bytes[:n:n], Spans: command.Spans[:n:n]}
		out.Append(&lex.Output{Bytes: r.Bytes[len(made):], Spans: r.Spans[len(made):]})
		r.Bytes, r.Spans = out.Bytes, out.Spans
	}
}

// hasRequest reports whether the next passage is a request, too.
func (p *passages) hasRequest(i int) bool {
	return i+1 < len(p.found) && p.found[i+1].Kind == HeadPassage && !p.found[i+1].response
}

// leaveRepeated leaves out bytes that repeat the payload of the frame above or bytes above, bytes that a test expected, and readable text
// among frames.
func (p *passages) leaveRepeated() {
	framed := false
	for i := range p.found {
		f := &p.found[i]
		framed = framed || f.Kind == BytesPassage && lex.Framing(f.reading.Bytes) == lex.WholeFrames
	}
	var last []byte
	form := ""
	for i := range p.found {
		f := &p.found[i]
		b := f.reading.Bytes
		switch {
		case f.Kind != BytesPassage || !f.Included:
		case p.isExpected(f):
			f.Included, f.Reason = false, "These bytes are what was expected, not what came."
		case last != nil && string(lex.Payloads(last)) == string(b):
			f.Included, f.Reason = false, "These bytes are the payload of the frame above once more."
		case len(b) < len(last) && bytes.HasPrefix(last, b) && lex.Framing(last) == lex.CutFrames:
			f.Included, f.Reason = false, "These bytes begin those above."
		case framed && lex.Framing(b) == lex.NoFrames && lex.IsReadable(b) && !bytes.HasSuffix(b, []byte("\r\n")): // else lines of a head
			f.Included, f.Reason = false, "This is readable text, and other bytes here are frames."
		case last != nil && string(last) == string(b) && (f.Form != form || f.column):
			f.Included, f.Reason = false, "These bytes are above once more."
		default:
			last, form = b, f.Form
		}
	}
}

// isExpected reports whether the word before the passage says that a test expected these bytes, so that others came.
func (p *passages) isExpected(f *Passage) bool {
	before := ascii.LowerString(p.text[max(0, f.Start-len(" expected:  ")):f.Start])
	for _, word := range [...]string{"want", "expected", "right"} {
		if n := strings.LastIndex(before, word); n >= 0 && lex.SkipAny(before, n+len(word), ":=, `") == len(before) && len(p.found) > 1 && f != &p.found[0] {
			return true
		}
	}
	return false
}

// readListsAsHex reads all lists of numbers as hex if one of them has letters of hex: a program prints all of them in one way.
func (p *passages) readListsAsHex() {
	isHex := false
	for i := range p.found {
		f := &p.found[i]
		isHex = isHex || p.text[f.Start] == '[' && (f.Form == digits.HexSpaced.ID || f.Form == literal.HexList.ID)
	}
	for i := range p.found {
		f := &p.found[i]
		if isHex && f.Kind == BytesPassage && p.text[f.Start] == '[' && f.Form != digits.HexSpaced.ID {
			e := reading.Cut(p.text, f.Start, f.End)
			if r, ok := e.ReadAs(&digits.HexSpaced); ok && len(r.Problems) == 0 {
				f.reading, f.Form, f.Label, f.Reason = r, r.ID, r.Label, r.Reason
			}
		}
	}
}
