package payload

import (
	"bytes"
	"strings"

	"github.com/wslens/wslens/codec/deflate"
)

var rawDeflate = Format{ID: "deflate", Label: "DEFLATE", read: readRawDeflate}

const (
	// mostHistory is how many messages, and how many bytes of them, are inflated before the one that is read.
	mostHistory      = 100
	mostHistoryBytes = 1 << 20
	needsHistory     = "It ends in 00 00 FF FF, part of a zlib or DEFLATE stream; needs the messages before it."
)

// readRawDeflate reads DEFLATE data without a header, of which nothing tells but that it inflates to something that can be read:
// a stream by itself, or what a message has of one that began in the messages before it.
func readRawDeflate(b []byte, t *tree) (int, string) {
	flushed := len(b) > len(flushTail) && strings.HasSuffix(string(b[len(b)-len(flushTail):]), flushTail)
	if t.isText || len(b) < 3 || isZlib(b) || startsWith(b, gzipMagic) {
		return 0, "It is no DEFLATE data without a header."
	}
	i, before, pending := streamBefore(t.history, t.budget)
	data := append(pending[:len(pending):len(pending)], b...)
	in := inflate(i, data, t.budget)
	if in.err != nil && before > 0 {
		data, before = b, 0
		in = inflate(&deflate.Inflater{}, b, t.budget)
	}
	readable := looksRead(in.out, len(data))
	whole := in.err == nil && (!in.final || in.end == len(data))
	switch {
	case whole && before > 0 && flushed:
		t.inflated(&in, 0, len(b))
		return scoreCertain, "It goes on with the stream of the messages before it, and ends with a sync flush (00 00 FF FF)."
	case flushed && (in.err == nil || in.err.Kind == deflate.ErrHistory) && readable == 0:
		t.leaf("Compressed data", "DEFLATE, part of a stream", hexValue(b), 0, len(b))
		t.problem(0, len(b), needsHistory)
		return scoreBroken, needsHistory
	case !whole || readable == 0:
		return 0, "It does not inflate to anything that can be read."
	}
	t.inflated(&in, 0, len(b))
	how := "to its last block"
	score := scoreShaped + 1
	switch {
	case flushed:
		how, score = "and ends with a sync flush (00 00 FF FF)", scoreKnown
	case !in.final:
		how, score = "as the payload of permessage-deflate does, without 00 00 FF FF at its end", scoreBroken
	}
	return score, "A guess: it has no header, but inflates as DEFLATE " + how + ", and what comes out can be read."
}

// streamBefore inflates the messages before, of which some may share a stream. It returns an inflater that has what came
// out of them, how many did, and what has come of a message that is not yet whole: one ends with a sync flush.
func streamBefore(history [][]byte, limit int) (i *deflate.Inflater, before int, pending []byte) {
	i = &deflate.Inflater{}
	left := mostHistoryBytes
	from := len(history)
	for from > 0 && len(history)-from < mostHistory && len(history[from-1]) <= left {
		from--
		left -= len(history[from])
	}
	begun := false
	for _, message := range history[from:] {
		if isZlib(message) {
			i.Reset()
			before, pending, message, begun = 0, nil, message[zlibHeader:], true
		}
		flushed := bytes.HasSuffix(message, []byte(flushTail))
		if flushed || begun {
			pending = append(pending, message...)
		}
		if !flushed {
			continue
		}
		out, err := i.Message(pending, limit)
		before, pending, begun = before+1, nil, true
		if limit -= len(out); err != nil || limit <= 0 {
			i.Reset()
			before, begun = 0, false
		}
	}
	return i, before, pending
}

// looksRead is the score of what n bytes inflated to, if it can be read, else 0. What few bytes can make is no evidence.
func looksRead(out []byte, n int) int {
	if _, _, bits := Evidence(out); min(bits, 14*n/10) >= enoughBits {
		return scoreShaped + 1
	}
	return 0
}
