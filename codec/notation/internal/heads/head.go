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
	at := head.StartLineAt(p.Line(p.At))
	if at < 0 {
		return 0
	}
	if lines := tree(p); lines > 0 {
		return lines
	}
	start, n := first.Start+at, p.At+1
	if n < len(p.Lines) && head.IsDoubled(p.Text, p.Lines[n].Start, p.Lines[n].End) {
		n++
	}
	prefix, n := logged(p, p.Text[first.Start:start], n)
	isRefusal := lex.StartsAt(p.Text, start, "HTTP/") && !strings.Contains(p.Text[start:first.End], " 101")
	isAlone := n < len(p.Lines) && !endsHead(p, n) && !isInHead(p, prefix, n)
	if isAlone && !(isRefusal && isBelowRequest(p)) { // a log has the first line of a refusal and no more of it
		return 0
	}
	e := &reading.Excerpt{}
	e.Add(p.Text, start, first.Start+head.StrayMark(p.Text[first.Start:first.End]))
	e.Add(p.Text, first.End, first.Next)
	if !isAlone {
		n = addLines(p, prefix, n, e)
	}
	if isRefusal && n > p.At+1 {
		n = body(p, prefix, n, e)
	}
	addHead(p, e, n)
	return n - p.At
}

// addLines adds the lines of a head from the line n on to the excerpt, and returns the line behind them.
func addLines(p *passage.Walker, prefix string, n int, e *reading.Excerpt) int {
	for ; n < len(p.Lines); n++ {
		n = behindOthers(p, prefix, n)
		l, start := p.Lines[n], p.Behind(prefix, n)
		switch {
		case isOwnField(p, start, l.End) || head.IsDoubled(p.Text, l.Start, l.End):
		case endsHead(p, n) || !isInHead(p, prefix, n):
			return n
		default:
			e.Add(p.Text, start, l.Next)
			if start == l.End {
				return n + 1
			}
		}
	}
	return n
}

// isInHead reports whether the line n, behind the prefix, can be one of a head.
func isInHead(p *passage.Walker, prefix string, n int) bool {
	start := p.Behind(prefix, n)
	return start >= 0 && (p.GoesOn(start, p.Lines[n].End) || isMalformed(p, prefix, n))
}

// isBelowRequest reports whether the last passage is one that a client has sent.
func isBelowRequest(p *passage.Walker) bool {
	n := len(p.Found)
	return n > 0 && p.Found[n-1].Side == sides.Client
}

// isOwnField tells a line that a browser shows among fields of an old draft for what stands behind the head, such as (Key3).
func isOwnField(p *passage.Walker, start, end int) bool {
	return start >= 0 && start < end && p.Text[start] == '(' && strings.Contains(p.Text[start:end], "):")
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
