package notation

import "strings"

// pairs takes the fields of a head, and the parts of its first line, that a program has printed as pairs of names and values: the
// variables of CGI, a map, a list, a table.
func (p *passages) pairs() int {
	g := pairGatherer{fields: fieldsReader{text: p.text, strict: true, once: true}}
	const gap = 40 // lines of other pairs between two
	last, n := -1, p.at
	for ; n < len(p.lines) && !p.isFence(n) && n <= max(last, p.at-1)+gap; n++ {
		if startLineAt(p.text[p.lines[n].start:p.lines[n].end]) >= 0 {
			break
		}
		if g.line(p.text, p.lines[n]) {
			for last = n; last+1 < len(p.lines) && p.lines[last+1].start < g.end; { // a value on the next line
				last++
			}
		} else if last < 0 {
			return 0
		} else if c := p.content(n); c == "" || strings.Contains(c, "esponse") {
			g.fields.endBlock()
		}
	}
	g.fields.endBlock()
	p.looked = n
	if !g.isHead() {
		return 0
	}
	out := &sink{}
	for i := range g.fields.heads {
		g.fields.write(i, out)
	}
	p.add(HeadPassage, g.start, g.end, fields.reading(allFields, "Pairs of names and values as a program prints header fields. What the text does not have of the first line was made up.", out))
	p.found[len(p.found)-1].tellHead()
	return last + 1 - p.at
}

// pairGatherer is the state of gathering pairs.
type pairGatherer struct {
	fields fieldsReader
	// The range of the text that they stand in.
	start, end int
	// How many there are; whether one of them only a head of a WebSocket has, by its value or by its name, and whether Upgrade says
	// websocket.
	count                  int
	sure, named, websocket bool
	// Whether Upgrade is among variables of CGI.
	cgi bool
	// Parts of the first line; no more than these are wanted.
	parts     int
	partsOnly bool
}

// line takes the pairs in a line, and tells whether there were any.
func (g *pairGatherer) line(text string, l line) bool {
	r := pairReader{text, l.start, l.end}
	found := false
	for i := max(l.start, g.end); i < l.end; {
		c := text[i]
		if !isNameChar(c) && c != ':' || i > l.start && isNameChar(text[i-1]) {
			i++
			continue
		}
		if pair, ok := r.read(i); ok {
			g.take(&pair)
			found, i = true, max(pair.next, i+1)
			continue
		}
		i = max(i+1, r.wordEnd(i))
	}
	return found
}

// take takes a pair.
func (g *pairGatherer) take(p *pair) {
	if g.count+g.parts == 0 {
		g.start = p.start
	}
	g.end = max(g.end, p.next)
	value := string(p.value.bytes)
	if p.part != 0 {
		g.parts++
		g.part(p)
		return
	}
	if g.count++; g.partsOnly {
		return
	}
	g.sure = g.sure || isKeyOrAccept(p.name, value)
	g.cgi = g.cgi || p.cgi && p.name == "upgrade"
	g.websocket = g.websocket || p.name == "upgrade" && lowerCase(value) == "websocket"
	g.named = g.named || strings.HasPrefix(p.name, "sec-websocket-")
	g.fields.named(p.name, p.at, p.value)
}

// isKeyOrAccept tells a key, which is base64 of 16 bytes, and an accept value, which is one of 20.
func isKeyOrAccept(name, value string) bool {
	const key, accept = 24, 28
	return name == "sec-websocket-key" && len(value) == key && value[key-2:] == "==" || name == "sec-websocket-accept" && len(value) == accept && value[accept-1] == '='
}

// part takes a part of the first line.
func (g *pairGatherer) part(p *pair) {
	request, response := &g.fields.heads[0], &g.fields.heads[1]
	switch p.part {
	case 'm':
		if request.method == nil {
			request.method = p.value
		}
	case 'u':
		if request.url == nil {
			request.url = p.value
		}
	case 's':
		g.fields.endBlock()
		if response.status == nil {
			response.status = p.value
		}
	case 'p':
		request.protocol = p.value
	}
}

// isHead tells whether the pairs are those of a head.
func (g *pairGatherer) isHead() bool {
	const least = 4
	h := &g.fields.heads
	if h[0].keys > 1 { // of two requests
		return false
	}
	return len(h[0].fields)+len(h[1].fields) > 0 && (g.sure || g.cgi && g.count > 1 || h[0].protocol != nil || g.websocket && g.count >= least || (g.websocket || g.named) && h[1].status != nil)
}
