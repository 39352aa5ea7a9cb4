package inspect

import (
	"bytes"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/notation"
	"github.com/wslens/wslens/codec/rule"
)

// walked is what a first pass over the headers tells: who may have sent which bytes.
type walked struct {
	runs  []span
	whole int // where the last whole frame ends
	masks int // frames whose MASK bit is there
}

// span is a row of frames from the same side, as far as that is known: with the same MASK bit, or of one turn.
type span struct {
	start, end int
	server     bool
}

// walk goes from header to header, without a look at the payloads.
func walk(b []byte, from int) walked {
	w := walked{whole: from}
	for at := from; at < len(b); {
		h, size, err := codec.ParseHeader(b[at:])
		end := len(b)
		if rest := uint64(len(b) - at); err == nil && h.PayloadLength <= rest-uint64(size) {
			end = at + size + int(h.PayloadLength)
			w.whole = end
		}
		w.add(span{at, end, !h.Masked}, len(b)-at >= 2)
		at = end
	}
	return w
}

// add appends a frame to the last run if it has the same MASK bit, or if its own is not there.
func (w *walked) add(s span, known bool) {
	if known {
		w.masks++
	}
	if n := len(w.runs); n > 0 && (!known || w.runs[n-1].server == s.server) {
		w.runs[n-1].end = s.end
		return
	}
	w.runs = append(w.runs, s)
}

// turned is what the turns of a recording tell: who has sent which bytes.
func turned(turns []notation.Turn, from, end int) walked {
	w := walked{whole: end}
	for i, turn := range turns {
		s := span{max(turn.Start, from), end, turn.Server}
		if i+1 < len(turns) {
			s.end = turns[i+1].Start
		}
		if s.start < s.end {
			w.runs = append(w.runs, s)
		}
	}
	return w
}

func (w *walked) mixed() bool { return len(w.runs) > 1 }

// end is where the frames end. A line end or a zero byte behind the last whole frame comes from the copy, not from
// the wire, and is not read as the start of another.
func (w *walked) end(b []byte) int {
	rest := string(b[w.whole:])
	if w.masks > 0 && w.whole > 0 && (rest == "\n" || rest == "\r" || rest == "\r\n" || rest == "\x00") && len(w.runs) > 0 && w.whole > w.runs[0].start {
		return w.whole
	}
	return len(b)
}

// trailingNote says that rest, which stands at the offset at, is left over.
func trailingNote(rest []byte, at int) rule.Finding {
	text := "A zero byte is left over, as the end of a C string would be."
	if bytes.IndexByte(rest, 0) < 0 {
		text = "A line end is left over. It most likely comes from the copy, not from the wire."
	}
	f := rule.New(rule.FrameTrailingBytes, int64(at), int64(at+len(rest)), text)
	f.Fix = &rule.Fix{Start: f.Start, End: f.End, Text: "Leave the bytes out"}
	return f
}

// mixedNote says of the frame at start, the first with another MASK bit, that masked and unmasked frames are read as both directions of a connection.
func mixedNote(start int) rule.Finding {
	at := int64(start)
	f := rule.New(rule.FrameMixedMasks, at+1, at+2,
		"Masked and unmasked frames stand together. They are read as both directions of one connection; if all came from one side, choose the direction.")
	f.Severity = rule.Note
	return f
}
