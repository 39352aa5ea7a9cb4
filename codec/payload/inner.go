package payload

import "strings"

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

// describe gives the values that are in the node at the index root, or in what is in it, the meanings that a table has for
// their names. It returns the value of the member “type”.
func (t *tree) describe(root int, table string) (kind string) {
	for i := root; i < len(t.nodes); i++ {
		n := &t.nodes[i]
		depth := n.Depth - t.nodes[root].Depth
		if depth == 1 && n.Name == "type" {
			kind = n.Value
		}
		if depth > 0 && depth <= 2 {
			n.Meaning = rowOf(table, n.Name)
		}
	}
	return kind
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
