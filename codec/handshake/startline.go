package handshake

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
)

// startLine reads the request line or status line at pos and returns where the next line begins. A head of HTTP/2 has
// none: its first line is a field.
func (p *parser) startLine(pos int) int {
	if pos >= len(p.b) {
		here := p.span(pos, pos)
		h := &p.head
		h.StartLineAt, h.MethodAt, h.TargetAt, h.VersionAt, h.StatusAt = here, here, here, here, here
		return pos
	}
	if pseudoName(p.b[pos:]) != "" {
		p.pseudoHead(pos)
		return pos
	}
	textEnd, next := nextLine(p.b, pos)
	p.head.StartLine = p.text[pos:textEnd]
	p.head.StartLineAt = p.span(pos, textEnd)
	if strings.HasPrefix(p.head.StartLine, "HTTP/") {
		p.statusLine(pos, textEnd)
	} else {
		p.requestLine(pos, textEnd)
	}
	p.lineEnd(pos, textEnd, next)
	return next
}

// requestLine reads method, target and version (RFC 9112 section 3). The target is all between the first space and the
// last, so that a space within it can be shown.
func (p *parser) requestLine(start, end int) {
	h := &p.head
	h.Kind = Request
	methodEnd := start + lengthToSpace(p.text[start:end])
	h.Method, h.MethodAt = p.text[start:methodEnd], p.span(start, methodEnd)
	targetStart := min(methodEnd+1, end)
	targetEnd, versionStart := end, end
	if i := methodEnd + strings.LastIndexByte(p.text[methodEnd:end], ' '); i >= methodEnd && isVersion(p.text[i+1:end]) {
		targetEnd, versionStart = max(i, targetStart), i+1
	}
	h.Target, h.TargetAt = p.text[targetStart:targetEnd], p.span(targetStart, targetEnd)
	h.Version, h.VersionAt = p.text[versionStart:end], p.span(versionStart, end)
}

// isVersion reports whether s starts like a protocol version; a wrong case is for the rules to tell.
func isVersion(s string) bool {
	return len(s) >= 5 && ascii.EqualFold(s[:5], "HTTP/")
}

// statusLine reads version, status code and reason (RFC 9112 section 4).
func (p *parser) statusLine(start, end int) {
	h := &p.head
	h.Kind = Response
	versionEnd := start + lengthToSpace(p.text[start:end])
	h.Version, h.VersionAt = p.text[start:versionEnd], p.span(start, versionEnd)
	statusStart := min(versionEnd+1, end)
	statusEnd := statusStart + lengthToSpace(p.text[statusStart:end])
	h.StatusAt = p.span(statusStart, statusEnd)
	h.Status = statusCode(p.text[statusStart:statusEnd])
	h.Reason = p.text[min(statusEnd+1, end):end]
	if isHTTP2Status(p.b[start:end]) {
		h.HTTP2, h.Complete = true, true
	}
	h.MethodAt, h.TargetAt = p.span(start, start), p.span(start, start)
}

// statusCode returns the value of three digits, or 0.
func statusCode(s string) int {
	if len(s) != 3 || !isDigit(s[0]) || !isDigit(s[1]) || !isDigit(s[2]) {
		return 0
	}
	return int(s[0]-'0')*100 + int(s[1]-'0')*10 + int(s[2]-'0')
}

// lengthToSpace is the length of s up to its first space, or all of it.
func lengthToSpace(s string) int {
	if i := strings.IndexByte(s, ' '); i >= 0 {
		return i
	}
	return len(s)
}
