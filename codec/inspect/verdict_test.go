package inspect_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

var slips = regexp.MustCompile(`\b(a [aei]\w|an [bcdfgjkpqtvwyz])|\b1 (bytes|frames|fragments|messages|findings|remarks|are)\b|\b1 of \d+ bytes are\b|  | [.,]|\.\.`)

// soundVerdict wants plain English: whole sentences, one space between, no slip that a reader would stumble over.
func soundVerdict(t testing.TB, v inspect.Verdict) {
	t.Helper()
	if v.Level != "ok" && v.Level != "note" && v.Level != "warning" && v.Level != "error" {
		t.Errorf("level %q", v.Level)
	}
	for _, text := range []string{v.Title, v.Detail} {
		soundSentences(t, text)
	}
	if v.Title == "" {
		t.Errorf("no title: %q", v)
	}
}

func soundSentences(t testing.TB, text string) {
	t.Helper()
	own := quotation.ReplaceAllString(text, "“”")
	switch {
	case text == "":
	case strings.TrimSpace(text) != text:
		t.Errorf("space at an end: %q", text)
	case text[0] >= 'a' && text[0] <= 'z':
		t.Errorf("no capital: %q", text)
	case !strings.HasSuffix(text, "."):
		t.Errorf("no full stop: %q", text)
	case slips.MatchString(own):
		t.Errorf("%q in %q", slips.FindString(own), text)
	}
}

// What stands in quotation marks is the input's.
var quotation = regexp.MustCompile(`“[^”]*”?`)
