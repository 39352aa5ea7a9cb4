package rule_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/rule"
)

func TestIDs(t *testing.T) {
	kebab := regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)+$`)
	seen := map[rule.ID]bool{}
	for _, r := range rule.All() {
		if seen[r.ID] {
			t.Errorf("%s stands twice", r.ID)
		}
		seen[r.ID] = true
		if !kebab.MatchString(string(r.ID)) {
			t.Errorf("%s is not lower case words with hyphens between", r.ID)
		}
	}
}

func TestRowsAreWhole(t *testing.T) {
	section := regexp.MustCompile(`^(RFC \d{4} sections? [0-9.]+( and [0-9.]+)?|IANA .* registry|WHATWG WebSockets Standard|How the input is written)$`)
	for _, r := range rule.All() {
		if !section.MatchString(r.Section) {
			t.Errorf("%s: section %q", r.ID, r.Section)
		}
		if r.Title == "" || strings.HasSuffix(r.Title, ".") {
			t.Errorf("%s: the title %q is a line without a full stop", r.ID, r.Title)
		}
		if r.Severity == rule.Error && r.Mend == "" {
			t.Errorf("%s: an error can be mended", r.ID)
		}
		if r.CloseCode != 0 && r.HTTPStatus != 0 {
			t.Errorf("%s: either a frame is answered or a request", r.ID)
		}
		for name, text := range map[string]string{"Why": r.Why, "Peer": r.Peer, "Mend": r.Mend} {
			if text == "" && name != "Mend" {
				t.Errorf("%s: %s is empty", r.ID, name)
			}
			checkSentences(t, r.ID, name, text)
			checkWords(t, r.ID, text)
		}
		checkWords(t, r.ID, r.Title)
	}
}

// checkSentences wants whole sentences: a capital or a figure first, a full stop last, one space between.
func checkSentences(t *testing.T, id rule.ID, name, text string) {
	if text == "" {
		return
	}
	if first := text[0]; first >= 'a' && first <= 'z' {
		t.Errorf("%s: %s begins in lower case: %q", id, name, text)
	}
	if !strings.HasSuffix(text, ".") {
		t.Errorf("%s: %s has no full stop: %q", id, name, text)
	}
	if strings.TrimSpace(text) != text || strings.Contains(text, "  ") || strings.ContainsAny(text, "!\n\t") {
		t.Errorf("%s: %s has odd spaces or signs: %q", id, name, text)
	}
}

var wrongArticle = regexp.MustCompile(`(?i)\b(a [aei]\w*|an [bcdfgjkpqtvwyz]\w*)`)

// checkWords looks for the slips that a spelling checker would find.
func checkWords(t *testing.T, id rule.ID, text string) {
	for _, slip := range wrongArticle.FindAllString(text, -1) {
		t.Errorf("%s: %q", id, slip)
	}
	words := strings.Fields(text)
	for i := 1; i < len(words); i++ {
		if words[i] == words[i-1] && words[i][0] >= 'a' && words[i] != "ff" {
			t.Errorf("%s: %q twice", id, words[i])
		}
	}
}

func TestFinding(t *testing.T) {
	for _, r := range rule.All() {
		f := rule.New(r.ID, 3, 7, "Something is here.")
		if f.Rule != r.ID || f.Severity != r.Severity || f.Start != 3 || f.End != 7 || f.Text != "Something is here." || f.Fix != nil {
			t.Errorf("New(%s) is %+v", r.ID, f)
		}
		if f.CloseCode() != r.CloseCode {
			t.Errorf("%s: close code %d, want %d", r.ID, f.CloseCode(), r.CloseCode)
		}
		if want := string(r.ID) + ": Something is here."; f.Error() != want {
			t.Errorf("Error() is %q, want %q", f.Error(), want)
		}
	}
}

func TestUnknownRule(t *testing.T) {
	for _, id := range []rule.ID{"", "frame", "Frame-truncated", "frame-truncated ", "constructor"} {
		if r, ok := rule.Lookup(id); ok || r != (rule.Rule{}) {
			t.Errorf("Lookup(%q) is %+v", id, r)
		}
	}
}

func TestSeverityString(t *testing.T) {
	for s, want := range map[rule.Severity]string{rule.Error: "error", rule.Warning: "warning", rule.Note: "note"} {
		if s.String() != want {
			t.Errorf("%d is %q, want %q", s, s, want)
		}
	}
}

func TestForceString(t *testing.T) {
	for f, want := range map[rule.Force]string{rule.Unsaid: "", rule.Must: "MUST", rule.Should: "SHOULD", rule.May: "MAY",
		rule.Registry: "registry", rule.Practice: "practice"} {
		if f.String() != want {
			t.Errorf("%d is %q, want %q", f, f, want)
		}
	}
}

// All gives a list of its own each time: a caller may sort it.
func TestAllIsACopy(t *testing.T) {
	rule.All()[0] = rule.Rule{}
	if r := rule.All()[0]; r.ID == "" {
		t.Error("a change of one list shows in the next")
	}
}
