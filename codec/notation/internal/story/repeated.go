package story

import (
	"bytes"
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/passage"
)

// leaveRepeated leaves out bytes that repeat the payload of the frame above or bytes above, bytes that a test expected, and readable text
// among frames.
func leaveRepeated(p *passage.Walker) {
	framed := false
	for i := range p.Found {
		f := &p.Found[i]
		framed = framed || f.Kind == passage.Bytes && lex.Framing(f.Reading.Bytes) == lex.WholeFrames
	}
	var last *passage.Found
	for i := range p.Found {
		f := &p.Found[i]
		if f.Kind != passage.Bytes || !f.Included {
			continue
		}
		reason := repeats(p, f, last)
		if isExpected(p, f) {
			reason = "These bytes are what was expected, not what came."
		} else if reason == "" && framed && isText(f.Reading.Bytes) {
			reason = "This is readable text, and other bytes here are frames."
		}
		if reason == "" && beginsBelow(p, i) {
			reason = "These bytes begin those below."
		}
		if reason == "" {
			last = f
		} else {
			f.Included, f.Reason = false, reason
		}
	}
}

// repeats says how a passage repeats the last one that is read; it is empty if it does not.
func repeats(p *passage.Walker, f, last *passage.Found) string {
	if last == nil {
		return ""
	}
	b, above := f.Reading.Bytes, last.Reading.Bytes
	switch {
	case string(lex.Payloads(above)) == string(b):
		return "These bytes are the payload of the frame above once more."
	case len(b) < len(above) && bytes.HasPrefix(above, b) && (lex.Framing(above) == lex.CutFrames || f.Form != last.Form && isElided(p, f)):
		return "These bytes begin those above."
	case string(above) == string(b) && (f.Form != last.Form || f.Column || isRespelled(p.Text[f.Start:f.End], p.Text[last.Start:last.End])):
		return "These bytes are above once more."
	}
	return ""
}

// beginsBelow tells a few bytes that a text speaks of before it shows them with all that follow, in a form that may be another.
func beginsBelow(p *passage.Walker, i int) bool {
	const most = 4
	b := p.Found[i].Reading.Bytes
	if len(b) > most || lex.Framing(b) == lex.WholeFrames {
		return false
	}
	for k := i + 1; k < len(p.Found); k++ {
		if below := &p.Found[k]; below.Kind == passage.Bytes && below.Included {
			return len(below.Reading.Bytes) > len(b) && bytes.HasPrefix(below.Reading.Bytes, b)
		}
	}
	return false
}

// isRespelled tells digits that another program has printed in the other case.
func isRespelled(digits, above string) bool {
	return digits != above && ascii.LowerString(digits) == ascii.LowerString(above)
}

// isText tells readable text from frames; the start of a head, and lines that end, are rather those of a head.
func isText(b []byte) bool {
	return !head.Begins(b) && lex.Framing(b) == lex.NoFrames && lex.IsReadable(b) && !bytes.HasSuffix(b, []byte("\r\n"))
}

// isExpected reports whether the word before the passage says that a test expected these bytes, so that others came.
func isExpected(p *passage.Walker, f *passage.Found) bool {
	before := ascii.LowerString(p.Text[max(0, f.Start-len(" expected:  ")):f.Start])
	for _, word := range [...]string{"want", "expected", "right"} {
		if n := strings.LastIndex(before, word); n >= 0 && lex.SkipAny(before, n+len(word), ":=, `") == len(before) && f != &p.Found[0] {
			return true
		}
	}
	return false
}
