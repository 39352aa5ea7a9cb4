package netlog_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/wslens/wslens/codec/capture/netlog"
)

// Whatever the log is, reading it ends, and no event has more bytes than it tells.
func FuzzRead(f *testing.F) {
	for _, name := range []string{"netlog-ws.json", "netlog-wss.json", "netlog-headers.json", "netlog-h2.json"} {
		seed, err := os.ReadFile("../../captures/testdata/" + name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		netlog.Read(bytes.NewReader(b), func(e *netlog.Event) {
			if len(e.Bytes) > e.Count {
				t.Fatalf("%d of %d bytes", len(e.Bytes), e.Count)
			}
		}) // what cannot be read is an error
	})
}
