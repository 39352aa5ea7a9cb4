// Command speed measures wslens beside gobwas/ws, coder/websocket and gorilla/websocket: the same input in one run, the
// median of several rounds. A ratio over 1 is how many times as long as wslens the peer takes; below 1 the peer is faster.
//
// Every stream reader checks the rules of RFC 6455 as far as its library does: wslens all of them, the UTF-8 of text
// included; gobwas the header, and with wsutil UTF-8; coder and gorilla the header. All read through a buffer of 32 KiB.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	rounds := flag.Int("rounds", 7, "rounds of which the median is taken")
	flag.Parse()
	for _, c := range contests(1) {
		if err := show(c, *rounds); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}

// contests returns all of them, with the streams cut to one part of so many.
func contests(parts int) []contest {
	all := []contest{headerContest()}
	all = append(all, maskContests()...)
	all = append(all, streamContests(parts)...)
	all = append(all, inflateContests(parts)...)
	return append(all, deflateContests(parts)...)
}

func show(c contest, rounds int) error {
	times, err := c.measure(rounds)
	if err != nil {
		return fmt.Errorf("%s: %w", c.name, err)
	}
	fmt.Printf("\n%s\n", c.name)
	for i, e := range c.entries {
		rate := float64(c.bytes) / float64(c.units) / times[i]
		fmt.Printf("  %-36s %10.1f ns a %-7s %7.2f GB/s %7.2f\n", e.name, times[i], c.unit, rate, times[i]/times[0])
	}
	return nil
}
