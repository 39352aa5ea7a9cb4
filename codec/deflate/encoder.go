package deflate

import (
	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/rule"
)

// The lengths in bytes from which on messages are compressed by default. With takeover messages of 16 bytes become a fifth
// to a half shorter, for two microseconds of work. Without it those of fewer than 96 save hardly a tenth.
const (
	leastTakeover   = 16
	leastNoTakeover = 96
)

// Encoder writes one direction of a connection on which permessage-deflate was negotiated: a strict codec.Encoder that
// compresses the messages that it makes shorter, and sends the others as they are (RFC 7692 section 6.1 leaves it to the
// sender). The zero value is the Encoder of an unknown sender, which does not mask, with the default parameters. It is not
// safe for concurrent use.
type Encoder struct {
	// Threshold is the length in bytes from which on a message is compressed; one that does not get shorter by it is sent
	// as it is, and later messages do not refer to it. 0 stands for 16 bytes, or 96 without context takeover, where less
	// would save next to nothing. Below 0 every message is compressed, even if it gets longer.
	Threshold int

	rules      codec.Rules
	frames     *codec.Encoder
	deflater   Deflater
	last       mark // where the message begins that was compressed last
	noTakeover bool
	payload    []byte // kept from message to message, within maxKept
}

// NewEncoder returns an Encoder at the start of a direction, on the terms that the answer has for rules.Sender; for an
// unknown sender they are the server's. Agreed makes it out of an answer and the offers, for what a client's own offer
// promised of its messages holds even where the answer does not repeat it. MaxMessageBytes limits messages as they are
// before they are compressed, MaxFrameBytes what is sent of them.
func NewEncoder(rules codec.Rules, answer Answer) *Encoder {
	e := new(Encoder)
	e.Reset(rules, answer)
	return e
}

// Reset has the Encoder begin with another connection, as NewEncoder would make it. It keeps Threshold, and its memory.
func (e *Encoder) Reset(rules codec.Rules, answer Answer) {
	bits, takeover := answer.Terms(rules.Sender == codec.Client)
	rules.Compression = codec.CompressionDeflate
	e.rules, e.frames, e.noTakeover = rules, codec.NewEncoder(codec.Options{Rules: rules}), !takeover
	e.deflater.WindowBits = bits
	e.deflater.Reset()
}

// begun returns the Encoder of frames, which a zero Encoder has yet to make.
func (e *Encoder) begun() *codec.Encoder {
	if e.frames == nil {
		e.Reset(codec.Rules{}, Answer{})
	}
	return e.frames
}

// AppendMessage appends a message in one frame, or a control frame, which is never compressed. What breaks a rule is not
// appended: the error is a rule.Finding, and dst and the Encoder are as before.
func (e *Encoder) AppendMessage(dst []byte, op codec.Opcode, message []byte) ([]byte, error) {
	if op.IsControl() {
		return e.begun().AppendMessage(dst, op, message)
	}
	return e.AppendFragments(dst, op, message, 0)
}

// AppendClose appends a Close frame with a status code and a reason. codec.CloseNoStatus stands for an empty body. The
// error is as AppendMessage's.
func (e *Encoder) AppendClose(dst []byte, code codec.CloseCode, reason string) ([]byte, error) {
	return e.begun().AppendClose(dst, code, reason)
}

// AppendFragments appends a text or binary message in frames of at most size bytes of what is sent of it; 0 is no limit. The
// error is as AppendMessage's, or codec.ErrOpcode for another opcode.
func (e *Encoder) AppendFragments(dst []byte, op codec.Opcode, message []byte, size int) ([]byte, error) {
	frames := e.begun()
	if err := e.refuses(op, message); err != nil {
		return dst, err
	}
	payload, compressed := e.compress(message)
	send := frames.AppendFragments
	if compressed {
		send = frames.AppendCompressedFragments
	}
	out, err := send(dst, op, payload, size)
	if compressed && err != nil {
		e.deflater.past.rollBack(e.last)
	}
	if e.noTakeover {
		e.deflater.Reset()
	}
	e.payload = kept(e.payload)
	return out, err
}

// compress returns what is sent of a message, and whether that is compressed.
func (e *Encoder) compress(message []byte) ([]byte, bool) {
	least := e.Threshold
	if least == 0 {
		if least = leastTakeover; e.noTakeover {
			least = leastNoTakeover
		}
	}
	if len(message) < least {
		return message, false
	}
	e.last = e.deflater.past.mark()
	e.payload = e.deflater.Append(e.payload, message)
	if least > 0 && len(e.payload) >= len(message) {
		e.deflater.past.rollBack(e.last)
		return message, false
	}
	return e.payload, true
}

// refuses checks what cannot be seen any more once the message is compressed.
func (e *Encoder) refuses(op codec.Opcode, message []byte) error {
	most := e.rules.MaxMessageBytes
	switch {
	case most > 0 && uint64(len(message)) > most:
		return rule.New(rule.MessageTooBig, 0, 0, "The message has "+words.Count(len(message), "byte")+"; the limit is "+words.Count64(most, "byte")+".")
	case op == codec.Text && codec.InvalidUTF8(message) >= 0:
		return rule.New(rule.MessageInvalidUTF8, 0, 0, "The text is not UTF-8 from byte "+words.Number(codec.InvalidUTF8(message))+" on.")
	}
	return nil
}
