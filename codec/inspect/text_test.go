package inspect_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/wslens/wslens/codec/inspect"
)

// Offsets into a text are UTF-16 units, as JavaScript counts them: 😀 takes two, é and € one.

func TestSpansOfNonASCII(t *testing.T) {
	r := inspect.Text("é😀", inspect.Options{})
	if want := []uint32{0, 1, 0, 1, 1, 3, 1, 3, 1, 3, 1, 3}; !slices.Equal(r.Spans, want) {
		t.Errorf("spans %v, want %v", r.Spans, want)
	}
	// The same characters inside a literal of bytes: two escapes behind text of four and two bytes.
	r = inspect.Text(`"\x81\x06😀é"`, inspect.Options{Notation: "go"})
	want := []uint32{1, 5, 5, 9, 9, 11, 9, 11, 9, 11, 9, 11, 11, 12, 11, 12}
	if !slices.Equal(r.Spans, want) || texts(r)[0] != "😀é" {
		t.Errorf("spans %v, want %v; messages %q", r.Spans, want, texts(r))
	}
}

func TestSpansOfASCII(t *testing.T) {
	r := inspect.Text(" 81\t05 48 65\n6c 6c 6f", inspect.Options{})
	if want := []uint32{1, 3, 4, 6, 7, 9, 10, 12, 13, 15, 16, 18, 19, 21}; !slices.Equal(r.Spans, want) {
		t.Errorf("spans %v, want %v", r.Spans, want)
	}
	if r := look(t, "81 00", inspect.Options{}); len(r.Spans) != 0 {
		t.Error("bytes have no text", r.Spans)
	}
}

// What cannot be read is found at its place, wherever characters of several bytes stand.
func TestProblemsBehindNonASCII(t *testing.T) {
	for _, c := range []struct {
		text, notation, bad string
	}{
		{"😀 81 zz 00", "hex-spaced", "😀"},
		{"81 😀é 00 zz", "hex-spaced", "zz"},
		{"81 € 00", "hex-spaced", "€"},
		{"\"\\x81😀\\x4\"", "go", `\x4`},
		{"[129, 😀, 0, 300]", "json", "300"},
	} {
		r := inspect.Text(c.text, inspect.Options{Notation: c.notation})
		found := false
		for _, f := range r.Findings {
			if f.Rule == "input-notation" {
				found = found || unitsOf(c.text, f) == c.bad
			}
		}
		if !found {
			t.Errorf("%s %q: no finding at %q: %q", c.notation, c.text, c.bad, places(r))
		}
	}
}

// unitsOf is the part of a text that a finding points at.
func unitsOf(text string, f inspect.Finding) string {
	if f.TextStart == nil {
		return "nothing"
	}
	return string(utf16.Decode(utf16.Encode([]rune(text))[*f.TextStart:*f.TextEnd]))
}

// A finding about bytes points at the text that they came from.
func TestTextOfByteFindings(t *testing.T) {
	for _, c := range []struct{ text, rule, part string }{
		{"c1 00  f1 00", "frame-rsv2-rsv3", "f1"},
		{"82 7e 00 01 61", "frame-length-not-minimal", "7e 00 01"},
		{"81 05 48", "frame-truncated", "81 05 48"},
		{"0x88, 0x2, 0x3, 0xed", "close-code-not-sendable", "0x3, 0xed"},
		{"[136, 2, 3, 237]", "close-code-not-sendable", "3, 237"},
		{"b'\\x88\\x05\\x03\\xe8a\\xffb'", "close-reason-invalid-utf8", "\\xff"},
		{"00000000: 8302 2a2a                                ..**", "frame-reserved-data-opcode", "83"},
	} {
		r := inspect.Text(c.text, inspect.Options{})
		if got := unitsOf(c.text, findingOf(t, r, c.rule)); got != c.part {
			t.Errorf("%q: %s points at %q, want %q", c.text, c.rule, got, c.part)
		}
	}
	f := findingOf(t, look(t, "81 05 48", inspect.Options{}), "frame-truncated")
	if f.TextStart != nil || f.TextEnd != nil {
		t.Error("a finding in bytes points into a text")
	}
}

func TestNotationIsRecognised(t *testing.T) {
	r := inspect.Text("81 05 48 65 6c 6c 6f", inspect.Options{Notation: "auto"})
	n := r.Notation
	if n.ID != "hex-spaced" || n.Label == "" || n.Reason == "" || len(n.Candidates) < 2 {
		t.Fatalf("%+v", n)
	}
	if c := n.Candidates[0]; c.ID != n.ID || c.ByteLength != 7 || c.Label != n.Label || c.Reason != n.Reason {
		t.Errorf("the first candidate is not the one taken: %+v", c)
	}
	for i, c := range n.Candidates {
		if c.Score < 1 || c.Score > 100 || i > 0 && c.Score > n.Candidates[i-1].Score || c.Reason == "" {
			t.Errorf("candidate %d: %+v", i, c)
		}
	}
	if last := n.Candidates[len(n.Candidates)-1]; last.ID != "text" || last.ByteLength != 20 {
		t.Errorf("the text itself comes last: %+v", last)
	}
}

func TestNotationIsOverruled(t *testing.T) {
	for _, id := range []string{"text", "xxd", "python-list", "hex"} {
		r := inspect.Text("81 00", inspect.Options{Notation: id})
		taken := slices.ContainsFunc(r.Notation.Candidates, func(c inspect.Candidate) bool { return c.ID == id })
		if r.Notation.ID != id || !taken {
			t.Errorf("%s: taken %q, candidates %+v", id, r.Notation.ID, r.Notation.Candidates)
		}
	}
	r := inspect.Text("8100", inspect.Options{Notation: "text"})
	if r.Kind != "payload" || !slices.Equal(texts(r), []string{"8100"}) || r.FrameCount != 0 {
		t.Errorf("%s %q", r.Kind, texts(r))
	}
}

func TestUnknownNotation(t *testing.T) {
	r := inspect.Text("81 00", inspect.Options{Notation: "klingon"})
	if strings.HasPrefix(r.Verdict.Title, "Nothing to read") {
		t.Errorf("the text is there, the notation is not: %q", r.Verdict)
	}
}

// An empty box is no fault, whatever notation was chosen.
func TestBlank(t *testing.T) {
	for _, text := range []string{"", " ", "\n\t\r\n "} {
		for _, id := range []string{"", "auto", "hex", "base64", "xxd", "head"} {
			r := inspect.Text(text, inspect.Options{Notation: id})
			if len(r.Bytes) != 0 || r.FrameCount != 0 || r.MessageCount != 0 || r.Handshake != nil || r.Verdict.Level != "note" {
				t.Errorf("%q as %q: %+v", text, id, r.Verdict)
			}
			wantPlaces(t, r)
		}
	}
}

func TestNoBytes(t *testing.T) {
	for _, b := range [][]byte{nil, {}} {
		r := inspect.Bytes(b, inspect.Options{Direction: inspect.ClientToServer, Request: "x"})
		if r.FrameCount != 0 || r.Frames == nil || r.Messages == nil || r.Findings == nil || r.Notation.Candidates == nil {
			t.Errorf("lists are empty, never missing: %+v", r)
		}
		wantPlaces(t, r)
	}
}
