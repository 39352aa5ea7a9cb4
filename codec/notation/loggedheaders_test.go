package notation_test

import (
	"testing"

	"github.com/wslens/wslens/codec/notation"
)

// Headers that logs tell without payloads, in the forms of soketto 0.7, Jetty 9 to 12, tungstenite 0.17 and Netty 4.
func TestLoggedHeaders(t *testing.T) {
	const one = "A log that tells of a frame by its header. A "
	const unmasked = " Only a server's frames go without a mask."
	tree := func(fin, opcode, mask, length string) string {
		return "WebSocket\n    1... .... = Fin: " + fin + "\r\n    .000 .... = Reserved: 0x0\r\n    .... 1001 = Opcode: " + opcode + "\r\n    0... .... = Mask: " + mask + "\r\n    .000 0000 = Payload length: " + length
	}
	for text, want := range map[string]string{
		"recv: (Text (fin 1) (rsv 100) (mask (1 e3ac149b)) (len 5))":                one + "text frame of 5 bytes, final, RSV1 set as a compressed message has it, masked with the key e3ac149b.",
		"(Continue (fin 0) (rsv 000) (mask (0 0)) (len 70000))":                     one + "continuation frame of 70,000 bytes, not final, not masked." + unmasked,
		"parsed CLOSE@1f[len=2,fin=true,rsv=...,masked=true]":                       one + "Close frame of 2 bytes, final, masked.",
		"PING[len=0,fin=true,rsv=000,masked=false]":                                 one + "Ping frame of 0 bytes, final, not masked." + unmasked,
		"Parsed headers [130, 254]":                                                 one + "binary frame, final, masked.",
		"Parsed headers [1, 5]\nParsed headers [128, 3]":                            "A log that tells of 2 frames by their headers. The first is a text frame of 5 bytes, not final, not masked. The last is a continuation frame of 3 bytes, final, not masked." + unmasked,
		"x - Decoding WebSocket Frame opCode=10\nand more":                          one + "Pong frame.",
		"Encoding WebSocket Frame opCode=2 length=24":                               one + "binary frame of 24 bytes.",
		tree("True", "Ping (9)", "False", "0"):                                      one + "Ping frame of 0 bytes, final, not masked." + unmasked,
		tree("False", "Binary (2)", "True", "20") + "\n    Masking-Key: 01020304\n": one + "binary frame of 20 bytes, not final, masked.",
		tree("True", "Connection Close (8)", "True", "2"):                           one + "Close frame of 2 bytes, final, masked.",
		"    1... .... = Fin: True\n    .100 .... = Reserved: 0x4\n    .1.. .... = Per-Message Deflate: True\n    .... 0001 = Opcode: Text (1)\n    0... .... = Mask: False\n    .000 0111 = Payload length: 7\n    Payload\n": one + "text frame of 7 bytes, final, RSV1 set as a compressed message has it, not masked." + unmasked,
		tree("True", "Text (1)", "True", "126 Extended Payload Length (16 bits)"):                                                           "",
		"  36 1.5 192.0.2.1 192.0.2.2 WebSocket 92 WebSocket Connection Close [FIN] \n":                                                     one + "Close frame, final, not masked." + unmasked,
		"7 0.1 192.0.2.2 192.0.2.1 WebSocket 80 WebSocket Text [FIN] [MASKED]\n8 0.2 192.0.2.1 192.0.2.2 WebSocket 70 WebSocket Ping [FIN]": "A log that tells of 2 frames by their headers. The first is a text frame, final, masked. The last is a Ping frame, final, not masked." + unmasked,
		"07:42 IP a.80 > b.99: Flags [P.], seq 1:8, ack 1, win 512, length 7\nE..3..@.@......\n..Hello\n":                                   "Packets as tcpdump -A prints them. A dot is for each byte that is no letter, so the headers of frames are lost. tcpdump -X shows them, and -w keeps them in a file.",
		"WebSocket Text of a page": "", "WebSocket sends [FIN] and ends": "",
		"final: true\nreserved: false false false\nopcode: BINARY\nlength: 45\npayload length: 43\npayload: 0x837": one + "binary frame of 43 bytes, final, not masked." + unmasked,
		"final: true\nreserved: false false false\nopcode: TEXT\nlength: 49\npayload length: 43\npayload: 0x837":   one + "text frame of 43 bytes, final, masked.",
		"Parsed headers [131, 5]":                           "", // a reserved opcode is no frame of theirs
		"(Reserved (fin 1) (rsv 000) (mask (0 0)) (len 5))": "",
		"Items[len=5,fin=true]":                             "", "Text (fin 1)": "", "Parsed headers [": "", "": "",
	} {
		if got := notation.LoggedHeaders(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
