package identify

import (
	"strconv"
	"unicode/utf8"

	"github.com/wslens/wslens/codec"
)

// closeBody weighs b as what stands in a Close (RFC 6455 section 5.5.1): a status code that exists, and a reason that can be read.
func closeBody(b []byte) Hypothesis {
	const least, most = 5, 125
	if len(b) < least || len(b) > most {
		return Hypothesis{}
	}
	code := codec.CloseCode(uint16(b[0])<<8 | uint16(b[1]))
	reason := b[2:]
	if code < 1000 || code > 4999 || code.Name() == "" && code < 3000 || !utf8.Valid(reason) || !readable(reason) {
		return Hypothesis{}
	}
	label := "the body of a Close: " + strconv.Itoa(int(code))
	if name := code.Name(); name != "" {
		label += ", " + name
	}
	return Hypothesis{Kind: Payload, Label: label, Bits: 12 + len(reason), Span: len(b),
		Reason: "The first two bytes are the status code " + strconv.Itoa(int(code)) + " of a Close, the others can be its reason: the frame's header is missing."}
}

func readable(b []byte) bool {
	for _, c := range b {
		if c < ' ' || c == 0x7f {
			return false
		}
	}
	return true
}
