package build_test

import (
	"fmt"

	"github.com/wslens/wslens/codec/build"
)

// The fragmented "Hello" of RFC 6455 section 5.7, unmasked.
func ExampleEncode() {
	built, err := build.Encode(build.Spec{Opcode: "text", Payload: []byte("Hello"), FIN: true, Fragments: []int{3}, CloseCode: -1})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, frame := range built.Frames {
		fmt.Printf("% x\n", frame)
	}
	// Output:
	// 01 03 48 65 6c
	// 80 02 6c 6f
}
