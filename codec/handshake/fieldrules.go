package handshake

import (
	"strconv"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/rule"
)

// missing reports that there is no field of this name, and offers a line with value unless value is empty.
func (c *checker) missing(id rule.ID, h *Head, name, value string) {
	if h.Excerpt {
		return
	}
	f := c.add(id, h.StartLineAt, "There is no %s.%s", name, h.draftNote(id))
	if value != "" {
		insert(f, h, name, value)
	}
}

// surplus reports that a field which stands once at most stands more often.
func (c *checker) surplus(id rule.ID, fields []*Field) {
	if len(fields) > 1 {
		f := fields[1]
		remove(c.add(id, f.Line, "The field %s appears %s times; the second value is %q, after %q.",
			f.Name, strconv.Itoa(len(fields)), f.Value, fields[0].Value), f)
	}
}

// wrongSideField warns of a field that belongs to the other side.
func (c *checker) wrongSideField(h *Head, name, owner string) {
	if f := h.First(name); f != nil {
		remove(c.add(rule.HandshakeWrongSide, f.Line, "This %s has %s: %q; only a %s has one.",
			h.Kind.String(), f.Name, f.Value, owner), f)
	}
}

// host wants exactly one Host, with a host in it.
func (c *checker) host(h *Head) {
	fields := h.All(nameHost)
	if len(fields) == 0 {
		if !h.HostTaken {
			c.missing(rule.HandshakeHost, h, nameHost, "")
		}
		return
	}
	c.surplus(rule.HandshakeHost, fields)
	f := fields[0]
	switch {
	case f.Value == "":
		c.add(rule.HandshakeHost, f.Line, "The Host is empty.")
	case !isAuthority(f.Value):
		c.add(rule.HandshakeHost, f.ValueAt, "The Host %q is not a host with an optional port.", f.Value)
	}
}

// upgrade wants websocket: among the protocols of a request, alone in a response.
func (c *checker) upgrade(h *Head) {
	fields := h.All(nameUpgrade)
	if len(fields) == 0 {
		c.missing(rule.HandshakeUpgrade, h, nameUpgrade, "websocket")
		return
	}
	listed := has(elements(fields), "websocket")
	f, text := fields[0], "Upgrade is %q, which is not websocket."
	switch {
	case listed && h.Kind == Request:
		return
	case ascii.EqualFold(f.Value, "websocket"):
		c.surplus(rule.HandshakeUpgrade, fields)
		return
	case listed:
		text = "Upgrade is %q; a response says websocket and nothing else."
	}
	replace(c.add(rule.HandshakeUpgrade, orLine(f), text, f.Value), f.ValueAt, "websocket")
}

// connection wants Upgrade among the options.
func (c *checker) connection(h *Head) {
	fields := h.All(nameConnection)
	if len(fields) == 0 {
		c.missing(rule.HandshakeConnection, h, nameConnection, "Upgrade")
		return
	}
	if has(elements(fields), "upgrade") {
		return
	}
	f, value := fields[0], "Upgrade"
	if ascii.EqualFold(f.Value, "keep-alive") {
		value = "keep-alive, Upgrade"
	}
	replace(c.add(rule.HandshakeConnection, orLine(f), "Connection is %q; Upgrade is not in the list.", f.Value),
		f.ValueAt, value)
}

// version wants one Sec-WebSocket-Version that says 13, as text and not as a number.
func (c *checker) version(h *Head) {
	fields := h.All(nameVersion)
	if len(fields) == 0 && h.OldDraft() {
		return
	}
	if len(fields) == 0 {
		c.missing(rule.HandshakeVersion, h, nameVersion, "13")
		return
	}
	c.surplus(rule.HandshakeVersion, fields)
	if f := fields[0]; f.Value != "13" {
		replace(c.add(rule.HandshakeVersion, orLine(f), "The version is %q.", f.Value), f.ValueAt, "13")
	}
}

// bodyLengths warns of a head with both Content-Length and Transfer-Encoding (RFC 9112 section 6.2). An accepting response has no body, for
// which it has a rule of its own.
func (c *checker) bodyLengths(h *Head) {
	length, encoding := h.First(nameLength), h.First(nameEncoding)
	if length != nil && encoding != nil {
		remove(c.add(rule.HandshakeBodyLengths, length.Line, "Content-Length is %q, Transfer-Encoding is %q.", length.Value, encoding.Value), length)
	}
}

// orLine is the range of the value, or the whole line if the value is empty.
func orLine(f *Field) Span {
	if f.Value == "" {
		return f.Line
	}
	return f.ValueAt
}
