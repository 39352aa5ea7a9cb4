package rule

import (
	"slices"
	"strings"
)

// Programs names those that have a phrase which can mean a breach of the rule, in the order of the tables of sayings.
func Programs(id ID) (names []string) {
	by := ""
	for line := range strings.Lines(sayings) {
		_, rest, ok := strings.Cut(line, "|")
		if !ok {
			by = strings.TrimSuffix(line, "\n")
			continue
		}
		causes, _, _ := strings.Cut(strings.TrimSuffix(rest, "\n"), "|")
		if slices.Contains(idsOf(causes), id) && !slices.Contains(names, by) {
			names = append(names, by)
		}
	}
	return names
}
