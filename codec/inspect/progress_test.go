package inspect_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// Of a long input the steps are told, each further and never beyond its end; of a short one nothing is.
func TestProgress(t *testing.T) {
	har := `{"log":{"entries":[{"_webSocketMessages":[` +
		strings.TrimSuffix(strings.Repeat(`{"type":"send","time":1,"opcode":1,"data":"`+strings.Repeat("x", 1000)+`"},`, 2000), ",") + `]}]}}`
	for _, c := range []struct {
		text  string
		steps []string
	}{
		{"81 05 48 65 6c 6c 6f", nil},
		{strings.Repeat("8a 00 ", 100_000), []string{"Reading the text as Hex, spaced", "Decoding the frames"}},
		{har, []string{"Gathering the messages of the export"}},
	} {
		var steps []string
		last := 0
		inspect.Text(c.text, inspect.Options{Progress: func(step string, done, of int) {
			if !slices.Contains(steps, step) {
				steps, last = append(steps, step), 0
			}
			if done <= last || done > of {
				t.Errorf("%s: %d of %d after %d", step, done, of, last)
			}
			last = done
		}})
		if fmt.Sprint(steps) != fmt.Sprint(c.steps) {
			t.Errorf("%.20s: told %q, want %q", c.text, steps, c.steps)
		}
	}
}
