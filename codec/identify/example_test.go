package identify_test

import (
	"fmt"

	"github.com/wslens/wslens/codec/identify"
)

func ExampleBytes() {
	for _, b := range []string{"\x81\x85\x37\xfa\x21\x3d\x7f\x9f\x4d\x51\x58", "\x15\x03\x03\x00\x02\x02\x28"} {
		best := identify.Bytes([]byte(b), identify.Context{Given: true})[0]
		fmt.Printf("%s: %s\n", best.Kind, best.Label)
	}
	// Output:
	// frames: WebSocket frames
	// tls: a TLS alert (fatal, 40 handshake_failure)
}
