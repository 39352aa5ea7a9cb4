package notation

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// The marks of a trace of Python's http.client. Old versions print the names of fields alone, in one line.
const (
	traceReply = "reply: "
	traceField = "header: "
)

// traced takes a response in a trace of Python's http.client: its first line in quotes, then its fields, each with a mark before it.
func (p *passages) traced() int {
	const statusLine = "HTTP/1."
	line := p.content(p.at)
	at := strings.Index(line, statusLine)
	if at < 0 || !strings.HasPrefix(line, traceReply) || at > len(traceReply)+len("b'") {
		return 0
	}
	out := &lex.Output{}
	addLine := func(start, end int) {
		out.AddText(p.text, start, end)
		out.AddMissingNext("\r\n")
	}
	start := p.lines[p.at].Start + strings.Index(p.text[p.lines[p.at].Start:], statusLine)
	addLine(start, start+lex.Until(line[at:], "\\'\""))
	n, opens := p.at+1, strings.Contains(line, " 101")
	for ; n < len(p.lines) && strings.HasPrefix(p.content(n), traceField); n++ {
		first := p.lines[n].Start + strings.Index(p.text[p.lines[n].Start:], traceField)
		if strings.IndexByte(p.content(n)[len(traceField):], ':') >= 0 && !strings.Contains(p.content(n)[1:], " "+traceField) {
			addLine(first+len(traceField), p.lines[n].End)
		} else if opens {
			return 0 // without the values there is nothing to tell of it
		} else {
			addNames(p.text[:p.lines[n].End], first, out)
		}
	}
	out.AddMissingNext("\r\n")
	r := reading(&head.Head, allFields, "A response in a trace of Python's http.client.", out)
	p.addLines(HeadPassage, n, &r)
	return n - p.at
}

// addNames adds fields of which the values are not told.
func addNames(line string, i int, out *lex.Output) {
	for lex.StartsAt(line, i, traceField) {
		i += len(traceField)
		end := i + lex.Until(line[i:], " ")
		out.AddText(line, i, end)
		out.AddMissingNext(":\r\n")
		i = lex.SkipSpace(line, end)
	}
}
