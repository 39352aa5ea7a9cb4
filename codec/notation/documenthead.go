package notation

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/digits"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/reading"
	"github.com/wslens/wslens/codec/notation/internal/sides"
)

// head adds the head of a request or a response. Each line may begin with the same prefix: spaces, the mark of a quoted mail, or what a log
// writes before it.
func (p *passages) head() int {
	first := p.lines[p.at]
	at := head.StartLineAt(p.text[first.Start:first.End])
	if at < 0 {
		return 0
	}
	if lines := p.tree(); lines > 0 {
		return lines
	}
	prefix := p.text[first.Start : first.Start+at]
	n := p.at + 1
	if n < len(p.lines) && head.IsDoubled(p.text, p.lines[n].Start, p.lines[n].End) {
		n++
	}
	prefix, n = p.logged(prefix, n)
	alone := false // a log has the first line of a refusal and no more of it
	if n < len(p.lines) {
		start := p.behind(prefix, n)
		if start < 0 || !p.goesOn(start, p.lines[n].End) && !p.endsHead(n) && !p.isMalformed(prefix, n) {
			if alone = p.isRefusalAlone(first.Start+at, first.End); !alone {
				return 0
			}
		}
	}
	e := &reading.Excerpt{}
	e.Add(p.text, first.Start+at, first.Next)
	for ended := alone; n < len(p.lines) && !ended; n++ {
		n = p.behindOthers(prefix, n)
		l, start := p.lines[n], p.behind(prefix, n)
		if start < 0 && p.isWrapped(prefix, n) {
			e.DropLineEnd()
			e.Add(p.text, l.Start, l.Next)
			continue
		}
		if p.isOwnField(start, l.End) || head.IsDoubled(p.text, l.Start, l.End) {
			continue
		}
		if start < 0 || p.endsHead(n) || !p.goesOn(start, l.End) && !p.isMalformed(prefix, n) {
			break
		}
		e.Add(p.text, start, l.Next)
		ended = start == l.End
	}
	if n > p.at+1 && lex.StartsAt(p.text, first.Start+at, "HTTP/") && !strings.Contains(p.text[first.Start:first.End], " 101") {
		n = p.body(prefix, n, e)
	}
	p.addHead(e, n)
	return n - p.at
}

// body adds to the excerpt what follows the head of a response that refuses the upgrade, up to a blank line or another head, and returns the
// line behind it. Its lines may lack the prefix, and a tool's remarks may stand before it.
func (p *passages) body(prefix string, n int, e *reading.Excerpt) int {
	marked := lex.SkipSpace(prefix, 0) < len(prefix)
	if isLogPrefix(prefix) { // a log goes on with other lines
		return n
	}
	first, last, whole := n, n, *e
	for ; n < len(p.lines) && !p.isFence(n); n++ {
		start := p.behind(prefix, n)
		l := p.lines[n]
		line := p.text[l.Start:l.End]
		if marked && head.IsRemark(line) {
			continue
		}
		if start < 0 && marked {
			start = l.Start
		}
		if start < 0 || start == l.End || head.StartLineAt(line) >= 0 || lex.StartsAt(line, 0, "$ ") {
			break
		}
		e.Add(p.text, start, l.Next)
		last = n + 1
	}
	length := contentLength(string(whole.Text))
	if length < 0 && p.isBehindProse() || length >= 0 && len(e.Text)-len(whole.Text) > length+2*(last-first) {
		*e = whole // the text goes on behind the head
		return first
	}
	return last
}

