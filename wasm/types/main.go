// Command types prints what is made from the Go structs that cross the boundary: their declarations in TypeScript, or
// with -shapes the tables by which Go writes them as JSON.
//
//	go run ./wasm/types codec/report/*.go > web/report.gen.ts
//	go run ./wasm/types -shapes codec/report/*.go > wasm/internal/boundary/report.gen.go
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	shapes := flag.Bool("shapes", false, "print the tables by which the structs are written as JSON")
	flag.Parse()
	if flag.NArg() == 0 {
		fmt.Fprintln(os.Stderr, "usage: types [-shapes] report.go ...")
		os.Exit(2)
	}
	produce := generate
	if *shapes {
		produce = generateShapes
	}
	out, err := produce(flag.Args()...)
	if err != nil {
		fmt.Fprintln(os.Stderr, "types:", err)
		os.Exit(1)
	}
	fmt.Print(out)
}
