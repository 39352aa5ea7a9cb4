package inspect_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
	"github.com/wslens/wslens/codec/internal/linear"
)

// Texts of random pieces, each a part of some notation, are read without a panic. The seed is fixed.
func TestRandomPieces(t *testing.T) {
	pieces := append(strings.Split("0123456789abcdefABCDEFxb:,-_ \t\n\r\"\"'\\[]{}()=+/<>%;.|$#", ""),
		"81 05 48 65 6c 6c 6f", "0x81, 0x05", "810548656c6c6f", "82 7f ff ff", `\x81\x05`, "00000000: ", "0000   ", "0000000 ", "  |Hello|", `b"`, `=b"`, `b'\x81`,
		"[129, 5, 300]", `{"type":"Buffer","data":[`, "HTTP/1.1 101 Switching Protocols\r\n", "GET / HTTP/1.1\r\n", "Sec-WebSocket-Key: ", "Status Code", "Request URL: ws://a/",
		"Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=", "\r\n\r\n", "Upgrade: websocket\n", "\x00", "é", "😀", "\u2028", "\xff", "'H'", "(byte)", "code: 1006", "closed ",
		"bytes ", "frame=", "RX ", "<- ", "> ", "```\n", "//", "0x0000:  ", "4500 0028", "\\201", "%81", "gQVIZWxsbw==", "*\n", "  ", "\t\t", "'''", "...", "…", "hex(", "0b10000001",
	)
	random := rand.New(rand.NewPCG(1, 2))
	times := 20_000
	if linear.Slow {
		times = 2_000
	}
	for range times {
		var text strings.Builder
		for range random.IntN(24) {
			text.WriteString(pieces[random.IntN(len(pieces))])
		}
		func() {
			defer func() {
				if problem := recover(); problem != nil {
					t.Fatalf("%q: %v", text.String(), problem)
				}
			}()
			inspect.Text(text.String(), inspect.Options{})
		}()
	}
}
