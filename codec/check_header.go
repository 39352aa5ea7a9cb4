package codec

import (
	"strconv"

	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/rule"
)

// The functions below follow the header as it arrives: each checks what is certain after the bytes it is given, so
// that a Decoder that gets one byte at a time stops at the same byte as one that gets all at once.

// firstByte checks FIN, RSV and opcode.
func (c *checker) firstByte(b byte, at int64) {
	var h Header
	h.setFirst(b)
	if c.closed {
		c.afterClose(h.Opcode, at)
	}
	if b&0x70 != 0 {
		c.reservedBits(h, at)
	}
	switch {
	case h.Opcode.IsControl():
		c.controlByte(h, at)
	case h.Opcode.IsReserved():
		c.report(rule.FrameReservedDataOpcode, at, at+1, "The opcode is "+hexDigit(h.Opcode)+".")
	case h.Opcode == Continuation && !c.open:
		c.report(rule.MessageContinuationWithoutStart, at, at+1, "Opcode 0 continues a message, but none is open.")
	case h.Opcode != Continuation && c.open:
		c.report(rule.MessageStartInsideMessage, at, at+1,
			"A "+called(h.Opcode, "message")+" begins while a "+called(c.opcode, "message")+" still waits for its last fragment.")
	}
}

// afterClose looks at a frame behind this side's Close. Data frames may not come, nor a second Close (RFC 6455 sections 5.5.1 and
// 7.1.5); a Ping may, and a Pong may be due (section 5.5.2).
func (c *checker) afterClose(opcode Opcode, at int64) {
	text := "This side has already sent a Close, and now sends a " + called(opcode, "frame") + "."
	switch {
	case opcode == Ping || opcode == Pong:
		c.report(rule.MessageAfterClose, at, at+1, text+" That is allowed as long as the other side's Close has not come.")
		c.found[len(c.found)-1].Severity = rule.Note
	case opcode == Close || !opcode.IsControl():
		c.report(rule.MessageAfterClose, at, at+1, text)
	}
}

func (c *checker) reservedBits(h Header, at int64) {
	if h.RSV2 || h.RSV3 {
		c.report(rule.FrameRSV2RSV3, at, at+1, "RSV2 is "+words.Bit(h.RSV2)+" and RSV3 is "+words.Bit(h.RSV3)+"; both must be 0.")
	}
	if !h.RSV1 {
		return
	}
	switch {
	case c.Compression != CompressionNone && h.Opcode.IsControl():
		c.report(rule.DeflateRSV1OnControl, at, at+1, "RSV1 is 1 on a "+called(h.Opcode, "frame")+".")
	case c.Compression != CompressionNone && h.Opcode == Continuation:
		c.report(rule.DeflateRSV1OnContinuation, at, at+1, "RSV1 is 1 on a continuation frame.")
	case c.Compression == CompressionNone:
		c.report(rule.FrameRSV1NotNegotiated, at, at+1, "RSV1 is 1, and permessage-deflate was not negotiated.")
	case c.Compression == CompressionUnknown && !c.assumed:
		c.assumed = true
		c.report(rule.FrameRSV1NotNegotiated, at, at+1, "RSV1 is 1. The handshake is not known, so the messages of this "+
			"direction that have it are taken for compressed by permessage-deflate.")
		c.found[len(c.found)-1].Severity = rule.Note
	}
}

func (c *checker) controlByte(h Header, at int64) {
	if h.Opcode.IsReserved() {
		c.report(rule.FrameReservedControlOpcode, at, at+1, "The opcode is "+hexDigit(h.Opcode)+".")
	}
	if !h.FIN {
		c.report(rule.FrameControlFragmented, at, at+1, "FIN is 0 on a "+called(h.Opcode, "frame")+".")
	}
	if c.open && !c.closed {
		if h.Opcode == Close {
			c.report(rule.MessageUnfinished, at, at+1, "A Close comes before the last fragment of the open message.")
		} else {
			c.report(rule.MessageInterleavedControl, at, at+1, "The frame comes between two fragments of a message.")
		}
	}
}

// secondByte checks MASK and the 7-bit length.
func (c *checker) secondByte(first, second byte, at int64) {
	opcode, masked, length := Opcode(first&0xF), second&0x80 != 0, second&0x7F
	c.maskBit(masked, at)
	if !c.wholeLength && opcode.IsControl() && length > MaxControlPayload {
		c.extendedControl(opcode, length, at)
	}
	if length < 126 {
		c.smallLength(Header{FIN: first&0x80 != 0, Opcode: opcode, PayloadLength: uint64(length)}, at, at+1)
	}
}

// extendedControl reports a control frame of whose length only the first byte is known, the last one that a strict Decoder reads. A
// lenient one tells by the whole length which of the two it is.
func (c *checker) extendedControl(opcode Opcode, length byte, at int64) {
	c.report(rule.FrameControlTooLong, at, at+1, "The length byte of the "+called(opcode, "frame")+" is "+strconv.Itoa(int(length))+
		": either it announces more than 125 bytes, or the length is not in its shortest form.")
}

