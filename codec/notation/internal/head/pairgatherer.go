package head

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// AddLine takes the pairs in a line, and tells whether there were any.
func (g *PairGatherer) AddLine(text string, l lex.Line) bool {
	r := pairReader{text, l.Start, l.End}
	found := false
	for i := max(l.Start, g.End); i < l.End; {
		c := text[i]
		if !isNameChar(c) && c != ':' || i > l.Start && isNameChar(text[i-1]) {
			i++
			continue
		}
		if pair, ok := r.read(i); ok {
			g.addPair(&pair)
			found, i = true, max(pair.next, i+1)
			continue
		}
		i = max(i+1, r.wordEnd(i))
	}
	return found
}

// addPair adds a pair to the fields or to the parts of the first line.
func (g *PairGatherer) addPair(p *pair) {
	if g.count+g.parts == 0 {
		g.Start = p.start
	}
	g.End = max(g.End, p.next)
	value := string(p.value.Bytes)
	if p.part != 0 {
		g.parts++
		g.part(p)
		return
	}
	if g.count++; g.partsOnly {
		return
	}
	g.sure = g.sure || IsKeyOrAccept(p.name, value)
	g.cgi = g.cgi || p.cgi && p.name == "upgrade"
	g.websocket = g.websocket || p.name == "upgrade" && ascii.LowerString(value) == "websocket"
	g.named = g.named || strings.HasPrefix(p.name, "sec-websocket-")
	g.Fields.AddNamed(p.name, p.at, p.value)
}

// part takes a part of the first line.
func (g *PairGatherer) part(p *pair) {
	request, response := &g.Fields.Heads[0], &g.Fields.Heads[1]
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
		g.Fields.EndBlock()
		if response.status == nil {
			response.status = p.value
		}
	case 'p':
		request.protocol = p.value
	}
}

// IsHead reports whether the pairs are those of a head.
func (g *PairGatherer) IsHead() bool {
	const least = 4
	h := &g.Fields.Heads
	if h[0].keys > 1 { // of two requests
		return false
	}
	return len(h[0].fields)+len(h[1].fields) > 0 && (g.sure || g.cgi && g.count > 1 || h[0].protocol != nil || g.websocket && g.count >= least || (g.websocket || g.named) && h[1].status != nil)
}

// PairGatherer is the state of gathering pairs.
type PairGatherer struct {
	Fields FieldsReader
	// The range of the text that they stand in.
	Start, End int
	count      int // of the pairs
	// Whether a value, and whether a name, is one that only the head of a WebSocket has; whether Upgrade says websocket.
	sure, named, websocket bool
	// Whether Upgrade is among variables of CGI.
	cgi       bool
	parts     int  // of the first line, so far
	partsOnly bool // fields are passed over
}

// IsKeyOrAccept tells a key, which is base64 of 16 bytes, and an accept value, which is one of 20.
func IsKeyOrAccept(name, value string) bool {
	const key, accept = 24, 28
	return name == "sec-websocket-key" && len(value) == key && value[key-2:] == "==" || name == "sec-websocket-accept" && len(value) == accept && value[accept-1] == '='
}
