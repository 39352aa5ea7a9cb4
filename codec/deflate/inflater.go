// Package deflate compresses messages and undoes it as permessage-deflate asks for (RFC 7692), explains compressed ones
// token by token (RFC 1951), and reads, answers and judges the parameters.
package deflate

// Inflater inflates the messages of one direction, one after the other. The zero value has no history, and the window of
// 32,768 bytes that is in force unless fewer are agreed.
type Inflater struct {
	// WindowBits is the base-2 logarithm of the window's size in bytes, 8 to 15 (RFC 7692 section 7.1.2); all else is 15.
	WindowBits int

	reader tokenReader
	past   []byte // what came out so far, its last bytes at least
	form   Form
	// doubtful is set for what may not be a message of the direction at all: if it does not inflate, the history stays.
	doubtful bool
}

// Form is what the last message was like, beside what it said.
type Form struct {
	// Final is whether a block has BFINAL set (RFC 7692 section 7.2.3.4); the first one's header begins at the bit FinalBit.
	Final    bool
	FinalBit int
	// EmptyBlockMissing is whether the payload ends with a block and lacks the first byte of the empty block that should
	// follow (RFC 7692 section 7.2.1). It is inflated, but a receiver that adds the tail is left inside a block.
	EmptyBlockMissing bool
	// NotStripped is whether that last block is an empty stored one: the tail is still there.
	NotStripped bool
}

// Form returns what the last message was like.
func (i *Inflater) Form() Form { return i.form }

// Last returns the token that the last message ended with: the one at fault if there was an error.
func (i *Inflater) Last() Token { return i.reader.token }

// Reset forgets the history, as no_context_takeover asks for after each message (RFC 7692 section 7.1.1).
func (i *Inflater) Reset() { i.past = i.past[:0] }

// Remember takes message as inflated elsewhere: the next may refer to it.
func (i *Inflater) Remember(message []byte) { i.past = appendHistory(i.past, message) }

// Message inflates the payload of a whole message. It returns at most limit bytes; a limit below 0 is 0. An error is an *Error; what came out
// before it is returned too, and with ErrWindow all, for a larger window makes it out. Later messages may only refer to
// what is known for certain. Memory does not grow beyond the output.
func (i *Inflater) Message(payload []byte, limit int) ([]byte, error) {
	return i.Explain(payload, limit, nil)
}

// Explain is Message that shows each token to visit, which must not keep it, and ends at the first error.
func (i *Inflater) Explain(payload []byte, limit int, visit func(*Token)) ([]byte, error) {
	i.form, limit = Form{}, max(0, limit)
	i.reader.reset(payload)
	o := newOutput(i.past, limit, windowOf(i.WindowBits))
	o.bytes = make([]byte, 0, min(limit, 2*len(payload)+64))
	for o.full == nil && i.reader.next() {
		i.put(&o)
		switch {
		case visit == nil && i.reader.inCodes():
			o.bytes = i.reader.shortLiterals(o.bytes, o.limit)
		case visit != nil && o.reference != nil:
			i.reader.fault, o.bytes = o.reference, o.bytes[:o.reference.Output]
			return i.finish(&o)
		case visit != nil && o.full == nil:
			visit(&i.reader.token)
		}
	}
	i.form.EmptyBlockMissing, i.form.NotStripped = i.reader.emptyBlockMissing, i.reader.tailNotStripped
	return i.finish(&o)
}

// put makes what the token stands for.
func (i *Inflater) put(o *output) {
	switch t := &i.reader.token; t.Kind {
	case BlockHeader:
		if t.Final && !i.form.Final {
			i.form.Final, i.form.FinalBit = true, t.Bit
		}
	case Literal:
		o.literal(t)
	case Copy:
		o.copy(t)
	case StoredBytes:
		o.stored(t, i.reader.stored)
	}
}

// finish keeps what later messages may refer to: after a fault it is not known what the sender has there.
func (i *Inflater) finish(o *output) ([]byte, error) {
	out := o.certain()
	fault := i.reader.fault
	switch {
	case fault != nil:
		fault.Output = len(out)
	case o.reference != nil:
		fault = o.reference
	case o.full != nil:
		fault = o.full
	}
	if fault != nil && i.doubtful {
		return out, fault
	}
	if o.known >= 0 || o.full != nil || i.reader.fault != nil {
		i.Reset()
	}
	if o.full == nil && i.reader.fault == nil {
		i.Remember(o.bytes[max(0, o.known):])
	}
	if fault != nil {
		return out, fault
	}
	return out, nil
}

// Locate returns the bits of the token that makes the byte at an offset of what a payload inflates to.
func Locate(payload []byte, offset int) (bit, bits int) {
	var r tokenReader
	r.reset(payload)
	for made := 0; made <= offset && r.next(); {
		made += r.token.Length
	}
	return r.token.Bit, r.token.Bits
}
