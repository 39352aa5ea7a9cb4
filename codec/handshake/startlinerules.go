package handshake

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/rule"
)

// method wants GET.
func (c *checker) method(h *Head) {
	if h.Method != "GET" {
		replace(c.add(rule.HandshakeMethod, orStartLine(h, h.MethodAt), "The method is %q.", h.Method), h.MethodAt, "GET")
	}
}

// httpVersion wants HTTP/1.1, or a later HTTP/1: other versions have no start line as text.
func (c *checker) httpVersion(h *Head) {
	v := h.Version
	switch {
	case len(v) == 8 && strings.HasPrefix(v, "HTTP/1.") && isDigit(v[7]) && v[7] != '0':
	case v != "":
		replace(c.add(rule.HandshakeHTTPVersion, h.VersionAt, "The version is %q.", v), h.VersionAt, "HTTP/1.1")
	default:
		f := c.add(rule.HandshakeHTTPVersion, h.StartLineAt, "The start line %q has no HTTP version.", h.StartLine)
		patch(f, h.VersionAt, " HTTP/1.1", "Add HTTP/1.1")
	}
}

// targetShown judges a target that is shown as it was sent.
func (c *checker) targetShown(h *Head) {
	if strings.Contains(h.Target, "$(") || strings.Contains(h.Target, "${") {
		c.add(rule.HandshakeTarget, h.TargetAt, "%q has a part that stands for what is not shown here.", h.Target).Severity = rule.Note
		return
	}
	c.target(h)
}

// target wants a path with an optional query, or over HTTP/1.1 the same as a URI of http or https, without a fragment.
func (c *checker) target(h *Head) {
	start := h.TargetAt.Start
	scheme, authority := absolute(h.Target)
	switch {
	case strings.HasPrefix(h.Target, "/") || authority != "" && !h.HTTP2:
	case len(h.Target) > 2 && ascii.EqualFold(h.Target[:2], "ws") && strings.Contains(h.Target, "://"):
		c.socketURI(h)
	case authority != "":
		f := c.add(rule.HandshakeTarget, h.TargetAt, "The target %q is a whole URI; :path has its path and query alone.", h.Target)
		if whole := len(scheme) + len("://") + len(authority); strings.HasPrefix(h.Target[whole:], "/") {
			patch(f, Span{start, start + whole}, "", "Leave the path")
		}
	default:
		f := c.add(rule.HandshakeTarget, orStartLine(h, h.TargetAt), "The target %q does not start with a slash.", h.Target)
		if h.Target != "" && !strings.Contains(h.Target, "://") {
			patch(f, Span{start, start}, "/", "Put a slash in front")
		}
	}
	if i := strings.IndexByte(h.Target, '#'); i >= 0 {
		at := Span{start + i, h.TargetAt.End}
		patch(c.add(rule.HandshakeTarget, at, "The target %q has a fragment, %q.", h.Target, h.Target[i:]),
			at, "", "Remove the fragment")
	}
	for i := 0; i < len(h.Target); i++ {
		if b := h.Target[i]; b <= ' ' || b > '~' {
			at := Span{start + i, start + i + 1}
			replace(c.add(rule.HandshakeTarget, at,
				"The target %q holds the byte %s, which has to be percent-encoded.", h.Target, hexByte(b)), at, "%"+hexByte(b))
			return
		}
	}
}

// socketURI tells of a target that is a URI of ws or wss. A warning is enough: most such heads are copies of what Chromium's
// tools show.
func (c *checker) socketURI(h *Head) {
	f := c.add(rule.HandshakeTarget, h.TargetAt, "The target %q is a URI of WebSocket. Chromium's developer tools show it so; on the wire its path and "+
		"query alone belong here, or a URI of http or https.", h.Target)
	f.Severity = rule.Warning
	_, rest, _ := strings.Cut(h.Target, "://")
	path := "/"
	if i := strings.IndexByte(rest, '/'); i >= 0 {
		path = rest[i:]
	}
	patch(f, h.TargetAt, path, "Leave the path")
}

// orStartLine is at, or the start line if at is empty.
func orStartLine(h *Head, at Span) Span {
	if at.Start == at.End {
		return h.StartLineAt
	}
	return at
}
