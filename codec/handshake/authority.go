package handshake

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/rule"
)

// isAuthority reports whether s can be a host with an optional port: printable, and without what ends or precedes one in a URI.
func isAuthority(s string) bool {
	for i := 0; i < len(s); i++ {
		if b := s[i]; b <= ' ' || b > '~' || strings.IndexByte("/,@?#", b) >= 0 {
			return false
		}
	}
	return true
}

// sameAuthority reports whether two hosts with ports are the same under a scheme: in any case, with or without its default
// port (RFC 3986 section 6.2.3).
func sameAuthority(a, b, scheme string) bool {
	port := ":80"
	if ascii.EqualFold(scheme, "https") {
		port = ":443"
	}
	return ascii.EqualFold(strings.TrimSuffix(a, port), strings.TrimSuffix(b, port))
}

// targetHost compares the server that an absolute target names with the one in Host (RFC 9112 section 3.2).
func (c *checker) targetHost(h *Head) {
	scheme, authority := absolute(h.Target)
	host := h.First(nameHost)
	if authority == "" || host == nil || host.Value == "" {
		return
	}
	if _, behind, found := strings.Cut(authority, "@"); found {
		authority = behind
	}
	if !sameAuthority(authority, host.Value, scheme) {
		replace(c.add(rule.HandshakeTargetHost, h.TargetAt, "The target names %q, Host is %q.", authority, host.Value), host.ValueAt, authority)
	}
}

// absolute returns the scheme and the authority of a target that is a URI of http or https (RFC 6455 section 4.1); both are
// empty for any other.
func absolute(target string) (scheme, authority string) {
	scheme, rest, _ := strings.Cut(target, "://")
	if !ascii.EqualFold(scheme, "http") && !ascii.EqualFold(scheme, "https") {
		return "", ""
	}
	return scheme, beforePath(rest)
}

// beforePath is s up to what ends an authority.
func beforePath(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c == '/' || c == '?' || c == '#' {
			return s[:i]
		}
	}
	return s
}

// Address takes the address of a WebSocket apart (RFC 6455 section 3): the host with its port, and the resource name. Both are empty for any
// other text.
func Address(text string) (host, resource string) {
	scheme, rest, _ := strings.Cut(text, "://")
	host = beforePath(rest)
	if !ascii.EqualFold(scheme, "ws") && !ascii.EqualFold(scheme, "wss") || host == "" || !isAuthority(host) || strings.ContainsAny(rest, " \t\r\n") {
		return "", ""
	}
	resource, _, _ = strings.Cut(rest[len(host):], "#")
	return host, "/" + strings.TrimPrefix(resource, "/")
}

// authority wants a host with an optional port in :authority, without a user (RFC 9113 section 8.3.1).
func (c *checker) authority(f *Field) {
	if isAuthority(f.Value) {
		return
	}
	finding := c.add(rule.H2Authority, f.ValueAt, ":authority is %q.", f.Value)
	if _, host, _ := strings.Cut(f.Value, "@"); host != "" && isAuthority(host) {
		replace(finding, f.ValueAt, host)
	}
}

// hostBeside tells of a Host in a request of HTTP/2, which does no harm where it says what :authority says.
func (c *checker) hostBeside(h *Head) {
	host, authority, scheme := h.First(nameHost), h.First(":authority"), h.First(schemeField)
	if host == nil || authority == nil {
		return
	}
	f := c.add(rule.H2Host, host.Line, "Host is %q, :authority is %q.", host.Value, authority.Value)
	remove(f, host)
	if scheme != nil && sameAuthority(host.Value, authority.Value, scheme.Value) {
		f.Severity = rule.Note
	}
}
