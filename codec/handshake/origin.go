package handshake

import (
	"strings"

	"github.com/wslens/wslens/codec/rule"
)

// origin warns of more than one Origin, and of one that is no origin. Only browsers send one.
func (c *checker) origin(h *Head) {
	if fields := h.All(nameOrigin); len(fields) > 0 {
		if c.surplus(rule.HandshakeOrigin, fields); len(fields) > 1 {
			c.found[len(c.found)-1].Severity = rule.Warning // RFC 6454 section 7.3: it must not
		}
		c.originSyntax(fields[0])
	}
}

// originSyntax wants null, or origins with spaces between (RFC 6454 section 7.1).
func (c *checker) originSyntax(f *Field) {
	if f.Value == "null" {
		return
	}
	for rest, more := f.Value, true; more; {
		var one string
		one, rest, more = strings.Cut(rest, " ")
		length := originLength(one)
		if length == len(one) && length > 0 {
			continue
		}
		finding := c.add(rule.HandshakeOriginSyntax, orLine(f), "The Origin is %q; %q is no scheme, host and port.", f.Value, one)
		if length > 0 && one == f.Value {
			replace(finding, f.ValueAt, one[:length])
		}
		return
	}
}

// originLength is how many bytes at the start of s are a scheme, a host and perhaps a port, or 0. The host may be empty, as in
// the file:// of Chromium.
func originLength(s string) int {
	scheme, rest, found := strings.Cut(s, "://")
	if !found || !isToken(scheme) {
		return 0
	}
	authority := beforePath(rest)
	if !isAuthority(authority) {
		return 0
	}
	return len(scheme) + len("://") + len(authority)
}
