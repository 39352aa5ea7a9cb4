package identify

import (
	"bytes"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/internal/words"
)

// manyFrames is how many frames are weighed: more of them tell nothing new.
const manyFrames = 100

// outOfStep is what is taken off for bytes behind whole frames that make no more of them.
const outOfStep = 6

// Fewer headers than this settle nothing, unless a frame ends with the bytes: chance makes one or two of any bytes.
const (
	fewFrames = 5
	mostOfCut = 6
	// enoughText is what the payload of a second or later frame tells that chance does not make: it counts even then.
	enoughText = 7
)

// mostOfIllegal is the most that the payload of a frame tells whose first byte no sender writes.
const mostOfIllegal = 8

// chain is a row of frames that is weighed one by one.
type chain struct {
	b            []byte // that is looked at
	rest         int    // bytes from the frame on, of all that are there
	at           int
	bits, prefix int // bits up to here; the most up to the end of a whole message
	whole, wrong int // frames
	inMessage    bool
	closed       bool
	inside       []byte // the first frame, if it is legal and its payload was not weighed
	readable     int    // bits of payloads that are text
	tiles        bool   // the last frame ends with the bytes
}

// frames weighs b as a chain of frames from its first byte on. What is inside the first one is returned, unmasked, if the
// frames end with b and it was not weighed.
func frames(b []byte) (h Hypothesis, inside []byte) {
	w := chain{b: b[:min(len(b), lookedAt)], rest: len(b)}
	for n := 0; w.at < len(w.b) && n < manyFrames && w.wrong < 2; n++ {
		w.frame()
	}
	if w.tiles && w.inMessage && !w.closed {
		w.bits -= 2 // the message is not ended
	}
	if w.wrong > 1 {
		w.bits -= outOfStep
	}
	if w.prefix > 0 {
		w.bits = max(w.bits, w.prefix-outOfStep)
	}
	if !w.tiles {
		w.inside = nil
	}
	if !w.tiles && w.whole < fewFrames {
		w.bits = min(w.bits, mostOfCut+w.readable)
	}
	return Hypothesis{Kind: Frames, Label: "WebSocket frames", Reason: w.reason(), Bits: w.bits, Span: min(len(b), 2)}, w.inside
}

// reason says in one sentence what was seen.
func (w *chain) reason() string {
	switch {
	case w.tiles && w.wrong == 0 && w.whole == 1:
		return "One frame whose header is legal ends with the last byte."
	case w.tiles && w.wrong == 0:
		return words.Number(w.whole) + " frames whose headers are legal end with the last byte."
	case w.tiles:
		return "The lengths fit to the last byte, but a header has bits or an opcode that are not in use."
	case w.whole > 0:
		return "Whole frames come first, and what follows is cut or makes none."
	case w.wrong == 0:
		return "The first header is legal, but the length does not fit."
	}
	return "As a frame the first byte has bits or an opcode that are not in use, and the length does not fit."
}

// frame weighs the frame at w.at, and goes on behind it.
func (w *chain) frame() {
	b := w.b[w.at:]
	h, size, err := codec.ParseHeader(b)
	illegal := illegalBits(h)
	w.bits += firstByteBits(h, w.inMessage) + illegal + w.state(h)
	if illegal < 0 {
		w.wrong++
	}
	if err != nil || h.PayloadLength > uint64(w.rest-size) {
		w.cut(h, b[min(size, len(b)):], err == nil)
		return
	}
	w.bits += w.lengthBits(h, size)
	end := size + int(h.PayloadLength)
	payload := b[min(size, len(b)):min(end, len(b))]
	text := w.content(h, payload)
	if w.whole == 0 && illegal == 0 && text == 0 {
		w.inside = unmasked(h, payload)
	}
	if illegal < 0 {
		text = min(text, mostOfIllegal) // a length and a text make no frame yet
	}
	w.carries(text)
	w.whole++
	w.at += end
	w.rest -= end
	w.step(h)
	beyond := w.at >= len(w.b) // what is looked at
	if w.tiles = beyond || isLeftOver(w.b[w.at:], w.rest); w.tiles {
		w.at = len(w.b)
	}
	if w.wrong == 0 && !w.inMessage {
		w.prefix = max(w.prefix, w.bits)
	}
}

// unmasked is a frame's payload as its receiver gets it.
func unmasked(h codec.Header, payload []byte) []byte {
	if !h.Masked {
		return payload
	}
	payload = bytes.Clone(payload)
	codec.Mask(h.MaskingKey, 0, payload)
	return payload
}

// isLeftOver tells whether what is behind the last frame is nothing, or a line end or a zero byte that comes from the copy.
func isLeftOver(b []byte, rest int) bool {
	if rest > 2 || rest != len(b) {
		return rest == 0
	}
	switch string(b) {
	case "", "\n", "\r", "\r\n", "\x00":
		return true
	}
	return false
}

// state weighs where a frame stands.
func (w *chain) state(h codec.Header) int {
	bits := 0
	if w.closed {
		bits -= 3
	}
	if w.inMessage && h.Opcode != codec.Continuation && !h.Opcode.IsControl() {
		bits -= 12 // no sender does, and other bytes are full of such small numbers
	}
	return bits
}

// step remembers what the frame leaves open.
func (w *chain) step(h codec.Header) {
	if h.Opcode.IsControl() {
		w.closed = w.closed || h.Opcode == codec.Close
		return
	}
	// A continuation that continues nothing opens no message: zeros are common.
	w.inMessage = !h.FIN && (w.inMessage || h.Opcode != codec.Continuation)
}

// cut weighs the last frame, whose header or payload goes on beyond the bytes.
func (w *chain) cut(h codec.Header, payload []byte, header bool) {
	w.at = len(w.b)
	w.tiles = false
	if !header {
		return
	}
	switch {
	case h.PayloadLength > codec.MaxPayloadLength:
		w.bits -= 8
	case h.LengthForm == codec.Length64 && h.PayloadLength > 1<<40:
		w.bits -= 6
	case h.Opcode.IsControl() && h.LengthForm != codec.Length7:
		w.bits -= 5
	case h.LengthForm != codec.Length7:
		w.bits += extendedBits(h) - 2
	default:
		w.bits -= 2
	}
	w.carries(w.content(h, payload))
}

// carries counts what a payload tells.
func (w *chain) carries(bits int) {
	if w.bits += bits; bits >= enoughText && w.whole > 0 && w.wrong == 0 {
		w.readable += bits
	}
}
