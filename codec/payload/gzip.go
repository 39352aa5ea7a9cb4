package payload

import (
	"bytes"
	"strconv"

	"github.com/wslens/wslens/codec/deflate"
)

var gzipFormat = Format{ID: "gzip", Label: "gzip", read: readGzip}

const (
	gzipMagic   = "\x1F\x8B"
	gzipHeader  = 10
	gzipTrailer = 8
)

// The flags of a gzip header (RFC 1952 section 2.3.1), of which the rest is reserved.
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
	at, ok := 0, true
	for at < len(b) && ok {
		if !startsWith(b[at:], gzipMagic) {
			t.stray(at, len(b), "These bytes are behind the end of the gzip data.")
			break
		}
		at, ok = t.gzipMember(b, at)
	}
	switch {
	case len(t.problems) == 0:
		return scoreCertain, "It begins with 1F 8B as gzip does, and its checksum is right."
	case len(b) > gzipHeader && b[2] == 8:
		return scoreKnown, "It begins with 1F 8B 08 as gzip does."
	}
	return scoreBroken, "It begins with 1F 8B as gzip does, and breaks."
}

// gzipMember reads a member. It returns the index behind it, and whether another may follow.
func (t *tree) gzipMember(b []byte, start int) (next int, ok bool) {
	t.begin("gzip", "member", start)
	at := t.gzipHeader(b, start)
	if at < 0 {
		t.end(len(b))
		return len(b), false
	}
	in := inflate(&deflate.Inflater{}, b[at:], t.budget)
	next = at + in.end
	t.inflated(&in, at, next)
	if ok = in.final; ok {
		next, ok = t.gzipTrailer(b, next, in.out)
	}
	t.end(next)
	return next, ok
}

// gzipHeader reads the header. It returns the index behind it, -1 if there is none.
func (t *tree) gzipHeader(b []byte, start int) int {
	at := start + gzipHeader
	if len(b) < at {
		t.stray(start, len(b), "The payload ends within the header of gzip, which has ten bytes.")
		return -1
	}
	flags := b[start+3]
	t.leaf("Magic", "2 bytes", hexValue(b[start:start+2]), start, start+2)
	t.leaf("Method", "byte", strconv.Itoa(int(b[start+2])), start+2, start+3).Meaning = "8 is DEFLATE, the only one"
	t.leaf("Flags", "byte", strconv.Itoa(int(flags)), start+3, start+4)
	time := littleEndian(b[start+4 : start+8])
	n := t.leaf("Time", "4 bytes", dateTime(int64(time), 0), start+4, start+8)
	if time == 0 {
		n.Value, n.Meaning = "0", "Not said"
	}
	t.leaf("Extra flags", "byte", strconv.Itoa(int(b[start+8])), start+8, start+9)
	t.leaf("System", "byte", strconv.Itoa(int(b[start+9])), start+9, at)
	if b[start+2] != 8 || flags&gzipReserved > 0 {
		t.stray(at, len(b), "There is no such method or flag in gzip (RFC 1952 section 2.3.1).")
		return -1
	}
	if flags&gzipExtra > 0 {
		end := min(at+2, len(b))
		end += int(littleEndian(b[at:end]))
		at = t.gzipField(b, "Extra field", at, end)
	}
	for _, f := range [...]struct {
		flag byte
		name string
	}{{gzipName, "Name"}, {gzipComment, "Comment"}} {
		if flags&f.flag > 0 {
			rest := b[min(at, len(b)):]
			n := bytes.IndexByte(rest, 0)
			if n < 0 {
				n = len(rest)
			}
			at = t.gzipField(b, f.name, at, at+n+1)
		}
	}
	if flags&gzipHeaderCheck > 0 {
		at = t.gzipField(b, "Checksum of the header", at, at+2)
	}
	if at > len(b) {
		t.problem(len(b), len(b), "The payload ends within the header of gzip.")
		return -1
	}
	return at
}

// gzipField adds a field of the header that may be there, and returns its end.
func (t *tree) gzipField(b []byte, name string, start, end int) int {
	if start < len(b) {
		value, kind := shownBytes(bytes.TrimRight(b[start:min(end, len(b))], "\x00"))
		t.leaf(name, kind, value, start, min(end, len(b)))
	}
	return end
}

// gzipTrailer reads the checksum and the length behind the data.
func (t *tree) gzipTrailer(b []byte, at int, out []byte) (next int, ok bool) {
	if len(b) < at+gzipTrailer {
		if at < len(b) {
			t.leaf("Rest", "bytes", hexValue(b[at:]), at, len(b))
		}
		t.problem(at, len(b), "The checksum and the length are missing behind the data, or parts of them.")
		return len(b), false
	}
	t.checksum("CRC-32", b, at, littleEndian(b[at:at+4]), crc32(out))
	at += 4
	length := littleEndian(b[at : at+4])
	t.leaf("Length", "4 bytes", strconv.FormatUint(length, 10), at, at+4)
	if uint32(length) != uint32(len(out)) {
		t.problem(at, at+4, "The length is "+strconv.Itoa(len(out))+", and this says otherwise.")
	}
	return at + 4, true
}

// checksum adds the four bytes of a checksum, and says whether it is right.
func (t *tree) checksum(name string, b []byte, at int, said uint64, sum uint32) {
	n := t.leaf(name, "checksum", hexValue(b[at:at+4]), at, at+4)
	if n.Meaning = "Right"; uint32(said) != sum {
		n.Meaning = "Wrong"
		t.problem(at, at+4, "The checksum is wrong: the data was changed, or parts of it are missing.")
	}
}
