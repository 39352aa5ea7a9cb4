package inspect_test

import (
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// What the bytes are can be chosen; base64 that would be frames with unused opcodes is a payload that was copied.
func TestHolds(t *testing.T) {
	for _, c := range []struct {
		text  string
		holds inspect.Holds
		kind  string
		note  bool
	}{
		{"81 05 48 65 6c 6c 6f", inspect.HoldsAuto, "frames", false},
		{"81 05 48 65 6c 6c 6f", inspect.HoldsPayload, "payload", true},
		{"AQIDBAUGBwgJCgsM/////w==", inspect.HoldsAuto, "payload", true},
		{"AQIDBAUGBwgJCgsM/////w==", inspect.HoldsPayload, "payload", true},
		{"AQIDBAUGBwgJCgsM/////w==", inspect.HoldsFrames, "frames", true},
		{"GWb7", inspect.HoldsFrames, "frames", false},
		{"gQVIZWxsbw==", inspect.HoldsAuto, "frames", false},
	} {
		r := inspect.Text(c.text, inspect.Options{Holds: c.holds, Notation: notationOf(c.text)})
		noted := false
		for _, f := range r.Findings {
			noted = noted || f.Rule == "input-maybe-payload"
		}
		if r.Kind != c.kind || noted != c.note {
			t.Errorf("%s as %q: kind %s, noted %v", c.text, c.holds, r.Kind, noted)
		}
	}
}

// notationOf names base64 where a text is too short to be recognised.
func notationOf(text string) string {
	if len(text) < 8 {
		return "base64"
	}
	return ""
}
