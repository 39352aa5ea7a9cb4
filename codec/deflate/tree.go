package deflate

import "math/bits"

// code is a Huffman code to write with: for each symbol its bits, the first one lowest, above four bits that count them.
type code []uint32

// assign gives each symbol its bits; the lengths alone determine them (RFC 1951 section 3.2.2). A symbol of length 0 has none.
func assign(c code, lengths []uint8) {
	var next, count [maxCodeBits + 2]uint16
	for _, n := range lengths {
		count[n]++
	}
	count[0] = 0
	for n := range next[1:] {
		next[n+1] = (next[n] + count[n]) << 1
	}
	for s, n := range lengths {
		if c[s] = 0; n > 0 {
			c[s] = uint32(bits.Reverse16(next[n])>>(16-n))<<4 | uint32(n)
			next[n]++
		}
	}
}

// bestLengths sets the lengths in bits that make the symbols that occur so often shortest, none over limit.
func bestLengths(lengths []uint8, counts []uint32, limit int) {
	var space [maxLiterals]uint32
	order := byFrequency(space[:0], counts)
	clear(lengths)
	if len(order) == 1 {
		lengths[order[0]&symbolMask] = 1
		return
	}
	count := countLengths(order, limit)
	n := limit
	for _, leaf := range order {
		for count[n] == 0 {
			n--
		}
		lengths[leaf&symbolMask] = uint8(n)
		count[n]--
	}
}

// A leaf of Huffman's tree is a symbol below its frequency.
const (
	symbolBits = 9
	symbolMask = 1<<symbolBits - 1
)

// byFrequency returns the symbols that occur as leaves, the rarest first: a Shell sort, for they are few.
func byFrequency(order []uint32, counts []uint32) []uint32 {
	for s, f := range counts {
		if f > 0 {
			order = append(order, f<<symbolBits|uint32(s))
		}
	}
	for _, gap := range [...]int{57, 23, 10, 4, 1} {
		for i := gap; i < len(order); i++ {
			leaf, at := order[i], i
			for ; at >= gap && order[at-gap] > leaf; at -= gap {
				order[at] = order[at-gap]
			}
			order[at] = leaf
		}
	}
	return order
}

// countLengths builds Huffman's tree, whose leaves are the symbols in their order, and returns how many leaves have each
// depth. Those deeper than limit are brought up, and others go one down to make room for them.
func countLengths(order []uint32, limit int) (count [maxCodeBits + 1]uint16) {
	var nodes [2 * maxLiterals]node
	room := 1 << limit
	for _, leaf := range leafDepths(order, nodes[:2*len(order)-1]) {
		depth := min(int(leaf.weight), limit)
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

// node is a leaf or an inner node of Huffman's tree.
type node struct{ weight, parent uint32 }

// leafDepths sets the weight of each leaf to its depth, and returns the leaves. Leaves and inner nodes both come to be in
// the order of their weights, so that the two lightest nodes are always at the head of the two rows.
func leafDepths(order []uint32, nodes []node) []node {
	leaves := len(order)
	for i, leaf := range order {
		nodes[i].weight = leaf >> symbolBits
	}
	leaf, inner := 0, leaves
	for at := leaves; at < len(nodes); at++ {
		for range 2 {
			child := inner
			if leaf < leaves && (inner == at || nodes[leaf].weight <= nodes[inner].weight) {
				child = leaf
				leaf++
			} else {
				inner++
			}
			nodes[at].weight += nodes[child].weight
			nodes[child].parent = uint32(at)
		}
	}
	nodes[len(nodes)-1].weight = 0
	for at := len(nodes) - 2; at >= 0; at-- {
		nodes[at].weight = nodes[nodes[at].parent].weight + 1
	}
	return nodes[:leaves]
}
