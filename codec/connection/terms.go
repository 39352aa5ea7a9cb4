package connection

import (
	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/deflate"
	"github.com/wslens/wslens/codec/handshake"
)

// Terms are what the frames behind the heads are judged by.
type Terms struct {
	// Rules are those of each direction, but for their Sender.
	Rules codec.Rules
	// Sender is the side that sends all frames, or codec.Mixed.
	Sender codec.Sender
	// Known tells whether it is known what was negotiated: from an option, or else from the heads.
	Known, ByOption bool
	// Extensions are the negotiated ones, as in Sec-WebSocket-Extensions.
	Extensions string
	// Subprotocol is the one that the response names; empty if it names none.
	Subprotocol string
	// Deflate is what of them, and by the client's hints, is in force for permessage-deflate.
	Deflate deflate.Answer
	// BothHeads says that both directions are known to be there.
	BothHeads bool
	// Rebuilt says that the frames were made up, so that their masks are no fault.
	Rebuilt bool
}

// Terms are what the heads and the options agree.
func (h *Heads) Terms(opts Options) Terms {
	t := Terms{Sender: opts.Sender, Rules: codec.Rules{MaxMessageBytes: opts.MaxMessageBytes}, BothHeads: h.Request != nil && h.Response != nil}
	switch {
	case t.Sender != codec.Mixed:
	case h.Response != nil && h.Request == nil:
		t.Sender = codec.Server
	case h.Request != nil && h.Response == nil:
		t.Sender = codec.Client
	}
	opened := h.Response != nil && h.Response.Opens()
	if opened {
		if chosen := h.Response.First("Sec-WebSocket-Protocol"); chosen != nil {
			t.Subprotocol = chosen.Value
		}
	}
	switch {
	case opts.Extensions != nil:
		t.Known, t.ByOption, t.Extensions = true, true, *opts.Extensions
		t.Deflate, _ = deflate.ParseAnswer(Parameters(t.Extensions))
	case opened:
		t.Known, t.Extensions = true, h.Response.Extensions()
		t.Deflate, _ = handshake.Agreed(h.asked(opts), h.Response)
	default:
		return t
	}
	if t.Rules.Compression = codec.CompressionNone; Parameters(t.Extensions) != nil {
		t.Rules.Compression = codec.CompressionDeflate
	}
	return t
}

// Parameters returns those of permessage-deflate in a list of extensions, nil if it is not there.
func Parameters(extensions string) []handshake.Param {
	list, _ := handshake.ParseExtensions(extensions, 0)
	for _, e := range list {
		if e.Name == "permessage-deflate" {
			return append([]handshake.Param{}, e.Params...)
		}
	}
	return nil
}
