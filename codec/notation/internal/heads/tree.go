package heads

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/passage"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// isTreeLine tells a line of a head as Wireshark's tree of a packet shows it: it ends in the text \r\n.
func isTreeLine(content string) bool {
	return strings.HasSuffix(content, head.LiteralBreak) && content[0] != '['
}

// tree takes the head of a request or a response in Wireshark's tree. Remarks, and the parts of a line one by one, may stand between its
// lines.
func tree(p *passage.Walker) int {
	first := p.Content(p.At)
	if !isTreeLine(first) || head.StartLineAt(first) != 0 || strings.Count(first, head.LiteralBreak) > 1 {
		return 0
	}
	e := &reading.Excerpt{}
	last, cut := treeLines(p, e)
	if last == p.At {
		return 0
	}
	if n := len(p.Found) - 1; n >= 0 && p.Found[n].IsHead() && strings.TrimSpace(string(p.Found[n].Reading.Bytes)) == strings.TrimSuffix(first, head.LiteralBreak) {
		p.Found = p.Found[:n] // the list of packets above shows the first line, too
	}
	count := len(p.Found)
	if addHead(p, e, last+1); cut && len(p.Found) > count {
		p.Found[count].Reading.Extent = reading.CutHead
	}
	return last + 1 - p.At
}

// treeLines adds the lines of the head to the excerpt. It returns the last of them, and whether the text is cut in it.
func treeLines(p *passage.Walker, e *reading.Excerpt) (last int, cut bool) {
	const most = 12 // lines from one of the head to the next
	last = p.At
	for n := p.At; n < len(p.Lines) && n <= last+most && !p.IsFence(n); n++ {
		c, l := p.Content(n), p.Lines[n]
		start := lex.SkipSpace(p.Text[:l.End], l.Start)
		switch {
		case n > p.At && (c == "" || isTreeLine(c) && head.StartLineAt(c) == 0):
			return last, false
		case isTreeLine(c):
			e.Add(p.Text, start, start+len(c)-len(head.LiteralBreak))
			e.Add(p.Text, l.End, l.Next)
			if last = n; c == head.LiteralBreak {
				return last, false
			}
		case lex.SkipSpace(p.Text, l.End) == len(p.Text) && head.FieldAt(ascii.LowerString(c)) == 0:
			e.Add(p.Text, start, start+len(strings.TrimRight(c, `\rn`)))
			return n, true
		}
	}
	return last, false
}
