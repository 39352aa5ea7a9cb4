package heads

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/passage"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// Fields adds header fields without a start line, one a line. Each line may begin with the same prefix, such as that of a log.
func Fields(p *passage.Walker) int {
	l := p.Lines[p.At]
	at := head.FieldAt(ascii.LowerString(p.Text[l.Start:l.End]))
	if at < 0 {
		return 0
	}
	prefix := p.Text[l.Start : l.Start+at]
	e, known, n := &reading.Excerpt{}, false, p.At
	for ; n < len(p.Lines) && !p.IsFence(n); n++ {
		l, start := p.Lines[n], p.Behind(prefix, n)
		if start < 0 || start == l.End || p.Text[start] == ' ' || !p.GoesOn(start, l.End) || lex.Until(p.Text[start:l.End], ":") == l.End-start {
			break
		}
		end := start + len(unquoted(prefix, p.Text[start:l.End]))
		known = known || isKnownField(prefix, p.Text[start:end])
		e.Add(p.Text, start, end)
		e.Add(p.Text, l.End, l.Next)
	}
	const least = 2
	p.LookedAt = n
	r, ok := e.ReadAs(&head.Fields)
	if !known || n < p.At+least || !ok {
		return 0
	}
	p.AddLines(passage.Head, n, &r)
	return n - p.At
}

// unquoted is a line without the quote at its end, if the prefix of all lines ends in one.
func unquoted(prefix, line string) string {
	inner := strings.TrimRight(line, ",; ")
	if prefix != "" && head.IsQuoteAt(prefix, len(prefix)-1) && strings.HasSuffix(inner, prefix[len(prefix)-1:]) {
		return inner[:len(inner)-1]
	}
	return line
}

// isKnownField reports whether a line shows that it and those around it are of a head of a WebSocket. Behind a quote only a key or an accept
// value does, since code that sets fields has them in quotes, too; nginx writes a label before the quote.
func isKnownField(prefix, line string) bool {
	name, value, _ := strings.Cut(line, ":")
	if prefix == "" || !head.IsQuoteAt(prefix, len(prefix)-1) || strings.HasSuffix(prefix, `: "`) {
		return head.IsWebSocketField(ascii.LowerString(line))
	}
	return head.IsKeyOrAccept(ascii.LowerString(name), strings.TrimSpace(value))
}
