package report_test

import (
	"fmt"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/report"
)

// The fields of a frame tile its bytes: this is the first single-frame message of RFC 6455 section 5.7.
func ExampleNewFrame() {
	raw := []byte("\x81\x05Hello")
	h, size, err := codec.ParseHeader(raw)
	if err != nil {
		fmt.Println(err)
		return
	}
	f := report.NewFrame(report.FrameBytes{Header: h, Size: size, Raw: raw, Payload: raw[size:], Terms: &connection.Terms{Sender: codec.Server}}, 0, codec.Server, true)
	for _, field := range f.Fields {
		fmt.Printf("%2d-%2d %s: %s\n", field.BitOffset, field.BitOffset+field.BitLength, field.Name, field.Meaning)
	}
	// Output:
	//  0- 1 FIN: Last frame of the message
	//  1- 2 RSV1: The message is not compressed
	//  2- 3 RSV2: No extension uses this bit here
	//  3- 4 RSV3: No extension uses this bit here
	//  4- 8 opcode: Text: the message is UTF-8
	//  8- 9 MASK: Not masked, as every frame from a server must be
	//  9-16 Payload length: 5 bytes of payload
	// 16-56 Payload data: The text “Hello”
}
