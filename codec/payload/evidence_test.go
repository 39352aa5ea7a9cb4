package payload

import (
	"math/rand/v2"
	"testing"
)

func TestEvidence(t *testing.T) {
	for _, c := range []struct {
		hex, id    string
		least, top int
	}{
		{"1f8b0800000000000203ab562ac8cc4b57b23234d7514ace50b2522a294a4c49d54b49cdcd57aa05001e94ac081d000000", "gzip", 50, 80},
		{"78daab562ac8cc4b57b23234d7514ace50b2522a294a4c49d54b49cdcd57aa050084bf0929", "zlib", 60, 80},
		{"ab562ac8cc4b57b23234d7514ace50b2522a294a4c49d54b49cdcd57aa0500", "deflate", 30, 80},
		{"aa562acacfcf55b232d751ca2d4e57b252cac854aa0500", "deflate", 16, 60},
		{"78daaa56ca2f50b23234d0514a51b2aa564a4a4d2c51b23231343235a8ad05000000ffff", "zlib", 60, 80},
		{"aa86c819629303000000ffff", "deflate", 20, 32},
		{"7b226f6b223a747275657d", "json", 32, 80}, // {"ok":true}
		{"48656c6c6f21", "text", 6, 12},
		{"101400064d51497364700302003c0006636c69656e74", "mqtt", 60, 80},
		{"08011203616263", "protobuf", 6, 24},
		{"82a7636f6d70616374c3a6736368656d6100", "msgpack", 24, 80},
		{"34325b2261222c315d", "socketio", 24, 80}, // 42["a",1]
		{"", "", 0, 0}, {"00", "", 0, 0}, {"0102", "", 0, 4}, {"81", "", 0, 4}, {"68", "text", 0, 4}, {"5b5d", "json", 0, 8},
	} {
		id, label, bits := Evidence(unhex(t, c.hex))
		if id != c.id || bits < c.least || bits > c.top || (label == "") != (id == "") {
			t.Errorf("%s: %q, %q, %d bits; want %q, %d to %d", c.hex, id, label, bits, c.id, c.least, c.top)
		}
	}
}

// Of random bytes, as many have evidence as it says: at most one in 2 to the power of the bits, less a few that the many
// formats and lengths give.
func TestEvidenceOfChance(t *testing.T) {
	const rounds, slack = 1 << 16, 6
	random := rand.New(rand.NewPCG(3, 3))
	over := map[int]int{}
	for range rounds {
		b := make([]byte, 1+random.IntN(80))
		for i := range b {
			b[i] = byte(random.Uint32())
		}
		id, _, bits := Evidence(b)
		for k := range bits + 1 {
			over[k]++
		}
		if bits >= 14+slack {
			t.Errorf("% x: %s, %d bits", b, id, bits)
		}
	}
	for k := slack; k < 16+slack; k++ {
		if over[k] > rounds>>(k-slack) {
			t.Errorf("%d of %d random bytes have %d bits", over[k], rounds, k)
		}
	}
}
