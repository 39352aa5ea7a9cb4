package tls_test

import (
	"testing"
	"time"

	"github.com/wslens/wslens/codec/capture/tcp"
	"github.com/wslens/wslens/codec/capture/tls"
)

// joined keeps what each end has sent.
type joined [2][]byte

func (j *joined) Data(end int, b []byte, _ time.Time) { j[end] = append(j[end], b...) }
func (j *joined) Lost(int, int, time.Time)            {}
func (j *joined) End(tcp.Ending, time.Time)           {}

// Whatever the records are, with keys for some of them, no more comes out than went in, in any pieces.
func FuzzOpener(f *testing.F) {
	var keys []byte
	for _, name := range []string{"tls12-aes128", "tls12-chacha20", "tls13-aes128", "tls13-chacha20"} {
		sides, lines := recorded(f, name)
		keys = append(keys, lines...)
		f.Add(sides[0], sides[1], 100)
	}
	parsed := tls.ParseKeys(keys)
	f.Fuzz(func(t *testing.T, client, server []byte, size int) {
		o, out := tls.NewOpener(parsed), 0
		o.Data = func(_ int, b []byte) { out += len(b) }
		o.Lost = func(int, int) {}
		size = 1 + max(0, size)%2000
		for end, b := range [][]byte{client[:min(len(client), 600)], server, client[min(len(client), 600):]} {
			for len(b) > 0 {
				n := min(size, len(b))
				o.Push(end%2, b[:n])
				b = b[n:]
			}
		}
		o.Skip(0, 10)
		o.Push(0, client)
		if out > 2*len(client)+len(server) {
			t.Fatalf("%d bytes", out)
		}
		o.State()
	})
}
