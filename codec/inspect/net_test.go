package inspect_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

var update = flag.Bool("update", false, "write the net anew, and say which answers have changed")

// netFile holds for each golden case and each paste the hash of all that is answered today: a change that is meant to change
// nothing changes none, and of a change that is meant to the test tells which answers to look at.
const netFile = "../testdata/net.txt"

func TestNet(t *testing.T) {
	var lines []string
	for file, cases := range goldens(t) {
		for _, g := range cases {
			r := g.report(t)
			lines = append(lines, netLine(t, file+"/"+g.Name, r))
			if r.Kind == "frames" || r.Kind == "stream" || r.Kind == "handshake" {
				lines = append(lines, sessionLine(t, file+"/"+g.Name, r.Bytes, g.options()))
				if r.Connection != nil && len(r.Connection.Lanes) == 2 {
					lines = append(lines, sidesLine(t, file+"/"+g.Name, r, g.options()))
				}
			}
		}
	}
	for _, p := range pastes(t) {
		lines = append(lines, netLine(t, "pastes/"+p.Name, inspect.Text(p.Text, inspect.Options{})))
	}
	slices.Sort(lines)
	now := strings.Join(lines, "\n") + "\n"
	before, err := os.ReadFile(netFile)
	if err != nil && !*update {
		t.Fatal(err)
	}
	known := strings.Split(string(before), "\n")
	for _, line := range lines {
		if !slices.Contains(known, line) && *update {
			t.Logf("changed: %s", line)
		} else if !slices.Contains(known, line) {
			t.Errorf("another answer than before: %s", line)
		}
	}
	if *update {
		if err := os.WriteFile(netFile, []byte(now), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func netLine(t *testing.T, name string, r *inspect.Report) string {
	text, err := json.Marshal([]any{r, r.Bytes, r.Plain, r.Spans})
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(text)
	return name + "\t" + hex.EncodeToString(sum[:6])
}
