package inspect

import (
	"strconv"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/internal/hashes"
	"github.com/wslens/wslens/codec/internal/hextext"
)

// frameBytes is a frame as it stands in the input; it may be cut anywhere.
type frameBytes struct {
	header  codec.Header
	size    int    // of the whole header, in bytes
	raw     []byte // as given, header first
	payload []byte // what is there of it, unmasked
	offset  int    // of raw in the input
}

// describe returns the report of a frame.
func describe(f frameBytes, index int, direction Direction, complete bool) Frame {
	h := f.header
	frame := Frame{
		Index: index, Offset: f.offset, Direction: string(direction),
		FIN: h.FIN, RSV1: h.RSV1, RSV2: h.RSV2, RSV3: h.RSV3,
		Opcode: int(h.Opcode), OpcodeName: h.Opcode.String(),
		Masked: h.Masked, LengthForm: int(h.LengthForm),
		HeaderBytes: min(f.size, len(f.raw)), AvailableBytes: len(f.raw), Complete: complete,
		Fields: fields(f), payload: f.payload, SHA256: digest(f.payload),
	}
	if keyLength := 4; len(f.raw) >= 2 && (len(f.raw) >= f.size || h.Masked && len(f.raw) >= f.size-keyLength) {
		frame.PayloadLength = strconv.FormatUint(h.PayloadLength, 10)
	}
	if h.Masked && len(f.raw) >= f.size {
		frame.MaskingKey = hextext.Encode(h.MaskingKey[:])
	}
	return frame
}

func digest(b []byte) string {
	sum := hashes.SHA256(b)
	return hextext.Encode(sum[:])
}
