// Command rules prints the catalogue of rules as JSON, each with its example, for pages that show them. The examples are
// no part of the module.
//
//	go run ./wasm/rules codec/rule/testdata/*.json > web/data/rules.json
package main

import (
	"fmt"
	"os"
)

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: rules cases.json ...")
		os.Exit(2)
	}
	out, err := generate(os.Args[1:]...)
	if err != nil {
		fmt.Fprintln(os.Stderr, "rules:", err)
		os.Exit(1)
	}
	os.Stdout.Write(out)
}
