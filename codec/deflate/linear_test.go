package deflate

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/internal/linear"
)

// listed makes parameters with these names in turns, n in all.
func listed(n int, names ...string) (list []Param) {
	for i := range n {
		list = append(list, Param{Name: names[i%len(names)], Value: "9", HasValue: i%2 == 0})
	}
	return list
}

// The names of parameters grow, and the offers: n bytes of them.
func TestLinearParameters(t *testing.T) {
	texts := func(n int) string { return strings.Repeat("0123456789", n/10) }
	for name, run := range map[string]func(n int){
		"an offer":     func(n int) { ParseOffer(listed(n, "a")) },
		"an answer":    func(n int) { ParseAnswer(listed(n, names[0], names[1], "a")) },
		"known names":  func(n int) { ParseOffer(listed(n, names[:]...)) },
		"an end alone": func(n int) { ParseOffer(append(listed(n, "a"), listed(1, names[3])...)) },
		"a long name":  func(n int) { ParseOffer(listed(1, texts(10*n))) },
		"a long value": func(n int) { ParseOffer([]Param{{Name: names[2], Value: texts(10 * n), HasValue: true}}) },
		"many offers, a long answer": func(n int) {
			Judge(listed(n/2, "a"), repeatedOffer(n/2))
		},
		"many offers": func(n int) { Choose(repeatedOffer(n), Answer{}) },
	} {
		t.Run(name, func(t *testing.T) {
			linear.Grows(t, texts, func(text string) { run(len(text) / 10) })
		})
	}
}

// repeatedOffer is one bad offer n times.
func repeatedOffer(n int) [][]Param {
	offers := make([][]Param, n)
	for i := range offers {
		offers[i] = []Param{{Name: "a"}}
	}
	return offers
}

// Whatever the payload repeats, to inflate it takes time that goes with its length and that of what comes out.
func TestLinearPayloads(t *testing.T) {
	const most = 1 << 20 // of what comes out
	for _, unit := range []string{"\x00", "\x00\x00\x00\xff\xff", "\x01\x00\x00\xff\xff", "\xff", "\x4a", "\xf2\x00\x11\x00\x00", "\x02\x00", "\x05\xe0\x81", "\x63\x00"} {
		t.Run(strings.ToValidUTF8(unit, "."), func(t *testing.T) {
			linear.Grows(t, func(n int) []byte { return []byte(strings.Repeat(unit, n/len(unit))) }, func(b []byte) {
				var i Inflater
				i.Message(b, most)
				i.Explain(b, most, func(*Token) {})
				Locate(b, most/2)
			})
		})
	}
}
