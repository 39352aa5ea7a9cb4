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

// extensionAnswer wants each extension of the response to be one that the request offers; request may be nil.
func (c *checker) extensionAnswer(h, request *Head) {
	accepted := c.extensions(h)
	if request == nil {
		return
	}
	var offer checker
	offered := map[string]bool{}
	for _, e := range offer.extensions(request) {
		offered[e.Name] = true
	}
	for i := range accepted {
		if e := &accepted[i]; !offered[e.Name] {
			c.add(rule.HandshakeExtensionNotOffered, e.At, "The response accepts %q; the request offers %q.",
				e.Name, request.Extensions())
			return
		}
	}
}
