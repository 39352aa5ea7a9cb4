package deflate

import (
	"github.com/wslens/wslens/codec/internal/words"
)

// maxUnsure is how many bytes are made behind the first one that is not known, to see whether the data is DEFLATE.
const maxUnsure = 256 << 10

// output is what comes out of one message.
type output struct {
	bytes []byte
	past  []byte // what came before it
	// known is the offset in bytes from which on all is known for certain; offsets below 0 are in the past.
	known         int
	limit, window int
	// reference is the fault of the first reference to bytes that are not known or beyond the window. What comes out is
	// certain up to sure.
	reference *Error
	sure      int
	full      *Error // the limit is reached
}

func newOutput(past []byte, limit, window int) output {
	return output{past: past, known: -len(past), limit: limit, window: window, sure: -1}
}

func (o *output) literal(t *Token) {
	if len(o.bytes) == o.limit {
		o.overflow(t)
		return
	}
	o.bytes = append(o.bytes, t.Byte)
}

func (o *output) stored(t *Token, b []byte) {
	if room := o.limit - len(o.bytes); len(b) > room {
		b = b[:room]
		o.overflow(t)
	}
	o.bytes = append(o.bytes, b...)
}

// copy repeats bytes that came before. What is not known is zeros, and so is what is copied from there.
func (o *output) copy(t *Token) {
	at, n := len(o.bytes), t.Length
	if n > o.limit-at {
		n = o.limit - at
		o.overflow(t)
	}
	from := at - t.Distance
	if from < o.known || t.Distance > o.window {
		o.refers(t, from)
	}
	if from < o.known {
		if o.sure < 0 {
			o.sure, o.limit = at, min(o.limit, at+maxUnsure)
		}
		o.known = at + n
	}
	o.repeat(from, n)
}

// repeat appends n bytes from the offset from on, which may lie in the past or before it.
func (o *output) repeat(from, n int) {
	for from < 0 && n > 0 {
		k, i := min(n, -from), len(o.past)+from
		if i >= 0 {
			o.bytes = append(o.bytes, o.past[i:i+k]...)
		} else {
			k = min(k, -i)
			o.bytes = append(o.bytes, make([]byte, k)...)
		}
		from, n = from+k, n-k
	}
	for n > 0 {
		k := min(n, len(o.bytes)-from)
		o.bytes = append(o.bytes, o.bytes[from:from+k]...)
		n -= k
	}
}

// refers keeps the first reference that is at fault.
func (o *output) refers(t *Token, from int) {
	if o.reference != nil {
		return
	}
	kind, cause := ErrHistory, "a back-reference of "+words.Number(t.Distance)+" bytes reaches "+words.Number(o.known-from)+
		" before the first that is known"
	if t.Distance > o.window {
		kind, cause = ErrWindow, "a back-reference of "+words.Number(t.Distance)+" bytes reaches beyond the window of "+
			words.Number(o.window)
	}
	o.reference = o.fault(t, kind, cause)
}

func (o *output) overflow(t *Token) {
	o.full = o.fault(t, ErrLimit, "there is more than "+words.Number(o.limit)+" bytes")
}

func (o *output) fault(t *Token, kind error, cause string) *Error {
	return &Error{Kind: kind, Cause: cause, Bit: t.Bit, Bits: t.Bits, Distance: t.Distance, Output: len(o.bytes)}
}

// certain is what came out without a guess.
func (o *output) certain() []byte {
	if o.sure >= 0 {
		return o.bytes[:o.sure]
	}
	return o.bytes
}
