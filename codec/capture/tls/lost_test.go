package tls_test

import (
	"bytes"
	"os"
	"slices"
	"testing"

	"github.com/wslens/wslens/codec/capture/packet"
	"github.com/wslens/wslens/codec/capture/tcp"
	"github.com/wslens/wslens/codec/capture/tls"
)

// recorded is what each end of a recorded connection has sent, and the log of its keys.
func recorded(t testing.TB, name string) (sides joined, keys []byte) {
	t.Helper()
	keys, err := os.ReadFile("../../captures/testdata/" + name + ".keys")
	if err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile("../../captures/testdata/" + name + ".pcap")
	if err != nil {
		t.Fatal(err)
	}
	file, err := packet.Open(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	a := tcp.NewAssembler(func(*tcp.Flow) tcp.Receiver { return &sides })
	for s, err := file.Next(); err == nil; s, err = file.Next() {
		a.Push(s)
	}
	return sides, keys
}

// Behind a record that is missing reading goes on at the next one, however its bytes are cut.
func TestPiecesBehindAGap(t *testing.T) {
	sides, keys := recorded(t, "tls13-aes128")
	server := sides[1]
	var records []int // where each begins
	for at := 0; at < len(server); at += 5 + int(server[at+3])<<8 + int(server[at+4]) {
		records = append(records, at)
	}
	from, to := records[len(records)-4], records[len(records)-3]
	opened := func(size, missing int) (out []byte) {
		o := tls.NewOpener(tls.ParseKeys(keys))
		o.Data = func(end int, b []byte) {
			if end == 1 {
				out = append(out, b...)
			}
		}
		o.Lost = func(int, int) {}
		o.Push(0, sides[0])
		o.Push(1, server[:from])
		if missing > 0 {
			o.Skip(1, missing)
		}
		for b := server[from+missing:]; len(b) > 0; {
			n := min(size, len(b))
			o.Push(1, b[:n])
			b = b[n:]
		}
		return out
	}
	all, rest := opened(len(server), 0), opened(len(server), to-from)
	if len(rest) >= len(all) || len(rest) == 0 || !bytes.HasSuffix(all, rest[len(rest)-10:]) {
		t.Fatalf("%d of %d bytes", len(rest), len(all))
	}
	for size := 1; size < 12; size++ {
		if got := opened(size, to-from); !bytes.Equal(got, rest) {
			t.Errorf("in pieces of %d: %d bytes, want %d", size, len(got), len(rest))
		}
	}
}

// Of a record that lacks bytes it is told how many its content has: a record of TLS 1.3 holds 17 bytes more, its type and the tag of
// AES-GCM (RFC 8446 section 5.2).
func TestBytesOfLostRecord(t *testing.T) {
	sides, keys := recorded(t, "tls13-aes128")
	server, at, next := sides[1], 0, 0
	for next < len(server) {
		at, next = next, next+5+int(server[next+3])<<8+int(server[next+4])
	}
	var lost []int
	o := tls.NewOpener(tls.ParseKeys(keys))
	o.Data = func(int, []byte) {}
	o.Lost = func(end, n int) { lost = append(lost, end, n) }
	o.Push(0, sides[0])
	o.Push(1, server[:at+5])
	o.Skip(1, 3)
	if want := []int{1, next - at - 5 - 17}; !slices.Equal(lost, want) {
		t.Errorf("%v, want %v", lost, want)
	}
}
