package deflate

// maxBlock is the most that one block stands for, in bytes; a stored one could hold twice as much (RFC 1951 section
// 3.2.4).
const maxBlock = 32 << 10

var fixedLiteralCode, fixedDistanceCode = fixedCodes()

func fixedCodes() (literals, distances code) {
	literals, distances = make(code, maxSymbols), make(code, maxDistances)
	assign(literals, fixedLengths[:maxSymbols])
	assign(distances, fixedLengths[maxSymbols:][:maxDistances])
	return literals, distances
}

// begin appends the header of a block with BFINAL 0 (RFC 1951 section 3.2.3).
func (w *bitWriter) begin(t BlockType) { w.write(uint(t)<<1, 3) }

// block appends raw, which the items stand for, as a block of the type that is shortest.
func (t *codeTable) block(w *bitWriter, items []packed, raw []byte) {
	extra := t.count(items)
	t.init()
	literals, distances := t.literalCounts[:], t.distanceCounts[:]
	stored := int(-(w.n+3)&7) + 32 + 8*len(raw)
	fixed := extra + cost(literals, fixedLiteralCode) + cost(distances, fixedDistanceCode)
	dynamic := extra + cost(literals, t.literals[:]) + cost(distances, t.distances[:]) + t.size()
	switch {
	case stored < min(fixed, dynamic):
		w.begin(Stored)
		w.align()
		w.write(uint(len(raw))|uint(^uint16(len(raw)))<<16, 32)
		w.out = append(w.out, raw...)
	case fixed <= dynamic:
		w.begin(Fixed)
		w.items(items, fixedLiteralCode, fixedDistanceCode)
	default:
		w.begin(Dynamic)
		t.append(w)
		w.items(items, t.literals[:], t.distances[:])
	}
}

// count counts the symbols of a block, and returns the number of bits that follow them.
func (t *codeTable) count(items []packed) (extra int) {
	clear(t.literalCounts[:])
	clear(t.distanceCounts[:])
	t.literalCounts[endOfBlock] = 1
	for _, p := range items {
		first, _, n, second, _, n2 := p.symbols()
		t.literalCounts[first]++
		if second >= 0 {
			t.distanceCounts[second]++
			extra += int(n + n2)
		}
	}
	return extra
}

// cost is the number of bits that the symbols take in a code.
func cost(counts []uint32, c code) (n int) {
	for s, f := range counts {
		n += int(f * (c[s] & 15))
	}
	return n
}

// items appends the items and the end of the block.
func (w *bitWriter) items(items []packed, literals, distances code) {
	for _, p := range items {
		first, extra, count, second, extra2, count2 := p.symbols()
		w.symbol(literals, first, extra, count)
		if second >= 0 {
			w.symbol(distances, second, extra2, count2)
		}
	}
	w.symbol(literals, endOfBlock, 0, 0)
}

// symbol appends a symbol in its code, and the extra bits behind it.
func (w *bitWriter) symbol(c code, s int, extra, count uint) {
	e := uint(c[s])
	n := e & 15
	w.write(e>>4|extra<<n, n+count)
}
