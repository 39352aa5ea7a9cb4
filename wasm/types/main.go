// Command types prints the TypeScript declarations of the report, taken from the Go structs that cross the boundary.
//
//	go run ./wasm/types codec/inspect/report.go > web/report.gen.ts
package main

import (
	"fmt"
	"os"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: types report.go > report.gen.ts")
		os.Exit(2)
	}
	out, err := generate(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, "types:", err)
		os.Exit(1)
	}
	fmt.Print(out)
}
