package record_test

import (
	"fmt"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/record"
)

// Columns keep what can be asked for while the connection goes on.
func ExampleColumns() {
	kept := record.NewColumns()
	c := connection.Open(connection.Options{Sender: codec.Server}, kept)
	for _, piece := range []string{"\x01\x03Hel", "\x89\x00", "\x80\x02lo", "\x82\x7e\x01\x00abc"} {
		if err := c.Push([]byte(piece), codec.Server); err != nil {
			fmt.Println(err)
			return
		}
	}
	const mostBytes = 1 << 10
	for i := range kept.MessageCount() {
		m := kept.Message(i, mostBytes)
		fmt.Printf("message %d: %q in frames %v\n", i, m.Payload, m.Frames)
	}
	last := kept.Frame(kept.FrameCount()-1, mostBytes)
	fmt.Printf("frame %d: %s bytes announced, %q so far\n", last.Index, last.PayloadLength, last.Payload)
	// Output:
	// message 0: "" in frames [1]
	// message 1: "Hello" in frames [0 2]
	// frame 3: 256 bytes announced, "abc" so far
}
