package handshake

import (
	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/rule"
)

// subprotocols wants Sec-WebSocket-Protocol to be a list of different tokens (RFC 6455 sections 4.1 and 11.3.4).
func (c *checker) subprotocols(h *Head) {
	fields := h.All(nameProtocol)
	if len(fields) == 0 {
		return
	}
	list := elements(fields)
	if !anyText(list) {
		remove(c.add(rule.HandshakeSubprotocolSyntax, fields[0].Line, "Sec-WebSocket-Protocol is %q: it names no subprotocol.",
			fields[0].Value), fields[0])
		return
	}
	c.emptyElement(rule.HandshakeSubprotocolSyntax, list)
	c.notToken(list)
	c.repeated(list)
}

// notToken reports the first name that is no token.
func (c *checker) notToken(list []element) {
	for i := range list {
		e := &list[i]
		if bad := tokenLength(e.text); bad < len(e.text) {
			c.add(rule.HandshakeSubprotocolSyntax, e.at, "The subprotocol %q is not a token: %q (%s) is not allowed in one.",
				e.text, e.text[bad:bad+1], hexByte(e.text[bad]))
			return
		}
	}
}

// mostCompared is how many members of a list are compared with one another: a list may be very long.
const mostCompared = 200

// repeated reports the first name that stands twice.
func (c *checker) repeated(list []element) {
	for i := range list[:min(len(list), mostCompared)] {
		e := &list[i]
		for k := range list[:i] {
			if list[k].text == e.text && e.text != "" {
				c.add(rule.HandshakeSubprotocolSyntax, e.at, "The subprotocol %q is twice in the list.", e.text)
				return
			}
		}
	}
}

// emptyElement warns of the first empty member of a list. A receiver skips it (RFC 9110 section 5.6.1.2), but some
// servers refuse the list.
func (c *checker) emptyElement(id rule.ID, list []element) {
	for i := range list {
		if list[i].text == "" {
			// An empty member has no bytes, so the finding is at the comma before it, or behind it at the start of the list.
			at := Span{list[i].at.Start - 1, list[i].at.Start}
			if i == 0 {
				at = Span{at.End, at.End + 1}
			}
			c.add(id, at, "A member of the list is empty: two commas in a row, or one at the start or the end. "+
				"A receiver should skip it (RFC 9110 section 5.6.1.2); npm ws answers 400.").Severity = rule.Warning
			return
		}
	}
}

// subprotocolAnswer compares the response's choice with the request's offer; request may be nil.
func (c *checker) subprotocolAnswer(h, request *Head) {
	fields := h.All(nameProtocol)
	list := elements(fields)
	if len(fields) > 0 && !anyText(list) {
		c.subprotocols(h)
		return
	}
	if len(list) > 1 {
		c.add(rule.HandshakeSubprotocolSeveral, list[1].at, "The response names %s: %q, then %q.",
			words.Count(len(list), "subprotocol"), list[0].text, list[1].text)
	}
	if request == nil || request.Excerpt && request.First(nameProtocol) == nil {
		return
	}
	offered := elements(request.All(nameProtocol))
	if len(list) > 0 {
		c.notOffered(&list[0], offered, fields[0])
	} else if anyText(offered) {
		c.add(rule.HandshakeSubprotocolNoneChosen, h.StartLineAt, "The request offers %q; the response has no Sec-WebSocket-Protocol.",
			join(request.Values(nameProtocol)))
	}
}

// notOffered reports that the name e, of field, is not among those offered.
func (c *checker) notOffered(e *element, offered []element, field *Field) {
	const id = rule.HandshakeSubprotocolNotOffered
	alike := -1
	for i := range offered {
		if offered[i].text == e.text {
			return
		}
		if ascii.EqualFold(offered[i].text, e.text) {
			alike = i
		}
	}
	switch {
	case !anyText(offered):
		remove(c.add(id, e.at, "The response chooses %q, but the request offers no subprotocol.", e.text), field)
	case alike >= 0:
		replace(c.add(id, e.at, "The response chooses %q; the request offers %q. Case matters in these names.",
			e.text, offered[alike].text), e.at, offered[alike].text)
	default:
		c.add(id, e.at, "The response chooses %q, which is not among the %s that the request offers, the first of them %q.",
			e.text, words.Count(len(offered), "name"), offered[0].text)
	}
}

// anyText reports whether a member of the list is not empty.
func anyText(list []element) bool {
	for i := range list {
		if list[i].text != "" {
			return true
		}
	}
	return false
}
