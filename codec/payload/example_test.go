package payload_test

import (
	"fmt"
	"strings"

	"github.com/wslens/wslens/codec/payload"
)

func ExampleRead() {
	// {"compact":true,"schema":0}, as the MessagePack site has it.
	message := []byte("\x82\xA7compact\xC3\xA6schema\x00")
	result, err := payload.Read(message, payload.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(result.Label + ": " + result.Reason)
	for _, n := range result.Nodes {
		fmt.Printf("%s%d-%d %s %q %q\n", strings.Repeat("  ", n.Depth), n.Start, n.End, n.Kind, n.Name, n.Value)
	}
	// Output:
	// MessagePack: The payload is one value to its last byte, with readable text in it.
	// 0-18 fixmap of 2 "" ""
	//   1-10 true "compact" "true"
	//   10-18 positive fixint "schema" "0"
}
