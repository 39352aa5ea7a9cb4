package handshake

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/rule"
)

// OtherUpgrade is the protocol that a head asks for, or switches to, where it is not a WebSocket: Upgrade names another one, and no field
// of a WebSocket is there. It is empty for all other heads.
func (h *Head) OtherUpgrade() string {
	f := h.First(nameUpgrade)
	if h.HTTP2 || f == nil || f.Value == "" || strings.Contains(ascii.LowerString(f.Value), "socket") {
		return ""
	}
	for i := range h.Fields {
		if strings.Contains(ascii.LowerString(h.Fields[i].Name), "websocket") {
			return ""
		}
	}
	return f.Value
}

// otherUpgrade tells that a head is about another protocol: what a WebSocket needs has no place in it.
func (c *checker) otherUpgrade(h *Head) {
	f := h.First(nameUpgrade)
	name := ""
	if ascii.EqualFold(f.Value, "h2c") {
		name = ", HTTP/2 without TLS"
	}
	c.add(rule.HandshakeUpgrade, f.ValueAt, "Upgrade is %q: this is an upgrade to another protocol"+name+", and no field of a WebSocket is here.", f.Value)
}

// OldDraft tells a head of draft-hixie-thewebsocketprotocol-76, which came before RFC 6455: its requests have two keys in fields and a third
// behind the head, its responses the address of the WebSocket.
func (h *Head) OldDraft() bool {
	if h.Kind == Request {
		return h.First(nameKey+"1") != nil || h.First(nameKey+"2") != nil
	}
	return h.First("Sec-WebSocket-Location") != nil || h.First("WebSocket-Location") != nil
}

// draftNote is what is to be said where a field is missing that the old draft does not have.
func (h *Head) draftNote(id rule.ID) string {
	if (id == rule.HandshakeKeyMissing || id == rule.HandshakeAcceptMissing) && h.OldDraft() {
		return " The head is that of an old draft (hixie-76), whose handshake and frames are others."
	}
	return ""
}
