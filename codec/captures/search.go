package captures

import (
	"bytes"
	"unicode/utf8"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/handshake"
)

// maxSearched is how many bytes are searched for a frame at a time.
const maxSearched = 128 << 10

// search looks for the first frame behind a gap, and returns the bytes from there on.
func (s *stream) search(b []byte) []byte {
	if !s.server && s.talk.heads[handshake.Request] == nil && bytes.HasPrefix(b, []byte("GET ")) {
		s.phase = inHead // the response was captured before it
		return b
	}
	if len(s.held) > maxSearched {
		s.talk.tellUnread(s, len(s.held))
		s.held, s.starts = nil, nil
	}
	s.starts = append(s.starts, len(s.held))
	s.held = append(s.held, b...)
	found := frameIn(s.held, s.starts, !s.server)
	if found < 0 {
		return nil
	}
	if found > 0 {
		s.talk.tellUnread(s, found)
	}
	rest := s.held[found:]
	s.held, s.starts, s.phase = nil, nil, inFrames
	return rest
}

// frameIn returns where in b the first frame of a side begins, or -1. Senders mostly begin a segment with a frame: where segments
// start less evidence is enough.
func frameIn(b []byte, starts []int, masked bool) int {
	for _, at := range starts {
		if c := follow(b[at:], masked); c.whole > 1 || c.whole == 1 && c.tiles {
			return at
		}
	}
	for at := range b {
		if c := follow(b[at:], masked); c.whole > 3 || c.whole > 1 && c.tiles {
			return at
		}
	}
	return -1
}

// chain is a row of frames that a sender who keeps the rules may have sent.
type chain struct {
	whole int
	tiles bool // the last of them ends with the bytes
}

// enough is how many frames of a row are looked at.
const enough = 8

// follow goes from header to header. A row with a frame that breaks a rule counts for nothing.
func follow(b []byte, masked bool) (c chain) {
	for c.whole < enough {
		if len(b) == 0 {
			c.tiles = c.whole > 0
			return c
		}
		h, size, err := codec.ParseHeader(b)
		if b[0]&0x30 != 0 || !isKnown(h.Opcode) || len(b) > 1 && h.Masked != masked {
			return chain{}
		}
		if err != nil {
			return c
		}
		if !keepsRules(h) {
			return chain{}
		}
		if h.PayloadLength > uint64(len(b)-size) {
			return c
		}
		end := size + int(h.PayloadLength)
		if h.Opcode == codec.Text && h.FIN && !h.RSV1 && !isText(h, b[size:end]) {
			return chain{}
		}
		c.whole++
		b = b[end:]
	}
	return c
}

// keepsRules tells whether the header of a frame is one that a sender who keeps the rules makes.
func keepsRules(h codec.Header) bool {
	return isShortest(h) && (!h.Opcode.IsControl() || h.FIN && !h.RSV1 && h.PayloadLength <= codec.MaxControlPayload)
}

func isKnown(op codec.Opcode) bool {
	return op <= codec.Binary || op >= codec.Close && op <= codec.Pong
}

// isShortest tells whether the length stands in the shortest form (RFC 6455 section 5.2).
func isShortest(h codec.Header) bool {
	switch h.LengthForm {
	case 16:
		return h.PayloadLength > 125
	case 64:
		return h.PayloadLength > 0xFFFF && h.PayloadLength <= codec.MaxPayloadLength
	}
	return true
}

func isText(h codec.Header, payload []byte) bool {
	if h.Masked {
		payload = append([]byte{}, payload...)
		codec.Mask(h.MaskingKey, 0, payload)
	}
	return utf8.Valid(payload)
}

// saysText tells whether the first frame is a text of some length: chance makes none.
func saysText(b []byte) bool {
	h, size, err := codec.ParseHeader(b)
	return err == nil && h.Opcode == codec.Text && h.FIN && !h.RSV1 && h.PayloadLength >= 4 && isText(h, b[size:size+int(h.PayloadLength)])
}
