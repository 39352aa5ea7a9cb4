package deflate

import (
	"bytes"
	stdflate "compress/flate"
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// corpora are what applications send, in pieces of a kibibyte and of 64.
func corpora(t *testing.T) map[string][]byte {
	random := rand.New(rand.NewPCG(1, 2))
	var records, binaries []byte
	for i := range 4000 {
		records = fmt.Appendf(records, `{"id":%d,"user":"u%x","price":%d.%02d,"side":%q,"ok":%v},`, 100_000+i*3, random.Uint32N(1<<20),
			random.IntN(900), random.IntN(100), []string{"buy", "sell"}[random.IntN(2)], random.IntN(9) > 0)
		binaries = binary.BigEndian.AppendUint32(append(binaries, 0x0A, byte(random.IntN(20))), uint32(1_700_000_000+i*random.IntN(3)))
		binaries = binary.LittleEndian.AppendUint64(binaries, uint64(random.IntN(1_000_000)))
		binaries = append(binaries, "status\x12\x04open"[:7+random.IntN(5)]...)
	}
	var sources []byte
	names, err := filepath.Glob("../*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		sources = append(sources, readFile(t, name)...)
	}
	return map[string][]byte{
		"JSON records": records, "JSON lines": readFile(t, "../testdata/pastes/kinds.jsonl"), "binary records": binaries,
		"source text": sources, "prose": readFile(t, "../../README.md"), "a program": readFile(t, os.Args[0])[200_000:][:500_000],
	}
}

func readFile(t *testing.T, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// What comes out is held against compress/flate: shorter than at its level 1, which gorilla/websocket and coder/websocket
// use, about as long as at level 4, and not much longer than at level 6.
func TestRatio(t *testing.T) {
	most := map[int]float64{1: 0.98, 4: 1.03, 6: 1.09}
	for name, text := range corpora(t) {
		for _, size := range []int{1 << 10, 64 << 10} {
			for _, takeover := range []bool{false, true} {
				got, all := 0, 0
				var d Deflater
				for piece := range slices.Chunk(text, size) {
					got += len(d.Append(nil, piece))
					if all += len(piece); !takeover {
						d.Reset()
					}
				}
				for level, limit := range most {
					want := stdLength(text, size, takeover, level)
					line := fmt.Sprintf("%s of %d, takeover %v: %.3f of it, level %d %.3f, %.3f", name, size, takeover,
						float64(got)/float64(all), level, float64(want)/float64(all), float64(got)/float64(want))
					if float64(got) > limit*float64(want) {
						t.Error(line)
					}
				}
			}
		}
	}
}

// stdLength is how many bytes compress/flate makes of the pieces of a text.
func stdLength(text []byte, size int, takeover bool, level int) (n int) {
	var out bytes.Buffer
	w, _ := stdflate.NewWriter(&out, level)
	for piece := range slices.Chunk(text, size) {
		w.Write(piece)
		w.Flush()
		n += out.Len() - len(tail)
		if out.Reset(); !takeover {
			w.Reset(&out)
		}
	}
	return n
}
