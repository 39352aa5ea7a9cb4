package rule

import (
	"strings"
	"testing"
)

// A text without a saying costs little: a dump, prose, a head.
func BenchmarkSayings(b *testing.B) {
	for name, text := range map[string]string{
		"dump":  strings.Repeat("81 85 37 fa 21 3d 7f 9f 4d 51 58 ", 1000),
		"prose": strings.Repeat("The server sends a ping every 30 seconds, and the client answers. ", 500),
		"log":   strings.Repeat("2026-11-25 10:00:00 INFO ws: received frame of 17 bytes\n", 600) + "Invalid WebSocket frame: MASK must be clear",
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				Sayings(text)
			}
		})
	}
}
