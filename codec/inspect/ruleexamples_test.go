package inspect_test

import (
	"slices"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
	"github.com/wslens/wslens/codec/rule"
)

// Nothing is small that breaks this: 16 MiB would have to stand in an example.
var withoutExample = []rule.ID{rule.DeflateOutputLimit}

// besides are rules that are met wherever another is, and why.
var besides = map[rule.ID][]rule.ID{
	rule.FrameHugeLength:          {rule.FrameTruncated},  // 2 GiB would have to stand there
	rule.HandshakeRefusalField:    {rule.HandshakeStatus}, // what refuses does not open
	rule.HandshakeRefusalVersions: {rule.HandshakeVersion, rule.HandshakeStatus},
	rule.ExtensionRSV1Conflict:    {rule.ExtensionOldName}, // no other uses RSV1
	rule.H2Authority:              {rule.H2StillMasked},    // a request over HTTP/2 whose start is good
	rule.H2Host:                   {rule.H2StillMasked},
	rule.H2FieldCase:              {rule.H2StillMasked},
	rule.H2KeyUnused:              {rule.H2StillMasked},
	rule.H2Status:                 {rule.H2StillMasked},
}

// TestRuleExamples has for each rule one case that shows it: pasted as text it breaks this rule alone, and what is mended breaks
// none, by the fix where there is one.
func TestRuleExamples(t *testing.T) {
	examples := map[rule.ID]int{}
	for _, cases := range goldens(t) {
		for _, g := range cases {
			if g.Example {
				examples[rule.ID(g.Breaks)]++
				t.Run(g.Breaks, func(t *testing.T) { checkExample(t, g) })
			}
		}
	}
	for _, r := range rule.All() {
		if want := !slices.Contains(withoutExample, r.ID); want != (examples[r.ID] == 1) {
			t.Errorf("%s has %d examples", r.ID, examples[r.ID])
		}
	}
}

func checkExample(t *testing.T, g golden) {
	row, _ := rule.Lookup(rule.ID(g.Breaks))
	if (g.Mended != nil) != (row.Mend != "") {
		t.Fatalf("its rule has the words %q of mending, its example %v", row.Mend, g.Mended != nil)
	}
	text := g.Hex
	if text == nil {
		text = g.Input
	}
	broken := inspect.Text(*text, g.options())
	var fix *inspect.Fix
	met := false
	for i := range broken.Findings {
		switch f := &broken.Findings[i]; {
		case f.Rule == g.Breaks:
			met = true
			fix = f.Fix
		case f.CausedBy == nil && !slices.Contains(besides[row.ID], rule.ID(f.Rule)):
			t.Errorf("%s is met as well, and does not follow", f.Rule)
		}
	}
	if !met {
		t.Fatalf("%q breaks it not", *text)
	}
	if g.Mended == nil {
		return
	}
	mended := inspect.Text(*g.Mended, g.options())
	for _, f := range mended.Findings {
		if f.Rule == g.Breaks || f.Severity != rule.Note.String() && !slices.Contains(besides[row.ID], rule.ID(f.Rule)) {
			t.Errorf("once mended it breaks %s", f.Rule)
		}
	}
	if fix == nil {
		return
	}
	fixed := string(broken.Bytes[:fix.ByteStart]) + string(fix.Bytes) + string(broken.Bytes[fix.ByteEnd:])
	if fixed != string(mended.Bytes) {
		t.Errorf("the fix leads to\n%q, not to\n%q", fixed, mended.Bytes)
	}
}
