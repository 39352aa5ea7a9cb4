package handshake

import (
	"bytes"
	"errors"
	"io"
)

// ErrTooLong says that a head goes on beyond the bytes that it may have.
var ErrTooLong = errors.New("handshake: the head is too long")

// Read reads a head from r, such as a net.Conn, up to its blank line, and returns its bytes, for Parse, and what came
// behind them, which are the first frames. A head of more than most bytes is ErrTooLong. An r that ends before the blank
// line is io.ErrUnexpectedEOF, one without a byte io.EOF; with an error head is what was read.
func Read(r io.Reader, most int) (head, rest []byte, err error) {
	var b []byte
	buffer := make([]byte, 4096)
	for {
		n, err := r.Read(buffer)
		from := max(0, len(b)-len("\n\r"))
		b = append(b, buffer[:n]...)
		end := blankLine(b[from:])
		switch {
		case end > 0 && from+end <= most:
			return b[:from+end], b[from+end:], nil
		case len(b) > most:
			return b, nil, ErrTooLong
		case err == io.EOF && len(b) > 0:
			return b, nil, io.ErrUnexpectedEOF
		case err != nil:
			return b, nil, err
		}
	}
}

// blankLine is where the first blank line of b ends that stands behind a line, or 0.
func blankLine(b []byte) int {
	for at := 0; ; {
		i := bytes.IndexByte(b[at:], '\n')
		if i < 0 {
			return 0
		}
		at += i + 1
		if n := leadingBreak(b[at:]); n > 0 {
			return at + n
		}
	}
}
