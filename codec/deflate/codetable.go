package deflate

// maxTableBits is the limit for the code of code lengths (RFC 1951 section 3.2.7).
const maxTableBits = 7

// The symbols that repeat a length: the last one 3 to 6 times, 0 for 3 to 10 times, 0 for 11 to 138 times.
const (
	repeatLast = 16 + iota
	zeros
	manyZeros
)

// codeTable is the head of a dynamic block: the lengths of its two codes, in runs, written in the code length code. It is used again
// for block after block.
type codeTable struct {
	// How often each symbol of the block occurs.
	literalCounts  [maxLiterals]uint32
	distanceCounts [maxDistances]uint32
	// The codes, and how many of their symbols are written.
	literals                                     [maxLiterals]uint32
	distances                                    [maxDistances]uint32
	codeLengths                                  [len(codeOrder)]uint32
	literalsUsed, distancesUsed, codeLengthsUsed int
	runs                                         []run
}

// run is a symbol of the table with the bits that follow it.
type run struct{ symbol, extra, count uint8 }

// init makes the best codes for what was counted. There is at least one code for a distance.
func (t *codeTable) init() {
	n, d := used(t.literalCounts[:]), used(t.distanceCounts[:])
	var space [maxLiterals + maxDistances]uint8
	lengths := space[:n+max(1, d)]
	bestLengths(lengths[:n], t.literalCounts[:n], maxCodeBits)
	if lengths[n] = 1; d > 0 {
		bestLengths(lengths[n:], t.distanceCounts[:d], maxCodeBits)
	}
	assign(t.literals[:], lengths[:n])
	assign(t.distances[:], lengths[n:])
	t.literalsUsed, t.distancesUsed = n, len(lengths)-n
	t.runs = runs(t.runs[:0], lengths)
	t.initCodeLengths()
}

// initCodeLengths makes the best code length code for the runs.
func (t *codeTable) initCodeLengths() {
	var lengths [len(codeOrder)]uint8
	var counts [len(codeOrder)]uint32
	for _, r := range t.runs {
		counts[r.symbol]++
	}
	bestLengths(lengths[:], counts[:], maxTableBits)
	assign(t.codeLengths[:], lengths[:])
	for i, s := range codeOrder {
		if counts[s] > 0 {
			t.codeLengthsUsed = max(4, i+1)
		}
	}
}

// used is the number of symbols up to the last that occurs.
func used(counts []uint32) int {
	n := len(counts)
	for n > 0 && counts[n-1] == 0 {
		n--
	}
	return n
}

// runs appends a list of lengths, written shorter.
func runs(list []run, lengths []uint8) []run {
	for i := 0; i < len(lengths); {
		n := 1
		for i+n < len(lengths) && lengths[i+n] == lengths[i] {
			n++
		}
		switch {
		case lengths[i] == 0 && n >= 11:
			n = min(n, 138)
			list = append(list, run{manyZeros, uint8(n - 11), 7})
		case lengths[i] == 0 && n >= 3:
			list = append(list, run{zeros, uint8(n - 3), 3})
		case n >= 3 && i > 0 && lengths[i-1] == lengths[i]:
			n = min(n, 6)
			list = append(list, run{repeatLast, uint8(n - 3), 2})
		default:
			n = 1
			list = append(list, run{lengths[i], 0, 0})
		}
		i += n
	}
	return list
}

// size is the table's length in bits.
func (t *codeTable) size() int {
	n := 14 + 3*t.codeLengthsUsed
	for _, r := range t.runs {
		n += int(t.codeLengths[r.symbol]&15) + int(r.count)
	}
	return n
}

func (t *codeTable) append(w *bitWriter) {
	w.write(uint(t.literalsUsed-firstLength), 5)
	w.write(uint(t.distancesUsed-1), 5)
	w.write(uint(t.codeLengthsUsed-4), 4)
	for _, s := range codeOrder[:t.codeLengthsUsed] {
		w.write(uint(t.codeLengths[s]&15), 3)
	}
	for _, r := range t.runs {
		w.symbol(t.codeLengths[:], int(r.symbol), uint(r.extra), uint(r.count))
	}
}
