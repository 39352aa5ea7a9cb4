package report

import (
	"strconv"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/internal/hashes"
	"github.com/wslens/wslens/codec/internal/hextext"
)

// FrameBytes is a frame as it stands in the input; it may be cut anywhere.
type FrameBytes struct {
	Header codec.Header
	// Of the whole header, in bytes.
	Size int
	// As given, header first.
	Raw []byte
	// What is there of the payload, unmasked.
	Payload []byte
	// Where Raw begins in the input.
	Offset int
	// What the frame is judged by; nil if nothing is known.
	Terms *connection.Terms
}

// compression is what is known of permessage-deflate.
func (f *FrameBytes) compression() codec.Compression {
	if f.Terms == nil {
		return codec.CompressionUnknown
	}
	return f.Terms.Rules.Compression
}

// NewFrame names every bit of a frame.
func NewFrame(f FrameBytes, index int, from codec.Sender, complete bool) Frame {
	h := f.Header
	frame := Frame{
		Index: index, Offset: f.Offset, Direction: Direction(from),
		FIN: h.FIN, RSV1: h.RSV1, RSV2: h.RSV2, RSV3: h.RSV3,
		Opcode: int(h.Opcode), OpcodeName: h.Opcode.String(),
		Masked: h.Masked, LengthForm: int(h.LengthForm),
		HeaderBytes: min(f.Size, len(f.Raw)), AvailableBytes: len(f.Raw), Complete: complete,
		Fields: fields(&f, from), Payload: f.Payload, SHA256: Digest(f.Payload),
	}
	if keyLength := 4; len(f.Raw) >= 2 && (len(f.Raw) >= f.Size || h.Masked && len(f.Raw) >= f.Size-keyLength) {
		frame.PayloadLength = strconv.FormatUint(h.PayloadLength, 10)
	}
	if h.Masked && len(f.Raw) >= f.Size {
		frame.MaskingKey = hextext.Encode(h.MaskingKey[:])
	}
	return frame
}

// Digest is the SHA-256 of b, in hex.
func Digest(b []byte) string {
	sum := hashes.SHA256(b)
	return hextext.Encode(sum[:])
}

// Direction is what the frames of a sender are called by.
func Direction(from codec.Sender) string {
	switch from {
	case codec.Client:
		return "client-to-server"
	case codec.Server:
		return "server-to-client"
	}
	return "unknown"
}
