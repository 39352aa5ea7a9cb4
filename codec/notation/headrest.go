package notation

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

const restReason = " The bytes are the later part of a head, whose first line was made up."

// restOfHead reads bytes that are the later part of a head as header fields, and keeps what stands behind the blank line. The score is 0 if
// they are not that.
func restOfHead(r *Reading) (rest Reading) {
	const lineEnd, all, most = "\r\n", 96, 64 << 10 // the score of fields of which each line is one
	b := string(r.Bytes[:min(len(r.Bytes), most)])
	if r.IsHeads() || len(r.Messages) > 0 || head.Begins(r.Bytes) || !strings.Contains(b, lineEnd) {
		return
	}
	start := 0
	if head.FieldAt(ascii.LowerString(b)) != 0 { // in the middle of a line
		start = strings.Index(b, lineEnd) + len(lineEnd)
	}
	fields, _, ended := strings.Cut(b[start:], lineEnd+lineEnd)
	end := start + len(fields) + 2*len(lineEnd)
	if last := strings.LastIndex(fields, lineEnd); !ended && last > 0 && strings.IndexByte(fields[last:], ':') < 0 {
		fields = fields[:last]
	}
	if !lex.IsReadable(r.Bytes[:start+len(fields)]) {
		return
	}
	rest = reading.Regardless(&head.Fields, fields)
	if rest.Score < all {
		rest.Score = 0
		return
	}
	for i, s := range rest.Spans {
		rest.Spans[i] = lex.At(int(r.Spans[start+int(s.Start)].Start), int(r.Spans[start+int(s.End)-1].End))
	}
	for ; ended && end < len(r.Bytes); end++ {
		rest.Bytes, rest.Spans = append(rest.Bytes, r.Bytes[end]), append(rest.Spans, r.Spans[end])
	}
	rest.Problems, rest.Score, rest.Extent = r.Problems, r.Score+1, reading.PartOfHead
	rest.Reason = r.Reason + restReason
	return
}
