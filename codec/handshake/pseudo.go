package handshake

import (
	"bytes"
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
)

// pseudoNames are the pseudo-header fields of HTTP/2 and HTTP/3 (RFC 9113 section 8.3 and RFC 8441 section 4).
var pseudoNames = [...]string{":method", ":protocol", ":scheme", ":path", ":authority", statusField}

const statusField = ":status"

// pseudoName returns the pseudo-header field that b begins with, or nothing. Tools write such a field in one of three
// ways: ":method: CONNECT", ":method:CONNECT" or ":method = CONNECT".
func pseudoName(b []byte) string {
	for _, name := range pseudoNames {
		if !bytes.HasPrefix(b, []byte(name)) {
			continue
		}
		for _, c := range b[len(name):] {
			if c == ':' || c == '=' {
				return name
			}
			if !isBlank(c) {
				return ""
			}
		}
	}
	return ""
}

// startsResponse reports whether the request that starts at first ends in front of the line at pos, since no blank line
// parts it from its response.
func startsResponse(b []byte, first, pos int) bool {
	switch {
	case pos == first || bytes.HasPrefix(b[first:], []byte("HTTP/")):
		return false
	case b[first] != ':':
		return bytes.HasPrefix(b[pos:], []byte("HTTP/1."))
	}
	return b[pos] == ':' && pseudoName(b[pos:]) == statusField || isHTTP2Status(b[pos:])
}

// isHTTP2Status reports whether b starts with a status line as tools write it for a response of HTTP/2 or HTTP/3, which
// has none on the wire: "HTTP/2 200".
func isHTTP2Status(b []byte) bool {
	return bytes.HasPrefix(b, []byte("HTTP/2 ")) || bytes.HasPrefix(b, []byte("HTTP/3 "))
}

// pseudoHead notes that the head is one of HTTP/2. Its first line is a field as well, so that all stand in one list.
func (p *parser) pseudoHead(pos int) {
	textEnd, _ := nextLine(p.b, pos)
	p.head.HTTP2, p.head.Complete = true, true
	p.head.StartLine, p.head.StartLineAt = p.text[pos:textEnd], p.span(pos, textEnd)
}

// pseudoParts takes from the pseudo-header fields what a start line says in HTTP/1.1.
func (h *Head) pseudoParts() {
	for i := len(h.Fields) - 1; i >= 0; i-- {
		switch f := &h.Fields[i]; f.Name {
		case ":method":
			h.Method, h.MethodAt = f.Value, f.ValueAt
		case ":path":
			h.Target, h.TargetAt = f.Value, f.ValueAt
		case statusField:
			h.Kind, h.Status, h.StatusAt = Response, statusCode(f.Value), f.ValueAt
		}
	}
}

// colon returns where the colon of a field line stands, or the equals sign in its place, or -1. In a head of HTTP/2 the
// first byte may be a colon of the name.
func (p *parser) colon(line string) int {
	if !p.head.HTTP2 {
		return strings.IndexByte(line, ':')
	}
	for i := 1; i < len(line); i++ {
		if line[i] == ':' || line[i] == '=' {
			return i
		}
	}
	return -1
}

// spelled is the name of a field as the version of HTTP has it: lower case over HTTP/2 (RFC 9113 section 8.2.1).
func (h *Head) spelled(name string) string {
	if h.HTTP2 {
		return ascii.LowerString(name)
	}
	return name
}
