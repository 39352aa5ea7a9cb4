package linear

import "os"

// All is set to try each text in each way, up to a megabyte: make linear does. Else tests take some of the texts, and stop earlier.
var All = os.Getenv("WSLENS_LINEAR") == "all"

// largest is the size, in bytes, of the largest input that Grows makes.
func largest() int {
	if All {
		return 1_000_000
	}
	return usual
}
