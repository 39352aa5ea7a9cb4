package identify

import (
	"unicode/utf8"

	"github.com/wslens/wslens/codec/internal/words"
)

// owner is what has so many bytes, or empty.
func owner(size int) string {
	switch size {
	case 16:
		return "a Sec-WebSocket-Key or an MD5 digest"
	case 20:
		return "a Sec-WebSocket-Accept or another SHA-1 digest"
	case 32:
		return "a SHA-256 digest or a long key"
	}
	return ""
}

// key weighs b as a key or a digest: bytes of the right number that have no order.
func key(b []byte) Hypothesis {
	of := owner(len(b))
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
	n := words.Count(len(b), "byte")
	return Hypothesis{Kind: Key, Label: n + ", as many as " + of + " has", Reason: n + " without any order are as many as " + of + " has.",
		Bits: 8, Span: len(b)}
}

// address weighs b, of which each byte is set apart, as the address of a network card.
func address(b []byte) Hypothesis {
	const size = 6
	if len(b) != size {
		return Hypothesis{}
	}
	return Hypothesis{Kind: Key, Label: "6 bytes, as many as a MAC address has", Reason: "Six bytes with a mark between them are how a MAC address is written.",
		Bits: 12, Span: size}
}
