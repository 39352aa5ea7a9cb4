package captures

import (
	"slices"
	"unicode/utf8"

	"github.com/wslens/wslens/codec"
)

// What speaks for frames where no handshake was captured, in bits: how much rarer such bytes are in other protocols. Most of these
// begin their messages with small numbers and lengths, which may look like fragments.

const (
	// convincing is the evidence at which a connection is taken for a WebSocket.
	convincing = 24
	// against is what counts against it for each segment of an end of which none begins with a frame, up to enough of them.
	against      = 8
	finalBits    = 5 // FIN, a known opcode and no reserved bit
	fragmentBits = 1
	maskedBits   = 1
	tileBits     = 4 // the frame ends where a segment does
	textBits     = 16
)

// lengthBits are those of the second byte where it says that a longer length follows, and that is none which fits a shorter form.
var lengthBits = map[codec.LengthForm]int{16: 5, 64: 12}

// evidence is that for frames in what an end has said.
func evidence(o *opening, masked bool) int {
	best := 0
	for i, at := range o.starts {
		if c := follow(o.held[at:], o.starts[i:], masked); c.whole > 0 {
			best = max(best, c.bits)
		}
	}
	if best == 0 {
		return -against * min(len(o.starts), enough)
	}
	return best
}

// chain is a row of frames that a sender who keeps the rules may have sent.
type chain struct {
	whole int
	tiles bool // the last of them ends with the bytes
	bits  int
}

// enough is how many frames of a row are looked at.
const enough = 8

// follow goes from header to header. A row with a frame that breaks a rule counts for nothing. Segments begin at the starts; the first
// of them is where b does.
func follow(b []byte, starts []int, masked bool) (c chain) {
	at := 0
	var before codec.Header
	for c.whole < enough {
		rest := b[at:]
		if len(rest) == 0 {
			c.tiles = c.whole > 0
			return c
		}
		h, size, err := codec.ParseHeader(rest)
		if !mayBegin(rest, h, masked) || err == nil && !(isRegular(h) && (c.whole == 0 || mayFollow(before, h))) {
			return chain{}
		}
		if err != nil {
			return c
		}
		if h.PayloadLength > uint64(len(rest)-size) {
			return c
		}
		end := size + int(h.PayloadLength)
		bits, ok := payloadBits(h, rest[size:end])
		if !ok {
			return chain{}
		}
		at += end
		c.whole++
		c.bits += bits + headerBits(h)
		if at == len(b) || len(starts) > 0 && slices.Contains(starts, starts[0]+at) {
			c.bits += tileBits
		}
		if !h.Opcode.IsControl() || h.Opcode == codec.Close {
			before = h
		}
	}
	return c
}

// mayBegin tells whether b, of which at least the first byte is there, begins with the header of a side that masks, or does not.
func mayBegin(b []byte, h codec.Header, masked bool) bool {
	return b[0]&0x30 == 0 && isKnown(h.Opcode) && (len(b) == 1 || h.Masked == masked)
}

func isKnown(op codec.Opcode) bool {
	return op <= codec.Binary || op >= codec.Close && op <= codec.Pong
}

// isRegular tells a header that keeps the rules, and is none that nearly nobody sends: a fragment of no byte.
func isRegular(h codec.Header) bool {
	switch {
	case !isShortest(h), h.RSV1 && h.Opcode != codec.Text && h.Opcode != codec.Binary:
		return false
	case h.Opcode.IsControl():
		return h.FIN && h.PayloadLength <= codec.MaxControlPayload
	}
	return h.PayloadLength > 0 || h.FIN && !h.RSV1
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

// mayFollow tells whether a frame may stand behind the last one of data, or behind a Close. The zero Header stands for none of them.
func mayFollow(before, h codec.Header) bool {
	if before == (codec.Header{}) || before.Opcode == codec.Close {
		return before.Opcode != codec.Close
	}
	return h.Opcode.IsControl() || (h.Opcode == codec.Continuation) != before.FIN
}

func headerBits(h codec.Header) int {
	bits := fragmentBits
	if h.FIN {
		bits = finalBits
	}
	if h.Masked {
		bits += maskedBits
	}
	return bits + lengthBits[h.LengthForm]
}

// payloadBits are those of a text that can be read and of a status code; a payload that breaks a rule is not ok.
func payloadBits(h codec.Header, payload []byte) (bits int, ok bool) {
	isWhole := h.FIN && !h.RSV1 && h.Opcode == codec.Text
	if !isWhole && h.Opcode != codec.Close {
		return 0, true
	}
	if h.Masked {
		payload = slices.Clone(payload)
		codec.Mask(h.MaskingKey, 0, payload)
	}
	if h.Opcode == codec.Close {
		return closeBits(payload)
	}
	if !utf8.Valid(payload) {
		return 0, false
	}
	for _, c := range payload[:min(len(payload), textBits)] {
		if c >= ' ' && c != 0x7F || c == '\t' || c == '\n' {
			bits++
		}
	}
	return bits, true
}

// closeBits are those of a Close, which has no payload, or a status code and perhaps a reason.
func closeBits(payload []byte) (bits int, ok bool) {
	if len(payload) == 0 {
		return 0, true
	}
	if len(payload) == 1 || !utf8.Valid(payload[2:]) {
		return 0, false
	}
	switch code := int(payload[0])<<8 | int(payload[1]); {
	case code >= 1000 && code <= 1014:
		return 12, true
	case code >= 3000 && code < 5000:
		return 5, true
	}
	return 0, false
}
