package mitmproxy_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/wslens/wslens/codec/capture/mitmproxy"
)

// Whatever the flows are, reading them ends, and no message comes of nothing.
func FuzzRead(f *testing.F) {
	for _, name := range []string{"mitmproxy.flows"} {
		seed, err := os.ReadFile("../../captures/testdata/" + name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		total := 0
		mitmproxy.Read(bytes.NewReader(b), func(flow *mitmproxy.Flow) { total += len(flow.Messages) }) // what cannot be read is an error
		if total > len(b) {
			t.Fatalf("%d messages in %d bytes", total, len(b))
		}
	})
}
