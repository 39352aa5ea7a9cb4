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

// assign gives each passage the connection that it belongs to, and includes those of one connection.
func assign(p *passage.Walker) {
	story, c := 0, connection{}
	requestSent, responseSent := headsSent(p)
	for i := range p.Found {
		f := &p.Found[i]
		if isHeadInCode(f, requestSent, responseSent) {
			f.Reason = "This is a head in a program's code. The head that was sent stands beside it."
			continue
		}
		wasCut := c.frames[f.Side].cut
		if i > 0 && !f.IsHead() && isAddedTo(p, &p.Found[i-1]) || c.endsBefore(f) {
			story, c = story+1, connection{}
		}
		f.Story, f.Included = story, true
		c.add(f, isElided(p, f), wasCut)
		if f.Kind == passage.Command && hasRequest(p, i) {
			c.asked = false // but for the request below
			f.Included, f.Reason = false, requestBelow
			useStartLine(&p.Found[i+1], &f.Reading)
		}
	}
	leaveOutOthers(p, bestStory(p, story+1))
}

// connection is what the passages of one have had so far.
type connection struct {
	// A request, a response, and what is no head.
	asked, answered, framed bool
	// The frames, by the side that sent them.
	frames [5]chain
}

// endsBefore reports whether the passage belongs to another connection.
func (c *connection) endsBefore(f *passage.Found) bool {
	switch {
	case f.Response:
		return c.answered
	case f.IsHead():
		return c.asked || c.framed
	}
	return c.frames[f.Side].breaksOff(f.Reading.Bytes, isCode(f))
}

// add adds a passage. A tool may have left out bytes of it, and of the frame above it.
func (c *connection) add(f *passage.Found, isElided, wasCut bool) {
	if f.IsHead() {
		c.asked, c.answered = c.asked || !f.Response, c.answered || f.Response
		c.frames = [5]chain{}
		return
	}
	c.framed = true
	frames := &c.frames[f.Side]
	if len(f.Reading.Problems) == 0 && !isElided {
		isInside := frames.isInside()
		frames.cut = !frames.add(f.Reading.Bytes) && isInside && isContinuation(f.Reading.Bytes) // a length before it is wrong: what follows is read apart
		return
	}
	alone := chain{}
	*frames = chain{cut: isElided && (alone.add(f.Reading.Bytes) && alone.need > 0 || wasCut)}
}

// isCode tells a list of numbers that a program has in its source, and hardly ever prints.
func isCode(f *passage.Found) bool {
	return strings.Contains(" c go java javascript rust ", " "+f.Form+" ")
}

// headsSent tells whether a request, and whether a response, stands in the text as it was sent.
func headsSent(p *passage.Walker) (request, response bool) {
	for i := range p.Found {
		if f := &p.Found[i]; f.Kind == passage.Head {
			request, response = request || !f.Response, response || f.Response
		}
	}
	return request, response
}

// isHeadInCode tells a literal that begins as a head of which the text has another one that is no literal.
func isHeadInCode(f *passage.Found, requestSent, responseSent bool) bool {
	b := f.Reading.Bytes
	return f.Kind == passage.Bytes && head.Begins(b) && (b[0] == 'G' && requestSent || b[0] == 'H' && responseSent)
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
	last := p.Text[max(f.Start, f.End-most):min(len(p.Text), f.End+len(" ..."))]
	return strings.Contains(last, "...") || strings.Contains(last, "…")
}

// bestStory is the index of the connection with the most evidence of a WebSocket: heads that say websocket, and frames that are whole.
func bestStory(p *passage.Walker, count int) (best int) {
	weights := make([]int, count)
	for i := range p.Found {
		f := &p.Found[i]
		b := f.Reading.Bytes
		switch lower := ascii.LowerString(string(b)); {
		case f.Story < 0:
		case (f.Kind != passage.Bytes || head.Begins(b)) && strings.Contains(lower, "websocket"):
			weights[f.Story] += 4 + strings.Count(lower, "-reject-reason: ")
		case f.Kind != passage.Bytes, head.Begins(b):
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
	if n := bytes.IndexByte(command.Bytes, '\n') + 1; f.Form == head.Fields.ID && strings.HasPrefix(string(r.Bytes), made) {
		out := &lex.Output{Bytes: command.Bytes[:n:n], Spans: command.Spans[:n:n]}
		out.Append(&lex.Output{Bytes: r.Bytes[len(made):], Spans: r.Spans[len(made):]})
		r.Bytes, r.Spans = out.Bytes, out.Spans
	}
}

// hasRequest reports whether the next passage is a request, too.
func hasRequest(p *passage.Walker, i int) bool {
	return i+1 < len(p.Found) && p.Found[i+1].Kind == passage.Head && !p.Found[i+1].Response
}
