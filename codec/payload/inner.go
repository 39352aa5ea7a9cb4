package payload

import (
	"bytes"
	"strings"
)

// scoreHint: begins as the format does, and breaks. It is less than all other scores, as it says something only where
// the subprotocol says the same.
const scoreHint = 3

// rowOf returns what stands behind the key in a table of lines "key: text", or "". One string costs far less of the
// WebAssembly module than a slice of them.
func rowOf(table, key string) string {
	_, row, _ := strings.Cut(table, "\n"+key+": ")
	row, _, _ = strings.Cut(row, "\n")
	return row
}

// stray adds bytes that should not be there, and says so.
func (t *tree) stray(start, end int, text string) {
	t.leaf("Rest", "bytes", "", start, end)
	t.problem(start, end, text)
}

// separated returns where the record that begins at the byte at ends, and where the next one begins, behind a separator.
func separated(b []byte, at int, separator byte) (end, next int) {
	if n := bytes.IndexByte(b[at:], separator); n >= 0 {
		return at + n, at + n + 1
	}
	return len(b), len(b)
}

// separator adds the separator between two records, if there is one.
func (t *tree) separator(end, next int) {
	if end < next {
		t.leaf("Separator", "byte", "", end, next)
	}
}

// describe gives the values that are in the node at the index root, or in what is in it, the meanings that a table has for
// their names, if they have none.
func (t *tree) describe(root int, table string) {
	for i := root; i < len(t.nodes); i++ {
		n := &t.nodes[i]
		depth := n.Depth - t.nodes[root].Depth
		if depth <= 0 && i > root {
			break
		}
		if depth > 0 && depth <= 2 && n.Meaning == "" {
			n.Meaning = rowOf(table, n.Name)
		}
	}
}

// name gives the node at the index i, if it is kept, the first two parts of a row “name|meaning|...”. It returns the third.
func (t *tree) name(i int, row string) string {
	name, rest, _ := strings.Cut(row, "|")
	meaning, rest, _ := strings.Cut(rest, "|")
	if i < len(t.nodes) {
		t.nodes[i].Name, t.nodes[i].Meaning = name, meaning
	}
	return rest
}
