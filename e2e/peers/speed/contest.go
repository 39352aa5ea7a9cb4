package main

import (
	"math"
	"slices"
	"time"
)

// contest is one task and all that do it.
type contest struct {
	name string
	// unit is what the times are given for; one run handles units of them, and bytes in all.
	unit         string
	units, bytes int
	entries      []entry
}

// entry does the task once. The first of a contest is wslens, with which the others are compared.
type entry struct {
	name string
	run  func() error
}

// leastTime is how long an entry is measured in each round.
const leastTime = 5 * time.Millisecond

// measure returns the median time of one unit for each entry, in nanoseconds. A round runs all entries, each as often
// as leastTime asks for, so that what else the machine does is spread over all of them.
func (c contest) measure(rounds int) ([]float64, error) {
	times := make([][]float64, len(c.entries))
	for round := range rounds + 1 {
		for i, e := range c.entries {
			spent, err := c.time(e)
			if err != nil {
				return nil, err
			}
			if round > 0 { // the first warms up
				times[i] = append(times[i], spent)
			}
		}
	}
	medians := make([]float64, len(times))
	for i := range times {
		medians[i] = median(times[i])
	}
	return medians, nil
}

func (c contest) time(e entry) (perUnit float64, err error) {
	runs, start := 0, time.Now()
	for time.Since(start) < leastTime {
		if err := e.run(); err != nil {
			return math.NaN(), err
		}
		runs++
	}
	return float64(time.Since(start).Nanoseconds()) / float64(runs*c.units), nil
}

func median(of []float64) float64 {
	slices.Sort(of)
	return of[len(of)/2]
}
