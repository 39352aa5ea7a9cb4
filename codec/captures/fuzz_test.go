package captures_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/wslens/wslens/codec/captures"
	"github.com/wslens/wslens/codec/inspect"
)

// Whatever the bytes are, opening them ends, and all that is listed can be asked for.
func FuzzOpen(f *testing.F) {
	keys, _ := os.ReadFile("testdata/tls13-aes128.keys")
	for _, name := range []string{"plain.pcap", "whole.pcapng", "whole.pcapng.gz", "raw.pcap.zst", "secrets-last.pcapng", "fragments.pcap", "wifi.pcap",
		"lost-across.pcap", "snaplen.pcap", "mid-frame.pcap", "netlog-ws.json", "tls12-aes128.pcap", "h2-clear.pcap",
		"netlog-h2.json", "netlog-headers.json", "mitmproxy.flows"} {
		seed, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		file, err := captures.Open(bytes.NewReader(b), captures.Options{Keys: string(keys)})
		if err != nil {
			return
		}
		for i, c := range file.Connections {
			for _, form := range []string{"pcapng", "har", "devtools", "json"} {
				if _, err := file.Write(i, form); err != nil && (c.Holds == "bytes" || c.Holds == "messages") && c.Bytes.Sent+c.Bytes.Received > 0 {
					t.Fatal(form, err)
				}
			}
			if c.Holds != "bytes" {
				continue
			}
			if _, err := file.Report(i, 1, 10); err != nil {
				t.Fatal(err)
			}
			s, err := file.Session(i)
			if err != nil {
				t.Fatal(err)
			}
			sum := s.Summary()
			for k := range min(sum.FrameCount, 100) {
				if _, err := s.Frame(k); err != nil {
					t.Fatal(err)
				}
			}
			if _, err := file.Report(i, 0, captures.All); err != nil {
				t.Fatal(err)
			}
			client, _ := file.Bytes(i, inspect.ClientToServer)
			if len(client) != c.Bytes.Sent {
				t.Fatalf("%d bytes of the client, %d listed", len(client), c.Bytes.Sent)
			}
		}
	})
}
