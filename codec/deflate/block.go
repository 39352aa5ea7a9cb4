package deflate

// maxBlock is the most that one block stands for, in bytes; a stored one could hold twice as much (RFC 1951 section
// 3.2.4).
const maxBlock = 32 << 10

var fixedLiteralCode, fixedDistanceCode = newCode(fixedLengths[:maxSymbols]), newCode(fixedLengths[maxSymbols:])

// begin appends the header of a block with BFINAL 0 (RFC 1951 section 3.2.3).
func (w *bitWriter) begin(t BlockType) { w.write(uint(t)<<1, 3) }

// block appends raw, which the items stand for, as a block of the type that is shortest.
func (w *bitWriter) block(items []packed, raw []byte) {
	literals, distances, extra := frequencies(items)
	table := newCodeTable(literals, distances)
	stored := int(-(w.n+3)&7) + 32 + 8*len(raw)
	fixed := extra + cost(literals, fixedLiteralCode) + cost(distances, fixedDistanceCode)
	dynamic := extra + cost(literals, table.literals) + cost(distances, table.distances) + table.size()
	switch {
	case stored < min(fixed, dynamic):
		w.begin(Stored)
		w.align()
		w.write(uint(len(raw)), 16)
		w.write(uint(^uint16(len(raw))), 16)
		w.out = append(w.out, raw...)
	case fixed <= dynamic:
		w.begin(Fixed)
		w.items(items, fixedLiteralCode, fixedDistanceCode)
	default:
		w.begin(Dynamic)
		table.append(w)
		w.items(items, table.literals, table.distances)
	}
}

// frequencies counts the symbols of a block, and the bits that follow them.
func frequencies(items []packed) (literals, distances []int, extra int) {
	literals, distances = make([]int, maxLiterals), make([]int, maxDistances)
	literals[endOfBlock] = 1
	for _, p := range items {
		first, _, count, second, _, count2 := p.symbols()
		literals[first]++
		if second >= 0 {
			distances[second]++
		}
		extra += int(count + count2)
	}
	return literals, distances, extra
}

// cost is the number of bits that the symbols take in a code.
func cost(frequency []int, c code) (n int) {
	for s, f := range frequency {
		if f > 0 {
			n += f * int(c.length[s])
		}
	}
	return n
}

// items appends the items and the end of the block.
func (w *bitWriter) items(items []packed, literals, distances code) {
	for _, p := range items {
		first, extra, count, second, extra2, count2 := p.symbols()
		w.symbol(literals, first)
		if second >= 0 {
			w.write(extra, count)
			w.symbol(distances, second)
			w.write(extra2, count2)
		}
	}
	w.symbol(literals, endOfBlock)
}
