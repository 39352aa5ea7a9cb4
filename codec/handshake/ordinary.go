package handshake

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/rule"
)

// IsOrdinary tells a whole request of HTTP/1.1 that asks neither for a WebSocket nor for another protocol.
func (h *Head) IsOrdinary() bool {
	if h.Kind != Request || h.HTTP2 || h.Excerpt || h.Cut.End > 0 || h.Asks() || h.OtherUpgrade() != "" {
		return false
	}
	for i := range h.Fields {
		f := &h.Fields[i]
		about := f.Name
		if ascii.EqualFold(f.Name, nameConnection) {
			about = f.Value
		}
		if about = ascii.LowerString(about); strings.Contains(about, "websocket") || strings.Contains(about, "upgrade") {
			return false
		}
	}
	return true
}

// IsPolling tells an ordinary request of Engine.IO, which carries its packets in bodies of HTTP until a WebSocket takes over.
func (h *Head) IsPolling() bool {
	return h.IsOrdinary() && strings.Contains(h.Target, "transport=polling")
}

// CheckOrdinary says of an ordinary request and its response that they open no WebSocket, and are not meant to. Without a response, which
// is nil, only long polling is known not to be meant so. It returns nothing for all other heads.
func CheckOrdinary(request, response *Head) []rule.Finding {
	if !request.IsOrdinary() || response == nil && !request.IsPolling() || response != nil && mayOpen(response) {
		return nil
	}
	text := "No field of the request asks for a WebSocket."
	if request.IsPolling() {
		text += " It is long polling of Engine.IO, which carries its packets in bodies of HTTP. What opens a WebSocket there is another request, with transport=websocket."
	}
	var c checker
	c.add(rule.HandshakeUpgrade, request.StartLineAt, text).Severity = rule.Note
	return c.found
}

// mayOpen tells a response that opens a WebSocket, or was meant to.
func mayOpen(response *Head) bool {
	return response.Kind != Response || response.Status == 0 || response.Status == 101 || response.First(nameAccept) != nil
}
