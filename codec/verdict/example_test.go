package verdict_test

import (
	"fmt"

	"github.com/wslens/wslens/codec/inspect"
	"github.com/wslens/wslens/codec/verdict"
)

// Of a frame with two faults the missing mask matters more than the length in a longer form.
func ExampleSubject_Worst() {
	report := inspect.Bytes([]byte("\x81\x7e\x00\x05Hello"), inspect.Options{Direction: inspect.ClientToServer})
	subject := verdict.Subject{Report: report}
	worst, level := subject.Worst()
	fmt.Println(len(report.Findings), "findings,", level+":", worst.Title)
	// Output: 2 findings, error: A client's frame is not masked
}
