package deflate

import (
	"bytes"
	"testing"
)

// The symbols and extra bits of lengths and distances at the borders of their ranges (RFC 1951 section 3.2.5), and the end of
// the block, which comes once.
func TestCount(t *testing.T) {
	var table codeTable
	for range 2 { // the second block is counted anew
		extra := table.count([]packed{'a', 'a', packedCopy(10, 5), packedCopy(258, 24577), packedCopy(257, 4), packedCopy(11, 32768)})
		if extra != (0+1)+(0+13)+(5+0)+(1+13) {
			t.Errorf("%d extra bits", extra)
		}
	}
	for s, n := range table.literalCounts {
		if want := map[int]uint32{'a': 2, 256: 1, 264: 1, 265: 1, 284: 1, 285: 1}[s]; n != want {
			t.Errorf("symbol %d: %d, want %d", s, n, want)
		}
	}
	for s, n := range table.distanceCounts {
		if want := map[int]uint32{3: 1, 4: 1, 29: 2}[s]; n != want {
			t.Errorf("distance %d: %d, want %d", s, n, want)
		}
	}
}

// Of the three types of blocks the shortest is taken: each is held against what the other two come to.
func TestShortestBlock(t *testing.T) {
	seen := map[BlockType]int{}
	for _, message := range append(messages(), numbered(30), numbered(60), numbered(100), []byte("aaaaaaaa"), bytes.Repeat([]byte("abc"), 40)) {
		if len(message) > maxBlock {
			continue
		}
		var d Deflater
		items := d.pack(d.addPiece(message))
		lengths := [3]int{}
		for kind := range lengths {
			w := bitWriter{}
			w.begin(BlockType(kind))
			switch BlockType(kind) {
			case Stored:
				w.align()
				w.out = append(w.out, make([]byte, 4+len(message))...)
			case Fixed:
				w.items(items, fixedLiteralCode, fixedDistanceCode)
			case Dynamic:
				d.table.count(items)
				d.table.init()
				d.table.append(&w)
				w.items(items, d.table.literals[:], d.table.distances[:])
			}
			lengths[kind] = 8*len(w.out) + int(w.n)
		}
		var w bitWriter
		d.table.block(&w, items, message)
		got := 8*len(w.out) + int(w.n)
		if got != min(lengths[0], lengths[1], lengths[2]) {
			t.Errorf("a message of %d bytes takes %d bits; stored, fixed and dynamic take %v", len(message), got, lengths)
		}
		for kind, n := range lengths {
			if n == got {
				seen[BlockType(kind)]++
			}
		}
	}
	if len(seen) != 3 {
		t.Errorf("not all types: %v", seen)
	}
}

// Codes of up to nine bits are found in one step, and the longer ones as well as these by the steps of the code.
func TestFastCodes(t *testing.T) {
	for word := range uint64(1 << fastBits) {
		for _, h := range []*huffman{fixedLiterals, fixedDistances} {
			e := h.fast[word]
			if symbol, n := h.decodeLong(word); int(e>>4) != symbol || int(e&15) != n || n == 0 {
				t.Fatalf("%09b: symbol %d of %d bits, and %d of %d", word, e>>4, e&15, symbol, n)
			}
		}
	}
}
