package identify

import (
	"unicode/utf8"
)

// payloadOf weighs b as what an application put into a message.
func payloadOf(b []byte) Hypothesis {
	b = b[:min(len(b), lookedAt/4)]
	_, label, n := evidence(b)
	if text := plainText(b); text > n {
		n, label = text, "text"
	}
	return Hypothesis{Kind: Payload, Label: label, Reason: "The bytes are " + label + " from the first on.", Bits: n, Span: len(b)}
}

// plainText weighs b as readable text: chance makes a byte of it once in three times.
func plainText(b []byte) int {
	if !utf8.Valid(b) || !printable(b) {
		return 0
	}
	return min(len(b)+len(b)/2, 40)
}
