package main

import "testing"

// BenchmarkSpeed gives every entry of every contest; a time is for all units of the contest.
func BenchmarkSpeed(b *testing.B) {
	for _, c := range contests(1) {
		for _, e := range c.entries {
			b.Run(c.name+"/"+e.name, func(b *testing.B) {
				b.SetBytes(int64(c.bytes))
				b.ReportAllocs()
				for b.Loop() {
					if err := e.run(); err != nil {
						b.Fatal(err)
					}
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*c.units), "ns/"+c.unit)
			})
		}
	}
}

// TestEntries has every entry do its task once on shorter streams, and so checks that all of them read all there is.
func TestEntries(t *testing.T) {
	for _, c := range contests(1000) {
		for _, e := range c.entries {
			if err := e.run(); err != nil {
				t.Errorf("%s, %s: %v", c.name, e.name, err)
			}
		}
	}
}
