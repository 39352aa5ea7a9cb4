package notation

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// isTreeLine tells a line of a head in that tree: it ends in a line end that is written out.
func isTreeLine(content string) bool {
	return strings.HasSuffix(content, head.LiteralBreak) && content[0] != '['
}

// tree takes the head of a request or a response whose lines end in line ends that are written out. The tool's remarks stand between
// them, and what it has read in them.
func (p *passages) tree() int {
	const most = 12 // lines between two of the head
	first := p.content(p.at)
	if !isTreeLine(first) || startLineAt(first) != 0 || strings.Count(first, head.LiteralBreak) > 1 {
		return 0
	}
	e := &excerpt{}
	last := p.at
	for n := p.at; n < len(p.lines) && n <= last+most && !p.isFence(n); n++ {
		c := p.content(n)
		if n > p.at && (c == "" || isTreeLine(c) && startLineAt(c) == 0) {
			break
		}
		if !isTreeLine(c) {
			continue
		}
		l := p.lines[n]
		start := lex.SkipSpace(p.text[:l.End], l.Start)
		e.add(p.text, start, start+len(c)-len(head.LiteralBreak))
		e.add(p.text, l.End, l.Next)
		last = n
		if c == head.LiteralBreak {
			break
		}
	}
	if last == p.at {
		return 0
	}
	p.addHead(e, last+1)
	return last + 1 - p.at
}

// isWrapped tells whether the line n is the rest of a long line before it that a terminal has wrapped: the lines around it have the
// prefix, and it has not.
func (p *passages) isWrapped(prefix string, n int) bool {
	const least = 60
	if n+1 >= len(p.lines) || lex.SkipSpace(prefix, 0) == len(prefix) || p.lines[n-1].End-p.lines[n-1].Start < least || p.content(n) == "" || head.IsRemark(p.content(n)) {
		return false
	}
	next := p.lines[n+1]
	if startLineAt(p.text[p.lines[n].Start:p.lines[n].End]) >= 0 || !startsAlike(p.text[next.Start:next.End], prefix) {
		return false
	}
	start := p.behind(prefix, n+1)
	return start >= 0 && start < next.End && p.goesOn(start, next.End)
}

// startsAlike tells whether a line begins with the prefix but for digits.
func startsAlike(line, prefix string) bool { return head.Alike(line, strings.TrimRight(prefix, " ")) }

// unend takes the line end off again that was taken last.
func (e *excerpt) unend() {
	for n := len(e.text); n > 0 && (e.text[n-1] == '\n' || e.text[n-1] == '\r'); n-- {
		e.text = e.text[:n-1]
	}
}
