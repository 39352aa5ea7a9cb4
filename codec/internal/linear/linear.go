// Package linear tells tests whether the time of some work goes with the size of its input, on a busy machine too.
package linear

import (
	"testing"
	"time"
)

const (
	// Parts is how many times as large the whole is as a part.
	Parts = 16
	// allowed is how many times as long the whole may take as its parts. Linear work makes it about 1, quadratic work 16.
	allowed = 6
	// tries is how often the whole is timed before it is called slow.
	tries = 10
	// tooShort is what nobody waits for, and too short to be compared.
	tooShort = 10 * time.Millisecond
)

// Check fails when whole takes far longer than sixteen runs of part, which has a sixteenth of its input. A busy machine
// makes both slower, as they last about as long; what disturbs one alone is met by taking turns and the least times, once
// with garbage collected as it comes, and if that is slow without: a large heap of other tests is not what is timed.
func Check(t testing.TB, part, whole func()) {
	t.Helper()
	const longest = time.Duration(1<<63 - 1)
	atOnce, inParts := longest, longest
	timed := inTime
	for range tries {
		atOnce = min(atOnce, timed(whole, 1))
		inParts = min(inParts, timed(part, Parts))
		if atOnce <= max(allowed*inParts, tooShort) {
			return
		}
		timed = alone
	}
	t.Errorf("%v for all at once, %v for the same in %d parts", atOnce, inParts, Parts)
}

// inTime is the time that some runs of f take.
func inTime(f func(), runs int) time.Duration {
	start := time.Now()
	for range runs {
		f()
	}
	return time.Since(start)
}
