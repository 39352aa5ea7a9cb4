package deflate

import "strconv"

const (
	maxLiterals  = 286
	maxDistances = 30
	firstLength  = 257
)

// extraCode is a symbol that stands for base and the values behind it; which of them is in the extra bits behind the symbol.
type extraCode struct {
	base  uint16
	extra uint8
}

// lengthCodes are the lengths of the symbols 257 to 285 (RFC 1951 section 3.2.5).
var lengthCodes = [...]extraCode{
	{3, 0}, {4, 0}, {5, 0}, {6, 0}, {7, 0}, {8, 0}, {9, 0}, {10, 0}, {11, 1}, {13, 1}, {15, 1}, {17, 1},
	{19, 2}, {23, 2}, {27, 2}, {31, 2}, {35, 3}, {43, 3}, {51, 3}, {59, 3}, {67, 4}, {83, 4}, {99, 4}, {115, 4},
	{131, 5}, {163, 5}, {195, 5}, {227, 5}, {258, 0},
}

// distanceCodes are the distances of the symbols 0 to 29 (RFC 1951 section 3.2.5).
var distanceCodes = [...]extraCode{
	{1, 0}, {2, 0}, {3, 0}, {4, 0}, {5, 1}, {7, 1}, {9, 2}, {13, 2}, {17, 3}, {25, 3}, {33, 4}, {49, 4},
	{65, 5}, {97, 5}, {129, 6}, {193, 6}, {257, 7}, {385, 7}, {513, 8}, {769, 8}, {1025, 9}, {1537, 9},
	{2049, 10}, {3073, 10}, {4097, 11}, {6145, 11}, {8193, 12}, {12289, 12}, {16385, 13}, {24577, 13},
}

// codeOrder is the order in which the lengths of the code length code are sent (RFC 1951 section 3.2.7).
var codeOrder = [...]uint8{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15}

// repeats are the symbols 16 to 18 of the code length code, by the number of repeats.
var repeats = [...]extraCode{{3, 2}, {3, 3}, {11, 7}}

// dynamicCodes reads the two codes of a dynamic block (RFC 1951 section 3.2.7), and returns what is wrong with them, or "".
func (r *tokenReader) dynamicCodes() string {
	counts, whole := r.bits.readBits(14)
	if !whole {
		return endsInHeader
	}
	literals, distances := 257+counts&31, 1+counts>>5&31
	if literals > maxLiterals || distances > maxDistances {
		return "a dynamic block announces " + strconv.Itoa(literals) + " literals and lengths and " + strconv.Itoa(distances) +
			" distances; there are at most 286 and 30"
	}
	var lengths [len(codeOrder)]uint8
	for _, symbol := range codeOrder[:4+counts>>10] {
		n, whole := r.bits.readBits(3)
		if !whole {
			return endsInHeader
		}
		lengths[symbol] = uint8(n)
	}
	if wrong := r.dynamic[0].init(lengths[:]); wrong != "" {
		return "the code of code lengths is " + wrong
	}
	if wrong := r.codeLengths(literals + distances); wrong != "" {
		return wrong
	}
	if r.lengths[endOfBlock] == 0 {
		return "the code of literals and lengths has none for the end of the block"
	}
	if wrong := r.literals.init(r.lengths[:literals]); wrong != "" {
		return "the code of literals and lengths is " + wrong
	}
	if wrong := r.distances.init(r.lengths[literals : literals+distances]); wrong != "" {
		return "the code of distances is " + wrong
	}
	return ""
}

// codeLengths reads the first n of the lengths.
func (r *tokenReader) codeLengths(n int) string {
	b := &r.bits
	for i := 0; i < n; {
		b.load()
		symbol, used := r.dynamic[0].decode(b.word)
		switch {
		case used > b.have:
			return endsInHeader
		case used == 0:
			return "the bits are no code of a code length"
		}
		b.drop(used)
		if symbol < 16 {
			r.lengths[i] = uint8(symbol)
			i++
			continue
		}
		repeat := &repeats[symbol-16]
		more, whole := b.readBits(int(repeat.extra))
		count, value := int(repeat.base)+more, uint8(0)
		switch {
		case !whole:
			return endsInHeader
		case symbol == 16 && i == 0:
			return "the first code length repeats the one before it"
		case i+count > n:
			return "the code lengths go on beyond their number"
		case symbol == 16:
			value = r.lengths[i-1]
		}
		for range count {
			r.lengths[i] = value
			i++
		}
	}
	return ""
}
