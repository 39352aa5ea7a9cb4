package notation

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/sides"
)

// setSides gives each passage the side that the words before it name, in its line or in the heading above.
func (p *passages) setSides() {
	heading, from := sides.Unknown, 0
	arrows := p.hasArrows()
	for i := range p.found {
		f := &p.found[i]
		if f.Kind == HeadPassage || f.Kind == CommandPassage {
			heading, from = sides.Unknown, f.End
			continue
		}
		if f.Side != sides.Unknown { // its fields say so
			from = f.End
			continue
		}
		lineStart := strings.LastIndexByte(p.text[from:f.Start], '\n') + 1 + from
		label := p.text[max(lineStart, f.Start-longestLabel):f.Start]
		if f.Side = sides.Of(label); f.Side == sides.Unknown && arrows {
			f.Side = sides.OfArrow(label)
		}
		if above := sides.HeadingAbove(p.text[from:lineStart]); f.Side == sides.Unknown && above != "" {
			heading = sides.Of(above)
		}
		if f.Side == sides.Unknown && i > 0 && p.goesOnFrom(&p.found[i-1], f) {
			f.Side = p.found[i-1].Side
		} else if f.Side == sides.Unknown {
			f.Side = heading
		}
		from = f.End
	}
}

// hasArrows reports whether some passage stands behind <: if all of them stand behind > they are quoted.
func (p *passages) hasArrows() bool {
	for i := range p.found {
		start := p.found[i].Start
		if p.found[i].Kind == BytesPassage && sides.ArrowBefore(p.text, start) == sides.Received {
			return true
		}
	}
	return false
}

// goesOnFrom reports whether a passage stands alone in the line below another one.
func (p *passages) goesOnFrom(above, f *Passage) bool {
	between := p.text[above.End:f.Start]
	return above.Kind == BytesPassage && lex.SkipSpace(between, 0) == len(between) && strings.Count(between, "\n") == 1
}

// turns say who sent what, if both sides are there and each passage that is read has one.
func (p *passages) turns(count *[5]int) []lex.Turn {
	if count[sides.Unknown] > 0 {
		for i := range p.found { // frames tell by themselves
			if f := &p.found[i]; f.Included && f.Side == sides.Unknown {
				return nil
			}
		}
	}
	byServer := p.writtenByServer()
	out := &lex.Output{}
	for _, f := range p.inOrder() {
		if len(f.reading.Bytes) == 0 {
			continue
		}
		server := f.Side == sides.Server || f.Side == sides.Sent && byServer || f.Side == sides.Received && !byServer
		if n := len(out.Turns); n == 0 || out.Turns[n-1].Server != server {
			out.Turns = append(out.Turns, lex.Turn{Start: f.at, Server: server})
		}
	}
	return out.BothTurns()
}

// writtenByServer reports whether the server has written the log: what it has sent is not masked, or is a response.
func (p *passages) writtenByServer() bool {
	score := 0
	for i := range p.found {
		f := &p.found[i]
		if b := f.reading.Bytes; f.Included && f.Kind == BytesPassage && len(b) > 1 && (f.Side == sides.Sent || f.Side == sides.Received) {
			fromServer := b[1] < 0x80
			if strings.HasPrefix(string(b[:min(4, len(b))]), "HTTP") {
				fromServer = true
			}
			if lex.StartsAt(string(b[:min(4, len(b))]), 0, "GET ") {
				fromServer = false
			}
			if fromServer == (f.Side == sides.Sent) {
				score++
			} else {
				score--
			}
		}
	}
	return score > 0
}
