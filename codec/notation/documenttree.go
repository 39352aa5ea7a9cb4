package notation

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// isTreeLine tells a line of a head as Wireshark's tree of a packet shows it: it ends in the text \r\n.
func isTreeLine(content string) bool {
	return strings.HasSuffix(content, head.LiteralBreak) && content[0] != '['
}

// tree takes the head of a request or a response in Wireshark's tree. Remarks, and the parts of a line one by one, may stand between its
// lines.
func (p *passages) tree() int {
	const most = 12 // lines from one of the head to the next
	first := p.content(p.at)
	if !isTreeLine(first) || head.StartLineAt(first) != 0 || strings.Count(first, head.LiteralBreak) > 1 {
		return 0
	}
	e := &reading.Excerpt{}
	last, cut := p.at, false
	for n := p.at; n < len(p.lines) && n <= last+most && !p.isFence(n); n++ {
		c := p.content(n)
		if n > p.at && (c == "" || isTreeLine(c) && head.StartLineAt(c) == 0) {
			break
		}
		l := p.lines[n]
		start := lex.SkipSpace(p.text[:l.End], l.Start)
		if isLast := lex.SkipSpace(p.text, l.End) == len(p.text); isLast && !isTreeLine(c) && head.FieldAt(ascii.LowerString(c)) == 0 { // the text is cut in it
			e.Add(p.text, start, start+len(strings.TrimRight(c, `\rn`)))
			last, cut = n, true
			break
		}
		if !isTreeLine(c) {
			continue
		}
		e.Add(p.text, start, start+len(c)-len(head.LiteralBreak))
		e.Add(p.text, l.End, l.Next)
		last = n
		if c == head.LiteralBreak {
			break
		}
	}
	if last == p.at {
		return 0
	}
	if n := len(p.found) - 1; n >= 0 && p.found[n].isHead() && strings.TrimSpace(string(p.found[n].reading.Bytes)) == strings.TrimSuffix(first, head.LiteralBreak) {
		p.found = p.found[:n] // the list of packets above shows the first line, too
	}
	count := len(p.found)
	if p.addHead(e, last+1); cut && len(p.found) > count {
		p.found[count].reading.Extent = reading.CutHead
	}
	return last + 1 - p.at
}

// isWrapped reports whether the line n is the rest of a long line before it that a terminal has wrapped: the lines around it have the
// prefix, and it has not.
func (p *passages) isWrapped(prefix string, n int) bool {
	const least = 60
	if n+1 >= len(p.lines) || lex.SkipSpace(prefix, 0) == len(prefix) || p.lines[n-1].End-p.lines[n-1].Start < least || p.content(n) == "" || head.IsRemark(p.content(n)) {
		return false
	}
	next := p.lines[n+1]
	if head.StartLineAt(p.text[p.lines[n].Start:p.lines[n].End]) >= 0 || !lex.StartsAlike(p.text[next.Start:next.End], prefix) {
		return false
	}
	start := p.behind(prefix, n+1)
	return start >= 0 && start < next.End && p.goesOn(start, next.End)
}
