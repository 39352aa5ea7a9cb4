package story

import (
	"bytes"
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/passage"
)

// LeaveRepeated leaves out bytes that repeat the payload of the frame above or bytes above, bytes that a test expected, and readable text
// among frames.
func LeaveRepeated(p *passage.Walker) {
	framed := false
	for i := range p.Found {
		f := &p.Found[i]
		framed = framed || f.Kind == passage.Bytes && lex.Framing(f.Reading.Bytes) == lex.WholeFrames
	}
	var last []byte
	form := ""
	for i := range p.Found {
		f := &p.Found[i]
		b := f.Reading.Bytes
		switch {
		case f.Kind != passage.Bytes || !f.Included:
		case isExpected(p, f):
			f.Included, f.Reason = false, "These bytes are what was expected, not what came."
		case last != nil && string(lex.Payloads(last)) == string(b):
			f.Included, f.Reason = false, "These bytes are the payload of the frame above once more."
		case len(b) < len(last) && bytes.HasPrefix(last, b) && lex.Framing(last) == lex.CutFrames:
			f.Included, f.Reason = false, "These bytes begin those above."
		case framed && lex.Framing(b) == lex.NoFrames && lex.IsReadable(b) && !bytes.HasSuffix(b, []byte("\r\n")): // else lines of a head
			f.Included, f.Reason = false, "This is readable text, and other bytes here are frames."
		case last != nil && string(last) == string(b) && (f.Form != form || f.Column):
			f.Included, f.Reason = false, "These bytes are above once more."
		default:
			last, form = b, f.Form
		}
	}
}

// isExpected reports whether the word before the passage says that a test expected these bytes, so that others came.
func isExpected(p *passage.Walker, f *passage.Found) bool {
	before := ascii.LowerString(p.Text[max(0, f.Start-len(" expected:  ")):f.Start])
	for _, word := range [...]string{"want", "expected", "right"} {
		if n := strings.LastIndex(before, word); n >= 0 && lex.SkipAny(before, n+len(word), ":=, `") == len(before) && len(p.Found) > 1 && f != &p.Found[0] {
			return true
		}
	}
	return false
}
