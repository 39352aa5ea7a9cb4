package linear

import (
	"runtime"
	"runtime/debug"
	"testing"
	"time"
)

const (
	// smallest is the first size, in bytes, of what Grows makes; each further one is step times as large, up to largest.
	smallest = 1000
	step     = 10
	// allowedStep is how many times as long one input may take as step inputs of a step less. Linear work makes it about 1,
	// with caches that no longer hold the input up to 1.5, and twice that on a machine that is busy; quadratic work 10.
	allowedStep = 4
	// mostGarbage is what may lie about, in bytes, before garbage is collected within a run.
	mostGarbage = 1 << 30
	// leastTries is how often a step is timed before it is called slow; what takes longer than patience is not timed again.
	leastTries = 4
	patience   = 3 * time.Second
)

// Grows makes inputs of about 1 kB, 10 kB, 100 kB and, if All is set, 1 MB, and fails at the first that takes more than 40 times
// as long as the one before it: work that would hang at a megabyte fails at far less.
func Grows[T string | []byte](t testing.TB, make func(n int) T, run func(T)) {
	t.Helper()
	for size := smallest; size < largest(); size *= step {
		part, whole := make(size), make(size*step)
		if small, large := compared(func() { run(part) }, func() { run(whole) }, step, allowedStep); isSlow(small, large, allowedStep) {
			t.Errorf("%v for %d bytes, %v for %d", small/step, size, large, size*step)
			return
		}
	}
}

// compared are the least times of many runs of a part and of one of the whole, taken in turns until the whole is no longer slow. Both last
// about as long, so that a busy machine disturbs them alike.
func compared(part, whole func(), parts, allowed int) (small, large time.Duration) {
	small, large = alone(part, parts), alone(whole, 1)
	spent := large
	for n := 1; isSlow(small, large, allowed) && (n < leastTries && large < patience || spent < patience); n++ {
		spent += large
		small, large = min(small, alone(part, parts)), min(large, alone(whole, 1))
	}
	return small, large
}

// alone is the time of some runs in which no garbage is collected, unless there is very much: that of other tests is, before
// them.
func alone(f func(), runs int) time.Duration {
	runtime.GC()
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(mostGarbage))
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	return inTime(f, runs)
}

func isSlow(small, large time.Duration, allowed int) bool {
	return large > max(time.Duration(allowed)*small, tooShort)
}
