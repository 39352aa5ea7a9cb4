package payload

import (
	"github.com/wslens/wslens/codec/internal/base64text"
	"github.com/wslens/wslens/codec/internal/words"
)

const (
	// maxNesting is how deep data in data is opened, and maxNested how many pieces of it are.
	maxNesting = 4
	maxNested  = 1000
	// minNested is the length in bytes from which on a value is looked into.
	minNested = 7
	// mostWeighed is how long data may be that is read in every format, and not just in the one that it looks like.
	mostWeighed = 64 << 10
)

// nestedData is data in the value of a node, given by its index: bytes that were inflated or decoded from it, or the value's own.
type nestedData struct {
	node int
	b    []byte
	// sure says that it is certainly data, as what was compressed is; else it may be an ordinary value.
	sure bool
}

// addNested notes that b is in the node that was added last, to be read later by open.
func (t *tree) addNested(b []byte, sure bool) {
	if last := len(t.nodes) - 1; t.count == last+1 && (sure || len(t.nested) < maxNested) {
		t.nested = append(t.nested, nestedData{last, b, sure})
	}
}

// open reads what is in the nodes of a reading further, and puts it below them. Depth is how many readings it is in.
func (r *Reading) open(budget *int, depth int) {
	if len(r.nested) == 0 {
		return
	}
	if depth == maxNesting {
		r.Nodes[r.nested[0].node].Meaning += ". Not opened further here"
		return
	}
	old, said := r.Nodes, false
	r.Nodes = nil
	for i := range old {
		if len(r.Nodes) >= MaxNodes {
			break
		}
		r.Nodes = append(r.Nodes, old[i])
		if len(r.nested) == 0 || r.nested[0].node != i {
			continue
		}
		h := &r.nested[0]
		r.nested = r.nested[1:]
		inner := h.read(budget, depth)
		if inner == nil {
			continue
		}
		if h.sure && !said {
			said = true
			r.Reason += " It holds " + inner.Label + "."
		}
		r.put(inner)
	}
	r.Nodes = r.Nodes[:min(len(r.Nodes), MaxNodes)]
}

// put puts what a reading has below the last node so far. It has no place of its own in the payload but that of this node.
func (r *Reading) put(inner *Reading) {
	outer := &r.Nodes[len(r.Nodes)-1]
	if outer.Meaning != "" {
		outer.Meaning += ". "
	}
	outer.Meaning += "Holds " + inner.Label
	depth, start, end := outer.Depth+1, outer.Start, outer.End
	for i := range inner.Nodes {
		n := &inner.Nodes[i]
		n.Depth += depth
		n.Start, n.End = start, end
	}
	r.Nodes = append(r.Nodes, inner.Nodes...)
	r.Count += inner.Count
	if len(inner.Problems) > 0 && len(r.Problems) < maxProblems {
		r.Problems = append(r.Problems, Problem{start, end, "In what is held here: " + inner.Problems[0].Text})
	}
}

// read reads the data as the format that fits best. It returns nil if that says no more than the node does.
func (h *nestedData) read(budget *int, depth int) (best *Reading) {
	b, prefix := h.b, ""
	id, _, bits := Evidence(b)
	switch {
	case h.sure:
		*budget = max(0, *budget-len(b))
	case id == text.ID || id == "":
		b = decodedText(b)
		prefix = "base64 of "
		id, _, bits = Evidence(b)
	}
	if !h.sure && bits < enoughBits {
		return nil
	}
	if id == "" {
		id = hexASCII.ID
	}
	for _, f := range list {
		if len(b) > mostWeighed && f.ID != id {
			continue
		}
		if r := f.readInto(b, &tree{budget: *budget}); best == nil || r.Score > best.Score {
			best = r
		}
	}
	if best.open(budget, depth+1); best.Count == 0 {
		value, kind := shownBytes(b)
		if best.ID == text.ID {
			value = shownText(b)
		}
		t := tree{}
		t.leaf("", kind, value, 0, 0)
		best.Nodes, best.Count = t.nodes, 1
	}
	best.Label = prefix + best.Label
	return best
}

// decodedText decodes a text that is base64 as a whole, and too long for a word.
func decodedText(b []byte) []byte {
	const least = 16
	if len(b) >= least && len(b)%4 == 0 {
		if data, ok := base64text.Decode(string(b)); ok {
			return data
		}
	}
	return nil
}

func byteCount(n int) string { return words.Count(n, "byte") }
