package payload

import "bytes"

var gzipFormat = Format{ID: "gzip", Label: "gzip", read: readGzip, weights: weights{56, 27, 0, 0, 16, 0}}

const (
	gzipMagic  = "\x1F\x8B"
	gzipHeader = 10
	// mostGzip is how many members are read.
	mostGzip = 100
)

// gzipFields are the fields of the header that are always there (RFC 1952 section 2.3.1).
const gzipFields = `
x2 Magic
n1 Method|8 is DEFLATE, the only one
n1 Flags|Which further fields there are
t4 Time|When the file was changed; 1970 stands for not said
n1 Extra flags
n1 System|On which the file was: 3 is Unix
`

// The flags of a header, of which the rest is reserved.
const (
	gzipHeaderCheck = 1 << (iota + 1)
	gzipExtra
	gzipName
	gzipComment
	gzipReserved = 0xE0
)

// readGzip reads members, one behind the other (RFC 1952).
func readGzip(b []byte, t *tree) (int, string) {
	if !startsWith(b, gzipMagic) {
		return 0, "It does not begin with 1F 8B."
	}
	for at, n := 0, 0; at < len(b); n++ {
		if !startsWith(b[at:], gzipMagic) || n == mostGzip {
			t.stray(at, len(b), "These bytes are behind the end of the gzip data, or behind its first 100 members.")
			break
		}
		at = t.gzipMember(b, at)
	}
	switch {
	case len(t.problems) == 0 && t.right:
		return scoreCertain, "It begins with 1F 8B as gzip does, and its checksum is right."
	case len(b) > gzipHeader && b[2] == 8 && b[3]&gzipReserved == 0:
		return scoreKnown, "It begins with 1F 8B 08 as gzip does."
	}
	return scoreHint, "It begins with 1F 8B as gzip does, and breaks."
}

// gzipMember reads a member. It returns the index behind it, where another may follow.
func (t *tree) gzipMember(b []byte, start int) int {
	t.begin("gzip", "member", start)
	next, ok := t.layout(b, start, gzipFields)
	if ok && (b[start+2] != 8 || b[start+3]&gzipReserved > 0) {
		t.stray(next, len(b), "There is no such method or flag in gzip (RFC 1952 section 2.3.1).")
		ok = false
	}
	if ok {
		next = t.gzipOptions(b, next, b[start+3])
		var out []byte
		out, next, ok = t.deflated(b, next)
		if ok {
			next, ok = t.checked(b, next, "CRC-32", littleEndian(b[next:min(next+4, len(b))]), crcOf(out))
		}
		if ok {
			t.layout(b, next, "\nl4 Length|Of what comes out, in bytes\n")
			next = min(next+4, len(b))
		}
	}
	if !ok {
		next = len(b)
	}
	t.end(next)
	return next
}

// gzipOptions adds the fields of the header that the flags announce, and returns the index behind them.
func (t *tree) gzipOptions(b []byte, start int, flags byte) int {
	at := start
	if flags&gzipExtra > 0 {
		at += 2 + int(littleEndian(b[at:min(at+2, len(b))]))
	}
	for _, flag := range [...]byte{gzipName, gzipComment} {
		if rest := b[min(at, len(b)):]; flags&flag > 0 {
			n := bytes.IndexByte(rest, 0)
			if n < 0 {
				n = len(rest)
			}
			at += n + 1
		}
	}
	if flags&gzipHeaderCheck > 0 {
		at += 2
	}
	if at = min(at, len(b)); at > start {
		value, kind := shownBytes(bytes.TrimSuffix(b[start:at], []byte{0}))
		t.leaf("Name and other fields", kind, value, start, at)
	}
	return at
}
