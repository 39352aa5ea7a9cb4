package payload

import (
	"unicode/utf8"

	"github.com/wslens/wslens/codec/internal/hextext"
	"github.com/wslens/wslens/codec/internal/words"
)

// Of a long value people read the beginning; its range says where all of it is.
const (
	mostShownText  = 10000
	mostShownBytes = 64
)

// shownText returns the text, without its end if it is long.
func shownText(b []byte) string {
	if len(b) <= mostShownText {
		return string(b)
	}
	n := mostShownText
	for n > mostShownText-utf8.UTFMax && !utf8.RuneStart(b[n]) {
		n--
	}
	return string(b[:n]) + "…"
}

// shownBytes returns bytes that say nothing about their type as text, if they are printable, else as hex digits; and
// which of both.
func shownBytes(b []byte) (value, kind string) {
	if invalidAt(b) < 0 && controls(b) == 0 {
		return shownText(b), "text, " + words.Count(len(b), "byte")
	}
	kind = words.Count(len(b), "byte")
	if len(b) > mostShownBytes {
		return hextext.Encode(b[:mostShownBytes]) + "…", kind
	}
	return hextext.Encode(b), kind
}
