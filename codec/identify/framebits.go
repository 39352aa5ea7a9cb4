package identify

import (
	"math/bits"
	"unicode/utf8"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/deflate"
	"github.com/wslens/wslens/codec/internal/ascii"
)

// How much more often a header's first byte begins a frame than bytes of other kinds: final text frames are the commonest of
// frames, and 00, 01 and 02 are common everywhere. The index is the opcode.
var (
	finalBits    = [16]int{codec.Text: 7, codec.Binary: 6, codec.Close: 5, codec.Ping: 4, codec.Pong: 4}
	fragmentBits = [16]int{codec.Text: 2, codec.Binary: 2}
	deflatedBits = [16]int{codec.Text: 5, codec.Binary: 4}
)

// firstByteBits weighs the first byte, but for what is illegal in it.
func firstByteBits(h codec.Header, inMessage bool) int {
	switch {
	case h.Opcode == codec.Continuation && inMessage && h.FIN:
		return 6
	case h.Opcode == codec.Continuation && inMessage:
		return 2
	case h.Opcode == codec.Continuation && h.FIN:
		return 1
	case h.Opcode == codec.Continuation:
		return -3
	case h.FIN && h.RSV1 && !h.Opcode.IsControl():
		return deflatedBits[h.Opcode]
	case h.FIN:
		return finalBits[h.Opcode]
	case h.RSV1:
		return fragmentBits[h.Opcode] - 1
	}
	return fragmentBits[h.Opcode]
}

// illegalBits weighs what no sender puts into a first byte; 0 if there is nothing of it.
func illegalBits(h codec.Header) int {
	n := 0
	if h.Opcode.IsReserved() {
		n -= 8
	}
	if h.RSV2 {
		n -= 8
	}
	if h.RSV3 {
		n -= 8
	}
	if h.Opcode.IsControl() && !h.FIN {
		n -= 6
	}
	if h.RSV1 && (h.Opcode.IsControl() || h.Opcode == codec.Continuation) {
		n -= 6
	}
	return max(n, -20)
}

// lengthBits weighs a payload length that fits: to end in the middle is worth little where little is left, to end with the
// bytes a lot.
func (w *chain) lengthBits(h codec.Header, size int) int {
	n := 0
	if h.LengthForm != codec.Length7 {
		n = extendedBits(h)
		if h.LengthForm != codec.MinimalForm(h.PayloadLength) {
			n -= 5
		}
		if h.Opcode.IsControl() {
			n -= 3
		}
	}
	if h.PayloadLength == 0 && !h.Opcode.IsControl() && (!h.FIN || w.inMessage) {
		return n - 5 // an empty fragment: zeros are common
	}
	if size+int(h.PayloadLength) == w.rest {
		return n + 7
	}
	return n + max(0, 7-bits.Len(uint(w.rest)))
}

// extendedBits weighs a payload length of 16 or 64 bits: the number that announces it, and the zeros at its front.
func extendedBits(h codec.Header) int {
	if h.LengthForm == codec.Length64 {
		return 3 + min(bits.LeadingZeros64(h.PayloadLength)/2, 20)
	}
	return 3 + bits.LeadingZeros16(uint16(h.PayloadLength))/2
}

// mostText is how many bytes of a payload are weighed.
const mostText = 64

// content weighs a payload, unmasked: text that is UTF-8, a status code that exists. What is readable counts as it does for
// every kind, whoever carries it.
func (w *chain) content(h codec.Header, payload []byte) int {
	var plain [mostText]byte
	n := copy(plain[:], payload)
	if h.Masked {
		codec.Mask(h.MaskingKey, 0, plain[:n])
	}
	b, goesOn := plain[:n], n < len(payload) || uint64(n) < h.PayloadLength
	switch {
	case h.RSV1 && h.FIN && n > 0 && w.whole == 0 && !goesOn && inflates(b):
		return 12
	case h.RSV1:
		return 0
	case h.Opcode == codec.Close:
		return closeBits(b, goesOn)
	case h.Opcode == codec.Text:
		return textBits(b, goesOn || !h.FIN)
	}
	return max(0, textBits(b, true)) // it may begin inside a character
}

// inflates tells whether a payload is compressed as permessage-deflate says, with its tail or without.
func inflates(b []byte) bool {
	var i deflate.Inflater
	out, err := i.Message(b, lookedAt)
	return err == nil && len(out) > 0
}

// closeBits weighs the body of a Close.
func closeBits(b []byte, goesOn bool) int {
	switch {
	case len(b) == 0 || len(b) == 1 && goesOn:
		return 0
	case len(b) == 1:
		return -4
	}
	n := -3
	if codec.CloseCode(int(b[0])<<8|int(b[1])).Class() <= codec.ClosePrivate {
		n = 8
	}
	return n + textBits(b[2:], goesOn)
}

// controls counts the control characters of b that are not at its end, where some protocols have one.
func controls(b []byte) (n int) {
	for _, c := range b[:len(b)-1] {
		if ascii.IsControl(c) {
			n++
		}
	}
	return n
}

// textBits weighs b as text, which may go on beyond its end: chance makes a byte of it once in three times.
func textBits(b []byte, goesOn bool) int {
	for at := 0; at < len(b); {
		c, size := utf8.DecodeRune(b[at:])
		switch {
		case c != utf8.RuneError || size > 1:
		case goesOn && !utf8.FullRune(b[at:]):
			size = len(b)
		default:
			return -8
		}
		at += size
	}
	if ascii.HasControl(b) {
		return -min(controls(b), 8)
	}
	return len(b) + len(b)*2/5
}
