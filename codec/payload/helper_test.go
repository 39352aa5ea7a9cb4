package payload

import (
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// unhex reads hex digits, with spaces between them where that helps.
func unhex(t testing.TB, text string) []byte {
	t.Helper()
	b, err := hex.DecodeString(strings.ReplaceAll(text, " ", ""))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// readAs reads a payload as a format, and checks what holds for every reading.
func readAs(t testing.TB, id string, b []byte) Result {
	t.Helper()
	r, err := Read(b, Options{Format: id})
	if err != nil {
		t.Fatal(err)
	}
	checkReading(t, b, &r.Reading)
	return r
}

// checkReading fails where ranges are outside of the payload or of the container, or not in order.
func checkReading(t testing.TB, b []byte, r *Reading) {
	t.Helper()
	if r.Count < len(r.Nodes) || len(r.Nodes) > MaxNodes || r.Count > MaxNodes && len(r.Nodes) < MaxNodes {
		t.Fatalf("%s: %d nodes of %d", r.ID, len(r.Nodes), r.Count)
	}
	var open []Node
	last := 0
	for i, n := range r.Nodes {
		if n.Start < last || n.End < n.Start || n.End > len(b) {
			t.Fatalf("%s: node %d is %d-%d after %d, of %d bytes", r.ID, i, n.Start, n.End, last, len(b))
		}
		last = n.Start
		if n.Depth > len(open) {
			t.Fatalf("%s: node %d has depth %d in %d", r.ID, i, n.Depth, len(open))
		}
		open = open[:n.Depth]
		if n.Depth > 0 && (n.Start < open[n.Depth-1].Start || n.End > open[n.Depth-1].End) {
			t.Fatalf("%s: node %d is %d-%d, outside of %d-%d", r.ID, i, n.Start, n.End, open[n.Depth-1].Start, open[n.Depth-1].End)
		}
		open = append(open, n)
	}
	for _, p := range r.Problems {
		if p.Start < 0 || p.End < p.Start || p.End > len(b) || p.Text == "" {
			t.Fatalf("%s: problem %+v in %d bytes", r.ID, p, len(b))
		}
	}
}

// checkTiling fails unless every byte is in a leaf or in the header of a container: what comes before the first thing
// that is in it.
func checkTiling(t testing.TB, b []byte, r *Reading) {
	t.Helper()
	at := 0
	for i, n := range r.Nodes {
		holds := i+1 < len(r.Nodes) && r.Nodes[i+1].Depth > n.Depth
		if n.Start != at {
			t.Fatalf("%s: the bytes from %d to %d are in nothing: % x", r.ID, at, n.Start, b)
		}
		if at = n.End; holds {
			at = r.Nodes[i+1].Start
		}
	}
	if at != len(b) {
		t.Fatalf("%s: the bytes from %d are in nothing: % x", r.ID, at, b)
	}
}

// lines shows the nodes and problems of a reading, one a line.
func lines(r *Reading) string {
	var out strings.Builder
	for _, n := range r.Nodes {
		fields := slices.DeleteFunc([]string{n.Name, n.Kind, n.Value, n.Meaning}, func(s string) bool { return s == "" })
		fmt.Fprintf(&out, "%s%d-%d %s\n", strings.Repeat(" ", n.Depth), n.Start, n.End, strings.Join(fields, " | "))
	}
	for _, p := range r.Problems {
		fmt.Fprintf(&out, "! %d-%d %s\n", p.Start, p.End, p.Text)
	}
	return out.String()
}

// checkLines compares the nodes and problems of a reading with what is wanted, one a line.
func checkLines(t *testing.T, r *Reading, want ...string) {
	t.Helper()
	if got := strings.TrimSuffix(lines(r), "\n"); got != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", got, strings.Join(want, "\n"))
	}
}

func (f *Format) take(b []byte, isText bool) Reading {
	return *f.readInto(b, &tree{isText: isText, budget: budgetOf(len(b))})
}
