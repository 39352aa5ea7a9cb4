package notation

import "strings"

// fields takes header fields without a start line, one a line, behind the same words each.
func (p *passages) fields() int {
	l := p.lines[p.at]
	at := fieldAt(lowerCase(p.text[l.start:l.end]))
	if at < 0 {
		return 0
	}
	prefix := p.text[l.start : l.start+at]
	e, known, n := &excerpt{}, false, p.at
	for ; n < len(p.lines) && !p.isFence(n); n++ {
		l, start := p.lines[n], p.behind(prefix, n)
		if start < 0 || start == l.end || p.text[start] == ' ' || !p.goesOn(start, l.end) || span(p.text[start:l.end], ":") == l.end-start {
			break
		}
		end := start + len(unquoted(prefix, p.text[start:l.end]))
		known = known || isKnownField(prefix, p.text[start:end])
		e.take(p.text, start, end)
		e.take(p.text, l.end, l.next)
	}
	const least = 2
	p.looked = n
	r, ok := e.readAs(&fields)
	if !known || n < p.at+least || !ok {
		return 0
	}
	p.add(HeadPassage, p.lines[p.at].start, p.lines[n-1].next, r)
	p.found[len(p.found)-1].tellHead()
	return n - p.at
}

// unquoted is a line without the quote at its end, if the prefix of all lines ends in one.
func unquoted(prefix, line string) string {
	inner := strings.TrimRight(line, ",; ")
	if prefix != "" && isQuoteAt(prefix, len(prefix)-1) && strings.HasSuffix(inner, prefix[len(prefix)-1:]) {
		return inner[:len(inner)-1]
	}
	return line
}

// isKnownField tells a line by which lines are known to be of a head of a WebSocket. Code that sets fields has them in quotes, but
// seldom the value of a key: nginx alone writes a label before the quote.
func isKnownField(prefix, line string) bool {
	name, value, _ := strings.Cut(line, ":")
	if prefix == "" || !isQuoteAt(prefix, len(prefix)-1) || strings.HasSuffix(prefix, `: "`) {
		return isWebSocketField(lowerCase(line))
	}
	return isKeyOrAccept(lowerCase(name), strings.TrimSpace(value))
}

// isWebSocketField tells a line, in lower case, by which lines are known to be of a head of a WebSocket.
func isWebSocketField(line string) bool {
	name, value, _ := strings.Cut(line, ":")
	return strings.HasPrefix(name, "sec-websocket-") || name == "upgrade" && strings.Contains(value, "websocket") ||
		name == "connection" && strings.Contains(value, "upgrade")
}

// What the names of fields begin with that stand first in a head.
var firstFields = []string{"host", "upgrade", "connection", "sec-websocket-", "origin", "user-agent", "accept", "pragma", "cache-control",
	"cookie", "server", "date", "access-control-", "content-", "x-", "via", "cf-", "strict-transport-", "alt-svc", "transfer-encoding", "set-cookie"}

// fieldAt returns where in a line, in lower case, a field begins that often stands first; -1 if there is none.
func fieldAt(line string) int {
	const most = 160
	for i := skipSpace(line, 0); i < min(len(line), most); {
		if isQuoteAt(line, i) {
			i++
		}
		for _, name := range firstFields {
			if end := i + span(line[i:], ": "); startsAt(line, i, name) && end < len(line) && line[end] == ':' {
				return i
			}
		}
		i += span(line[i:], " \t:")
		i = skipAny(line, i, ":")
	}
	return -1
}

// missesStart tells whether a reading has fields alone where there is a start line.
func (p *passages) missesStart(r *Reading) bool {
	for i := range p.found {
		if r.ID == fields.ID && r.Score < allFields && p.found[i].Form == head.ID {
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
	start := skipAny(p.text[:l.end], l.start, "$#>`")
	isCommand := false
	for _, begins := range commandStarts {
		isCommand = isCommand || startsAt(p.text[:l.end], start, begins)
	}
	if !isCommand {
		return 0
	}
	call := strings.Contains(p.text[start:l.end], "fetch(")
	n := p.at
	for n+1 < len(p.lines) {
		c := p.content(n)
		if c == "" || !call && strings.IndexByte("\\^`", c[len(c)-1]) < 0 && !strings.HasPrefix(p.content(n+1), "-") || call && strings.HasSuffix(c, ");") || p.isFence(n+1) {
			break
		}
		n++
	}
	end := p.lines[n].end
	e := cut(p.text, start, start+len(strings.TrimRight(p.text[start:end], "` \t")))
	r, ok := e.readAs(&command)
	if !ok || !asksForWebSocket(p.text[start:end]) && (n+1 == len(p.lines) || startLineAt(p.text[p.lines[n+1].start:p.lines[n+1].end]) < 0) {
		return 0
	}
	p.add(CommandPassage, start, p.lines[n].next, r)
	p.found[len(p.found)-1].tellHead()
	return n + 1 - p.at
}

// asksForWebSocket tells a command that has to do with a WebSocket.
func asksForWebSocket(text string) bool {
	lower := lowerCase(text)
	return strings.Contains(lower, "websocket") || strings.Contains(lower, "upgrade") || strings.Contains(lower, "ws://") || strings.Contains(lower, "wss://")
}
