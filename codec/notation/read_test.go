package notation_test

import (
	"encoding/hex"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/notation"
)

// sample is a masked text message "Hello", an empty ping, and a Close with code 1000.
const sample = "818537fa213d7f9f4d51588900880203e8"

// readCase is a text and what one notation must read from it.
type readCase struct {
	text string
	// The bytes, in hex.
	want string
	// The text under each span, in order; not looked at if nil.
	under []string
	// Where the problems are; each Text is a part of the words.
	problems []notation.Problem
}

// checkFirst checks that each text is recognised as the notation before all others.
func checkFirst(t *testing.T, id string, cases []readCase) {
	t.Helper()
	for _, c := range cases {
		found := notation.Recognise(c.text)
		if len(found) == 0 || found[0].ID != id {
			t.Errorf("%q: recognised as %v, want %s first", c.text, ids(found), id)
			continue
		}
		checkReading(t, c, found[0])
	}
	checkChosen(t, id, cases)
}

// checkChosen checks what each text gives when the notation is chosen for it.
func checkChosen(t *testing.T, id string, cases []readCase) {
	t.Helper()
	for _, c := range cases {
		r, err := notation.Read(c.text, id)
		if err != nil {
			t.Fatal(err)
		}
		checkReading(t, c, r)
	}
}

func checkReading(t *testing.T, c readCase, r notation.Reading) {
	t.Helper()
	if got := hex.EncodeToString(r.Bytes); got != c.want {
		t.Errorf("%q as %s: bytes %s, want %s", c.text, r.ID, got, c.want)
	}
	if len(r.Spans) != len(r.Bytes) {
		t.Fatalf("%q as %s: %d spans for %d bytes", c.text, r.ID, len(r.Spans), len(r.Bytes))
	}
	var under []string
	for _, s := range r.Spans {
		under = append(under, c.text[s.Start:s.End])
	}
	if c.under != nil && strings.Join(under, "|") != strings.Join(c.under, "|") {
		t.Errorf("%q as %s: spans hold %q, want %q", c.text, r.ID, under, c.under)
	}
	if len(r.Problems) != len(c.problems) {
		t.Errorf("%q as %s: problems %v, want %v", c.text, r.ID, r.Problems, c.problems)
		return
	}
	for i, p := range r.Problems {
		want := c.problems[i]
		if p.Start != want.Start || p.End != want.End || !strings.Contains(p.Text, want.Text) {
			t.Errorf("%q as %s: problem %v, want %v", c.text, r.ID, p, want)
		}
	}
	if r.Reason == "" && r.Score > 0 {
		t.Errorf("%q as %s: no reason is given", c.text, r.ID)
	}
}

func ids(found []notation.Reading) (all []string) {
	for _, r := range found {
		all = append(all, r.ID)
	}
	return all
}

// at returns the problem at the only place where text holds piece.
func at(t *testing.T, text, piece, words string) []notation.Problem {
	t.Helper()
	if strings.Count(text, piece) != 1 {
		t.Fatalf("%q does not hold %q once", text, piece)
	}
	start := strings.Index(text, piece)
	return []notation.Problem{{Start: start, End: start + len(piece), Text: words}}
}
