package codec

import (
	"encoding/binary"
	"errors"

	"github.com/wslens/wslens/codec/rule"
)

// Errors of an Encoder that is called out of order, or for what no frame can say. Nothing was appended.
var (
	// ErrNoMessage: AppendFrame, BeginFrame or EndMessage without BeginMessage.
	ErrNoMessage = errors.New("codec: no message has been begun")
	// ErrInMessage: BeginMessage before the last frame of the message before.
	ErrInMessage = errors.New("codec: the message before has not been ended")
	// ErrNoFrame: AppendData without BeginFrame, or when all of the frame's payload is there.
	ErrNoFrame = errors.New("codec: no frame has been begun")
	// ErrInFrame: anything but AppendData while the frame of BeginFrame waits for payload.
	ErrInFrame = errors.New("codec: the frame before still waits for payload")
	// ErrFrameLength: AppendData with more than BeginFrame announced.
	ErrFrameLength = errors.New("codec: more payload than the frame announced")
	// ErrOpcode: BeginMessage of a strict Encoder with an opcode other than Text and Binary.
	ErrOpcode = errors.New("codec: a message of several frames is text or binary")
	// ErrReason: AppendClose with CloseNoStatus and a reason.
	ErrReason = errors.New("codec: a reason needs a status code before it")
)

// Encoder appends the frames of one direction of a connection to slices. A frame of the sender Client is masked with
// a fresh key. A strict Encoder appends nothing that breaks a rule: it returns the rule.Finding, and its state and the
// slice are as they were before the call. A lenient one appends what it is asked for, and Findings tells the rules
// that it met. It is not safe for concurrent use.
type Encoder struct {
	opts  Options
	check checker
	// Key gives the masking key of each frame of a Client; nil takes it from a strong source (RFC 6455 section 5.3).
	Key func() [4]byte

	pos        int64 // bytes of the stream so far
	inMessage  bool
	next       Opcode // of the next data frame
	compressed bool   // whether that frame has RSV1
	remaining  uint64 // payload bytes of the open frame still to come
	inFrame    bool
	frame      Header
	keyPos     int
	keys       *keySource
	findings   []rule.Finding
}

// keySource gives masking keys out of a supply, which it renews.
type keySource struct {
	supply [256]byte
	used   int
}

func (s *keySource) next() [4]byte {
	if s.used == 0 {
		fillRandom(s.supply[:])
	}
	key := [4]byte(s.supply[s.used:])
	s.used = (s.used + len(key)) % len(s.supply)
	return key
}

// NewEncoder returns an Encoder at the start of a stream. The level of opts has no meaning here: an Encoder writes
// messages with AppendMessage, frames with BeginMessage and AppendFrame, and streams with BeginFrame and AppendData.
func NewEncoder(opts Options) *Encoder {
	return &Encoder{opts: opts, check: newChecker(opts), keys: new(keySource)}
}

// Reset takes the Encoder back to the start of a stream with the same options and the same Key.
func (e *Encoder) Reset() {
	*e = Encoder{opts: e.opts, check: newChecker(e.opts), Key: e.Key, keys: e.keys}
}

// Findings returns the rules that a lenient Encoder met since the last call. Their ranges, in bytes, count from the start
// of the stream.
func (e *Encoder) Findings() []rule.Finding {
	found := e.findings
	e.findings = nil
	return found
}

// AppendMessage appends a whole message in one frame, or a control frame, which may stand between the fragments of a
// message. The payload may lie in the memory behind dst, as in AppendMessage(b[:0], op, b). The error is a rule.Finding or
// ErrInFrame.
func (e *Encoder) AppendMessage(dst []byte, op Opcode, payload []byte) ([]byte, error) {
	if e.inFrame {
		return dst, ErrInFrame
	}
	return e.appendFrame(dst, Header{FIN: true, Opcode: op}, payload)
}

// AppendClose appends a Close frame with a status code and a reason, which is UTF-8 of at most 123 bytes (RFC 6455
// section 5.5.1). CloseNoStatus stands for an empty body. The error is a rule.Finding, ErrReason or ErrInFrame.
func (e *Encoder) AppendClose(dst []byte, code CloseCode, reason string) ([]byte, error) {
	var body []byte
	switch {
	case code != CloseNoStatus:
		body = append(binary.BigEndian.AppendUint16(nil, uint16(code)), reason...)
	case reason != "":
		return dst, ErrReason
	}
	return e.AppendMessage(dst, Close, body)
}

