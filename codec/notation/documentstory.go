package notation

import (
	"bytes"
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/digits"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/literal"
)

// choose says which passages belong together, and which are read: those of one connection.
func (p *passages) choose() {
	story := 0
	var asked, answered, framed bool
	var frames [5]chain // by the side that sent them
	for i := range p.found {
		f := &p.found[i]
		b := f.reading.Bytes
		isRequest := f.Kind == CommandPassage || f.Kind == HeadPassage && !f.response
		isHead := isRequest || f.response
		if isRequest && (asked || framed) || f.response && answered || !isHead && frames[f.Side].breaksOff(b) {
			story++
			asked, answered, framed, frames = false, false, false, [5]chain{}
		}
		repeated := f.Kind == CommandPassage && p.hasRequest(i)
		asked, answered, framed = asked || isRequest && !repeated, answered || f.response, framed || !isHead
		switch {
		case isHead:
			frames = [5]chain{}
		case len(f.reading.Problems) > 0: // bytes may be missing
			frames[f.Side] = chain{}
		default:
			frames[f.Side].add(b)
		}
		f.Story, f.Included = story, true
		if repeated {
			f.Included, f.Reason = false, requestBelow
			p.found[i+1].takeLine(&f.reading)
		}
	}
	p.takeStory(p.bestStory(story + 1))
}

// bestStory is the connection that tells most of a WebSocket: by its heads, or by frames that are whole.
func (p *passages) bestStory(count int) (best int) {
	weights := make([]int, count)
	for i := range p.found {
		f := &p.found[i]
		b := f.reading.Bytes
		switch {
		case f.Kind != BytesPassage && strings.Contains(ascii.LowerString(string(b)), "websocket"):
			weights[f.Story] += 4
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

// takeStory leaves out what is of another connection.
func (p *passages) takeStory(story int) {
	for i := range p.found {
		if f := &p.found[i]; f.Story != story && f.Included {
			f.Included, f.Reason = false, "This is of another connection."
		}
	}
}

const requestBelow = "The request stands below."

// takeLine gives fields that have no start line that of the command above them.
func (f *Passage) takeLine(command *Reading) {
	const made = "GET / HTTP/1.1\r\n"
	r := &f.reading
	if n := bytes.IndexByte(command.Bytes, '\n') + 1; f.Form == head.Fields.ID && len(r.Bytes) > len(made) && string(r.Bytes[:len(made)]) == made {
		out := &lex.Output{Bytes: command.Bytes[:n:n], Spans: command.Spans[:n:n]}
		out.Append(&lex.Output{Bytes: r.Bytes[len(made):], Spans: r.Spans[len(made):]})
		r.Bytes, r.Spans = out.Bytes, out.Spans
	}
}

// hasRequest tells whether the next passage is a request, too.
func (p *passages) hasRequest(i int) bool {
	return i+1 < len(p.found) && p.found[i+1].Kind == HeadPassage && !p.found[i+1].response
}

// leaveRepeated leaves out what is the payload of the frame above it once more, and what is readable text among frames.
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
		case framed && lex.Framing(b) == lex.NoFrames && isReadable(b):
			f.Included, f.Reason = false, "This is readable text, and other bytes here are frames."
		case last != nil && string(last) == string(b) && (f.Form != form || f.column):
			f.Included, f.Reason = false, "These bytes stand above once more."
		default:
			last, form = b, f.Form
		}
	}
}

// isReadable tells bytes that are printable ASCII.
func isReadable(b []byte) bool {
	for _, c := range b {
		if c >= 0x7f || c < ' ' && c != '\n' && c != '\r' && c != '\t' {
			return false
		}
	}
	return len(b) > 0
}

// documentScore is that of a text of which something was read and something left out; it is higher for heads and for whole frames,
// and low for bytes that are no frames: an error message beside them tells more.
const (
	documentScore = 90
	surelyScore   = 99
	unknownScore  = 25
)

// isExpected tells whether the word before the passage says that a test had wanted it.
func (p *passages) isExpected(f *Passage) bool {
	before := ascii.LowerString(p.text[max(0, f.Start-len(" expected:  ")):f.Start])
	for _, word := range [...]string{"want", "expected", "right"} {
		if n := strings.LastIndex(before, word); n >= 0 && lex.SkipAny(before, n+len(word), ":=, `") == len(before) && len(p.found) > 1 && f != &p.found[0] {
			return true
		}
	}
	return false
}

// agree reads lists of numbers as hex if one of them has letters: so Rust prints all of them.
func (p *passages) agree() {
	isHex := false
	for i := range p.found {
		f := &p.found[i]
		isHex = isHex || p.text[f.Start] == '[' && (f.Form == digits.HexSpaced.ID || f.Form == literal.HexList.ID)
	}
	for i := range p.found {
		f := &p.found[i]
		if isHex && f.Kind == BytesPassage && p.text[f.Start] == '[' && f.Form != digits.HexSpaced.ID {
			e := cut(p.text, f.Start, f.End)
			if r, ok := e.readAs(&digits.HexSpaced); ok && len(r.Problems) == 0 {
				f.reading, f.Form, f.Label, f.Reason = r, r.ID, r.Label, r.Reason
			}
		}
	}
}
