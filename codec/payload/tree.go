package payload

import "strconv"

// maxProblems is how many problems of a reading are kept.
const maxProblems = 100

// tree gathers the nodes of a reading in the order of their bytes.
type tree struct {
	// Whether the payload is that of a text message.
	isText bool
	// The messages before this one, and how much may still be inflated of all.
	history [][]byte
	budget  int
	nested  []nestedData
	// Of compressed data: whether it ends with a sync flush, and whether its checksum is right.
	flushed, right bool
	// bits are the evidence of what is in the payload, as Evidence has it.
	bits int
	// unseen is how many fewer than MaxNodes are kept: the formats look at the first ones only, to weigh a payload.
	unseen int
	// within is how many payloads this one is nested in, as far as they weigh it.
	within   int
	nodes    []Node
	lost     Node // the last one that was not kept
	count    int
	depth    int
	open     []int // indexes in nodes of the containers that are open; -1 for one that is not kept
	problems []Problem
	seen     evidence
	kind     string // the last member “type” of a JSON object, whether it is kept or not
}

// leaf adds a value.
func (t *tree) leaf(name, kind, value string, start, end int) *Node {
	return t.add(Node{Name: name, Kind: kind, Value: value, Start: start, End: end})
}

// begin adds a container; what is added until its end is in it.
func (t *tree) begin(name, kind string, start int) *Node {
	at := -1
	if !t.full() {
		at = t.count
	}
	n := t.add(Node{Name: name, Kind: kind, Start: start, End: start})
	t.open = append(t.open, at)
	t.depth++
	return n
}

// end ends the innermost container before the byte end.
func (t *tree) end(end int) {
	last := len(t.open) - 1
	if at := t.open[last]; at >= 0 {
		t.nodes[at].End = end
	}
	t.open = t.open[:last]
	t.depth--
}

// endAs is end for a container whose kind is known only then.
func (t *tree) endAs(kind string, end int) {
	if at := t.open[len(t.open)-1]; at >= 0 {
		t.nodes[at].Kind = kind
	}
	t.end(end)
}

// endTo ends the innermost containers until as many as that are open, as where a value is cut off.
func (t *tree) endTo(open, end int) {
	for len(t.open) > open {
		t.end(end)
	}
}

// endAll ends all containers that are open, as where the payload is cut off.
func (t *tree) endAll(end int) { t.endTo(0, end) }

// full tells whether the next node will only be counted, so that its texts need not be made.
func (t *tree) full() bool { return t.count >= MaxNodes-t.unseen }

// index is the name of what a list holds at i, such as "[0]"; empty if the node is only counted.
func (t *tree) index(i uint64) string {
	if t.full() {
		return ""
	}
	return "[" + strconv.FormatUint(i, 10) + "]"
}

// add keeps a node, as long as there are not too many. What is done to a node that is not kept is lost.
func (t *tree) add(n Node) *Node {
	n.Depth = t.depth
	full := t.full()
	t.count++
	if full {
		t.lost = n
		return &t.lost
	}
	t.nodes = append(t.nodes, n)
	return &t.nodes[len(t.nodes)-1]
}

// problem notes what is wrong at [start, end).
func (t *tree) problem(start, end int, text string) {
	if len(t.problems) < maxProblems {
		t.problems = append(t.problems, Problem{start, end, text})
	}
}
