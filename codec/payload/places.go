package payload

import "strings"

// places names the array that was read and its elements, and tells whether these are of the kinds in the row. A row is
// "kinds|names|name of the array|its meaning|": of each element a letter for its kind, as in wampElements, with o for a string or
// null, and its name, with / between the names.
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

// valueOf is the value of the first element, or member, that has a name and stands in the outermost value; empty if none does.
func (t *tree) valueOf(name string) string {
	for i := range t.nodes {
		if n := &t.nodes[i]; n.Depth == 1 && n.Name == name {
			return n.Value
		}
	}
	return ""
}
