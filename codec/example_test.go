package codec_test

import (
	"errors"
	"fmt"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/rule"
)

// A server reads what a client sends. The bytes come in any pieces; whole messages come out.
func ExampleDecoder() {
	fromNetwork := [][]byte{
		{0x81, 0x85, 0x37, 0xfa, 0x21},                                           // a masked text frame, cut in its key
		{0x3d, 0x7f, 0x9f, 0x4d, 0x51, 0x58, 0x89, 0x80, 0x9c, 0x40, 0xe5, 0x17}, // its rest, and a ping
		{0x81, 0x01, 0x21}, // not masked: a client must not send this
	}
	d := codec.NewDecoder(codec.Options{Rules: codec.Rules{Sender: codec.Client}})
	for _, read := range fromNetwork {
		d.Push(read)
		for e := range d.Events() {
			if e.Kind == codec.Message {
				fmt.Printf("%v, bytes %d to %d: %q\n", e.Header.Opcode, e.Start, e.End, e.Payload)
			}
		}
	}
	var broken rule.Finding
	if errors.As(d.Err(), &broken) {
		fmt.Println(broken.Rule, "at byte", broken.End-1, "- close with", broken.CloseCode())
	}
	// Output:
	// text, bytes 0 to 11: "Hello"
	// ping, bytes 11 to 17: ""
	// frame-client-not-masked at byte 18 - close with 1002
}

// A server sends a message, then a long one in parts, then closes the connection.
func ExampleEncoder() {
	e := codec.NewEncoder(codec.Options{Rules: codec.Rules{Sender: codec.Server}})
	show := func(frames []byte, err error) { fmt.Printf("% x %v\n", frames, err) }

	show(e.AppendMessage(nil, codec.Text, []byte("Hello")))

	if err := e.BeginMessage(codec.Binary); err != nil {
		fmt.Println(err)
	}
	show(e.AppendFrame(nil, []byte{1, 2, 3}, false))
	show(e.BeginFrame(nil, 1<<40, true)) // the header alone; the payload follows as it comes
	show(e.AppendData(nil, []byte{4, 5}))

	other := codec.NewEncoder(codec.Options{Rules: codec.Rules{Sender: codec.Server}})
	show(other.AppendMessage(nil, codec.Ping, make([]byte, 126)))
	show(other.AppendClose(nil, codec.CloseGoingAway, "bye"))
	// Output:
	// 81 05 48 65 6c 6c 6f <nil>
	// 02 03 01 02 03 <nil>
	// 80 7f 00 00 01 00 00 00 00 00 <nil>
	// 04 05 <nil>
	//  frame-control-too-long: The Ping announces 126 bytes.
	// 88 05 03 e9 62 79 65 <nil>
}

// A recording has the frames of both sides, one behind another. MASK tells who sent which.
func ExampleSender() {
	d := codec.NewDecoder(codec.Options{Rules: codec.Rules{Sender: codec.Mixed}, Lenient: true})
	d.Push([]byte("\x01\x81\x37\xfa\x21\x3d\x7f" + // the client begins a message
		"\x81\x02Hi" + // the server sends one
		"\x80\x81\x9c\x40\xe5\x17\xf5" + // the client's ends
		"\x80\x00")) // the server ends one that it has not begun
	for e := range d.Events() {
		if e.Kind == codec.Fault {
			fmt.Printf("%v, byte %d: %s\n", e.Sender, e.Start, e.Finding.Rule)
		} else {
			fmt.Printf("%v: %q in %d\n", e.Sender, e.Payload, e.Frames)
		}
	}
	// Output:
	// server: "Hi" in 1
	// client: "Hi" in 2
	// server, byte 18: message-continuation-without-start
	// server: "" in 1
}
