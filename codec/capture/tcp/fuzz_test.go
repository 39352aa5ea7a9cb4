package tcp_test

import (
	"testing"
	"time"

	"github.com/wslens/wslens/codec/capture/tcp"
)

// counter counts what ends send, held against what segments had.
type counter struct {
	t    *testing.T
	data int
	over bool
}

func (c *counter) Data(_ int, b []byte, _ time.Time) { c.data += len(b) }
func (c *counter) End(tcp.Ending, time.Time)         { c.over = true }
func (c *counter) Lost(_ int, n int, _ time.Time) {
	if c.over || n <= 0 {
		c.t.Fatalf("%d bytes lost, after the end: %v", n, c.over)
	}
}

// Whatever the segments are, no byte comes twice, and nothing comes behind the end. Six bytes make a segment: flags and its end, its
// number, its acknowledgement, how much it had and how much was captured.
func FuzzAssembler(f *testing.F) {
	f.Add([]byte("\x02\x10\x00\x00\x00\x00\x10\x11\x00\x01\x05\x05\x10\x20\x00\x01\x05\x03\x91\x11\x00\x20\x00\x00"))
	f.Fuzz(func(t *testing.T, b []byte) {
		var all []*counter
		captured := 0
		a := tcp.NewAssembler(func(*tcp.Flow) tcp.Receiver {
			all = append(all, &counter{t: t})
			return all[len(all)-1]
		})
		for i := 0; i+6 <= len(b); i += 6 {
			c := b[i:]
			s := from(c[0]&0x80 == 0, uint32(c[1])+uint32(c[2])<<28, uint32(c[3]), string(make([]byte, min(c[4], c[5]))))
			s.Length, s.FIN, s.SYN, s.RST, s.HasAck = int(c[4]), c[0]&1 != 0, c[0]&2 != 0, c[0]&4 != 0, c[0]&16 != 0
			captured += len(s.Payload)
			a.Push(&s)
		}
		a.Finish()
		for _, c := range all {
			if captured -= c.data; !c.over || captured < 0 {
				t.Fatalf("ended: %v; %d bytes too many", c.over, -captured)
			}
		}
	})
}
