package handshake

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

func TestRead(t *testing.T) {
	const frame = "\x81\x05Hello"
	reset := errors.New("reset")
	for _, c := range []struct {
		name, text string
		most       int
		head       string
		rest       string
		err        error
	}{
		{"a request", goodRequest, 1000, goodRequest, "", nil},
		{"frames behind it", goodResponse + frame, 1000, goodResponse, frame, nil},
		{"a second head behind it", goodRequest + goodRequest, 1000, goodRequest, goodRequest, nil},
		{"LF alone", "HTTP/1.1 101 x\nA: b\n\n" + frame, 1000, "HTTP/1.1 101 x\nA: b\n\n", frame, nil},
		{"LF, then CR LF", "HTTP/1.1 101 x\nA: b\n\r\n" + frame, 1000, "HTTP/1.1 101 x\nA: b\n\r\n", frame, nil},
		{"a blank line before it", "\r\n" + goodRequest, 1000, "\r\n" + goodRequest, "", nil},
		{"as long as may be", goodRequest + frame, len(goodRequest), goodRequest, frame, nil},
		{"a byte too long", goodRequest, len(goodRequest) - 1, "", "", ErrTooLong},
		{"no end", strings.Repeat("a", 100), 50, "", "", ErrTooLong},
		{"cut", goodRequest[:len(goodRequest)-2], 1000, goodRequest[:len(goodRequest)-2], "", io.ErrUnexpectedEOF},
		{"nothing", "", 1000, "", "", io.EOF},
	} {
		for way, r := range map[string]io.Reader{"at once": strings.NewReader(c.text), "byte by byte": iotest.OneByteReader(strings.NewReader(c.text)),
			"with the end": iotest.DataErrReader(strings.NewReader(c.text))} {
			head, rest, err := Read(r, c.most)
			if err != c.err || err != ErrTooLong && string(head) != c.head {
				t.Errorf("%s, %s: %q, %v", c.name, way, head, err)
			}
			left, _ := io.ReadAll(r)
			if err == nil && string(rest)+string(left) != c.rest {
				t.Errorf("%s, %s: %q and %q are left; want %q", c.name, way, rest, left, c.rest)
			}
			if len(head) > c.most+4096 {
				t.Errorf("%s, %s: %d bytes were read", c.name, way, len(head))
			}
		}
	}
	if _, _, err := Read(io.MultiReader(strings.NewReader("GET"), iotest.ErrReader(reset)), 1000); err != reset {
		t.Error(err)
	}
}
