package payload

var zlibFormat = Format{ID: "zlib", Label: "zlib", read: readZlib, weights: weights{60, 0, 10, 0, 8, 'r'}}

const (
	zlibHeader = 2
	// zlibDictionary is FDICT (RFC 1950 section 2.2).
	zlibDictionary = 0x20
)

// isZlib tells whether the first two bytes are a header of zlib: DEFLATE, a window that there is, and check bits that are
// right (RFC 1950 section 2.2).
func isZlib(b []byte) bool {
	return len(b) >= zlibHeader && b[0]&15 == 8 && b[0]>>4 <= 7 && bigEndian(b[:2])%31 == 0
}

// readZlib reads a stream, or its beginning up to a sync flush, where a message ends of those that share a stream.
func readZlib(b []byte, t *tree) (int, string) {
	if !isZlib(b) {
		return 0, "It does not begin with a header of zlib."
	}
	t.begin("zlib", "stream", 0)
	t.layout(b, 0, "\nx1 Method and window|8 is DEFLATE; the other digit is for the size of the window\nx1 Flags|The check bits are right\n")
	if b[1]&zlibDictionary > 0 {
		t.stray(zlibHeader, len(b), "The data needs a dictionary that both sides have agreed on.")
		return scoreHint, "It begins with the two bytes of a zlib header that needs a dictionary."
	}
	out, at, final := t.deflated(b, zlibHeader)
	good := false
	if final {
		at, good = t.checked(b, at, "Adler-32", bigEndian(b[at:min(at+4, len(b))]), adlerOf(out))
	}
	if good && at < len(b) {
		t.stray(at, len(b), "These bytes are behind the end of the zlib stream.")
	}
	switch {
	case good && t.right:
		return scoreCertain, "It begins with a header of zlib, and its checksum is right."
	case t.flushed:
		return scoreCertain, "It begins with a header of zlib and ends with a sync flush (00 00 FF FF), as the first message of those that share a stream."
	case t.reads(out, len(b)):
		t.bits /= 3 // the codes of a fixed block are mostly those of text
		return scoreShaped + 1, "It begins with a header of zlib, and inflates to something that can be read."
	}
	return scoreHint, "It begins with the two bytes of a zlib header, as chance may have it."
}
