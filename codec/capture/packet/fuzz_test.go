package packet_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/wslens/wslens/codec/capture/packet"
)

// Whatever the packets are, reading them ends, and no segment has more bytes than it had on the wire.
func FuzzOpen(f *testing.F) {
	for _, name := range []string{"plain.pcap", "whole.pcapng", "secrets-first.pcapng", "wifi.pcap", "gtp.pcap", "ipv6-fragments.pcap", "pppoe.pcap", "sll2.pcap"} {
		seed, err := os.ReadFile("../../captures/testdata/" + name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		file, err := packet.Open(bytes.NewReader(b))
		if err != nil {
			return
		}
		for {
			s, err := file.Next()
			if err != nil {
				break
			}
			if len(s.Payload) > s.Length {
				t.Fatalf("%d of %d bytes", len(s.Payload), s.Length)
			}
		}
		file.Secrets()
	})
}
