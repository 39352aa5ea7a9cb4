package notation

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// join makes one reading of all passages that are included.
func (p *passages) join() reading.Reading {
	var out struct {
		lex.Output
		inHead bool
	}
	var first *Passage
	frames, heads := false, false
	bySide, count := [5]int{}, 0
	for _, f := range p.inOrder() {
		if first == nil || first.Kind == MessagePassage {
			first = f // messages have no notation of bytes
		}
		frames = frames || f.Kind == BytesPassage
		heads = heads || f.isHead()
		bySide[f.Side]++
		count++
		if out.inHead {
			out.AddMissingNext("\r\n") // the blank line behind the head before was not copied
		}
		out.inHead = f.isHead() && !strings.HasSuffix(string(f.reading.Bytes), "\r\n\r\n") && !f.hasBody()
		f.at = len(out.Bytes)
		r := &f.reading
		first.reading.Extent = max(first.reading.Extent, r.Extent)
		out.Append(&lex.Output{Bytes: r.Bytes, Spans: r.Spans, Problems: r.Problems})
	}
	if first == nil {
		return reading.Reading{}
	}
	r := first.reading
	r.ID, r.Label = first.Form, first.Label
	r.Bytes, r.Spans, r.Problems = out.Bytes, out.Spans, out.Problems
	if count > 1 {
		r.Reason += " " + words.Number(count) + " passages of the text were read, one behind the other."
	}
	r.Reason += " What is around the bytes was left out."
	if frames && heads && first.Form == head.Head.ID {
		r.ID, r.Label = headFrames.ID, headFrames.Label
	}
	r.Turns = p.turns(&bySide)
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
func (p *passages) inOrder() (all []*Passage) {
	for i := range p.found {
		f := &p.found[i]
		if n := len(all); f.Included && f.isHead() && !f.response && n > 0 && all[n-1].response {
			all = append(all, all[n-1])
			all[n-1] = f
		} else if f.Included {
			all = append(all, f)
		}
	}
	return all
}

// isHead tells a head, or a command that sends one.
func (f *Passage) isHead() bool { return f.Kind == HeadPassage || f.Kind == CommandPassage }

// hasBody reports whether something stands behind a head in the passage.
func (f *Passage) hasBody() bool { return strings.Contains(string(f.reading.Bytes), "\r\n\r\n") }
