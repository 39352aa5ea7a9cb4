package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/wslens/wslens/codec/rule"
)

func TestGeneratedIsCurrent(t *testing.T) {
	files, err := filepath.Glob("../../codec/rule/testdata/*.json")
	if err != nil {
		t.Fatal(err)
	}
	want, err := generate(files...)
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../../web/data/rules.json")
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Error("web/data/rules.json has drifted from codec/rule: run make rules")
	}
}

// The row of a rule has its words, who has words for it, and the example among cases that are none.
func TestGenerate(t *testing.T) {
	file := filepath.Join(t.TempDir(), "cases.json")
	cases := `[{"name": "a", "breaks": "h2-still-masked", "input": "x"},
		{"name": "b", "breaks": "frame-server-masked", "hex": "8180", "example": true, "mended": "8100", "options": {"direction": "server-to-client"}}]`
	if err := os.WriteFile(file, []byte(cases), 0o644); err != nil {
		t.Fatal(err)
	}
	text, err := generate(file)
	if err != nil {
		t.Fatal(err)
	}
	var rows []map[string]any
	if err := json.Unmarshal(text, &rows); err != nil {
		t.Fatal(err)
	}
	all := rule.All()
	if len(rows) != len(all) {
		t.Fatalf("%d rows, want %d", len(rows), len(all))
	}
	for i, r := range all {
		got := rows[i]
		if got["id"] != string(r.ID) || got["title"] != r.Title || got["severity"] != r.Severity.String() {
			t.Errorf("row %d is %v, want %s", i, got, r.ID)
		}
		_, hasExample := got["example"]
		if hasExample != (r.ID == rule.FrameServerMasked) {
			t.Errorf("%s: %v", r.ID, got["example"])
		}
		if !hasExample {
			continue
		}
		options, _ := json.Marshal(got["options"])
		programs, _ := got["programs"].([]any)
		if got["example"] != "8180" || got["mended"] != "8100" || string(options) != `{"direction":"server-to-client"}` ||
			got["closeCode"] != 1002.0 || got["force"] != "MUST" || !slices.Contains(programs, any("Chromium")) {
			t.Errorf("%s is %v", r.ID, got)
		}
	}
}

func TestUnreadableCases(t *testing.T) {
	broken := filepath.Join(t.TempDir(), "broken.json")
	if err := os.WriteFile(broken, []byte("["), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, file := range []string{broken, broken + ".none"} {
		if _, err := generate(file); err == nil {
			t.Errorf("%s is read", file)
		}
	}
}
