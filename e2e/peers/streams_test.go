package peers

import (
	"encoding/binary"
	"flag"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/wslens/wslens/codec"
)

var (
	streams = flag.Int("streams", enough, "random streams in each direction, valid and broken each")
	seed    = flag.Uint64("seed", 6455, "seed of the random streams")
)

var senders = []struct {
	name string
	from codec.Sender
}{{"from a client", codec.Client}, {"from a server", codec.Server}}

// enough streams need every row.
const enough = 2000

// TestStreams compares wslens with the peers. A disagreement that no row explains fails, and so does a row that
// explains none.
func TestStreams(t *testing.T) {
	needed := ledger{}
	for _, s := range senders {
		for _, set := range []struct {
			name string
			run  func(t *testing.T, needed ledger, from codec.Sender)
		}{{"valid", validStreams}, {"broken", brokenStreams}, {"headers", headers}, {"close codes", everyCloseCode}} {
			t.Run(set.name+" "+s.name, func(t *testing.T) { set.run(t, needed, s.from) })
		}
	}
	if *streams < enough {
		return
	}
	for i := range rows {
		if r := &rows[i]; needed[r] == 0 {
			t.Errorf("no stream needs the row: %s %s %s %v", r.peer, r.kind, r.rules, r.codes)
		} else {
			t.Logf("%5d streams: %s %s %s %v", needed[r], r.peer, r.kind, r.rules, r.codes)
		}
	}
}

func generatorOf(from codec.Sender, n int) *generator {
	return &generator{Rand: rand.New(rand.NewPCG(*seed, uint64(n))), from: from}
}

func validStreams(t *testing.T, needed ledger, from codec.Sender) {
	for n := range *streams {
		stream := appendAll(generatorOf(from, n).stream())
		if o := lens(from, stream); o.End == Refused {
			t.Errorf("valid stream %d\n% x\nwslens: %s", n, stream, o)
		}
		needed.compare(t, from, stream, fmt.Sprintf("valid stream %d", n))
	}
}

func brokenStreams(t *testing.T, needed ledger, from codec.Sender) {
	for n := range *streams {
		g := generatorOf(from, n)
		stream, faults := mutate(g.Rand, g.stream())
		needed.compare(t, from, stream, fmt.Sprintf("broken stream %d:%s", n, faults))
	}
}

// headers tries every first byte with the lengths that mean something, and enough bytes behind it.
func headers(t *testing.T, needed ledger, from codec.Sender) {
	for first := range 256 {
		for _, n := range []int{0, 1, 2, 125, 126} {
			for _, masked := range []bool{false, true} {
				payload := make([]byte, n)
				copy(payload, []byte{3, 0xE8})
				f := frame{first: byte(first), masked: masked, key: [4]byte{1, 2, 3, 4}, length: -1, payload: payload}
				needed.compare(t, from, f.append(nil), "header")
			}
		}
	}
}

// everyCloseCode tries the codes to 1100 and the edges of the ranges above.
func everyCloseCode(t *testing.T, needed ledger, from codec.Sender) {
	codes := closeCodes
	for code := range uint16(120) {
		codes = append(codes, 980+code)
	}
	for _, code := range codes {
		f := frame{first: 0x88, masked: from == codec.Client, length: -1, payload: binary.BigEndian.AppendUint16(nil, code)}
		needed.compare(t, from, f.append(nil), fmt.Sprintf("close code %d", code))
	}
}
