package story

import (
	"bytes"
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/passage"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// Assign gives each passage the connection that it belongs to, and includes those of one connection.
func Assign(p *passage.Walker) {
	story := 0
	var asked, answered, framed bool
	var frames [5]chain // by the side that sent them
	for i := range p.Found {
		f := &p.Found[i]
		b := f.Reading.Bytes
		isRequest := f.Kind == passage.Command || f.Kind == passage.Head && !f.Response
		isHead := isRequest || f.Response
		wasCut := frames[f.Side].cut
		if i > 0 && !isHead && isAddedTo(p, &p.Found[i-1]) || isRequest && (asked || framed) || f.Response && answered || !isHead && frames[f.Side].breaksOff(b) {
			story++
			asked, answered, framed, frames = false, false, false, [5]chain{}
		}
		repeated := f.Kind == passage.Command && hasRequest(p, i)
		asked, answered, framed = asked || isRequest && !repeated, answered || f.Response, framed || !isHead
		switch {
		case isHead:
			frames = [5]chain{}
		case len(f.Reading.Problems) > 0 || isElided(p, f): // bytes may be missing
			c := chain{}
			c.cut = isElided(p, f) && (c.add(b) && c.need > 0 || wasCut)
			frames[f.Side] = chain{cut: c.cut}
		default:
			frames[f.Side].add(b)
		}
		f.Story, f.Included = story, true
		if repeated {
			f.Included, f.Reason = false, requestBelow
			useStartLine(&p.Found[i+1], &f.Reading)
		}
	}
	leaveOutOthers(p, bestStory(p, story+1))
}

// isAddedTo reports whether a program adds a value that is not in the text to the head that the passage begins: what follows does not go on
// with it.
func isAddedTo(p *passage.Walker, f *passage.Found) bool {
	plus := lex.SkipSpace(p.Text, f.End)
	return head.Begins(f.Reading.Bytes) && lex.StartsAt(p.Text, plus, "+ ") && plus+2 < len(p.Text) && lex.IsLetter(p.Text[plus+2])
}

// isElided reports whether dots stand at the end of a passage for bytes that a tool has left out.
func isElided(p *passage.Walker, f *passage.Found) bool {
	const most = 24
	last := p.Text[max(f.Start, f.End-most):min(len(p.Text), f.End+len("..."))]
	return strings.Contains(last, "...") || strings.Contains(last, "…")
}

// bestStory is the index of the connection with the most evidence of a WebSocket: heads that say websocket, and frames that are whole.
func bestStory(p *passage.Walker, count int) (best int) {
	weights := make([]int, count)
	for i := range p.Found {
		f := &p.Found[i]
		b := f.Reading.Bytes
		switch lower := ascii.LowerString(string(b)); {
		case (f.Kind != passage.Bytes || head.Begins(b)) && strings.Contains(lower, "websocket"):
			weights[f.Story] += 4 + strings.Count(lower, "-reject-reason: ")
		case f.Kind != passage.Bytes:
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
func leaveOutOthers(p *passage.Walker, story int) {
	for i := range p.Found {
		if f := &p.Found[i]; f.Story != story && f.Included {
			f.Included, f.Reason = false, "This is of another connection, or does not go on with what is read."
		}
	}
}

const requestBelow = "The request is below."

// useStartLine replaces the start line that was made up for fields by that of the command above them.
func useStartLine(f *passage.Found, command *reading.Reading) {
	const made = "GET / HTTP/1.1\r\n"
	r := &f.Reading
	if n := bytes.IndexByte(command.Bytes, '\n') + 1; f.Form == head.Fields.ID && len(r.Bytes) > len(made) && string(r.Bytes[:len(made)]) == made {
		out := &lex.Output{Bytes: command.Bytes[:n:n], Spans: command.Spans[:n:n]}
		out.Append(&lex.Output{Bytes: r.Bytes[len(made):], Spans: r.Spans[len(made):]})
		r.Bytes, r.Spans = out.Bytes, out.Spans
	}
}

// hasRequest reports whether the next passage is a request, too.
func hasRequest(p *passage.Walker, i int) bool {
	return i+1 < len(p.Found) && p.Found[i+1].Kind == passage.Head && !p.Found[i+1].Response
}
