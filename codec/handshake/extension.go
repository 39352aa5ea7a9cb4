package handshake

import (
	"strings"

	"github.com/wslens/wslens/codec/deflate"
	"github.com/wslens/wslens/codec/rule"
)

// extensions wants every Sec-WebSocket-Extensions to follow the grammar, and returns what they list together.
func (c *checker) extensions(h *Head) []Extension {
	var list []Extension
	fields := h.All(nameExtensions)
	for _, f := range fields {
		more, err := ParseExtensions(f.Value, f.ValueAt.Start)
		list = append(list, more...)
		if err != nil {
			c.add(rule.HandshakeExtensionSyntax, err.At, "%s The value is %q.", err.Text, f.Value)
			return list
		}
	}
	switch {
	case len(fields) == 0:
	case len(list) == 0:
		remove(c.add(rule.HandshakeExtensionSyntax, fields[0].Line, "Sec-WebSocket-Extensions is %q: it names no extension.",
			fields[0].Value), fields[0])
	default:
		// No comma of a value that follows the grammar stands within quotation marks.
		c.emptyElement(rule.HandshakeExtensionSyntax, elements(fields))
	}
	return list
}

// extensionOffers judges what a request offers.
func (c *checker) extensionOffers(h *Head) {
	list := c.extensions(h)
	c.oldNames(list)
	c.unregistered(list)
	for i := range list {
		if e := &list[i]; e.Name == deflate.Name {
			_, faults := deflate.ParseOffer(e.Params)
			c.parameterFaults(e, faults, "The offer", ".")
		}
	}
}

// extensionAnswer wants each extension of the response, once, to be one that the request offers, and permessage-deflate
// to have parameters that answer an offer; request may be nil.
func (c *checker) extensionAnswer(h, request *Head) {
	if request != nil && request.Excerpt && request.First(nameExtensions) == nil {
		request = nil // what it offers is not in the text
	}
	accepted := c.extensions(h)
	c.oldNames(accepted)
	if request == nil {
		c.unregistered(accepted) // else the finding stands at the request's offer, or the name was not offered
	}
	c.rsv1Conflict(accepted)
	var offers []Extension
	asked := "."
	if request != nil {
		var offer checker
		offers = offer.extensions(request)
		if asked = "; the request offers no extension."; request.Extensions() != "" {
			asked = fill("; the request offers %q.", []string{request.Extensions()})
		}
	}
	for i := range accepted[:min(len(accepted), mostCompared)] {
		e := &accepted[i]
		switch {
		case len(c.found) >= mostExtensionFaults:
			return
		case named(accepted[:i], e.Name):
			c.add(rule.ExtensionAcceptedTwice, e.At, "The response accepts %q again%s", e.Name, asked)
			continue
		case request != nil && !named(offers, e.Name):
			c.add(rule.HandshakeExtensionNotOffered, e.At, "The response accepts %q%s", e.Name, asked)
		}
		if e.Name == deflate.Name {
			c.parameterFaults(e, deflate.Judge(e.Params, deflateLists(offers)), "The response", asked)
		}
	}
}

// named reports whether an extension of this name is in the list.
func named(list []Extension, name string) bool {
	for i := range list {
		if list[i].Name == name {
			return true
		}
	}
	return false
}

// oldExtensions are the names under which compression was tried before permessage-deflate or beside it.
var oldExtensions = [...]string{"x-webkit-deflate-frame", "deflate-frame", "deflate-stream",
	"permessage-bzip2", "permessage-snappy", "permessage-brotli"}

// unregistered notes the first extension that is neither in the IANA WebSocket Extension Name Registry, which has two (RFC 6455
// section 9.1), nor reported by oldNames.
func (c *checker) unregistered(list []Extension) {
	for i := range list {
		name := list[i].Name
		known := name == deflate.Name || name == "bbf-usp-protocol"
		for _, old := range oldExtensions {
			known = known || name == old
		}
		if !known {
			c.add(rule.ExtensionUnregistered, list[i].At, "The extension %q is not registered with IANA.", name)
			return
		}
	}
}

// rsv1Conflict reports the second of the accepted extensions that mark their messages by RSV1: those by the framework of RFC
// 7692, whose names begin with permessage-, and the older ones that compress frames.
func (c *checker) rsv1Conflict(accepted []Extension) {
	first := ""
	for i := range accepted {
		name := accepted[i].Name
		switch {
		case name == first || !strings.HasPrefix(name, "permessage-") && !strings.HasSuffix(name, "deflate-frame"):
		case first == "":
			first = name
		default:
			c.add(rule.ExtensionRSV1Conflict, accepted[i].At, "The response accepts %q beside %q.", name, first)
			return
		}
	}
}

// oldNames notes the first of each in a list.
func (c *checker) oldNames(list []Extension) {
	for _, name := range oldExtensions {
		for i := range list {
			if list[i].Name == name {
				c.add(rule.ExtensionOldName, list[i].At, "The extension %q is not permessage-deflate.", name)
				break
			}
		}
	}
}
