package payload

import (
	"bytes"

	"github.com/wslens/wslens/codec/deflate"
)

var rawDeflate = Format{ID: "deflate", Label: "DEFLATE", read: readRawDeflate, weights: weights{60, 24, 1, 24, 0, 'r'}}

const (
	// mostHistory is how many messages, and how many bytes of them, are inflated before the one that is read.
	mostHistory      = 100
	mostHistoryBytes = 1 << 20
	needsHistory     = "It ends in 00 00 FF FF, part of a zlib or DEFLATE stream; needs the messages before it."
)

// readRawDeflate reads DEFLATE data without a header. Only that it inflates to something that can be read tells such data. It is a
// whole stream, or a part of one that began in the messages before.
func readRawDeflate(b []byte, t *tree) (int, string) {
	const not = "It is no DEFLATE data without a header."
	if t.isText || len(b) < 3 || isZlib(b) || startsWith(b, gzipMagic) {
		return 0, not
	}
	flushed := len(b) > len(flushTail) && bytes.HasSuffix(b, []byte(flushTail))
	if flushed && t.goesOn(b) {
		return scoreCertain, "It goes on with the stream of the messages before it, and ends with a sync flush (00 00 FF FF)."
	}
	in := inflate(&deflate.Inflater{}, b, t.budget)
	readable := t.reads(in.out, len(b))
	score, how := scoreKnown, "to its last block"
	switch {
	case flushed && !readable && in.mayGoOn():
		t.leaf("Compressed data", "DEFLATE, part of a stream", hexValue(b), 0, len(b))
		t.problem(0, len(b), needsHistory)
		return scoreBroken, needsHistory
	case in.err != nil || in.end < len(b) || !readable:
		return 0, not
	case flushed:
		how = "and ends with a sync flush (00 00 FF FF)"
	case !in.final:
		score, how = scoreBroken, "as the payload of permessage-deflate does, without 00 00 FF FF at its end"
	}
	t.inflated(&in, 0, len(b))
	return score, "A guess: it has no header, but inflates as DEFLATE " + how + ", and what comes out can be read."
}

// mayGoOn reports whether the data may be more of a stream: nothing is wrong with them but that they refer to what came before.
func (in *inflation) mayGoOn() bool { return in.err == nil || in.err.Kind == deflate.ErrHistory }

// goesOn inflates b as more of the stream of the messages before it, if it is that.
func (t *tree) goesOn(b []byte) bool {
	i, begun := streamBefore(t.history, t.budget)
	if len(begun) == 0 {
		return false
	}
	in := inflate(i, append(begun[:len(begun)-1:len(begun)-1], b...), t.budget)
	if in.err == nil {
		t.inflated(&in, 0, len(b))
	}
	return in.err == nil
}

// streamBefore inflates the messages before, of which some share a stream; a message of the stream is whole where it ends with a
// sync flush. It returns an inflater with their output as its history. If such a stream goes on, begun is the part that has come of a
// message which is not yet whole, and one byte more, so that it is never empty then.
func streamBefore(history [][]byte, limit int) (i *deflate.Inflater, begun []byte) {
	i = &deflate.Inflater{}
	left, from := mostHistoryBytes, len(history)
	for from > 0 && len(history)-from < mostHistory && len(history[from-1]) <= left {
		from--
		left -= len(history[from])
	}
	goes, pending := false, []byte(nil)
	for _, message := range history[from:] {
		if isZlib(message) {
			i.Reset()
			goes, pending, message = true, nil, message[zlibHeader:]
		}
		flushed := bytes.HasSuffix(message, []byte(flushTail))
		if flushed || goes {
			pending = append(pending, message...)
		}
		if !flushed {
			continue
		}
		out, err := i.Message(pending, limit)
		limit -= len(out)
		if goes, pending = err == nil && limit > 0, nil; !goes {
			i.Reset()
		}
	}
	if !goes {
		return i, nil
	}
	return i, append(pending, 0)
}

// reads tells whether what n bytes inflated to can be read. What few bytes can make is no evidence.
func (t *tree) reads(out []byte, n int) bool {
	_, _, t.bits = t.weigh(out)
	t.bits = min(t.bits, 14*n/10)
	return t.bits >= enoughBits
}
