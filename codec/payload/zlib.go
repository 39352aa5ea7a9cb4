package payload

import (
	"strconv"

	"github.com/wslens/wslens/codec/deflate"
)

var zlibFormat = Format{ID: "zlib", Label: "zlib", read: readZlib}

const (
	zlibHeader  = 2
	zlibTrailer = 4
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
	t.leaf("Method and window", "byte", hexValue(b[:1]), 0, 1).Meaning = "DEFLATE, a window of " +
		strconv.Itoa(1<<(b[0]>>4+8)) + " bytes"
	t.leaf("Flags", "byte", hexValue(b[1:2]), 1, zlibHeader).Meaning = "The check bits are right"
	if b[1]&zlibDictionary > 0 {
		t.stray(zlibHeader, len(b), "The data needs a dictionary that both sides have agreed on.")
		t.end(len(b))
		return scoreChance, "It begins with the two bytes of a zlib header, which needs a dictionary."
	}
	in := inflate(&deflate.Inflater{}, b[zlibHeader:], t.budget)
	end := zlibHeader + in.end
	t.inflated(&in, zlibHeader, end)
	score, reason := t.zlibEnd(b, end, &in)
	t.end(len(b))
	return score, reason
}

// zlibEnd reads what is behind the data, and tells how sure all of it makes of zlib.
func (t *tree) zlibEnd(b []byte, at int, in *inflation) (int, string) {
	next := at + zlibTrailer
	switch {
	case in.final && next <= len(b):
		sum := adler32(in.out)
		said := bigEndian(b[at:next])
		t.checksum("Adler-32", b, at, said, sum)
		if next < len(b) {
			t.stray(next, len(b), "These bytes are behind the end of the zlib stream.")
		}
		if uint32(said) != sum {
			return scoreHint + looksRead(in.out, len(b)), "It begins with a header of zlib and inflates, but its checksum is wrong."
		}
		return scoreCertain, "It begins with a header of zlib, and its checksum is right."
	case in.flushed:
		return scoreCertain, "It begins with a header of zlib and ends with a sync flush (00 00 FF FF), as the first message of those that share a stream."
	case in.final:
		t.leaf("Rest", "bytes", hexValue(b[at:]), at, len(b))
		t.problem(at, len(b), "The checksum is missing behind the data, or a part of it.")
	}
	if score := looksRead(in.out, len(b)); score > 0 {
		return score, "It begins with a header of zlib, and inflates to something that can be read."
	}
	return scoreHint, "It begins with the two bytes of a zlib header, as chance may have it."
}
