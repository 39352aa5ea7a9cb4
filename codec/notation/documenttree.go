package notation

import "strings"

// literalBreak is a line end as Wireshark's tree of a packet writes it.
const literalBreak = `\r\n`

// isTreeLine tells a line of a head in that tree: it ends in a line end that is written out.
func isTreeLine(content string) bool {
	return strings.HasSuffix(content, literalBreak) && content[0] != '['
}

// tree takes the head of a request or a response whose lines end in line ends that are written out. The tool's remarks stand between
// them, and what it has read in them.
func (p *passages) tree() int {
	const most = 12 // lines between two of the head
	first := p.content(p.at)
	if !isTreeLine(first) || startLineAt(first) != 0 || strings.Count(first, literalBreak) > 1 {
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
		start := skipSpace(p.text[:l.end], l.start)
		e.take(p.text, start, start+len(c)-len(literalBreak))
		e.take(p.text, l.end, l.next)
		last = n
		if c == literalBreak {
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
	if n+1 >= len(p.lines) || skipSpace(prefix, 0) == len(prefix) || p.lines[n-1].end-p.lines[n-1].start < least || p.content(n) == "" || isRemark(p.content(n)) {
		return false
	}
	next := p.lines[n+1]
	if startLineAt(p.text[p.lines[n].start:p.lines[n].end]) >= 0 || !startsAlike(p.text[next.start:next.end], prefix) {
		return false
	}
	start := p.behind(prefix, n+1)
	return start >= 0 && start < next.end && p.goesOn(start, next.end)
}

// startsAlike tells whether a line begins with the prefix but for digits.
func startsAlike(line, prefix string) bool { return alike(line, strings.TrimRight(prefix, " ")) }

// unend takes the line end off again that was taken last.
func (e *excerpt) unend() {
	for n := len(e.text); n > 0 && (e.text[n-1] == '\n' || e.text[n-1] == '\r'); n-- {
		e.text = e.text[:n-1]
	}
}
