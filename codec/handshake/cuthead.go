package handshake

import (
	"bytes"
	"strings"

	"github.com/wslens/wslens/codec/rule"
)

// ParseWire is Parse for bytes as they came on the wire: where they end without a line end, the head is cut.
func ParseWire(b []byte, base int) (Head, []rule.Finding) { return parse(b, base, true) }

// usualValues are values of which a beginning at the end of a head tells that it is cut.
var usualValues = [...]struct{ name, value string }{
	{nameUpgrade, "websocket"}, {nameConnection, "upgrade"}, {nameConnection, "keep-alive"}, {nameConnection, "keep-alive, upgrade"},
	{nameVersion, "13"}, {nameExtensions, "permessage-deflate"},
}

// cut finds out whether the head stops within its last line: that is the beginning of a name, or has the beginning of a value.
// A line that is cut has no fault.
func (p *parser) cut(wire bool) {
	end := len(p.b)
	for end > 0 && (p.b[end-1] == '\n' || p.b[end-1] == '\r') {
		end--
	}
	start := bytes.LastIndexByte(p.b[:end], '\n') + 1
	if p.head.Complete || p.head.HTTP2 || start == 0 || start == end {
		return
	}
	line := p.text[start:end]
	n := len(p.head.Fields)
	isField := n > 0 && p.head.Fields[n-1].Line.Start == p.base+start
	switch {
	case isField && (wire && p.head.lacksBreak || p.head.isBegun(&p.head.Fields[n-1])):
		p.head.cutFields = n - 1
	case !isField && (isToken(line) || wire && p.head.lacksBreak) && p.count[faultNoColon] > 0:
		p.head.cutFields = n
		p.count[faultNoColon]--
	default:
		return
	}
	p.head.Cut = p.span(start, end)
}

// isBegun tells whether the last field has the beginning of a value that is usual there. A key is 24 characters long, and seldom the
// last field; one before the version is not looked at.
func (h *Head) isBegun(f *Field) bool {
	const keyLength = 24
	value := lowered(f.Value)
	for _, row := range usualValues {
		if same(f.Name, row.name) && value != "" && len(value) < len(row.value) && strings.HasPrefix(row.value, value) {
			return value != "upgrade"
		}
	}
	return same(f.Name, nameKey) && h.Kind == Request && h.First(nameVersion) == nil && h.lacksBreak && value != "" && len(value) < keyLength-2 &&
		strings.Trim(value, "abcdefghijklmnopqrstuvwxyz0123456789+/") == ""
}

// known is the head without the line that it is cut in: what is not there may have followed.
func (h *Head) known() *Head {
	if h.Cut.End == 0 {
		return h
	}
	known := *h
	known.Fields, known.Excerpt = h.Fields[:h.cutFields], true
	return &known
}

// cutOff tells that the head is cut.
func (c *checker) cutOff(h *Head, line string) {
	c.add(rule.HandshakeLineEndings, h.Cut, "The head is cut off within the line %q: what it lacks may have followed.", line)
}
