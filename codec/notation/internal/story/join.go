package story

import (
	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/notation/internal/forms"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/passage"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// join makes one reading of all passages that are included.
func join(p *passage.Walker) reading.Reading {
	all := inOrder(p)
	if len(all) == 0 {
		return reading.Reading{}
	}
	first := all[0]
	frames, heads := false, false
	for _, f := range all {
		if first.Kind == passage.Message {
			first = f // messages have no notation of bytes
		}
		frames = frames || f.Kind == passage.Bytes
		heads = heads || f.IsHead()
	}
	r := first.Reading
	r.ID, r.Label = first.Form, first.Label
	appendAll(&r, all)
	if len(all) > 1 {
		r.Reason += " " + words.Number(len(all)) + " passages of the text were read, one behind the other."
	}
	r.Reason += " What is around the bytes was left out."
	if frames && heads && first.Form == head.Head.ID {
		r.ID, r.Label = forms.HeadFrames.ID, forms.HeadFrames.Label
	}
	r.Turns, r.Sender = turns(p), sender(p)
	r.Score = joinedScore(r.Bytes, heads)
	return r
}

// appendAll makes the bytes of the passages those of the reading.
func appendAll(r *reading.Reading, all []*passage.Found) {
	out, inHead := lex.Output{}, false
	for _, f := range all {
		if inHead {
			out.AddMissingNext("\r\n") // the blank line behind the head before was not copied
		}
		inHead = f.IsHead() && !f.HasBody()
		f.At = len(out.Bytes)
		r.Extent = max(r.Extent, f.Reading.Extent)
		out.Append(&lex.Output{Bytes: f.Reading.Bytes, Spans: f.Reading.Spans, Problems: f.Reading.Problems})
	}
	r.Bytes, r.Spans, r.Problems = out.Bytes, out.Spans, out.Problems
}

// joinedScore is the score of the bytes of all passages that are included, among which heads may be.
func joinedScore(b []byte, heads bool) int {
	framing := lex.Framing(b)
	switch {
	case heads || head.Begins(b) || framing == lex.WholeFrames:
		return reading.SurelyScore
	case framing == lex.NoFrames && (len(b) < 3 || lex.FrameEnd(b, b[0]&8 > 0) != len(b)):
		return reading.UnknownScore
	}
	return reading.DocumentScore
}

// inOrder are the passages that are read, a request before its response even if it stands behind that.
func inOrder(p *passage.Walker) (all []*passage.Found) {
	for i := range p.Found {
		f := &p.Found[i]
		if n := len(all); f.Included && f.IsHead() && !f.Response && n > 0 && all[n-1].Response {
			all = append(all, all[n-1])
			all[n-1] = f
		} else if f.Included {
			all = append(all, f)
		}
	}
	return all
}

// setMessages makes each passage of bytes that is read the payload of a message, if there are several and none is a head. It is of use
// if the bytes are no frames.
func setMessages(p *passage.Walker, r *reading.Reading) {
	var messages []reading.Message
	for i := range p.Found {
		f := &p.Found[i]
		r.Rebuilt = r.Rebuilt || f.Included && f.Reading.Rebuilt
		switch {
		case f.Included && f.IsHead():
			return
		case f.Included:
			messages = append(messages, reading.Message{Start: f.At, End: f.At + len(f.Reading.Bytes), From: f.Start, To: f.End - f.Space, Side: f.Side})
		}
	}
	if len(messages) > 1 {
		r.Messages = messages
	}
}
