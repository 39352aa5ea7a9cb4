package identify

import (
	"strconv"
	"unicode/utf8"
)

// keys are what has so many bytes.
var keys = map[int]string{
	16: "a Sec-WebSocket-Key or an MD5 digest",
	20: "a Sec-WebSocket-Accept or another SHA-1 digest",
	32: "a SHA-256 digest or a long key",
}

// key weighs b as a key or a digest: bytes of the right number that have no order.
func key(b []byte) Hypothesis {
	of := keys[len(b)]
	if of == "" || utf8.Valid(b) {
		return Hypothesis{}
	}
	var seen [256]bool
	distinct := 0
	for _, c := range b {
		if !seen[c] {
			seen[c] = true
			distinct++
		}
	}
	if distinct < len(b)*4/5 {
		return Hypothesis{}
	}
	n := strconv.Itoa(len(b)) + " bytes"
	return Hypothesis{Kind: Key, Label: n + ", as many as " + of + " has", Reason: n + " without any order are as many as " + of + " has.",
		Bits: 8, Span: len(b)}
}