// isBehindProse reports whether words stand before the present line that are not read.
func (p *passages) isBehindProse() bool {
	from := p.lines[0].Start
	if n := len(p.found); n > 0 {
		from = p.found[n-1].End
	}
	before := p.text[min(from, p.lines[p.at].Start):p.lines[p.at].Start]
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

// isRefusalAlone reports whether the line text[start:end] begins a response that refuses the request above.
func (p *passages) isRefusalAlone(start, end int) bool {
	n := len(p.found)
	return n > 0 && p.found[n-1].Side == sides.Client && lex.StartsAt(p.text, start, "HTTP/") && !strings.Contains(p.text[start:end], " 101")
}

// endsHead tells a line that ends a head above it: a fence, frames, or a rule such as ----.
func (p *passages) endsHead(n int) bool {
	c := p.content(n)
	return p.isFence(n) || digits.IsFrames(c) || len(c) >= 3 && strings.IndexByte("-=_*#+", c[0]) >= 0 && strings.Count(c, c[:1]) == len(c)
}

// isMalformed tells a line that is no field, but must be part of the head, as a field follows it.
func (p *passages) isMalformed(prefix string, n int) bool {
	if n+1 == len(p.lines) || lex.SkipSpace(prefix, 0) < len(prefix) {
		return false
	}
	next := p.lines[n+1]
	return p.content(n+1) != "" && p.goesOn(next.Start, next.End) && !p.endsHead(n+1)
}

// addHead adds the lines up to the line n as a head, if the excerpt of them reads as one.
func (p *passages) addHead(e *reading.Excerpt, n int) {
	r, ok := e.ReadAs(&head.Head)
	if !ok {
		return
	}
	p.addLines(HeadPassage, n, &r)
}

// setHeadSide sets the side that sends the head.
func (f *Passage) setHeadSide() {
	b := string(f.reading.Bytes[:min(len(f.reading.Bytes), 8)])
	f.response = strings.HasPrefix(b, "HTTP/") || strings.HasPrefix(b, ":status")
	f.Side = sides.Client
	if f.response {
		f.Side = sides.Server
	}
}

// goesOn reports whether text[start:end] can stand in a head: a field, what goes on with one, the end, or the last line if it is
// cut off.
func (p *passages) goesOn(start, end int) bool {
	line := p.text[start:end]
	if line == "" || lex.SkipSpace(line, 0) == len(line) || line[0] == ' ' || line[0] == '\t' {
		return true
	}
	name := lex.Until(line, ":")
	return name < len(line) && name > 0 && lex.Until(line[:name], " \t\"'()[]{}<>/\\,;=@?") == name || lex.IsPseudoLine(line) ||
		lex.SkipSpace(p.text, end) == len(p.text) && lex.Until(line, " \t:<>") == len(line) || head.IsEqualsField(line)
}

// behind returns where the line n goes on behind the prefix of another one; -1 if it does not. Digits may differ, and the space
// at the end of the prefix may be missing. A line may also have no prefix at all, if it is a field.
func (p *passages) behind(prefix string, n int) int {
	l := p.lines[n]
	text := p.text[l.Start:l.End]
	i := 0
	for k := 0; k < len(prefix); {
		c := prefix[k]
		switch {
		case lex.IsDigit(c):
			from := i
			for k < len(prefix) && lex.IsDigit(prefix[k]) {
				k++
			}
			for i < len(text) && lex.IsDigit(text[i]) {
				i++
			}
			if i == from {
				return p.unprefixedField(prefix, l)
			}
		case i < len(text) && text[i] == c:
			i, k = i+1, k+1
		case lex.SkipSpace(prefix, k) == len(prefix): // less space before it, or nothing behind it
			return l.Start + i
		case c == ' ' || c == '\t':
			k++
		default:
			return p.unprefixedField(prefix, l)
		}
	}
	return l.Start + i
}

// unprefixedField is where a field begins in a line that lacks the prefix of the lines around it; -1 if the line is no field.
func (p *passages) unprefixedField(prefix string, l lex.Line) int {
	const ends = 2
	if at := l.Start + len(prefix); len(prefix) > ends && at <= l.End && p.text[at-ends:at] == prefix[len(prefix)-ends:] &&
		(at == l.End || p.goesOn(at, l.End) && p.text[at] != ' ' || head.StartLineAt(p.text[at:l.End]) == 0) { // only words differ
		return at
	}
	if lex.SkipSpace(prefix, 0) == len(prefix) || lex.SkipSpace(p.text[:l.End], l.Start) >= l.End {
		return l.Start
	}
	if lex.IsLetter(p.text[l.Start]) && p.goesOn(l.Start, l.End) && head.StartLineAt(p.text[l.Start:l.End]) < 0 {
		return l.Start
	}
	return -1
}