// BeginFrame appends the header of a fragment whose payload of length bytes follows through AppendData; fin says that it
// is the last. No memory is held for it. The error is a rule.Finding, ErrNoMessage or ErrInFrame.
func (e *Encoder) BeginFrame(dst []byte, length uint64, fin bool) ([]byte, error) {
	h, err := e.fragment(fin)
	if err != nil {
		return dst, err
	}
	h.PayloadLength = length
	before := *e
	var space [MaxHeaderSize]byte
	b, err := e.begin(h, space[:0])
	if err != nil {
		return e.undo(&before, dst, err)
	}
	e.advance(fin)
	return append(dst, b...), nil
}

// AppendData appends a piece of the payload of the frame that was begun, masked if need be. The frame ends with its last
// byte. The error is a rule.Finding, ErrNoFrame or ErrFrameLength.
func (e *Encoder) AppendData(dst, data []byte) ([]byte, error) {
	switch {
	case !e.inFrame:
		return dst, ErrNoFrame
	case uint64(len(data)) > e.remaining:
		return dst, ErrFrameLength
	}
	before := *e
	if err := e.checkPayload(data); err != nil {
		return e.undo(&before, dst, err)
	}
	from := len(dst)
	dst = append(dst, data...)
	if e.frame.Masked {
		e.keyPos = Mask(e.frame.MaskingKey, e.keyPos, dst[from:])
	}
	return dst, nil
}

func (e *Encoder) appendFrame(dst []byte, h Header, payload []byte) ([]byte, error) {
	h.PayloadLength = uint64(len(payload))
	before := *e
	var space [MaxHeaderSize]byte
	b, err := e.begin(h, space[:0])
	if err == nil {
		err = e.checkPayload(payload)
	}
	if err != nil {
		return e.undo(&before, dst, err)
	}
	return appendWhole(dst, &e.frame, b, payload), nil
}

// undo takes back a call that is refused.
func (e *Encoder) undo(before *Encoder, dst []byte, err error) ([]byte, error) {
	*e = *before
	return dst, err
}

// begin checks a header, opens its frame and returns its bytes, which it appends to space.
func (e *Encoder) begin(h Header, space []byte) ([]byte, error) {
	if h.Masked = e.opts.Sender == Client; h.Masked {
		h.MaskingKey = e.key()
	}
	h.LengthForm = MinimalForm(h.PayloadLength)
	b := h.Append(space)
	e.check.header(h, b, e.pos)
	if err := e.drainFindings(); err != nil {
		return b, err
	}
	e.check.begin(h, e.pos, len(b))
	e.pos += int64(len(b))
	e.frame, e.remaining, e.keyPos, e.inFrame = h, h.PayloadLength, 0, true
	return b, e.endIfDone()
}

// checkPayload checks a piece of the open frame's payload, and ends the frame with its last byte.
func (e *Encoder) checkPayload(data []byte) error {
	if len(data) == 0 {
		return nil
	}
	for rest, at := data, e.pos; len(rest) > 0; {
		n, _ := e.check.data(rest, at)
		rest, at = rest[n:], at+int64(n)
	}
	if err := e.drainFindings(); err != nil {
		return err
	}
	e.pos += int64(len(data))
	e.remaining -= uint64(len(data))
	return e.endIfDone()
}

func (e *Encoder) endIfDone() error {
	if e.remaining > 0 {
		return nil
	}
	e.inFrame = false
	e.check.end(e.pos)
	return e.drainFindings()
}

// drainFindings empties the checker of its findings: a strict Encoder returns the first error, a lenient one keeps them all.
func (e *Encoder) drainFindings() error {
	var first error
	for f := e.check.nextFinding(); f != nil; f = e.check.nextFinding() {
		if e.opts.Lenient {
			e.findings = append(e.findings, *f)
		} else if first == nil && f.Severity == rule.Error {
			first = *f
		}
	}
	return first
}

func (e *Encoder) key() [4]byte {
	if e.Key != nil {
		return e.Key()
	}
	return e.keys.next()
}
