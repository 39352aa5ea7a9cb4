package codec

import (
	"iter"

	"github.com/wslens/wslens/codec/rule"
)

// Options say how a Decoder or an Encoder works. The zero value takes whole messages, strictly, from any side.
type Options struct {
	Rules
	// Level is what a Decoder gives; to an Encoder it means nothing.
	Level Level
	// Lenient goes on after an error wherever the lengths allow it.
	Lenient bool
	// Notes tells of what is legal and only worth knowing, too: findings of the severity rule.Note.
	Notes bool
}

// Decoder reads the frames of one direction of a connection, or with Mixed of both. The zero value has the zero Options.
// It is not safe for concurrent use.
type Decoder struct {
	opts       Options
	sides      [2]side // the only one, or the client and the server
	current    uint8   // index of the side whose frame is read
	senderSeen bool    // with Mixed: the second byte of a frame has come, and with it MASK

	in     []byte // pushed and not yet read
	queue  []byte // holds in, if more was pushed before all was read
	queued bool
	pos    int64 // of in[0] in the stream

	reader headerReader
	body   bodyReader

	lead    Event // if leads: to be given before the findings
	leads   bool
	event   Event // if ready: to be given after the findings
	ready   bool
	parts   uint8 // events of a short frame that are still to come after event
	fault   Event
	err     error
	stopped bool
	ends    int // sides whose unfinished frame or message is still to be reported
}

// NewDecoder returns a Decoder at the start of a stream.
func NewDecoder(opts Options) *Decoder {
	return &Decoder{opts: opts, sides: newSides(opts)}
}

// Reset takes the Decoder back to the start of a stream with the same options. It keeps what memory it has.
func (d *Decoder) Reset() {
	before := d.sides
	*d = Decoder{opts: d.opts, sides: newSides(d.opts), queue: d.queue[:0], body: bodyReader{frame: d.body.frame}}
	for i := range before {
		d.sides[i].message = before[i].message
	}
}

// Push takes the next bytes of the stream. The Decoder unmasks them in place, and the payloads that it gives may be
// parts of them: the caller leaves b alone until Next has returned nil. A Decoder that has stopped drops them.
func (d *Decoder) Push(b []byte) {
	switch {
	case d.stopped:
		return
	case len(d.in) == 0:
		d.in, d.queued = b, false
		return
	case !d.queued:
		d.queue, d.queued = append(d.queue[:0], d.in...), true
	}
	if read := len(d.queue) - len(d.in); read > len(d.in) {
		d.queue = d.queue[:copy(d.queue, d.in)]
	}
	unread := len(d.in) + len(b)
	d.queue = append(d.queue, b...)
	d.in = d.queue[len(d.queue)-unread:]
}

// Skip moves the position by n bytes that were not pushed: those of the other direction of the same recording. It may be
// called between frames.
func (d *Decoder) Skip(n int64) { d.pos += n }

// Finish says that the stream ends here: the next calls to Next report a frame that is cut (rule.FrameTruncated) and a
// message that is not ended (rule.MessageUnfinished).
func (d *Decoder) Finish() {
	if d.ends = 1; d.opts.Sender == Mixed {
		d.ends = 2
	}
}

// Err returns the rule.Finding that stopped a strict Decoder, or nil. Its CloseCode is the one to send. A Decoder also
// stops, without an error, at the frame behind a Close, for what follows one is dropped (RFC 6455 section 1.4).
func (d *Decoder) Err() error { return d.err }

// Position is the number of bytes of the stream that have been read, and of those that were skipped.
func (d *Decoder) Position() int64 { return d.pos }

// Events ranges over what the bytes that were pushed hold: it calls Next until that returns nil. Each event is valid
// until the loop goes on. A loop that is left may be taken up again by another call.
func (d *Decoder) Events() iter.Seq[*Event] {
	return func(yield func(*Event) bool) {
		for e := d.Next(); e != nil && yield(e); e = d.Next() {
		}
	}
}

// Next returns the next event, or nil when it needs more bytes or has stopped. The event is valid until the next call to
// Next or Push.
func (d *Decoder) Next() *Event {
	if d.parts > 0 && !d.ready {
		return d.nextPart()
	}
	for {
		if d.leads {
			d.leads = false
			return &d.lead
		}
		if f := d.side().nextFinding(); f != nil {
			return d.giveFault(f)
		}
		if d.stopped {
			return nil
		}
		if d.ready {
			d.ready = false
			return &d.event
		}
		if !d.step() {
			return nil
		}
	}
}

// giveFault gives a finding, at which a strict Decoder may stop.
func (d *Decoder) giveFault(f *rule.Finding) *Event {
	if !d.opts.Lenient {
		d.stopAt(f)
	}
	d.fault.Sender, d.fault.Finding, d.fault.Start, d.fault.End = d.side().Sender, *f, f.Start, f.End
	return &d.fault
}

// stopAt stops a strict Decoder at an error. What follows a Close is dropped without failing (RFC 6455 section 1.4),
// and a stream that is cut off breaks no rule that has a close code.
func (d *Decoder) stopAt(f *rule.Finding) {
	late := f.Rule == rule.MessageAfterClose
	if d.stopped || f.Severity != rule.Error || f.CloseCode() == 0 && !late {
		return
	}
	d.stop(f.End)
	if !late {
		d.err = *f
	}
}

// stop reads no more than the bytes before the offset at.
func (d *Decoder) stop(at int64) { d.stopped, d.in, d.queue, d.pos = true, nil, nil, at }

// step reads as far as the next event or finding, and tells whether there may be one.
func (d *Decoder) step() bool {
	switch {
	case d.reader.frame && d.body.remaining == 0:
		d.endFrame()
		return true
	case len(d.in) == 0:
		d.releaseBuffers()
		return d.atEnd()
	case d.reader.frame:
		d.readPayload()
		return true
	}
	return d.readHeader() || d.atEnd()
}

// Unread are the bytes that were pushed and not read yet. They are valid until the next call to Next or Push.
func (d *Decoder) Unread() []byte { return d.in }

// Discard drops the bytes that were pushed and not read yet.
func (d *Decoder) Discard() { d.in = nil }

// PartialHeader are the bytes of a header that is not whole yet: those before Position. They are valid until the next call to Push.
func (d *Decoder) PartialHeader() []byte { return d.reader.bytes[:d.reader.filled] }
