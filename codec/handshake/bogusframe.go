package handshake

import (
	"strconv"

	"github.com/wslens/wslens/codec/internal/words"
)

// readAsFrame tells what a client reads out of bytes that are no frame but stand where one should: a header (RFC 6455 section 5.2), and
// how much of its payload is there.
func readAsFrame(b []byte) string {
	if len(b) < 2 {
		return "A client reads them as the start of a frame header."
	}
	size := headerSize(b[1])
	if len(b) < size {
		return "A client reads " + spacedHex(b[:2]) + " as the start of a frame header: " + headerBits(b) + "."
	}
	length, there := payloadLength(b), len(b)-size
	text := "A client reads " + spacedHex(b[:size]) + " as a frame header: " + headerBits(b) + ", payload length " +
		words.Number64(length)
	if uint64(there) >= length {
		return text + "; it takes the bytes that follow for that payload."
	}
	return text + ", of which " + words.Number(there) + " " + words.IsAre(uint64(there)) + " there; it takes what the server sends as frames for that payload."
}

// headerSize is the length of a frame header whose second byte is b.
func headerSize(b byte) int {
	size := 2
	switch b & 0x7F {
	case 126:
		size += 2
	case 127:
		size += 8
	}
	if b&0x80 != 0 {
		size += 4
	}
	return size
}

// payloadLength reads the length of a whole frame header.
func payloadLength(b []byte) uint64 {
	extended := 0
	switch length := b[1] & 0x7F; length {
	case 126:
		extended = 2
	case 127:
		extended = 8
	default:
		return uint64(length)
	}
	var length uint64
	for _, c := range b[2 : 2+extended] {
		length = length<<8 | uint64(c)
	}
	return length
}

// headerBits names the bits of the first two bytes.
func headerBits(b []byte) string {
	text := "FIN " + strconv.Itoa(int(b[0]>>7))
	for i, name := range [...]string{"RSV1", "RSV2", "RSV3"} {
		if b[0]&(0x40>>i) != 0 {
			text += ", " + name + " 1"
		}
	}
	opcode := b[0] & 0x0F
	if opcode > 2 && opcode < 8 || opcode > 10 {
		text += ", reserved"
	} else {
		text += ","
	}
	text += " opcode 0x" + string("0123456789ABCDEF"[opcode])
	if b[1]&0x80 != 0 {
		return text + ", masked"
	}
	return text + ", no mask"
}
