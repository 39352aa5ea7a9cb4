package deflate

import (
	"errors"
	"iter"
	"math"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/rule"
)

// Decoder reads one direction of a connection on which permessage-deflate was negotiated: a codec.Decoder at the level
// Messages whose messages come inflated. The header of a message still tells by RSV1 whether it was compressed. The zero
// value is a strict Decoder for an unknown sender, with the default parameters and no limits. It is not safe for concurrent
// use.
type Decoder struct {
	opts     codec.Options
	frames   *codec.Decoder
	inflater Inflater
	// noTakeover has each message inflated by itself.
	noTakeover bool

	open    bool // the message has begun and not ended
	message codec.Event
	payload []byte // of its fragments, kept from message to message within maxKept

	fault   codec.Event
	waits   bool // the message comes behind its fault
	stopped bool
	err     error
}

// NewDecoder returns a Decoder at the start of a direction, on the terms that the answer has for opts.Sender; for an
// unknown sender they are the server's. MaxMessageBytes limits what a message inflates to: without it a few bytes may come
// to a thousand times as many. The level and the compression of opts mean nothing here.
func NewDecoder(opts codec.Options, answer Answer) *Decoder {
	d := new(Decoder)
	d.Reset(opts, answer)
	return d
}

// Reset has the Decoder begin with another connection, as NewDecoder would make it. It keeps its memory.
func (d *Decoder) Reset(opts codec.Options, answer Answer) {
	if opts.Sender == codec.Mixed { // each side has a history of its own
		opts.Sender = codec.UnknownSender
	}
	bits, takeover := answer.Terms(opts.Sender == codec.Client)
	*d = Decoder{opts: opts, inflater: d.inflater, noTakeover: !takeover, payload: kept(d.payload)}
	d.inflater.WindowBits = bits
	d.inflater.Reset()
	opts.Level, opts.Compression = codec.Frames, codec.CompressionDeflate
	if most := d.mostCompressed(); opts.MaxFrameBytes == 0 || opts.MaxFrameBytes > most {
		opts.MaxFrameBytes = most
	}
	d.frames = codec.NewDecoder(opts)
}

// begun returns the Decoder of frames, which a zero Decoder has yet to make.
func (d *Decoder) begun() *codec.Decoder {
	if d.frames == nil {
		d.Reset(codec.Options{}, Answer{})
	}
	return d.frames
}

// mostCompressed is how many bytes on the wire may stand for a message within the limit: ample, for data that does not
// compress, but bounded, for blocks may be empty without end.
func (d *Decoder) mostCompressed() uint64 {
	if max := d.opts.MaxMessageBytes; max > 0 && max < 1<<62 {
		return 2*max + 1024
	}
	return math.MaxUint64
}

// Push takes the next bytes of the stream, on the terms of codec.Decoder.Push.
func (d *Decoder) Push(b []byte) {
	if !d.stopped {
		d.begun().Push(b)
	}
}

// Finish says that the stream ends here: what is cut off is reported by the next calls to Next.
func (d *Decoder) Finish() { d.begun().Finish() }

// Err returns the rule.Finding that stopped a strict Decoder, or nil. Its CloseCode is the one to send.
func (d *Decoder) Err() error {
	if d.err != nil {
		return d.err
	}
	return d.begun().Err()
}

// Events ranges over what the bytes that were pushed hold, on the terms of codec.Decoder.Events.
func (d *Decoder) Events() iter.Seq[*codec.Event] {
	return func(yield func(*codec.Event) bool) {
		for e := d.Next(); e != nil && yield(e); e = d.Next() {
		}
	}
}

// Next returns the next message or finding, or nil when it needs more bytes or has stopped. The event is valid until the
// next call to Next or Push. Of a message that does not inflate a lenient Decoder reports the fault, and gives the bytes before it.
// The fault is not reported where RSV1 is an error by itself, as on a frame with a reserved opcode or on a continuation without a
// message: that error has been reported.
func (d *Decoder) Next() *codec.Event {
	if d.waits {
		d.waits = false
		return &d.message
	}
	if !d.open { // the message before is not needed any more
		d.message, d.payload = codec.Event{}, kept(d.payload)
	}
	if d.stopped {
		return nil
	}
	frames := d.begun()
	for e := frames.Next(); e != nil; e = frames.Next() {
		switch {
		case e.Kind == codec.Fault:
			return e
		case e.Header.Opcode.IsControl():
			e.Kind, e.Frames = codec.Message, 1
			return e
		case d.add(e):
			return d.end()
		}
	}
	return nil
}

// add adds a frame to the message and tells whether it ends here. The payload of a message of one frame is not copied.
func (d *Decoder) add(e *codec.Event) bool {
	m := &d.message
	if !d.open || e.Header.Opcode != codec.Continuation {
		*m = *e
		m.Kind = codec.Message
		d.payload = d.payload[:0]
	}
	m.Frames++
	m.End = e.End
	if d.open = !e.Header.FIN; d.open || m.Frames > 1 {
		d.payload = append(d.payload, e.Payload...)
		m.Payload = d.payload
	}
	return !d.open || d.tooLong()
}

// tooLong tells whether there is more of a compressed message than may be.
func (d *Decoder) tooLong() bool {
	return d.message.Header.RSV1 && !d.opts.Lenient && uint64(len(d.payload)) > d.mostCompressed()
}

// end gives the message, or the fault that comes before it or in its place.
func (d *Decoder) end() *codec.Event {
	m := &d.message
	if !m.Header.RSV1 {
		return m
	}
	id, text := rule.MessageTooBig, "The compressed message comes to "+words.Count(len(m.Payload), "byte")+"; what may be inflated is "+
		words.Count64(d.opts.MaxMessageBytes, "byte")+"."
	if !d.tooLong() {
		id, text = d.inflate()
	}
	if id == "" {
		return m
	}
	f := rule.New(id, m.Start, m.End, text)
	d.fault.Sender, d.fault.Finding, d.fault.Start, d.fault.End = m.Sender, f, f.Start, f.End
	if d.waits = d.opts.Lenient; !d.waits {
		d.stopped, d.err = true, f
	}
	return &d.fault
}

// inflate replaces the payload of a whole message by what it stands for, and returns the rule that it breaks, or "".
func (d *Decoder) inflate() (id rule.ID, text string) {
	limit := math.MaxInt
	if max := d.opts.MaxMessageBytes; max > 0 {
		limit = int(min(max, math.MaxInt))
	}
	op := d.message.Header.Opcode
	d.inflater.doubtful = op == codec.Continuation || op.IsReserved()
	out, err := d.inflater.Message(d.message.Payload, limit)
	if d.noTakeover {
		d.inflater.Reset()
	}
	d.message.Payload = out
	var fault *Error
	switch {
	case errors.Is(err, ErrLimit):
		return rule.MessageTooBig, "The message inflates to more than the limit of " + words.Count(limit, "byte") + "."
	case err != nil && d.inflater.doubtful:
	case errors.As(err, &fault):
		return fault.Rule(), "At bit " + words.Number(fault.Bit) + " of the compressed message, " + fault.Cause + "; " +
			words.Count(fault.Output, "byte") + " came out before that."
	case op == codec.Text:
		if at := codec.InvalidUTF8(out); at >= 0 {
			return rule.MessageInvalidUTF8, "The inflated text is not UTF-8 from byte " + words.Number(at) + " on."
		}
	}
	return "", ""
}
