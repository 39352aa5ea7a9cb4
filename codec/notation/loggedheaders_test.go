package notation_test

import (
	"testing"

	"github.com/wslens/wslens/codec/notation"
)

// Headers that logs tell without payloads, in the forms of soketto 0.7, Jetty 9 to 12, tungstenite 0.17 and Netty 4.
func TestLoggedHeaders(t *testing.T) {
	const one = "A log that tells of a frame by its header. A "
	for text, want := range map[string]string{
		"recv: (Text (fin 1) (rsv 100) (mask (1 e3ac149b)) (len 5))": one + "text frame of 5 bytes, final, RSV1 set as a compressed message has it, masked with the key e3ac149b.",
		"(Continue (fin 0) (rsv 000) (mask (0 0)) (len 70000))":      one + "continuation frame of 70,000 bytes, not final, not masked.",
		"parsed CLOSE@1f[len=2,fin=true,rsv=...,masked=true]":        one + "Close frame of 2 bytes, final, masked.",
		"PING[len=0,fin=true,rsv=000,masked=false]":                  one + "Ping frame of 0 bytes, final, not masked.",
		"Parsed headers [130, 254]":                                  one + "binary frame, final, masked.",
		"Parsed headers [1, 5]\nParsed headers [128, 3]":             "A log that tells of 2 frames by their headers. The first is a text frame of 5 bytes, not final, not masked.",
		"x - Decoding WebSocket Frame opCode=10\nand more":           one + "Pong frame.",
		"Encoding WebSocket Frame opCode=2 length=24":                one + "binary frame of 24 bytes.",
		"Parsed headers [131, 5]":                                    "", // a reserved opcode is no frame of theirs
		"(Reserved (fin 1) (rsv 000) (mask (0 0)) (len 5))":          "",
		"Items[len=5,fin=true]":                                      "", "Text (fin 1)": "", "Parsed headers [": "", "": "",
	} {
		if got := notation.LoggedHeaders(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
