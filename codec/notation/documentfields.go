package notation

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// fields adds header fields without a start line, one a line. Each line may begin with the same prefix, such as that of a log.
func (p *passages) fields() int {
	l := p.lines[p.at]
	at := head.FieldAt(ascii.LowerString(p.text[l.Start:l.End]))
	if at < 0 {
		return 0
	}
	prefix := p.text[l.Start : l.Start+at]
	e, known, n := &reading.Excerpt{}, false, p.at
	for ; n < len(p.lines) && !p.isFence(n); n++ {
		l, start := p.lines[n], p.behind(prefix, n)
		if p.isOwnField(start, l.End) {
			continue
		}
		if start < 0 || start == l.End || p.text[start] == ' ' || !p.goesOn(start, l.End) || lex.Until(p.text[start:l.End], ":") == l.End-start {
			break
		}
		end := start + len(unquoted(prefix, p.text[start:l.End]))
		known = known || isKnownField(prefix, p.text[start:end])
		e.Add(p.text, start, end)
		e.Add(p.text, l.End, l.Next)
	}
	const least = 2
	p.lookedAt = n
	r, ok := e.ReadAs(&head.Fields)
	if !known || n < p.at+least || !ok {
		return 0
	}
	p.addLines(HeadPassage, n, &r)
	return n - p.at
}

// isOwnField tells a line that a browser shows among fields of an old draft for what stands behind the head, such as (Key3).
func (p *passages) isOwnField(start, end int) bool {
	return start >= 0 && start < end && p.text[start] == '(' && strings.Contains(p.text[start:end], "):")
}

// addFields adds the passage text[start:end], whose head was put together in out.
func (p *passages) addFields(start, end int, reason string, out *lex.Output) {
	r := reading.Of(&head.Fields, reading.AllFieldsScore, reason, out)
	p.add(HeadPassage, start, end, &r)
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

// lacksStartLine reports whether a reading is of fields only, while a passage of the text has a start line.
func (p *passages) lacksStartLine(r *reading.Reading) bool {
	for i := range p.found {
		if r.ID == head.Fields.ID && r.Score < reading.AllFieldsScore && p.found[i].Form == head.Head.ID {
			return true
		}
	}
	return false
}

// What a command begins with that sends a request.
var commandStarts = []string{"curl ", "curl.exe ", "fetch(", "await fetch(", "Invoke-WebRequest "}

// command takes the command of a shell or a browser's console, with the lines that go on with it.
func (p *passages) command() int {
	l := p.lines[p.at]
	start := lex.SkipAny(p.text[:l.End], l.Start, "$#>`")
	isCommand := false
	for _, begins := range commandStarts {
		isCommand = isCommand || lex.StartsAt(p.text[:l.End], start, begins)
	}
	if !isCommand {
		return 0
	}
	call := strings.Contains(p.text[start:l.End], "fetch(")
	n := p.at
	for n+1 < len(p.lines) {
		c := p.content(n)
		if c == "" || !call && strings.IndexByte("\\^`", c[len(c)-1]) < 0 && !strings.HasPrefix(p.content(n+1), "-") || call && strings.HasSuffix(c, ");") || p.isFence(n+1) {
			break
		}
		n++
	}
	end := p.lines[n].End
	e := reading.Cut(p.text, start, start+len(strings.TrimRight(p.text[start:end], "` \t")))
	r, ok := e.ReadAs(&head.Command)
	if !ok || !asksForWebSocket(p.text[start:end]) && (n+1 == len(p.lines) || head.StartLineAt(p.text[p.lines[n+1].Start:p.lines[n+1].End]) < 0) {
		return 0
	}
	p.add(CommandPassage, start, p.lines[n].Next, &r)
	return n + 1 - p.at
}

// asksForWebSocket tells a command that has to do with a WebSocket.
func asksForWebSocket(text string) bool {
	lower := ascii.LowerString(text)
	return strings.Contains(lower, "websocket") || strings.Contains(lower, "upgrade") || strings.Contains(lower, "ws://") || strings.Contains(lower, "wss://")
}
