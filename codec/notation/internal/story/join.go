package story

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/notation/internal/forms"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/passage"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// Join makes one reading of all passages that are included.
func Join(p *passage.Walker) reading.Reading {
	var out struct {
		lex.Output
		inHead bool
	}
	var first *passage.Found
	frames, heads := false, false
	bySide, count := [5]int{}, 0
	for _, f := range inOrder(p) {
		if first == nil || first.Kind == passage.Message {
			first = f // messages have no notation of bytes
		}
		frames = frames || f.Kind == passage.Bytes
		heads = heads || f.IsHead()
		bySide[f.Side]++
		count++
		if out.inHead {
			out.AddMissingNext("\r\n") // the blank line behind the head before was not copied
		}
		out.inHead = f.IsHead() && !strings.HasSuffix(string(f.Reading.Bytes), "\r\n\r\n") && !f.HasBody()
		f.At = len(out.Bytes)
		r := &f.Reading
		first.Reading.Extent = max(first.Reading.Extent, r.Extent)
		out.Append(&lex.Output{Bytes: r.Bytes, Spans: r.Spans, Problems: r.Problems})
	}
	if first == nil {
		return reading.Reading{}
	}
	r := first.Reading
	r.ID, r.Label = first.Form, first.Label
	r.Bytes, r.Spans, r.Problems = out.Bytes, out.Spans, out.Problems
	if count > 1 {
		r.Reason += " " + words.Number(count) + " passages of the text were read, one behind the other."
	}
	r.Reason += " What is around the bytes was left out."
	if frames && heads && first.Form == head.Head.ID {
		r.ID, r.Label = forms.HeadFrames.ID, forms.HeadFrames.Label
	}
	r.Turns = turns(p, &bySide)
	r.Score = reading.DocumentScore
	if heads = heads || head.Begins(r.Bytes); heads || lex.Framing(r.Bytes) == lex.WholeFrames {
		r.Score = reading.SurelyScore
	}
	if b := r.Bytes; !heads && lex.Framing(b) == lex.NoFrames && (len(b) < 3 || lex.FrameEnd(b, b[0]&8 > 0) != len(b)) {
		r.Score = reading.UnknownScore
	}
	return r
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

// SetMessages makes each passage of bytes that is read the payload of a message, if there are several and none is a head. It is of use
// if the bytes are no frames.
func SetMessages(p *passage.Walker, r *reading.Reading) {
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
