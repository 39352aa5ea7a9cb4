package handshake

import "github.com/wslens/wslens/codec/rule"

// CheckResponse checks a response against the rules for the server's side of the handshake (RFC 6455 sections 4.1 and
// 4.2.2; RFC 8441 section 5 for HTTP/2) and returns every rule that it breaks. The request may be nil; then only what can
// be judged without it is judged. What follows the head in the same direction is rest; it shows whether the head ended
// too early.
func CheckResponse(h *Head, request *Head, rest []byte) []rule.Finding {
	var c checker
	if h.isCutAtStart() {
		return nil
	}
	h = h.known()
	if h.Kind != Response {
		c.add(rule.HandshakeStatus, h.StartLineAt,
			"The first line %q is no status line, such as \"HTTP/1.1 101 Switching Protocols\".", h.StartLine)
		return c.found
	}
	if h.HTTP2 {
		c.connectAnswer(h, request)
		return c.found
	}
	if h.Status == 101 && h.OtherUpgrade() != "" {
		c.otherUpgrade(h)
		return c.found
	}
	c.httpVersion(h)
	c.status(h)
	c.refusal(h, request)
	meant := c.newline(h, rest)
	// A refusal needs none of what accepts; a response with an accept value was meant to accept.
	if h.Status == 101 || h.First(nameAccept) != nil {
		c.upgrade(meant)
		c.connection(meant)
		c.accept(meant, request)
		c.subprotocolAnswer(meant, request)
		c.extensionAnswer(meant, request)
	}
	if h.Status == 101 {
		c.body(meant, nameLength)
		c.body(meant, nameEncoding)
	} else {
		c.bodyLengths(h)
	}
	c.wrongSideField(meant, nameKey, "request")
	return c.found
}

// accept wants one Sec-WebSocket-Accept with the value that the request's key leads to.
func (c *checker) accept(h, request *Head) {
	var key *Field
	if request != nil {
		if key = request.First(nameKey); key != nil && IsPlaceholder(key.Value) {
			key = nil
		}
	}
	fields := h.All(nameAccept)
	switch {
	case len(fields) == 0 && key == nil:
		c.missing(rule.HandshakeAcceptMissing, h, nameAccept, "")
	case len(fields) == 0:
		c.missing(rule.HandshakeAcceptMissing, h, nameAccept, Accept(key.Raw))
	case IsPlaceholder(fields[0].Value):
		c.add(rule.HandshakeAcceptMismatch, fields[0].ValueAt, notShown, fields[0].Value).Severity = rule.Note
	case key == nil:
		c.acceptShape(fields[0])
	default:
		c.acceptValue(fields[0], key.Raw)
	}
	c.surplus(rule.HandshakeAcceptDuplicate, fields)
}

// body warns of a field that announces a body, which a response that opens the connection has not: Content-Length by RFC 9110
// section 8.6, Transfer-Encoding by RFC 9112 section 6.1.
func (c *checker) body(h *Head, name string) {
	if f := h.First(name); f != nil {
		remove(c.add(rule.HandshakeBody, f.Line,
			"The response has %s: %q; what follows its head are frames.", f.Name, f.Value), f)
	}
}
