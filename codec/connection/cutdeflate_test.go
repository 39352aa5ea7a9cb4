package connection_test

import (
	"bytes"
	"compress/flate"
	"io"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
)

// A compressed message that is cut is reported as broken only if no rest can mend it. What Go's compressor writes is good, so
// that no part of it is; of what is reported, Go's reader takes no continuation.
func TestCutDeflate(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	opts := agreed("permessage-deflate")
	opts.Sender = codec.Server
	broken := func(b []byte) bool {
		c, _ := open(t, opts, part{codec.Server, "\xC1\x7D" + string(b)})
		c.Finish()
		return slices.ContainsFunc(c.Streams()[0].Found().List, func(e connection.Entry) bool { return e.Rule == "deflate-inflate-failed" })
	}
	reported := 0
	for level := flate.HuffmanOnly; level <= flate.BestCompression; level++ {
		var whole bytes.Buffer
		w, err := flate.NewWriter(&whole, level)
		if err != nil {
			t.Fatal(err)
		}
		for range 60 {
			w.Write([]byte{"abcdefgh"[random.IntN(8)], byte(random.IntN(40))})
		}
		w.Flush()
		good := whole.Bytes()[:min(100, whole.Len())]
		for n := range good {
			if broken(good[:n]) {
				t.Fatalf("level %d: the first %d bytes of % x are reported as broken", level, n, good)
			}
			bad := slices.Clone(good[:n+1])
			bad[random.IntN(n+1)] ^= 1 << random.IntN(8)
			if !broken(bad) {
				continue
			}
			reported++
			for range 20 {
				rest := make([]byte, 400)
				for i := range rest {
					rest[i] = byte(random.Uint32())
				}
				_, err := io.ReadAll(flate.NewReader(bytes.NewReader(append(bad, rest...))))
				if fault, ok := err.(flate.CorruptInputError); !ok || int(fault) > len(bad)+1 {
					t.Fatalf("level %d: Go reads on in % x: %v", level, bad, err)
				}
			}
		}
	}
	if reported < 100 {
		t.Errorf("only %d cuts are reported as broken", reported)
	}
}
