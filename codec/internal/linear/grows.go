package linear

import (
	"runtime"
	"runtime/debug"
	"testing"
	"time"
)

const (
	// smallest is the first size, in bytes, of what Grows makes; each further one is step times as large, up to Largest.
	smallest = 1000
	step     = 10
	// allowedStep is how many times as long a step may take. Linear work makes it 10, with caches that no longer hold the
	// input up to 15; quadratic work 100.
	allowedStep = 25
	mostGarbage = 1 << 30
	// patience ends the tries of what is slow for sure.
	patience = 2 * time.Second
)

// Grows makes inputs of about 1 kB, 10 kB, 100 kB and 1 MB, and fails at the first that takes more than 25 times as long as
// the one before it: what hangs at a megabyte is told by far less. It returns the times that it took last, also if all is
// well.
func Grows[T string | []byte](t testing.TB, make func(n int) T, run func(T)) (small, large time.Duration, size int) {
	t.Helper()
	for size = smallest; size < Largest; {
		part, whole := make(size), make(size*step)
		small, large = compared(func() { run(part) }, func() { run(whole) })
		size *= step
		if slow(small, large) {
			t.Errorf("%v for %d bytes, %v for %d", small, size/step, large, size)
			return small, large, size
		}
	}
	return small, large, size
}

// compared are the least times of two runs, taken in turns until the second is no longer slow beside the first.
func compared(part, whole func()) (small, large time.Duration) {
	small, large = alone(part), alone(whole)
	for spent := large; slow(small, large) && spent < patience; spent += large {
		small, large = min(small, alone(part)), min(large, alone(whole))
	}
	return small, large
}

// alone is the time of a run in which no garbage is collected, unless there is very much: that of other tests is, before it.
func alone(f func()) time.Duration {
	runtime.GC()
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(mostGarbage))
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	return inTime(f, 1)
}

func slow(small, large time.Duration) bool { return large > max(allowedStep*small, tooShort) }
