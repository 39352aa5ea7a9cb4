package deflate

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"testing"
)

// fibonacci frequencies make Huffman's tree as deep as it can be.
func fibonacci(n int) []int {
	f := []int{1, 1}
	for len(f) < n {
		f = append(f, f[len(f)-1]+f[len(f)-2])
	}
	return f[:n]
}

// Whatever the frequencies, the code is complete: inflaters refuse one that has too few symbols for its lengths, or too
// many (RFC 1951 section 3.2.7). No length is over the limit, and no rarer symbol has a shorter one.
func TestBestLengths(t *testing.T) {
	cases := [][]int{{1, 1}, {5, 0, 0, 3}, fibonacci(30), fibonacci(19), {1, 1, 1, 1, 1, 1, 1, 1 << 40}}
	for range 500 {
		f := make([]int, 2+rand.IntN(285))
		for i := range f {
			f[i] = rand.IntN(1<<rand.IntN(20) + 1)
		}
		f[0], f[1] = 1, 1
		cases = append(cases, f)
	}
	for _, f := range cases {
		for _, limit := range []int{maxTableBits, maxCodeBits} {
			if limit == maxTableBits {
				f = f[:min(len(f), tableSymbols)]
			}
			length := bestLengths(f, limit)
			filled := 0
			for s, n := range length {
				if (n == 0) != (f[s] == 0) || int(n) > limit {
					t.Fatalf("%v: symbol %d has %d bits", f, s, n)
				}
				if n > 0 {
					filled += 1 << (limit - int(n))
				}
				for s2, n2 := range length {
					if f[s] > f[s2] && f[s2] > 0 && n > n2 {
						t.Fatalf("%v: %d has %d bits, the rarer %d has %d", f, s, n, s2, n2)
					}
				}
			}
			if filled != 1<<limit {
				t.Fatalf("%v: %v is not complete", f, length)
			}
		}
	}
}

// Huffman's own example of 1952, whose average length is 3.42 bits.
func TestBestLengthsAreShortest(t *testing.T) {
	f := []int{20, 18, 10, 10, 10, 6, 6, 4, 4, 4, 4, 3, 1}
	total := 0
	for s, n := range bestLengths(f, maxCodeBits) {
		total += f[s] * int(n)
	}
	if total != 342 {
		t.Errorf("%d bits for a hundred symbols", total)
	}
}

// Blocks at the limits of the format: codes cut to 15 bits, every literal, a literal alone, one distance alone.
func TestDynamicBlocks(t *testing.T) {
	var deep []token
	for s, n := range fibonacci(20) {
		deep = append(deep, slices.Repeat([]token{token(s * 12)}, n)...)
	}
	var every []token
	for s := range token(endOfBlock) {
		every = append(every, s)
	}
	for name, tokens := range map[string][]token{
		"deep": deep, "every literal": every, "one literal": {'a'}, "one distance": {'a', matchToken(3, 1)},
		"the farthest": append(slices.Repeat(every, 128), matchToken(258, 32768), matchToken(3, 24577)),
	} {
		literals, distances, _ := frequencies(tokens)
		table := newCodeTable(literals, distances)
		var w bitWriter
		w.write(dynamicBlock, 3)
		table.append(&w)
		w.tokens(tokens, table.literals, table.distances)
		w.write(storedBlock, 3)
		w.align()
		for _, r := range readers {
			if got := r.inflate(t, nil, w.out); !bytes.Equal(got, expand(tokens)) {
				t.Errorf("%s: %s reads other bytes", name, r.name)
			}
		}
	}
}

// expand writes out what tokens stand for.
func expand(tokens []token) (out []byte) {
	for _, t := range tokens {
		if t < endOfBlock {
			out = append(out, byte(t))
			continue
		}
		for range t >> 16 {
			out = append(out, out[len(out)-int(t&0xFFFF)])
		}
	}
	return out
}
