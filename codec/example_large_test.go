package codec_test

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"

	"github.com/wslens/wslens/codec"
)

// zeros gives bytes of 0 without end.
type zeros struct{}

func (zeros) Read(b []byte) (int, error) {
	clear(b)
	return len(b), nil
}

// The SHA-256 of the payload of a frame that is never in memory: with 10,000,000,000 for size it takes as little.
func ExampleRead() {
	const size = 1 << 20
	header := codec.Header{FIN: true, Opcode: codec.Binary, PayloadLength: size}
	wire := io.MultiReader(bytes.NewReader(header.Append(nil)), io.LimitReader(zeros{}, size))

	sum := sha256.New()
	d := codec.NewDecoder(codec.Options{Level: codec.Stream, Rules: codec.Rules{Sender: codec.Server}})
	for e, err := range codec.Read(wire, d) {
		switch {
		case err != nil:
			fmt.Println(err)
		case e.Kind == codec.FrameData:
			sum.Write(e.Payload)
		case e.Kind == codec.FrameEnd:
			fmt.Printf("%d bytes: %x\n", e.Header.PayloadLength, sum.Sum(nil))
		}
	}
	// Output:
	// 1048576 bytes: 30e14955ebf1352266dc2ff8067e68104607e750abb9d3b36582b8af909fcb58
}