// smallLength checks the lengths 0 and 1, which some frames may not have; the length stands at [from, end).
func (c *checker) smallLength(h Header, from, end int64) {
	if h.Opcode == Close && h.PayloadLength == 1 {
		c.oneByte(from, end)
	}
	if h.PayloadLength == 0 && !h.Opcode.IsControl() && (!h.FIN || h.Opcode == Continuation) {
		c.report(rule.MessageEmptyFragment, from, end, "The fragment's payload length is 0.")
	}
}

func (c *checker) maskBit(masked bool, at int64) {
	m := &c.masks
	switch {
	case c.Sender == Client && !masked:
		c.report(rule.FrameClientNotMasked, at, at+1, "MASK is 0 in a frame from a client.")
	case c.Sender == Server && masked:
		c.report(rule.FrameServerMasked, at, at+1, "MASK is 1 in a frame from a server.")
	}
	if c.Sender == UnknownSender && m.seen && m.masked != masked && !m.mixed {
		m.mixed = true
		c.report(rule.FrameMixedMasks, at, at+1,
			"MASK is "+words.Bit(masked)+" here and was "+words.Bit(m.masked)+" in the frames before.")
	}
	if !m.seen {
		m.seen, m.masked = true, masked
	}
}

// length checks the payload length, whose last byte is end-1; from is its first.
func (c *checker) length(h Header, from, end int64) {
	n := words.Number64
	if h.LengthForm != MinimalForm(h.PayloadLength) {
		c.report(rule.FrameLengthNotMinimal, from, end, "The length "+n(h.PayloadLength)+" is in the "+
			strconv.Itoa(int(h.LengthForm))+"-bit form; "+strconv.Itoa(int(MinimalForm(h.PayloadLength)))+" bits hold it.")
	}
	if h.Opcode.IsControl() && h.PayloadLength > MaxControlPayload && c.wholeLength {
		c.report(rule.FrameControlTooLong, from, end, "The "+called(h.Opcode, "frame")+" announces "+n(h.PayloadLength)+" bytes.")
	}
	if h.LengthForm != Length7 {
		c.smallLength(h, from, end)
	}
	if h.PayloadLength <= MaxPayloadLength && !c.overLimit(h, from, end) && h.PayloadLength > 1<<31-1 {
		text := "The frame announces " + n(h.PayloadLength) + " bytes"
		if h.PayloadLength > 1<<53-1 {
			text += ", more than a JavaScript number can hold exactly"
		}
		c.report(rule.FrameHugeLength, from, end, text+".")
	}
}

// overLimit checks the length against the limits, and tells whether it breaks one. A message breaks it once.
func (c *checker) overLimit(h Header, from, end int64) bool {
	n := words.Number64
	size, compressed, reported := h.PayloadLength, h.RSV1 && c.Compression != CompressionNone, false
	if h.Opcode == Continuation && c.open {
		size, compressed, reported = addSaturated(size, c.size), c.compressed, c.tooBig
	}
	over := ""
	switch {
	case c.MaxFrameBytes > 0 && h.PayloadLength > c.MaxFrameBytes:
		over = "The frame announces " + n(h.PayloadLength) + " bytes; the limit for a frame is " + n(c.MaxFrameBytes) + "."
	case c.MaxMessageBytes > 0 && size > c.MaxMessageBytes && !compressed && !h.Opcode.IsControl():
		over = "The message comes to " + n(size) + " bytes; the limit is " + n(c.MaxMessageBytes) + "."
	}
	if !h.Opcode.IsControl() {
		c.tooBig = over != ""
	}
	if over != "" && !reported {
		c.report(rule.MessageTooBig, from, end, over)
	}
	return over != ""
}

// lengthMSB checks the first byte of a 64-bit length.
func (c *checker) lengthMSB(b byte, at int64) {
	if b&0x80 != 0 {
		c.report(rule.FrameLengthMSB, at, at+1, "The first byte of the 64-bit length is "+hexByte(b)+"; its top bit must be 0.")
	}
}

// key checks the masking key, which stands at [from, from+4).
func (c *checker) key(key [4]byte, payload uint64, from int64) {
	m := &c.masks
	switch {
	case key == [4]byte{}:
		if payload > 0 {
			c.report(rule.FrameZeroKey, from, from+4, "The key is 00 00 00 00.")
		}
	case m.hasKey && !m.predicted && key == m.key:
		m.predicted = true
		c.report(rule.FramePredictableKey, from, from+4, "The key is the same as in the masked frame before.")
	case m.hasKey && !m.predicted && isSuccessor(m.key, key):
		m.predicted = true
		c.report(rule.FramePredictableKey, from, from+4, "The key is that of the masked frame before, plus one.")
	}
	m.key, m.hasKey = key, true
}
