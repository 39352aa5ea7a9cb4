package handshake

import (
	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/rule"
)

// CheckRequest checks a request against the rules for the client's side of the handshake (RFC 6455 section 4.1; RFC 8441
// section 5 for HTTP/2) and returns every rule that it breaks, besides those of lines, which Parse returns.
func CheckRequest(h *Head) []rule.Finding {
	var c checker
	if h.isCutAtStart() {
		return nil
	}
	h = h.known()
	if h.HTTP2 {
		c.extendedConnect(h)
		return c.found
	}
	if h.OtherUpgrade() != "" {
		c.otherUpgrade(h)
		return c.found
	}
	c.method(h)
	c.targetShown(h)
	c.httpVersion(h)
	c.host(h)
	c.targetHost(h)
	c.upgrade(h)
	c.connection(h)
	c.key(h)
	c.version(h)
	c.origin(h)
	c.subprotocols(h)
	c.extensionOffers(h)
	c.bodyLengths(h)
	c.wrongSideField(h, nameAccept, "response")
	return c.found
}

// CheckEarlyData warns of bytes that the client sent behind its request before the response came (RFC 6455 section 4.1: it
// has to wait).
func CheckEarlyData(request *Head, early []byte) []rule.Finding {
	var c checker
	if len(early) > 0 {
		c.add(rule.HandshakeEarlyData, Span{request.End, request.End + len(early)},
			"%s of the client come between the request and the response, from %s on.",
			words.Count(len(early), "byte"), spacedHex(early[:min(len(early), 8)]))
	}
	return c.found
}
