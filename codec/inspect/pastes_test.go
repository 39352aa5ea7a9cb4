package inspect_test

import (
	"encoding/hex"
	"encoding/json"
	"os"
	"slices"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// paste is one text that somebody has on the clipboard, and what a person would read in it.
type paste struct {
	Name string `json:"name"`
	// Source is the tool and its version, or the document, that the text came from.
	Source   string   `json:"source"`
	Text     string   `json:"text"`
	Notation string   `json:"notation"`
	Also     []string `json:"also"`
	// Hex is missing where the text does not hold all the bytes, or wslens makes some of them up.
	Hex  *string `json:"hex"`
	Kind string  `json:"kind"`
}

// missedPastes are not read right at once, each for its reason.
var missedPastes = map[string]string{}

func pastes(t *testing.T) (all []paste) {
	text, err := os.ReadFile("../testdata/pastes/pastes.json")
	if err == nil {
		err = json.Unmarshal(text, &all)
	}
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// The readings of a table of pastes: the right one comes first nearly always, and is offered always.
func TestPastes(t *testing.T) {
	pastes := pastes(t)
	first, offered := 0, 0
	for _, p := range pastes {
		r := inspect.Text(p.Text, inspect.Options{})
		isFirst := r.Notation.ID == p.Notation
		if isFirst {
			first++
		} else {
			t.Logf("%s: %s comes first, not %s", p.Name, r.Notation.ID, p.Notation)
		}
		if _, allowed := missedPastes[p.Name]; allowed == isFirst {
			t.Errorf("%s: the right reading comes first: %t; among those allowed to miss: %t", p.Name, isFirst, allowed)
		}
		if p.isOffered(r) {
			offered++
		} else {
			t.Errorf("%s: not all of %q are among the candidates %q", p.Name, append(p.Also, p.Notation), candidateIDs(r))
		}
		p.compare(t)
	}
	n := len(pastes)
	t.Logf("%d pastes: the right reading first in %.1f %%, among the candidates in %.1f %%", n, share(first, n), share(offered, n))
	if n < 150 || share(first, n) < 98 || offered < n {
		t.Error("recognition falls short")
	}
}

func share(part, whole int) float64 { return 100 * float64(part) / float64(whole) }

func candidateIDs(r *inspect.Report) []string {
	var ids []string
	for _, c := range r.Notation.Candidates {
		ids = append(ids, c.ID)
	}
	return ids
}

func (p *paste) isOffered(r *inspect.Report) bool {
	ids := candidateIDs(r)
	for _, id := range append(p.Also, p.Notation) {
		if !slices.Contains(ids, id) {
			return false
		}
	}
	return true
}

// compare reads the paste in the right notation, and compares what comes out.
func (p *paste) compare(t *testing.T) {
	r := inspect.Text(p.Text, inspect.Options{Notation: p.Notation})
	if got := hex.EncodeToString(r.Bytes); p.Hex != nil && got != *p.Hex {
		t.Errorf("%s (%s): as %s it gives %.80s (%d bytes), want %.80s (%d bytes)", p.Name, p.Source, p.Notation, got, len(got)/2, *p.Hex, len(*p.Hex)/2)
	}
	if r.Kind != p.Kind {
		t.Errorf("%s: kind %s, want %s", p.Name, r.Kind, p.Kind)
	}
}
