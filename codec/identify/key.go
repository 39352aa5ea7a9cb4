package identify

import "unicode/utf8"

// keys are the lengths that keys and digests have, in bytes.
var keys = map[int]string{
	16: "16 bytes like a key: as many as a Sec-WebSocket-Key or an MD5 digest has",
	20: "20 bytes like a digest: as many as a Sec-WebSocket-Accept or another SHA-1 digest has",
	32: "32 bytes like a key or a digest: as many as SHA-256 gives",
}

// key weighs b as a key or a digest: bytes of the right number that have no order.
func key(b []byte) Hypothesis {
	label := keys[len(b)]
	if label == "" || utf8.Valid(b) {
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
	return Hypothesis{Kind: Key, Label: label, Reason: "The bytes are " + label + ", and show no order.", Bits: 8, Span: len(b)}
}
