package connection_test

import (
	"fmt"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
)

// printer is a Recorder that prints messages, and keeps no more of a frame than that takes.
type printer struct{}

func (printer) Room() int                    { return 1 << 10 }
func (printer) FrameStart(*connection.Frame) {}
func (printer) FrameEnd(*connection.Frame)   {}
func (printer) MessageEnd(m *connection.Message) {
	fmt.Printf("%v: %v %q in %d frames\n", m.Sender, m.Opcode, m.Payload.Bytes, m.Parts)
}

// The bytes of both sides are pushed as they come, in pieces of any size.
func Example() {
	extensions := "permessage-deflate"
	c := connection.Open(connection.Options{Extensions: &extensions}, printer{})
	for _, p := range []struct {
		from  codec.Sender
		bytes string
	}{
		{codec.Server, "\xc1\x07\xf2\x48\xcd"}, // "Hello" of RFC 7692 section 7.2.3.1, to be continued
		{codec.Client, "\x89\x81\x37\xfa\x21\x3d\x56"},
		{codec.Server, "\xc9\xc9\x07\x00"},
		{codec.Server, "\x8a\x01b"},
	} {
		if err := c.Push([]byte(p.bytes), p.from); err != nil {
			fmt.Println(err)
			return
		}
	}
	c.Finish()
	pairs := c.Pairs()
	for _, p := range pairs.List {
		fmt.Printf("frame %d, answered by frame %d: %v\n", p.Asked, p.Answered, p.State)
	}
	for _, st := range c.Streams() {
		found := st.Found()
		pairs.Judge(st.Sender, true, found)
		for _, e := range found.List {
			fmt.Printf("%v, frame %d: %v\n", st.Sender, *e.Frame, e.Finding)
		}
	}
	// Output:
	// client: ping "a" in 1 frames
	// server: text "Hello" in 1 frames
	// server: pong "b" in 1 frames
	// frame 1, answered by frame 2: differs
	// server, frame 2: pong-differs: The payload is “b”; that of the Ping is “a”.
}
