// Command types prints what is made from the Go structs that cross the boundary: their declarations in TypeScript, or
// with -writer the Go functions that write them as JSON.
//
//	go run ./wasm/types codec/inspect/report.go > web/report.gen.ts
//	go run ./wasm/types -writer codec/inspect/report.go > wasm/report.gen.go
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	writer := flag.Bool("writer", false, "print the functions that write the structs as JSON")
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "usage: types [-writer] report.go")
		os.Exit(2)
	}
	produce := generate
	if *writer {
		produce = generateWriter
	}
	out, err := produce(flag.Arg(0))
	if err != nil {
		fmt.Fprintln(os.Stderr, "types:", err)
		os.Exit(1)
	}
	fmt.Print(out)
}
