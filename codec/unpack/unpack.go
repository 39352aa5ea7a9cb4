// Package unpack opens payloads that are compressed with Zstandard or Snappy. It is the second module's: the core names such payloads.
package unpack

import (
	"bytes"
	"errors"
	"io"

	"github.com/klauspost/compress/s2"
	"github.com/klauspost/compress/zstd"
)

// Result is what came out.
type Result struct {
	Bytes []byte
	// Problem says why it does not go on to the end; empty if it does.
	Problem string
}

// ErrFormat says that there is no format of that name here.
var ErrFormat = errors.New("unpack: the format has to be zstd or snappy")

// tooMuch is the problem of a payload that holds more than was asked for.
const tooMuch = "It holds more than is opened here."

// maxWindow is the most memory that Zstandard may look back on. A decoder has to support 8 MiB (RFC 8878 section 3.1.1.1.2).
const maxWindow = 32 << 20

// Open opens a payload, and gives most bytes of what is in it at most.
func Open(format string, b []byte, most int) (Result, error) {
	switch format {
	case "zstd":
		return openZstd(b, most), nil
	case "snappy":
		return openSnappy(b, most), nil
	}
	return Result{}, ErrFormat
}

func openZstd(b []byte, most int) Result {
	z, err := zstd.NewReader(bytes.NewReader(b), zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxWindow))
	if err != nil {
		return Result{Problem: reason(err)}
	}
	defer z.Close()
	return read(z, most)
}

// snappyStart is the stream identifier of Snappy's framing format.
const snappyStart = "\xFF\x06\x00\x00sNaPpY"

// openSnappy opens the framing format, which has a signature, and the block format, which has none.
func openSnappy(b []byte, most int) Result {
	if bytes.HasPrefix(b, []byte(snappyStart)) {
		return read(s2.NewReader(bytes.NewReader(b), s2.ReaderMaxBlockSize(64<<10)), most)
	}
	n, err := s2.DecodedLen(b)
	switch {
	case err != nil:
		return Result{Problem: reason(err)}
	case n > most:
		return Result{Problem: tooMuch}
	}
	out, err := s2.Decode(nil, b)
	if err != nil {
		return Result{Problem: reason(err)}
	}
	return Result{Bytes: out}
}

func read(r io.Reader, most int) Result {
	out, err := io.ReadAll(io.LimitReader(r, int64(most)+1))
	switch {
	case len(out) > most:
		return Result{out[:most], tooMuch}
	case err != nil:
		return Result{out, reason(err)}
	}
	return Result{Bytes: out}
}

// reason says in words why a payload cannot be opened to its end.
func reason(err error) string {
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return "It is cut off."
	case errors.Is(err, zstd.ErrUnknownDictionary):
		return "It was compressed with a dictionary, which is not in it."
	case errors.Is(err, zstd.ErrWindowSizeExceeded), errors.Is(err, zstd.ErrDecoderSizeExceeded):
		return "It needs more memory than it is given here."
	}
	return "It is damaged, or is something else."
}
