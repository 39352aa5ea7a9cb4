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
	// tooShort is what nobody waits for, and too short to be compared.
	tooShort = 10 * time.Millisecond
)

// Check fails when whole takes far longer than sixteen runs of part, which has a sixteenth of its input.
func Check(t testing.TB, part, whole func()) {
	t.Helper()
	if inParts, atOnce := compared(part, whole, Parts, allowed); isSlow(inParts, atOnce, allowed) {
		t.Errorf("%v for all at once, %v for the same in %d parts", atOnce, inParts, Parts)
	}
}

// inTime is the time that some runs of f take.
func inTime(f func(), runs int) time.Duration {
	start := time.Now()
	for range runs {
		f()
	}
	return time.Since(start)
}
