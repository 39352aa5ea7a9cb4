package rule_test

import (
	"fmt"

	"github.com/wslens/wslens/codec/rule"
)

func ExampleLookup() {
	r, ok := rule.Lookup("message-invalid-utf8")
	fmt.Println(ok, r.Severity, r.CloseCode, r.Section)
	fmt.Println(r.Title)
	// Output:
	// true error 1007 RFC 6455 section 8.1
	// The text is not valid UTF-8
}

func ExampleAll() {
	for _, r := range rule.All() {
		if r.CloseCode == 1009 {
			fmt.Println(r.ID)
		}
	}
	// Output:
	// message-too-big
	// deflate-output-limit
}
