package deflate

import (
	"math"
	"strconv"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/rule"
)

// Encoder writes one direction of a connection on which permessage-deflate was negotiated: a strict codec.Encoder that
// compresses every message. It is not safe for concurrent use.
type Encoder struct {
	rules    codec.Rules
	frames   *codec.Encoder
	deflater Deflater
	takeover bool
	payload  []byte // kept from message to message
}

// NewEncoder returns an Encoder at the start of a direction, on the terms that the answer has for rules.Sender; for an
// unknown sender they are the server's. MaxMessageBytes limits messages as they are before they are compressed.
func NewEncoder(rules codec.Rules, answer Answer) *Encoder {
	bits, takeover := answer.Terms(rules.Sender == codec.Client)
	rules.Compression = codec.CompressionDeflate
	return &Encoder{rules: rules, frames: codec.NewEncoder(codec.Options{Rules: rules}), deflater: Deflater{WindowBits: bits}, takeover: takeover}
}

// AppendMessage appends a message in one frame, or a control frame, which is never compressed. What breaks a rule is not
// appended: the error is a rule.Finding, and dst is as before.
func (e *Encoder) AppendMessage(dst []byte, op codec.Opcode, message []byte) ([]byte, error) {
	if op.IsControl() {
		return e.frames.AppendMessage(dst, op, message)
	}
	return e.AppendFragments(dst, op, message, 0)
}

// AppendClose appends a Close frame with a status code and a reason. codec.CloseNoStatus stands for an empty body.
func (e *Encoder) AppendClose(dst []byte, code codec.CloseCode, reason string) ([]byte, error) {
	return e.frames.AppendClose(dst, code, reason)
}

// AppendFragments appends a text or binary message in frames of at most size bytes of its compressed payload; 0 is no
// limit.
func (e *Encoder) AppendFragments(dst []byte, op codec.Opcode, message []byte, size int) ([]byte, error) {
	if err := e.refuses(op, message); err != nil {
		return dst, err
	}
	if size <= 0 {
		size = math.MaxInt
	}
	before := *e.frames
	e.payload = e.deflater.Append(e.payload[:0], message)
	out, err := e.fragments(dst, op, size)
	if err != nil || !e.takeover {
		e.deflater.Reset() // nothing can be referred to that was not sent
	}
	if err != nil {
		*e.frames = before
		return dst, err
	}
	return out, nil
}

// refuses checks what cannot be seen any more once the message is compressed.
func (e *Encoder) refuses(op codec.Opcode, message []byte) error {
	most := e.rules.MaxMessageBytes
	switch {
	case most > 0 && uint64(len(message)) > most:
		return rule.New(rule.MessageTooBig, 0, 0, "The message has "+words.Count(len(message), "byte")+"; the limit is "+words.Count64(most, "byte")+".")
	case op == codec.Text && codec.InvalidUTF8(message) >= 0:
		return rule.New(rule.MessageInvalidUTF8, 0, 0, "The text is not UTF-8 from byte "+strconv.Itoa(codec.InvalidUTF8(message))+" on.")
	}
	return nil
}

// fragments appends the frames of the compressed payload.
func (e *Encoder) fragments(dst []byte, op codec.Opcode, size int) ([]byte, error) {
	err := e.frames.BeginCompressed(op)
	for rest, fin := e.payload, false; !fin && err == nil; {
		n := min(size, len(rest))
		fin = n == len(rest)
		dst, err = e.frames.AppendFrame(dst, rest[:n], fin)
		rest = rest[n:]
	}
	return dst, err
}
