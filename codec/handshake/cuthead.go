package handshake

import (
	"bytes"
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/rule"
)

// Ending says what is known of the end of the bytes that a head stands in.
type Ending uint8

// What the end may be.
const (
	// Copied lines are those of a text: a line end, or the blank line, may not have been copied.
	Copied Ending = iota
	// Quoted lines are those that a person or a log has put into a text: the blank line is seldom among them, and not missed.
	Quoted
	// OnWire is for bytes as they came: without a line end at their end they are cut.
	OnWire
	// MoreFollows says that further bytes came and are not given.
	MoreFollows
)

// String returns "copied", "quoted", "on wire" or "more follows".
func (e Ending) String() string {
	switch e {
	case Quoted:
		return "quoted"
	case OnWire:
		return "on wire"
	case MoreFollows:
		return "more follows"
	}
	return "copied"
}

// ParseEnding is Parse for bytes whose Ending is known; Parse takes them for Copied.
func ParseEnding(b []byte, base int, ending Ending) (Head, []rule.Finding) {
	return parse(b, base, ending)
}

// usualValues are values of which a beginning at the end of a head tells that it is cut.
var usualValues = [...]struct{ name, value string }{
	{nameUpgrade, "websocket"}, {nameConnection, "upgrade"}, {nameConnection, "keep-alive"}, {nameConnection, "keep-alive, upgrade"},
	{nameVersion, "13"}, {nameExtensions, "permessage-deflate"}, {nameExtensions, "permessage-deflate; client_max_window_bits"},
}

// cut finds out whether the head stops within its last line, or behind it: the line is the beginning of a name, or has the beginning
// of a value. A line that is cut has no fault.
func (p *parser) cut(ending Ending) {
	end := len(bytes.TrimRight(p.b, "\r\n"))
	start := bytes.LastIndexByte(p.b[:end], '\n') + 1
	if p.head.Complete || p.head.HTTP2 || start == end {
		return
	}
	if n := p.fieldsBefore(start, end, ending); n >= 0 {
		p.head.cutFields, p.head.Cut = n, p.span(start, end)
	}
}

// fieldsBefore is how many fields stand before the last line, which is cut; negative if it is not.
func (p *parser) fieldsBefore(start, end int, ending Ending) int {
	within := ending > Quoted && p.head.lacksBreak
	n := len(p.head.Fields)
	isField := n > 0 && p.head.Fields[n-1].Line.Start == p.base+start
	switch {
	case start == 0 && within:
	case isField && (within || p.head.isBegun(&p.head.Fields[n-1])):
		return n - 1
	case start > 0 && !isField && (isToken(p.text[start:end]) || within) && p.count[faultNoColon] > 0:
		p.count[faultNoColon]--
	case ending != MoreFollows:
		return -1
	}
	return n
}

// isBegun tells whether the last field has the beginning of a value that is usual there. A key is 24 characters long, and seldom the
// last field; one before the version is not looked at.
func (h *Head) isBegun(f *Field) bool {
	const keyLength = 24
	value, isBegun := ascii.LowerString(f.Value), false
	for _, row := range usualValues {
		if ascii.EqualFold(f.Name, row.name) && value == row.value {
			return false
		}
		isBegun = isBegun || ascii.EqualFold(f.Name, row.name) && value != "" && strings.HasPrefix(row.value, value)
	}
	return isBegun || ascii.EqualFold(f.Name, nameKey) && h.Kind == Request && h.First(nameVersion) == nil && h.lacksBreak && value != "" && len(value) < keyLength-2 &&
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

// isCutAtStart tells whether not even the first line is whole.
func (h *Head) isCutAtStart() bool { return h.Cut.End > 0 && h.Cut.Start <= h.StartLineAt.Start }

// cutOff tells that the head is cut.
func (c *checker) cutOff(h *Head, line string) {
	c.add(rule.HandshakeLineEndings, h.Cut, "The head is cut off at the line %q: what it lacks may have followed.", line).Severity = rule.Note
}
