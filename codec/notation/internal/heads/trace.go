package heads

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/passage"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// The marks of what Python's http.client prints of a response if its debug level is set: the first line in quotes, then each field. Older
// versions of Python 3 print the names of the fields alone, all in one line.
const (
	traceReply = "reply: "
	traceField = "header: "
)

// Traced takes a response in such a trace. One that opens the connection tells nothing without the values of its fields: it is passed over.
func Traced(p *passage.Walker) int {
	line := p.Line(p.At)
	mark := strings.Index(line, traceReply)
	if mark < 0 {
		return 0
	}
	first := lex.SkipAny(line, mark+len(traceReply), `b'"`)
	if !lex.StartsAt(line, first, "HTTP/1.") {
		return 0
	}
	e := tracedLines{text: p.Text}
	start := p.Lines[p.At].Start + first
	e.add(start, start+lex.Until(line[first:], `\'"`), "")
	n := p.At + 1
	for ; n < len(p.Lines); n++ {
		l := p.Lines[n]
		start := min(l.Start+mark, l.End)
		switch field := p.Text[start:l.End]; {
		case !strings.HasPrefix(field, traceField):
		case strings.LastIndex(field, traceField) == 0 && strings.IndexByte(field[len(traceField):], ':') > 0:
			e.add(start+len(traceField), l.End, "")
			continue
		case strings.Contains(line, " 101"):
			return n + 1 - p.At
		default:
			e.addNames(start, l.End)
			continue
		}
		break
	}
	e.AddMissingNext("\r\n")
	r := reading.Of(&head.Head, reading.AllFieldsScore, "A response in a trace of Python's http.client.", &e.Output)
	p.AddLines(passage.Head, n, &r)
	return n - p.At
}

// tracedLines gathers the lines of a head.
type tracedLines struct {
	lex.Output
	text string
}

// add adds text[start:end] as a line, with what is missing at its end.
func (e *tracedLines) add(start, end int, missing string) {
	e.AddText(e.text, start, end)
	e.AddMissingNext(missing + "\r\n")
}

// addNames adds the fields of which text[i:end] has the names alone.
func (e *tracedLines) addNames(i, end int) {
	for lex.StartsAt(e.text[:end], i, traceField) {
		i += len(traceField)
		name := i + lex.Until(e.text[i:end], " ")
		e.add(i, name, ":")
		i = min(name+1, end)
	}
}
