package connection

import (
	"bytes"

	"github.com/wslens/wslens/codec/rule"
)

// longestTrailing is how many bytes may be left over.
const longestTrailing = 2

// isTrailing tells whether what stands behind a whole frame is a line end or a zero byte: that comes from the copy, not from the wire.
func isTrailing(b []byte) bool {
	if len(b) > longestTrailing {
		return false
	}
	rest := string(b)
	return rest == "\n" || rest == "\r" || rest == "\r\n" || rest == "\x00"
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
