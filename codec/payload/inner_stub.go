package payload

import "github.com/wslens/wslens/codec/internal/jsontext"

// This file is to be replaced by json.go, msgpack.go and cbor.go. Its readers find the end of a value and add one node.

func readJSON(b []byte, start, end int, name string, t *tree) (ok bool) {
	t.leaf(name, "JSON", shownText(b[start:end]), start, end)
	s := jsontext.From(b[:end], start)
	for {
		if _, ok := s.Next(); !ok {
			break
		}
	}
	if err := s.Err(); err != nil {
		t.problem(err.Start, err.End, err.Text)
		return false
	}
	return isBlank(b[s.Pos():end])
}

func readMsgpack(b []byte, start, end int, name string, t *tree) (next int, ok bool) {
	return addBinary(b, start, end, name, "MessagePack", t, msgpackHead)
}

func readCBOR(b []byte, start, end int, name string, t *tree) (next int, ok bool) {
	return addBinary(b, start, end, name, "CBOR", t, cborHead)
}

func addBinary(b []byte, start, end int, name, kind string, t *tree, head func(b []byte) (size, values int)) (int, bool) {
	at := start
	for left := 1; left > 0; left-- {
		size, values := 1, 0
		if at < end {
			size, values = head(b[at:end])
		}
		if size > end-at {
			t.leaf(name, kind, "", start, end)
			t.problem(end, end, "The value is cut off.")
			return end, false
		}
		at += size
		left += min(values, end-at+1)
	}
	value, _ := shownBytes(b[start:at])
	t.leaf(name, kind, value, start, at)
	return at, true
}

func bigEndianStub(b []byte, size int) int {
	n := 0
	for i := range size {
		if i+1 < len(b) {
			n = n<<8 | int(b[i+1])
		}
	}
	return min(n, 1<<40)
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
