package heads

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/passage"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// body adds to the excerpt what follows the head of a response that refuses the upgrade, up to a blank line or another head, and returns the
// line behind it. Its lines may lack the prefix, and a tool's remarks may stand before it.
func body(p *passage.Walker, prefix string, n int, e *reading.Excerpt) int {
	marked := lex.SkipSpace(prefix, 0) < len(prefix)
	if isLogPrefix(prefix) { // a log goes on with other lines
		return n
	}
	first, last, whole := n, n, *e
	for ; n < len(p.Lines) && !p.IsFence(n); n++ {
		start := p.Behind(prefix, n)
		l := p.Lines[n]
		line := p.Text[l.Start:l.End]
		if marked && head.IsRemark(line) {
			continue
		}
		if start < 0 {
			start = l.Start
		}
		if start == l.End || head.StartLineAt(line) >= 0 || lex.StartsAt(line, 0, "$ ") {
			break
		}
		e.Add(p.Text, start, l.Next)
		last = n + 1
	}
	length := contentLength(string(whole.Text))
	if length < 0 && isBehindProse(p) || length >= 0 && len(e.Text)-len(whole.Text) > length+2*(last-first) {
		*e = whole // the text goes on behind the head
		return first
	}
	return last
}

// isBehindProse reports whether words stand before the present line that are not read.
func isBehindProse(p *passage.Walker) bool {
	from := p.Lines[0].Start
	if n := len(p.Found); n > 0 {
		from = p.Found[n-1].End
	}
	before := p.Text[min(from, p.Lines[p.At].Start):p.Lines[p.At].Start]
	return lex.SkipSpace(before, 0) < len(before)
}

// contentLength is the length of the body that a head tells; -1 if it tells none.
func contentLength(fields string) int {
	const most = 9 // digits
	_, value, found := strings.Cut(ascii.LowerString(fields), "\ncontent-length:")
	if !found {
		return -1
	}
	n := 0
	value = strings.TrimLeft(value, " ")
	for i := 0; i < min(len(value), most) && lex.IsDigit(value[i]); i++ {
		n = 10*n + int(value[i]-'0')
	}
	return n
}
