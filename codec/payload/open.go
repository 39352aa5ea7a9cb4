package payload

import (
	"strings"

	"github.com/wslens/wslens/codec/deflate"
	"github.com/wslens/wslens/codec/internal/base64text"
	"github.com/wslens/wslens/codec/internal/words"
)

const (
	// mostOpen is how deep data in data is opened, and mostHeld how many pieces of it are.
	mostOpen = 4
	mostHeld = 1000
	// mostWeighed is how long data may be that is read in every format, and not just in the one that it looks like.
	mostWeighed = 64 << 10
)

// held is data in the node of an index: bytes that came out of it, or that stand in it.
type held struct {
	node int
	b    []byte
	// sure is whether it is data by itself, as what was compressed is; else it may be a value like others.
	sure bool
}

// hold notes what is in the node that was added last.
func (t *tree) hold(b []byte, sure bool) {
	if last := len(t.nodes) - 1; t.count == last+1 && (sure || len(t.holds) < mostHeld) {
		t.holds = append(t.holds, held{last, b, sure})
	}
}

// inflated adds what DEFLATE data in [start, end) inflates to, or as much as there is of it.
func (t *tree) inflated(in *inflation, start, end int) {
	n := t.leaf("Compressed data", "DEFLATE", "", start, end)
	n.Meaning = "Inflates to " + byteCount(len(in.out))
	switch {
	case in.err == nil:
	case in.err.Kind == deflate.ErrLimit:
		n.Meaning = "The first " + byteCount(len(in.out)) + " of what it inflates to: no more are inflated here"
	case len(in.out) == 0:
		n.Meaning = ""
		t.problem(start, end, "The data does not inflate: "+in.err.Cause+".")
	default:
		n.Meaning += ", and then breaks"
		t.problem(start, end, "The data inflates up to a place: "+in.err.Cause+".")
	}
	if t.budget -= len(in.out); len(in.out) > 0 {
		t.hold(in.out, true)
	}
}

// open reads what is in the nodes of a reading further, and puts it below them.
func (r *Reading) open(holds []held, budget *int, depth int) {
	if len(holds) == 0 || depth == mostOpen {
		return
	}
	nodes := make([]Node, 0, len(r.Nodes)+len(holds))
	from := 0
	said := false
	for _, h := range holds {
		inner, ok := h.read(budget, depth)
		if !ok {
			continue
		}
		nodes = append(nodes, r.Nodes[from:h.node+1]...)
		from = h.node + 1
		outer := &nodes[len(nodes)-1]
		outer.Meaning = strings.TrimPrefix(outer.Meaning+". Holds "+inner.Label, ". ")
		if h.sure && !said {
			said = true
			r.Reason += " It holds " + inner.Label + "."
		}
		nodes = append(nodes, inner.within(outer)...)
		r.Count += max(inner.Count, 1)
		for _, p := range inner.Problems[:min(1, len(inner.Problems))] {
			r.Problems = append(r.Problems, Problem{outer.Start, outer.End, "In the data within: " + p.Text})
		}
	}
	nodes = append(nodes, r.Nodes[from:]...)
	r.Nodes = nodes[:min(len(nodes), MaxNodes)]
}

// within returns the nodes of the reading below the one that it came from, whose bytes are all that they have a place in.
func (r *Reading) within(outer *Node) []Node {
	nodes := r.Nodes
	for i := range nodes {
		n := &nodes[i]
		n.Depth += outer.Depth + 1
		n.Start, n.End = outer.Start, outer.End
	}
	return nodes
}

// read reads what is held. It returns false if that says no more than the node does.
func (h *held) read(budget *int, depth int) (Reading, bool) {
	b := h.b
	if h.sure {
		*budget = max(0, *budget-len(b))
	}
	id, _, bits := Evidence(b)
	encoded := false
	if !h.sure {
		if data, ok := decodedText(b); ok {
			if inside, _, more := Evidence(data); more >= enoughBits && more > 0 {
				b, id, bits, encoded = data, inside, more, true
			}
		}
		if bits < enoughBits || !encoded && id == text.ID {
			return Reading{}, false
		}
	}
	r := readBest(b, id, budget, depth+1)
	if len(r.Nodes) == 0 {
		value, kind := shownBytes(b)
		if r.ID == text.ID {
			value = shownText(b)
		}
		r.Nodes, r.Count = []Node{{Kind: kind, Value: value}}, 1
	}
	if encoded {
		r.Label = "base64 of " + r.Label
	}
	return r, true
}

// readBest reads data as the format that fits best, and what is in it.
func readBest(b []byte, id string, budget *int, depth int) Reading {
	var best Reading
	var holds []held
	for _, f := range list {
		if len(b) > mostWeighed && f.ID != id {
			continue
		}
		r, inside := f.takeIn(b, tree{budget: *budget})
		if best.ID == "" || r.Score > best.Score {
			best, holds = r, inside
		}
	}
	best.open(holds, budget, depth)
	return best
}

func byteCount(n int) string { return words.Count(n, "byte") }

// decodedText decodes a text that is base64 as a whole, and too long for a word.
func decodedText(b []byte) ([]byte, bool) {
	const least = 16
	if len(b) < least || len(b)%4 != 0 {
		return nil, false
	}
	for _, c := range b[:least] {
		if !isBase64(c) {
			return nil, false
		}
	}
	return base64text.Decode(string(b))
}

func isBase64(c byte) bool {
	return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '/'
}
