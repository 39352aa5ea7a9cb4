package payload

import (
	"math"
	"strconv"

	"github.com/wslens/wslens/codec/internal/jsontext"
)

// This file is to be replaced by json.go, msgpack.go and cbor.go.

func readJSON(b []byte, start, end int, name string, t *tree) (ok bool) {
	s := jsontext.From(b[:end], start)
	var indexes []int
	base := len(t.open)
	for {
		tok, ok := s.Next()
		if !ok {
			break
		}
		if tok.Kind == jsontext.Key {
			name = jsontext.Unquote(b[tok.Start:tok.End])
			continue
		}
		if tok.Kind == '}' || tok.Kind == ']' {
			t.end(tok.End)
			indexes = indexes[:len(indexes)-1]
			continue
		}
		if n := len(indexes); n > 0 && indexes[n-1] >= 0 {
			name = "[" + strconv.Itoa(indexes[n-1]) + "]"
			indexes[n-1]++
		}
		switch tok.Kind {
		case '{':
			t.begin(name, "object", tok.Start)
			indexes = append(indexes, -1)
		case '[':
			t.begin(name, "array", tok.Start)
			indexes = append(indexes, 0)
		case jsontext.String:
			t.leaf(name, "string", jsontext.Unquote(b[tok.Start:tok.End]), tok.Start, tok.End)
		default:
			t.leaf(name, "number", string(b[tok.Start:tok.End]), tok.Start, tok.End)
		}
	}
	for len(t.open) > base {
		t.end(end)
	}
	if err := s.Err(); err != nil {
		t.problem(err.Start, err.End, err.Text)
		return false
	}
	at := s.Pos()
	for at < end && (b[at] == ' ' || b[at] == '\n' || b[at] == '\r' || b[at] == '\t') {
		at++
	}
	if at < end {
		t.problem(at, end, "There is more behind the value.")
	}
	return at == end
}

func readMsgpack(b []byte, start, end int, name string, t *tree) (next int, ok bool) {
	return addBinary(b, start, end, name, false, t)
}

func readCBOR(b []byte, start, end int, name string, t *tree) (next int, ok bool) {
	return addBinary(b, start, end, name, true, t)
}

func addBinary(b []byte, start, end int, name string, cbor bool, t *tree) (int, bool) {
	type level struct {
		left, i int
		isMap   bool
	}
	levels := []level{{1, -1, false}}
	at := start
	base := len(t.open)
	for len(levels) > 0 {
		l := &levels[len(levels)-1]
		if l.left == 0 {
			levels = levels[:len(levels)-1]
			if len(levels) > 0 {
				t.end(at)
			}
			continue
		}
		l.left--
		if l.i >= 0 {
			name = "[" + strconv.Itoa(l.i) + "]"
			l.i++
		}
		size, values := 1, 0
		if at < end {
			if cbor {
				size, values = cborHead(b[at:end])
			} else {
				size, values = msgpackHead(b[at:end])
			}
		}
		if size > end-at {
			t.problem(at, end, "The value is cut off.")
			t.leaf(name, "cut", "", at, end)
			for len(t.open) > base {
				t.end(end)
			}
			return end, false
		}
		c := b[at]
		isArray := !cbor && (c>>4 == 9 || c == 0xDC || c == 0xDD) || cbor && c>>5 == 4
		isMap := !cbor && (c>>4 == 8 || c >= 0xDE && c < 0xE0) || cbor && c>>5 == 5
		if isArray || isMap {
			t.begin(name, "container", at)
			levels = append(levels, level{values, 0, isMap})
		} else {
			t.leaf(name, "value", stubValue(b[at:at+size], cbor), at, at+size)
		}
		at += size
	}
	return at, true
}

func stubValue(b []byte, cbor bool) string {
	value, _ := shownBytes(b)
	c := b[0]
	switch {
	case !cbor && (c&0xE0 == 0xA0 || c == 0xD9), cbor && (c >= 0x60 && c <= 0x78):
		skip := 1
		if c == 0xD9 || c == 0x78 {
			skip = 2
		}
		return string(b[skip:])
	case !cbor && c < 0x80 || cbor && c < 24:
		return strconv.Itoa(int(c))
	case !cbor && c >= 0xCC && c <= 0xCF || cbor && c < 0x20:
		return strconv.Itoa(bigEndianStub(b, len(b)-1))
	case c == 0xCB || c == 0xFB:
		bits := uint64(0)
		for _, c := range b[1:] {
			bits = bits<<8 | uint64(c)
		}
		return strconv.FormatFloat(math.Float64frombits(bits), 'f', -1, 64)
	}
	return value
}

func bigEndianStub(b []byte, size int) int {
	n := 0
	for i := range size {
		if i+1 < len(b) {
			n = n<<8 | int(b[i+1])
		}
	}
	return min(max(n, 0), 1<<40)
}

func msgpackHead(b []byte) (size, values int) {
	c := b[0]
	switch {
	case c < 0x80 || c >= 0xE0 || c == 0xC0 || c == 0xC2 || c == 0xC3:
		return 1, 0
	case c < 0x90:
		return 1, 2 * int(c&15)
	case c < 0xA0:
		return 1, int(c & 15)
	case c < 0xC0:
		return 1 + int(c&31), 0
	case c >= 0xC4 && c <= 0xC6:
		n := 1 << (c - 0xC4)
		return 1 + n + bigEndianStub(b, n), 0
	case c >= 0xC7 && c <= 0xC9:
		n := 1 << (c - 0xC7)
		return 2 + n + bigEndianStub(b, n), 0
	case c >= 0xD9 && c <= 0xDB:
		n := 1 << (c - 0xD9)
		return 1 + n + bigEndianStub(b, n), 0
	case c >= 0xDC:
		n := 2 << (c & 1)
		values = bigEndianStub(b, n)
		if c >= 0xDE {
			values *= 2
		}
		return 1 + n, values
	case c == 0xCA || c == 0xCB:
		return 1 + 4<<(c-0xCA), 0
	case c >= 0xCC && c <= 0xD3:
		return 1 + 1<<(c&3), 0
	case c >= 0xD4 && c <= 0xD8:
		return 2 + 1<<(c-0xD4), 0
	}
	return 1 << 40, 0
}

func cborHead(b []byte) (size, values int) {
	size = 1
	n := int(b[0] & 31)
	if n >= 24 {
		if n > 27 {
			return 1 << 40, 0
		}
		size += 1 << (n - 24)
		n = bigEndianStub(b, size-1)
	}
	switch b[0] >> 5 {
	case 2, 3:
		size += n
	case 4:
		values = n
	case 5:
		values = 2 * n
	case 6:
		values = 1
	}
	return size, values
}
