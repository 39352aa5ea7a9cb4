package heads

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/digits"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/passage"
	"github.com/wslens/wslens/codec/notation/internal/reading"
	"github.com/wslens/wslens/codec/notation/internal/sides"
)

// Head adds the head of a request or a response. Each line may begin with the same prefix: spaces, the mark of a quoted mail, or what a log
// writes before it.
func Head(p *passage.Walker) int {
	first := p.Lines[p.At]
	at := head.StartLineAt(p.Text[first.Start:first.End])
	if at < 0 {
		return 0
	}
	if lines := tree(p); lines > 0 {
		return lines
	}
	prefix := p.Text[first.Start : first.Start+at]
	n := p.At + 1
	if n < len(p.Lines) && head.IsDoubled(p.Text, p.Lines[n].Start, p.Lines[n].End) {
		n++
	}
	prefix, n = logged(p, prefix, n)
	alone := false // a log has the first line of a refusal and no more of it
	if n < len(p.Lines) {
		start := p.Behind(prefix, n)
		if start < 0 || !p.GoesOn(start, p.Lines[n].End) && !endsHead(p, n) && !isMalformed(p, prefix, n) {
			if alone = isRefusalAlone(p, first.Start+at, first.End); !alone {
				return 0
			}
		}
	}
	e := &reading.Excerpt{}
	e.Add(p.Text, first.Start+at, first.Next)
	for ended := alone; n < len(p.Lines) && !ended; n++ {
		n = behindOthers(p, prefix, n)
		l, start := p.Lines[n], p.Behind(prefix, n)
		if start < 0 && isWrapped(p, prefix, n) {
			e.DropLineEnd()
			e.Add(p.Text, l.Start, l.Next)
			continue
		}
		if isOwnField(p, start, l.End) || head.IsDoubled(p.Text, l.Start, l.End) {
			continue
		}
		if start < 0 || endsHead(p, n) || !p.GoesOn(start, l.End) && !isMalformed(p, prefix, n) {
			break
		}
		e.Add(p.Text, start, l.Next)
		ended = start == l.End
	}
	if n > p.At+1 && lex.StartsAt(p.Text, first.Start+at, "HTTP/") && !strings.Contains(p.Text[first.Start:first.End], " 101") {
		n = body(p, prefix, n, e)
	}
	addHead(p, e, n)
	return n - p.At
}

// isRefusalAlone reports whether the line text[start:end] begins a response that refuses the request above.
func isRefusalAlone(p *passage.Walker, start, end int) bool {
	n := len(p.Found)
	return n > 0 && p.Found[n-1].Side == sides.Client && lex.StartsAt(p.Text, start, "HTTP/") && !strings.Contains(p.Text[start:end], " 101")
}

// endsHead tells a line that ends a head above it: a fence, frames, or a rule such as ----.
func endsHead(p *passage.Walker, n int) bool {
	c := p.Content(n)
	return p.IsFence(n) || digits.IsFrames(c) || len(c) >= 3 && strings.IndexByte("-=_*#+", c[0]) >= 0 && strings.Count(c, c[:1]) == len(c)
}

// isMalformed tells a line that is no field, but must be part of the head, as a field follows it.
func isMalformed(p *passage.Walker, prefix string, n int) bool {
	if n+1 == len(p.Lines) || lex.SkipSpace(prefix, 0) < len(prefix) {
		return false
	}
	next := p.Lines[n+1]
	return p.Content(n+1) != "" && p.GoesOn(next.Start, next.End) && !endsHead(p, n+1)
}

// addHead adds the lines up to the line n as a head, if the excerpt of them reads as one.
func addHead(p *passage.Walker, e *reading.Excerpt, n int) {
	r, ok := e.ReadAs(&head.Head)
	if !ok {
		return
	}
	p.AddLines(passage.Head, n, &r)
}
