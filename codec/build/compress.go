package build

import (
	"github.com/wslens/wslens/codec/deflate"
	"github.com/wslens/wslens/codec/handshake"
	"github.com/wslens/wslens/codec/rule"
)

// compress returns the payload as permessage-deflate sends it (RFC 7692 section 7.2.1), or as it is if that is not asked
// for.
func (s *Spec) compress(payload []byte) ([]byte, error) {
	if s.Deflate == "" {
		return payload, nil
	}
	list, malformed := handshake.ParseExtensions(s.Deflate, 0)
	if malformed != nil || len(list) != 1 || list[0].Name != deflate.Name {
		return nil, &SpecError{"deflate", "is what was negotiated, such as permessage-deflate; client_max_window_bits=10"}
	}
	answer, faults := deflate.ParseAnswer(list[0].Params)
	if len(faults) > 0 {
		broken, _ := rule.Lookup(faults[0].Rule)
		return nil, &SpecError{"deflate", broken.Title + " (" + broken.Section + ")"}
	}
	bits, takeover := answer.Terms(s.NewKey != nil || s.Mask != "")
	d := deflate.Deflater{WindowBits: bits}
	if takeover {
		d.Remember(s.History)
	}
	return d.Append(nil, payload), nil
}
