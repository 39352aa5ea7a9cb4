package codec

import (
	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/rule"
)

// cutOff reports the frame or message that the end of the stream, at the offset at, leaves unfinished.
func (c *checker) cutOff(r *headerReader, remaining uint64, at int64) {
	switch {
	case r.filled > 0:
		b := r.bytes[:r.filled]
		if h, _, _ := ParseHeader(b); c.wholeLength && h.Opcode.IsControl() && h.LengthForm > Length7 && len(b) < 2+h.LengthForm.extendedBytes() {
			c.extendedControl(h.Opcode, b[1]&0x7F, r.start+1)
		}
		c.report(rule.FrameTruncated, r.start, at, cutHeader(b))
	case r.frame:
		there := c.frame.PayloadLength - remaining
		c.report(rule.FrameTruncated, r.start, at, "Of "+words.Count64(c.frame.PayloadLength, "byte")+" of payload "+words.Number64(there)+" "+words.IsAre(there)+" here"+
			toCome(remaining))
	case c.open && !c.closed:
		c.report(rule.MessageUnfinished, c.fragment, at, "The input ends and no fragment had FIN set.")
	}
}

// toCome ends the text of a cut, behind a semicolon.
func toCome(missing uint64) string {
	return "; " + words.Count64(missing, "byte") + " " + words.IsAre(missing) + " still to come."
}

// cutHeader says which part of the header b is cut, and how much is there of it.
func cutHeader(b []byte) string {
	h, size, _ := ParseHeader(b)
	lengthEnd := 2 + h.LengthForm.extendedBytes()
	part, there, missing := "masking key", len(b)-lengthEnd, size-len(b)
	switch {
	case len(b) < 2:
		return "The header is cut after its first byte; its second byte is still to come."
	case len(b) < lengthEnd:
		part, there, missing = "payload length", len(b)-2, lengthEnd-len(b)
	}
	return "The header is cut in its " + part + ": " + words.Count(there, "byte") + " of it " + words.IsAre(uint64(there)) + " here" + toCome(uint64(missing))
}
