package deflate

import "math/bits"

// code is a Huffman code to write with: for each symbol the number of bits, 0 if it has none, and the bits, the first one lowest.
type code struct {
	length []uint8
	bits   []uint16
}

// newCode gives each symbol its bits; the lengths alone determine them (RFC 1951 section 3.2.2).
func newCode(length []uint8) code {
	var next, count [17]uint16
	for _, n := range length {
		count[n]++
	}
	count[0] = 0
	for n := range next[1:] {
		next[n+1] = (next[n] + count[n]) << 1
	}
	c := code{length, make([]uint16, len(length))}
	for s, n := range length {
		if n > 0 {
			c.bits[s] = bits.Reverse16(next[n]) >> (16 - n)
			next[n]++
		}
	}
	return c
}

// bestLengths returns the lengths in bits that make the symbols with these frequencies shortest, none over limit.
func bestLengths(frequency []int, limit int) []uint8 {
	order := byFrequency(frequency)
	length := make([]uint8, len(frequency))
	if len(order) == 1 {
		length[order[0]] = 1
		return length
	}
	count := countLengths(frequency, order, limit)
	n := limit
	for _, s := range order {
		for count[n] == 0 {
			n--
		}
		length[s] = uint8(n)
		count[n]--
	}
	return length
}

// byFrequency returns the symbols that occur, the rarest first.
func byFrequency(frequency []int) (order []int) {
	for s, f := range frequency {
		if f == 0 {
			continue
		}
		order = append(order, s)
		i := len(order) - 1
		for ; i > 0 && frequency[order[i-1]] > f; i-- {
			order[i] = order[i-1]
		}
		order[i] = s
	}
	return order
}

// countLengths builds Huffman's tree, whose leaves are the symbols in their order, and returns how many leaves have each
// depth. Those deeper than limit are brought up, and others go one down to make room for them.
func countLengths(frequency, order []int, limit int) []int {
	count := make([]int, limit+1)
	room := 1 << limit
	for _, depth := range leafDepths(frequency, order) {
		depth = min(depth, limit)
		count[depth]++
		room -= 1 << (limit - depth)
	}
	for ; room < 0; room++ {
		n := limit - 1
		for count[n] == 0 {
			n--
		}
		count[limit]--
		count[n]--
		count[n+1] += 2
	}
	return count
}

// leafDepths returns the depth of each leaf. Leaves and inner nodes both come to be in the order of their weights, so
// that the two lightest nodes are always at the head of the two rows.
func leafDepths(frequency, order []int) []int {
	leaves := len(order)
	weight, parent := make([]int, 2*leaves-1), make([]int, 2*leaves-1)
	for i, s := range order {
		weight[i] = frequency[s]
	}
	leaf, inner := 0, leaves
	for node := leaves; node < len(weight); node++ {
		for range 2 {
			child := inner
			if leaf < leaves && (inner == node || weight[leaf] <= weight[inner]) {
				child = leaf
				leaf++
			} else {
				inner++
			}
			weight[node] += weight[child]
			parent[child] = node
		}
	}
	depth := weight
	depth[len(depth)-1] = 0
	for node := len(depth) - 2; node >= 0; node-- {
		depth[node] = depth[parent[node]] + 1
	}
	return depth[:leaves]
}
