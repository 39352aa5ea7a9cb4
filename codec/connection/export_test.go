package connection

import "github.com/wslens/wslens/codec/rule"

// Fixed lists the rules that have a row among the fixers.
func Fixed() (ids []rule.ID) {
	for _, row := range fixers {
		ids = append(ids, row.id)
	}
	return ids
}
