package payload

import "strings"

// places gives the array that was read its name, and its elements theirs, if they are of the kinds that the row wants: in it are
// the kinds, as of wampElements with o for a string or null, and the names with / between them, the array's name and its
// meaning.
func (t *tree) places(b []byte, row string) bool {
	kinds, row, _ := strings.Cut(row, "|")
	names, row, _ := strings.Cut(row, "|")
	for i := range t.nodes {
		n := &t.nodes[i]
		if n.Depth != 1 {
			continue
		}
		if kinds == "" {
			return false
		}
		kind := kindOfJSON(b[n.Start])
		if c := kinds[0]; c != '*' && c != kind && (c != 'o' || kind != 's' && kind != 0) {
			return false
		}
		kinds = kinds[1:]
		n.Name, names, _ = strings.Cut(names, "/")
	}
	t.name(0, row)
	return kinds == ""
}

// valueOf is the value of the outermost element of a name.
func (t *tree) valueOf(name string) string {
	for i := range t.nodes {
		if n := &t.nodes[i]; n.Depth == 1 && n.Name == name {
			return n.Value
		}
	}
	return ""
}
