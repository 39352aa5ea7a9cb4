package deflate_test

import (
	"errors"
	"fmt"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/deflate"
	"github.com/wslens/wslens/codec/rule"
)

func ExampleChoose() {
	offers := [][]deflate.Param{
		{{Name: "server_max_window_bits", Value: "7", HasValue: true}},
		{{Name: "client_max_window_bits"}},
	}
	chosen, answer := deflate.Choose(offers, deflate.Answer{deflate.ClientMaxWindowBits: 12})
	fmt.Println(chosen, answer)
	// Output: 1 permessage-deflate; client_max_window_bits=12
}

// A client reads what a server sends after permessage-deflate was negotiated. The second message refers to the first.
func ExampleDecoder() {
	answer := deflate.Answer{deflate.ServerMaxWindowBits: 10}
	d := deflate.NewDecoder(codec.Options{Rules: codec.Rules{Sender: codec.Server, MaxMessageBytes: 1 << 20}}, answer)
	d.Push([]byte("\xc1\x07\xf2\x48\xcd\xc9\xc9\x07\x00" + "\xc1\x05\xf2\x00\x11\x00\x00" + "\xc1\x01\x07"))
	for e := d.Next(); e != nil; e = d.Next() {
		if e.Kind == codec.Message {
			fmt.Printf("%v, bytes %d to %d: %q\n", e.Header.Opcode, e.Start, e.End, e.Payload)
		}
	}
	var broken rule.Finding
	if errors.As(d.Err(), &broken) {
		fmt.Println("close with", broken.CloseCode(), "-", broken)
	}
	// Output:
	// text, bytes 0 to 9: "Hello"
	// text, bytes 9 to 16: "Hello"
	// close with 1007 - deflate-inflate-failed: At bit 0 of the compressed message, the block type is 3, which is reserved; 0 bytes came out before that.
}

// A server compresses what it sends, on the terms that were negotiated. The second message refers to the first; the third
// would not get shorter.
func ExampleEncoder() {
	answer := deflate.Answer{deflate.ServerMaxWindowBits: 10}
	e := deflate.NewEncoder(codec.Rules{Sender: codec.Server}, answer)
	for _, text := range []string{"Hello, hello, hello", "Hello, hello, hello", "Hi", "not UTF-8: \xff"} {
		frame, err := e.AppendMessage(nil, codec.Text, []byte(text))
		fmt.Printf("% x %v\n", frame, err)
	}
	// Output:
	// c1 0c f2 48 cd c9 c9 d7 51 c8 40 a2 00 00 <nil>
	// c1 04 c2 22 04 00 <nil>
	// 81 02 48 69 <nil>
	//  message-invalid-utf8: The text is not UTF-8 from byte 11 on.
}

// A client keeps to what its offer promised, though the answer does not repeat it.
func ExampleAgreed() {
	offer := []deflate.Param{{Name: "client_no_context_takeover"}, {Name: "client_max_window_bits", Value: "10", HasValue: true}}
	windowBits, takeover := deflate.Agreed(nil, [][]deflate.Param{offer}).Terms(true)
	fmt.Println(windowBits, takeover)
	// Output: 10 false
}

// The tokens of "Hello" and of a copy of it (RFC 7692 section 7.2.3.2).
func ExampleInflater_Explain() {
	var i deflate.Inflater
	for _, payload := range []string{"\xf2\x48\xcd\xc9\xc9\x07\x00", "\xf2\x00\x11\x00\x00"} {
		var kinds []deflate.TokenKind
		text, err := i.Explain([]byte(payload), 100, func(t *deflate.Token) { kinds = append(kinds, t.Kind) })
		fmt.Printf("%s %v %v\n", text, kinds, err)
	}
	// Output:
	// Hello [block literal literal literal literal literal end block] <nil>
	// Hello [block literal copy end block] <nil>
}
