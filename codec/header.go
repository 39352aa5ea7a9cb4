package codec

import (
	"encoding/binary"
	"errors"
)

// Limits of RFC 6455, in bytes.
const (
	// MaxHeaderSize is the size of the longest header: two bytes, a 64-bit length and a key (section 5.2).
	MaxHeaderSize = 14
	// MaxControlPayload is the longest payload of a control frame (section 5.5).
	MaxControlPayload = 125
	// MaxPayloadLength is the longest payload of any frame: the top bit of the length is 0 (section 5.2).
	MaxPayloadLength = 1<<63 - 1
)

// LengthForm is the number of bits that hold the payload length: 7, 16 or 64 (RFC 6455 section 5.2).
type LengthForm uint8

// The three forms of the payload length. The 16 and 64 bits stand behind the 7, which are then 126 or 127.
const (
	Length7  LengthForm = 7
	Length16 LengthForm = 16
	Length64 LengthForm = 64
)

// MinimalForm returns the shortest form that holds a payload length, in bytes: the one that has to be used.
func MinimalForm(length uint64) LengthForm {
	switch {
	case length <= 125:
		return Length7
	case length <= 0xFFFF:
		return Length16
	}
	return Length64
}

// extendedBytes is the size of the extended payload length, which follows the header's second byte.
func (f LengthForm) extendedBytes() int {
	switch f {
	case Length16:
		return 2
	case Length64:
		return 8
	}
	return 0
}

// Header is the header of one frame (RFC 6455 section 5.2). It can hold what the RFC forbids.
type Header struct {
	// FIN marks the last fragment of a message (section 5.4). RSV1 marks the first frame of a message that
	// permessage-deflate has compressed (RFC 7692 section 6); RSV2 and RSV3 are not in use.
	FIN, RSV1, RSV2, RSV3 bool
	// Opcode is 0 to 0xF; higher bits are left out.
	Opcode Opcode
	// Masked is the MASK bit. MaskingKey stands in the header if it is set (section 5.3).
	Masked     bool
	MaskingKey [4]byte
	// LengthForm 0 stands for the shortest form.
	LengthForm LengthForm
	// PayloadLength is in bytes, as announced: up to 2^64-1, though the RFC ends at MaxPayloadLength.
	PayloadLength uint64
}

// ErrShortHeader is what ParseHeader returns if the header goes on beyond the bytes given.
var ErrShortHeader = errors.New("codec: the header goes on beyond these bytes")

// Size returns the number of bytes that the header takes: 2 to 14.
func (h Header) Size() int {
	n := 2 + h.form().extendedBytes()
	if h.Masked {
		n += 4
	}
	return n
}

func (h Header) form() LengthForm {
	if h.LengthForm == 0 {
		return MinimalForm(h.PayloadLength)
	}
	return h.LengthForm
}

// Append appends the header's bytes to dst. A length that its form cannot hold is cut to the form's bits.
func (h Header) Append(dst []byte) []byte {
	dst = append(dst, h.firstByte(), h.secondByte())
	switch h.form() {
	case Length16:
		dst = binary.BigEndian.AppendUint16(dst, uint16(h.PayloadLength))
	case Length64:
		dst = binary.BigEndian.AppendUint64(dst, h.PayloadLength)
	}
	if h.Masked {
		dst = append(dst, h.MaskingKey[:]...)
	}
	return dst
}

func (h Header) firstByte() byte {
	return bit(h.FIN, 0x80) | bit(h.RSV1, 0x40) | bit(h.RSV2, 0x20) | bit(h.RSV3, 0x10) | byte(h.Opcode&0xF)
}

func (h Header) secondByte() byte {
	b := bit(h.Masked, 0x80)
	switch h.form() {
	case Length16:
		return b | 126
	case Length64:
		return b | 127
	}
	return b | byte(h.PayloadLength&0x7F)
}

func bit(set bool, mask byte) byte {
	if set {
		return mask
	}
	return 0
}

// ParseHeader reads a header from the start of b and returns it with its size in bytes. When b ends inside the
// header it returns ErrShortHeader, the fields that are there, and the size as far as it is known (at least 2).
func ParseHeader(b []byte) (h Header, size int, err error) {
	if len(b) == 0 {
		return h, 2, ErrShortHeader
	}
	h.setFirst(b[0])
	if len(b) == 1 {
		return h, 2, ErrShortHeader
	}
	size = h.setSecond(b[1])
	lengthEnd := 2 + h.LengthForm.extendedBytes()
	if len(b) < lengthEnd {
		return h, size, ErrShortHeader
	}
	switch h.LengthForm {
	case Length16:
		h.PayloadLength = uint64(binary.BigEndian.Uint16(b[2:]))
	case Length64:
		h.PayloadLength = binary.BigEndian.Uint64(b[2:])
	}
	if len(b) < size {
		return h, size, ErrShortHeader
	}
	if h.Masked {
		h.MaskingKey = [4]byte(b[lengthEnd:size])
	}
	return h, size, nil
}

func (h *Header) setFirst(b byte) {
	h.FIN, h.RSV1, h.RSV2, h.RSV3 = b&0x80 != 0, b&0x40 != 0, b&0x20 != 0, b&0x10 != 0
	h.Opcode = Opcode(b & 0xF)
}

// setSecond sets what the second byte tells and returns the size of the whole header in bytes.
func (h *Header) setSecond(b byte) int {
	h.Masked = b&0x80 != 0
	switch length := b & 0x7F; length {
	case 126:
		h.LengthForm = Length16
	case 127:
		h.LengthForm = Length64
	default:
		h.LengthForm, h.PayloadLength = Length7, uint64(length)
	}
	return h.Size()
}
