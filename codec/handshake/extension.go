package handshake

import "github.com/wslens/wslens/codec/rule"

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
	c.deflateOffers(list)
}

// extensionAnswer wants each extension of the response to be one that the request offers, and permessage-deflate to have
// parameters that answer an offer; request may be nil.
func (c *checker) extensionAnswer(h, request *Head) {
	accepted := c.extensions(h)
	c.oldNames(accepted)
	c.acceptedTwice(accepted)
	if request == nil {
		c.deflateAnswer(accepted, nil, ".")
		return
	}
	var offer checker
	offers := offer.extensions(request)
	offered := map[string]bool{}
	for _, e := range offers {
		offered[e.Name] = true
	}
	asked := fill("; the request offers %q.", []string{request.Extensions()})
	for i := range accepted {
		if e := &accepted[i]; !offered[e.Name] {
			c.add(rule.HandshakeExtensionNotOffered, e.At, "The response accepts %q", e.Name).Text += asked
			break
		}
	}
	c.deflateAnswer(accepted, offers, asked)
}

// acceptedTwice reports the first extension that a response accepts for the second time.
func (c *checker) acceptedTwice(accepted []Extension) {
	seen := map[string]bool{}
	for i := range accepted {
		e := &accepted[i]
		if seen[e.Name] {
			c.add(rule.ExtensionAcceptedTwice, e.At, "The response accepts %q for the second time.", e.Name)
			return
		}
		seen[e.Name] = true
	}
}

// oldExtensions are the names under which compression was tried before permessage-deflate or beside it.
var oldExtensions = [...]string{"x-webkit-deflate-frame", "deflate-frame", "deflate-stream",
	"permessage-bzip2", "permessage-snappy", "permessage-brotli"}

// oldNames notes the first extension with such a name.
func (c *checker) oldNames(list []Extension) {
	for i := range list {
		for _, name := range oldExtensions {
			if list[i].Name == name {
				c.add(rule.ExtensionOldName, list[i].At, "The extension %q is not permessage-deflate.", name)
				return
			}
		}
	}
}
