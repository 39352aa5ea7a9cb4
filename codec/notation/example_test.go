package notation_test

import (
	"fmt"

	"github.com/wslens/wslens/codec/notation"
)

func Example() {
	best := notation.Recognise("['0x81', '0x5', '0x48', '0x69', '300']")[0]
	fmt.Printf("%s: % x\n", best.ID, best.Bytes)
	for _, p := range best.Problems {
		fmt.Println(p.Text)
	}
	text, err := notation.Format(best.Bytes, "python-bytes")
	fmt.Println(text, err)
	// Output:
	// python-list: 81 05 48 69
	// Item 5, "300", is not a byte: a byte is 0 to 255.
	// b'\x81\x05Hi' <nil>
}
