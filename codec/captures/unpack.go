package captures

import (
	"bufio"
	"bytes"
	"io"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// maxWindow is the most memory that a zstd file may ask for.
const maxWindow = 128 << 20

// unpack opens gzip and zstd, one in the other at most. What comes out is read piece by piece, however much it is.
func unpack(r io.Reader) (*bufio.Reader, error) {
	in := bufio.NewReaderSize(r, 64<<10)
	for range 2 {
		start, _ := in.Peek(4)
		switch {
		case bytes.HasPrefix(start, []byte{0x1f, 0x8b}):
			z, err := gzip.NewReader(in)
			if err != nil {
				return nil, err
			}
			in = bufio.NewReaderSize(z, 64<<10)
		case bytes.HasPrefix(start, []byte{0x28, 0xb5, 0x2f, 0xfd}):
			z, err := zstd.NewReader(in, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxWindow), zstd.WithDecoderLowmem(true))
			if err != nil {
				return nil, err
			}
			in = bufio.NewReaderSize(z, 64<<10)
		default:
			return in, nil
		}
	}
	return in, nil
}
