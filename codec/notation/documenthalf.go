package notation

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
)

const halfReason = " The bytes are the later part of a head: its first line was made up, and the rest of the line in which they begin was left out."

// laterHalf reads bytes that are the later part of a head as its fields, with what stands behind the blank line; false if they are not.
func (r *Reading) laterHalf() (half Reading, ok bool) {
	const most = 64 << 10
	b := string(r.Bytes[:min(len(r.Bytes), most)])
	if r.isHeads() || r.ID == plainText.ID || len(r.Messages) > 0 || beginsHead(r.Bytes) || lex.Framing(r.Bytes) == lex.WholeFrames {
		return half, false
	}
	start, known := 0, 0
	if fieldAt(ascii.LowerString(b)) != 0 { // in the middle of a line
		start = strings.Index(b, "\r\n") + len("\r\n")
	}
	fields, behind, ended := strings.Cut(b[start:], "\r\n\r\n")
	end := start + len(fields)
	for rest := fields; rest != ""; {
		var line string
		if line, rest, ok = strings.Cut(rest, "\r\n"); ok && !isFieldOrEnd(line) {
			return half, false
		}
		known += btoi(isWebSocketField(ascii.LowerString(line)))
	}
	if start == 1 || known < 2 || !isReadable(r.Bytes[:end]) {
		return half, false
	}
	half, ok = attempt(&head.Fields, lex.TraitsOf(fields), nil)
	if !ok || len(half.Problems) > 0 {
		return half, false
	}
	for i, s := range half.Spans {
		half.Spans[i] = lex.At(int(r.Spans[start+int(s.Start)].Start), int(r.Spans[start+int(s.End)-1].End))
	}
	if ended && behind != "" {
		end += len("\r\n\r\n")
		half.Bytes, half.Spans = append(half.Bytes, r.Bytes[end:]...), append(half.Spans, r.Spans[end:]...)
	}
	half.Problems, half.Score, half.Reason = r.Problems, r.Score, r.Reason+halfReason
	half.Extent = PartOfHead
	return half, true
}
