package rule

import (
	"slices"
	"strings"
	"testing"
)

// Every phrase is found as the whole text, in the middle of a stack trace, and means rules of the catalogue. A phrase that
// another one before it hides would never be found.
func TestSaidBy(t *testing.T) {
	by, count := "", 0
	for _, row := range strings.Split(strings.TrimSpace(sayings), "\n") {
		phrase, causes, ok := strings.Cut(row, "|")
		if !ok {
			by = row
			continue
		}
		count++
		trace := "Error: " + phrase + "\n    at Receiver.getInfo (node_modules/ws/lib/receiver.js:200:16)\n" + strings.Repeat("    at x\n", 50)
		for _, text := range []string{phrase, "x: " + phrase + ".", trace} {
			said := SaidBy(text)
			if said.End == 0 || text[said.Start:said.End] != phrase || said.By != by {
				t.Errorf("%q: %q of %s, want it of %s", text[:min(len(text), 80)], text[said.Start:said.End], said.By, by)
			}
			var ids []string
			for _, id := range said.Rules {
				ids = append(ids, string(id))
				if _, known := Lookup(id); !known {
					t.Errorf("%q: there is no rule %q", phrase, id)
				}
			}
			if !slices.Equal(ids, strings.Split(causes, " ")) {
				t.Errorf("%q means %v", phrase, ids)
			}
		}
	}
	if count < 150 {
		t.Errorf("only %d phrases", count)
	}
}

func TestSaidByNobody(t *testing.T) {
	for _, text := range []string{"", "Hello", "818537fa", strings.Repeat("a", 1000) + " bad MASK", "Invalid WebSocket"} {
		if said := SaidBy(text); said.End != 0 {
			t.Errorf("%.40q is said by %s", text, said.By)
		}
	}
	if said := SaidBy("Invalid WebSocket frame: invalid opcode 11"); len(said.Rules) != 2 || said.Rules[1] != FrameReservedControlOpcode {
		t.Errorf("opcode 11 means %v", said.Rules)
	}
}
