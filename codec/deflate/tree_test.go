package deflate

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"testing"
)

// fibonacci frequencies make Huffman's tree as deep as it can be.
func fibonacci(n int) []uint32 {
	f := []uint32{1, 1}
	for len(f) < n {
		f = append(f, f[len(f)-1]+f[len(f)-2])
	}
	return f[:n]
}

// Whatever the frequencies, the code is complete: inflaters refuse one that has too few symbols for its lengths, or too
// many (RFC 1951 section 3.2.7). No length is over the limit, and no rarer symbol has a shorter one.
func TestBestLengths(t *testing.T) {
	cases := [][]uint32{{1, 1}, {5, 0, 0, 3}, fibonacci(30), fibonacci(19), {1, 1, 1, 1, 1, 1, 1, 1 << 22}}
	for range 500 {
		f := make([]uint32, 2+rand.IntN(285))
		for i := range f {
			f[i] = rand.Uint32N(1<<rand.IntN(20) + 1)
		}
		f[0], f[1] = 1, 1
		cases = append(cases, f)
	}
	for _, f := range cases {
		for _, limit := range []int{maxTableBits, maxCodeBits} {
			if limit == maxTableBits {
				f = f[:min(len(f), len(codeOrder))]
			}
			length := make([]uint8, len(f))
			bestLengths(length, f, limit)
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
	f := []uint32{20, 18, 10, 10, 10, 6, 6, 4, 4, 4, 4, 3, 1}
	total, lengths := 0, make([]uint8, len(f))
	bestLengths(lengths, f, maxCodeBits)
	for s, n := range lengths {
		total += int(f[s]) * int(n)
	}
	if total != 342 {
		t.Errorf("%d bits for a hundred symbols", total)
	}
}

// Blocks at the limits of the format: codes cut to 15 bits, every literal, a literal alone, one distance alone.
func TestDynamicBlocks(t *testing.T) {
	var deep []packed
	for s, n := range fibonacci(20) {
		deep = append(deep, slices.Repeat([]packed{packed(s * 12)}, int(n))...)
	}
	var every []packed
	for s := range packed(endOfBlock) {
		every = append(every, s)
	}
	for name, items := range map[string][]packed{
		"deep": deep, "every literal": every, "one literal": {'a'}, "one distance": {'a', packedCopy(3, 1)},
		"the farthest": append(slices.Repeat(every, 128), packedCopy(258, 32768), packedCopy(3, 24577)),
	} {
		var w bitWriter
		var table codeTable
		table.count(items)
		table.init()
		w.begin(Dynamic)
		table.append(&w)
		w.items(items, table.literals[:], table.distances[:])
		w.begin(Stored)
		w.align()
		for _, r := range readers {
			if got := r.inflate(t, nil, w.out); !bytes.Equal(got, expand(items)) {
				t.Errorf("%s: %s reads other bytes", name, r.name)
			}
		}
	}
}

// expand writes out what items stand for.
func expand(items []packed) (out []byte) {
	for _, p := range items {
		if p < endOfBlock {
			out = append(out, byte(p))
			continue
		}
		for range p >> 16 {
			out = append(out, out[len(out)-int(p&0xFFFF)])
		}
	}
	return out
}
