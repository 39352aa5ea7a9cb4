package inspect

import (
	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/deflate"
	"github.com/wslens/wslens/codec/handshake"
)

// terms are what the frames behind the heads are judged by.
func (s *shake) terms(opts Options) terms {
	t := terms{direction: opts.Direction, from: "unknown", rules: codec.Rules{MaxMessageBytes: opts.MaxMessageBytes},
		bothHeads: s.request != nil && s.response != nil}
	if t.direction == "" || t.direction == DirectionAuto {
		switch {
		case s.response != nil && s.request == nil:
			t.direction = ServerToClient
		case s.request != nil && s.response == nil:
			t.direction = ClientToServer
		default:
			t.direction = DirectionAuto
		}
	}
	opened := s.response != nil && s.response.Opens()
	if opened {
		if chosen := s.response.First("Sec-WebSocket-Protocol"); chosen != nil {
			t.subprotocol = chosen.Value
		}
	}
	switch {
	case opts.Extensions != nil:
		t.from, t.extensions = "option", *opts.Extensions
		t.deflate, _ = deflate.ParseAnswer(parameters(t.extensions))
	case opened:
		t.from, t.extensions = "handshake", s.response.Extensions()
		t.deflate, _ = handshake.Agreed(s.asked(opts), s.response)
	default:
		return t
	}
	t.rules.Compression = compressionOf(t.extensions)
	return t
}

// compressionOf tells whether permessage-deflate is among the negotiated extensions.
func compressionOf(extensions string) codec.Compression {
	if parameters(extensions) == nil {
		return codec.CompressionNone
	}
	return codec.CompressionDeflate
}

// parameters returns those of permessage-deflate in a list of extensions, nil if it is not there.
func parameters(extensions string) []handshake.Param {
	list, _ := handshake.ParseExtensions(extensions, 0)
	for _, e := range list {
		if e.Name == "permessage-deflate" {
			return append([]handshake.Param{}, e.Params...)
		}
	}
	return nil
}
