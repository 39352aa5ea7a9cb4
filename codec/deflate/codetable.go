package deflate

// maxTableBits is the limit for the code of code lengths (RFC 1951 section 3.2.7).
const maxTableBits = 7

// The symbols that repeat a length: the last one 3 to 6 times, 0 for 3 to 10 times, 0 for 11 to 138 times.
const (
	repeatLast = 16 + iota
	zeros
	manyZeros
)

// codeTable is the head of a dynamic block, which holds the lengths of its codes, in runs, in a code of their own.
type codeTable struct {
	literals, distances code
	runs                []run
	own                 code
	ownCount            int // lengths of the own code that are written
}

// run is a symbol of the table with the bits that follow it.
type run struct{ symbol, extra, count uint8 }

// newCodeTable makes the best codes for these frequencies. There is at least one code for a distance.
func newCodeTable(literals, distances []int) *codeTable {
	if used(distances) == 0 {
		distances = []int{1}
	}
	t := &codeTable{literals: newCode(bestLengths(literals[:used(literals)], maxCodeBits)),
		distances: newCode(bestLengths(distances[:used(distances)], maxCodeBits))}
	t.runs = runs(append(append([]uint8(nil), t.literals.length...), t.distances.length...))
	frequency := make([]int, len(codeOrder))
	for _, r := range t.runs {
		frequency[r.symbol]++
	}
	t.own = newCode(bestLengths(frequency, maxTableBits))
	for i, s := range codeOrder {
		if t.own.length[s] > 0 {
			t.ownCount = max(4, i+1)
		}
	}
	return t
}

// used is the number of symbols up to the last that occurs.
func used(frequency []int) int {
	n := len(frequency)
	for n > 0 && frequency[n-1] == 0 {
		n--
	}
	return n
}

// runs writes a list of lengths shorter.
func runs(lengths []uint8) (list []run) {
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
	n := 14 + 3*t.ownCount
	for _, r := range t.runs {
		n += int(t.own.length[r.symbol] + r.count)
	}
	return n
}

func (t *codeTable) append(w *bitWriter) {
	w.write(uint(len(t.literals.length)-firstLength), 5)
	w.write(uint(len(t.distances.length)-1), 5)
	w.write(uint(t.ownCount-4), 4)
	for _, s := range codeOrder[:t.ownCount] {
		w.write(uint(t.own.length[s]), 3)
	}
	for _, r := range t.runs {
		w.symbol(t.own, int(r.symbol))
		w.write(uint(r.extra), uint(r.count))
	}
}
