package rule_test

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/wslens/wslens/codec/rule"
)

// TestPresetsCoverErrors has the Build view offer something broken for every rule whose breach ends a connection.
func TestPresetsCoverErrors(t *testing.T) {
	text, err := os.ReadFile("../../web/data/presets.json")
	if err != nil {
		t.Fatal(err)
	}
	var presets []struct {
		ID     string
		Breaks rule.ID
	}
	if err := json.Unmarshal(text, &presets); err != nil {
		t.Fatal(err)
	}
	broken := map[rule.ID]bool{}
	for _, p := range presets {
		broken[p.Breaks] = true
		if _, known := rule.Lookup(p.Breaks); p.Breaks != "" && !known {
			t.Errorf("%s: there is no rule %s", p.ID, p.Breaks)
		}
	}
	for _, r := range rule.All() {
		// A fault of the text that was pasted is none of the bytes that are built, and masks are mixed only where no side is known.
		other := r.ID == rule.InputNotation || r.ID == rule.FrameMixedMasks
		if r.Severity == rule.Error && !other && !broken[r.ID] {
			t.Errorf("no preset breaks %s", r.ID)
		}
	}
}
