// Package build makes the bytes of frames and messages from what a form says, legal or not.
package build

import (
	"encoding/binary"
	"strconv"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/internal/hextext"
	"github.com/wslens/wslens/codec/internal/words"
)

// Spec says which frame or message to build, legal or not.
type Spec struct {
	// Opcode is a name or a number from 0 to 15; "" is binary, or text if the payload is text.
	Opcode string
	// Payload is the message's payload in bytes, before masking.
	Payload []byte
	// IsText says that the payload was given as text, by which an empty Opcode is text.
	IsText bool
	// FIN is that of the last frame.
	FIN bool
	// RSV1 is set in the first frame alone, RSV2 and RSV3 in all.
	RSV1, RSV2, RSV3 bool
	// Mask is the masking key as eight hex digits, or "" for none.
	Mask string
	// NewKey, if it is not nil, gives each frame a masking key of its own.
	NewKey func() [4]byte
	// LengthForm is 7, 16, 64, or 0 for the shortest.
	LengthForm int
	// Fragments are the payload lengths of the frames in bytes; empty for one frame. What they leave over is a last one.
	Fragments []int
	// Parts is the number of frames, all of about one length. If it is 0 Fragments counts.
	Parts int
	// Deflate, if it is not empty, is the negotiated permessage-deflate by which the payload is compressed before it is
	// cut into frames; RSV1 says that it was. A masked message is compressed with the client's parameters.
	Deflate string
	// History is what was sent before in this direction, not compressed. Context takeover lets the message refer to it.
	History []byte
	// CloseCode and CloseReason make the payload of a Close, in place of Payload; a negative code stands for none.
	CloseCode   int
	CloseReason string
}

// Encoded is what was built.
type Encoded struct {
	// Frames are the frames in order, each with its header.
	Frames [][]byte
	// Bytes are all frames in a row.
	Bytes []byte
}

// SpecError says which field of a Spec, or which other argument, cannot be used, and why.
type SpecError struct {
	// Field is the field or argument in lower case; Message is what is wrong with it, without a full stop.
	Field, Message string
}

// Error returns the field and what is wrong with it.
func (e *SpecError) Error() string { return e.Field + ": " + e.Message }

// Encode builds what spec asks for. What breaks a rule is built as asked; only what cannot be written is a SpecError.
func Encode(spec Spec) (Encoded, error) {
	opcode, err := spec.opcode()
	if err != nil {
		return Encoded{}, err
	}
	payload := spec.Payload
	switch {
	case spec.CloseCode > 0xFFFF:
		return Encoded{}, &SpecError{"closeCode", "a status code has 16 bits: 0 to 65,535"}
	case spec.CloseCode < 0 && spec.CloseReason != "":
		return Encoded{}, &SpecError{"closeReason", "a reason has a status code before it"}
	case spec.CloseCode >= 0 && len(payload) > 0:
		return Encoded{}, &SpecError{"payload", "a status code and a reason are the payload; give one or the other"}
	case spec.CloseCode >= 0:
		payload = append(binary.BigEndian.AppendUint16(nil, uint16(spec.CloseCode)), spec.CloseReason...)
	}
	if payload, err = spec.compress(payload); err != nil {
		return Encoded{}, err
	}
	pieces, err := spec.split(payload)
	if err != nil {
		return Encoded{}, err
	}
	out := Encoded{}
	for i, piece := range pieces {
		last := i == len(pieces)-1
		h := codec.Header{FIN: last && spec.FIN, RSV1: spec.RSV1 && i == 0, RSV2: spec.RSV2, RSV3: spec.RSV3, Opcode: opcode}
		if i > 0 {
			h.Opcode = codec.Continuation
		}
		frame, err := spec.frame(h, piece)
		if err != nil {
			return Encoded{}, err
		}
		out.Frames = append(out.Frames, frame)
		out.Bytes = append(out.Bytes, frame...)
	}
	return out, nil
}

// frame builds one frame in the mask and length form of the spec.
func (s *Spec) frame(h codec.Header, payload []byte) ([]byte, error) {
	switch key, ok := hextext.Decode(s.Mask); {
	case s.NewKey != nil:
		h.Masked, h.MaskingKey = true, s.NewKey()
	case !ok || len(key) != 0 && len(key) != 4:
		return nil, &SpecError{"mask", "a masking key is eight hex digits"}
	case len(key) == 4:
		h.Masked, h.MaskingKey = true, [4]byte(key)
	}
	switch s.LengthForm {
	case 0, 7, 16, 64:
		h.LengthForm = codec.LengthForm(s.LengthForm)
	default:
		return nil, &SpecError{"lengthForm", "the length has 7, 16 or 64 bits"}
	}
	if s.LengthForm != 0 && h.LengthForm < codec.MinimalForm(uint64(len(payload))) {
		return nil, &SpecError{"lengthForm", "the " + strconv.Itoa(s.LengthForm) + "-bit form cannot hold " + words.Number(len(payload)) + " bytes"}
	}
	return codec.AppendFrame(nil, h, payload), nil
}

func (s *Spec) opcode() (codec.Opcode, error) {
	switch {
	case s.Opcode == "" && s.CloseCode >= 0:
		return codec.Close, nil
	case s.Opcode == "" && s.IsText:
		return codec.Text, nil
	case s.Opcode == "":
		return codec.Binary, nil
	}
	if op, ok := codec.OpcodeByName(s.Opcode); ok {
		return op, nil
	}
	if n, ok := hextext.Decode("0" + s.Opcode[len(s.Opcode)-1:]); ok && len(s.Opcode) == 3 && (s.Opcode[:2] == "0x" || s.Opcode[:2] == "0X") {
		return codec.Opcode(n[0]), nil
	}
	for n := range 16 {
		if s.Opcode == strconv.Itoa(n) {
			return codec.Opcode(n), nil
		}
	}
	return 0, &SpecError{"opcode", "an opcode is 0 to 15, or text, binary, continuation, close, ping, pong"}
}

// split cuts the payload into the fragments asked for.
func (s *Spec) split(payload []byte) ([][]byte, error) {
	switch {
	case s.Parts < 0 || s.Parts > 0 && len(s.Fragments) > 0:
		return nil, &SpecError{"fragments", "is a count or a list of sizes"}
	case s.Parts > max(1, len(payload)):
		return nil, &SpecError{"fragments", "more fragments than the payload has bytes"}
	}
	sizes := s.Fragments
	for i := 0; i < s.Parts-1; i++ {
		sizes = append(sizes, (i+1)*len(payload)/s.Parts-i*len(payload)/s.Parts)
	}
	var pieces [][]byte
	for _, size := range sizes {
		if size < 0 || size > len(payload) {
			return nil, &SpecError{"fragments", "the sizes come to more than the payload's length"}
		}
		pieces, payload = append(pieces, payload[:size]), payload[size:]
	}
	if len(payload) > 0 || len(pieces) == 0 || s.Parts > 0 {
		pieces = append(pieces, payload)
	}
	return pieces, nil
}
