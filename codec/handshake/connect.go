package handshake

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/rule"
)

// connectFields are what an extended CONNECT has, each once, with the value that is due if only one will do (RFC 8441
// sections 4 and 5; RFC 9220 section 3).
var connectFields = [...]struct{ name, value string }{
	{":method", "CONNECT"},
	{":protocol", "websocket"},
	{schemeField, "https"},
	{":path", ""},
	{":authority", ""},
}

const schemeField = ":scheme"

// extendedConnect checks a request of HTTP/2 or HTTP/3.
func (c *checker) extendedConnect(h *Head) {
	for i := range connectFields {
		c.connectField(h, connectFields[i].name, connectFields[i].value)
	}
	c.pseudoOrder(h)
	c.pseudoFields(h)
	tunnel := len(c.found) == 0
	if h.Target != "" {
		c.target(h)
	}
	if f := h.First(":authority"); f != nil {
		c.authority(f)
	}
	c.hostBeside(h)
	c.version(h)
	c.origin(h)
	c.subprotocols(h)
	c.extensionOffers(h)
	c.outOfPlace(h)
	if tunnel {
		c.add(rule.H2StillMasked, h.First(":protocol").ValueAt, "The client masks the frames on this stream, as over HTTP/1.1.")
	}
}

// connectField wants one field of this name, with this value unless it is empty; the scheme may be http as well.
func (c *checker) connectField(h *Head, name, value string) {
	fields := h.All(name)
	if len(fields) == 0 {
		c.missing(rule.H2Connect, h, name, "")
		return
	}
	c.surplus(rule.H2Connect, fields)
	f, id := fields[0], rule.H2Connect
	if name == schemeField && f.Value != "" {
		id = rule.H2Scheme
		if f.Value == "http" || f.Value == "ws" {
			value = "http"
		}
	}
	if value == "" && f.Value != "" || f.Value == value && value != "" {
		return
	}
	finding := c.add(id, orLine(f), "%s is %q.", name, f.Value)
	if value != "" {
		replace(finding, f.ValueAt, value)
	}
}

// pseudoOrder wants all pseudo-header fields before the others (RFC 9113 section 8.3).
func (c *checker) pseudoOrder(h *Head) {
	for i := 1; i < len(h.Fields); i++ {
		if f, before := &h.Fields[i], h.Fields[i-1].Name; strings.HasPrefix(f.Name, ":") && !strings.HasPrefix(before, ":") {
			c.add(rule.H2Connect, f.Line, "The field %s comes after %s; those whose names begin with a colon come first.", f.Name, before)
			return
		}
	}
}

// pseudoFields reports the first pseudo-header field that a head of its kind cannot have (RFC 9113 section 8.3).
func (c *checker) pseudoFields(h *Head) {
	for i := range h.Fields {
		f := &h.Fields[i]
		if strings.HasPrefix(f.Name, ":") && !h.hasPseudo(f.Name) {
			remove(c.add(rule.H2PseudoField, f.Line, "A %s has no %s.", h.Kind.String(), f.Name), f)
			return
		}
	}
}

// hasPseudo reports whether a head of this kind can have the pseudo-header field of this name.
func (h *Head) hasPseudo(name string) bool {
	if h.Kind == Response {
		return name == statusField
	}
	for i := range connectFields {
		if connectFields[i].name == name {
			return true
		}
	}
	return false
}

// http1Fields have no place in a head of HTTP/2: they belong to a connection of HTTP/1.1 (RFC 9113 section 8.2.2), or
// :protocol does their work.
var http1Fields = [...]struct {
	name string
	rule rule.ID
}{
	{nameConnection, rule.H2ForbiddenHeaders},
	{nameUpgrade, rule.H2ForbiddenHeaders},
	{"Keep-Alive", rule.H2ForbiddenHeaders},
	{"Proxy-Connection", rule.H2ForbiddenHeaders},
	{nameEncoding, rule.H2ForbiddenHeaders},
	{nameKey, rule.H2KeyUnused},
	{nameAccept, rule.H2KeyUnused},
}

// outOfPlace reports each of them, and a TE with another value than trailers.
func (c *checker) outOfPlace(h *Head) {
	for i := range http1Fields {
		if f := h.First(http1Fields[i].name); f != nil {
			remove(c.add(http1Fields[i].rule, f.Line, "This %s has %s: %q.", h.Kind.String(), f.Name, f.Value), f)
		}
	}
	if f := h.First("TE"); f != nil && !ascii.EqualFold(f.Value, "trailers") {
		remove(c.add(rule.H2ForbiddenHeaders, f.Line, "This %s has %s: %q, where only \"trailers\" is allowed.", h.Kind.String(), f.Name, f.Value), f)
	}
}

// connectAnswer checks a response of HTTP/2 or HTTP/3; the request may be nil.
func (c *checker) connectAnswer(h, request *Head) {
	if h.Opens() {
		c.subprotocolAnswer(h, request)
		c.extensionAnswer(h, request)
		c.body(h, nameLength)
	} else {
		at, value := h.StartLineAt, h.StartLine
		if field := h.First(statusField); field != nil {
			at, value = orLine(field), field.Value
		}
		f := c.add(rule.H2Status, at, "The status is %q.%s", value, meaningOf(h.Status))
		if h.Status == 101 {
			replace(f, h.StatusAt, "200")
		}
		c.refusal(h, request)
	}
	c.pseudoFields(h)
	c.outOfPlace(h)
}
