// Package memory measures what tests allocate.
package memory

import "runtime"

// Allocated returns how many bytes of memory are allocated while f runs, freed ones included.
func Allocated(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}
