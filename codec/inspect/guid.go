package inspect

import (
	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/handshake"
	"github.com/wslens/wslens/codec/rule"
	"github.com/wslens/wslens/codec/verdict"
)

// blameGUID gives a wrong accept value its cause where that is a GUID in the text, and marks what is wrong in that.
func (in *input) blameGUID(r *verdict.Subject, found *connection.Findings) {
	if r.Request == nil || r.Response == nil {
		return
	}
	key, value := r.Request.First("Sec-WebSocket-Key"), r.Response.First("Sec-WebSocket-Accept")
	for i := range found.List {
		if e := &found.List[i]; e.Rule == rule.HandshakeAcceptMismatch && key != nil && value != nil {
			if at := handshake.BlameGUID(&e.Finding, in.units.text, value.Value, key.Raw); at.End > 0 {
				e.Text = &[2]int{in.units.at(at.Start), in.units.at(at.End)}
			}
		}
	}
}
