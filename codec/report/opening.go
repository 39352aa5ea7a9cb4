package report

import (
	"strings"

	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/handshake"
	"github.com/wslens/wslens/codec/rule"
)

// NewHandshake describes the heads; asked is the request that the response was judged by, or nil, and found is what was found in both.
// A request that is known by its key alone says nothing of what was offered.
func NewHandshake(h *connection.Heads, asked *handshake.Head, byKey bool, found []rule.Finding) *Handshake {
	out := &Handshake{Request: NewHead(h.Request), Response: NewHead(h.Response), AcceptState: "unknown", Terms: []Term{}}
	out.judgeAccept(h.Response, asked)
	if h.Request == nil && byKey {
		asked = nil
	}
	out.Terms = negotiated(asked, h.Response, found)
	return out
}

// judgeAccept puts the accept value that the request's key leads to beside that of the response.
func (out *Handshake) judgeAccept(response, asked *handshake.Head) {
	expected := ""
	if asked != nil && !asked.HTTP2 {
		if key, ok := asked.Key(); ok && !handshake.IsPlaceholder(strings.TrimSpace(key)) {
			a := NewAcceptance(handshake.Derive(key))
			out.Acceptance, expected = &a, a.Accept
		}
	}
	if response == nil || response.HTTP2 {
		return
	}
	field := response.First("Sec-WebSocket-Accept")
	switch {
	case field == nil && response.Cut.End == 0:
		out.AcceptState = "missing"
		return
	case field == nil:
		return
	case expected == "", handshake.IsPlaceholder(field.Value):
	case field.Value == expected:
		out.AcceptState = "match"
	default:
		out.AcceptState = "mismatch"
	}
	out.AcceptFound = field.Value
}
