package inspect_test

import (
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// golden is one case of codec/testdata or codec/rule/testdata: an input, and the parts of the report that must be so.
type golden struct {
	Name    string  `json:"name"`
	Breaks  string  `json:"breaks"`
	Example bool    `json:"example"`
	Mended  *string `json:"mended"`
	Input   *string `json:"input"`
	Hex     *string `json:"hex"`
	Options struct {
		Notation        string  `json:"notation"`
		Direction       string  `json:"direction"`
		Extensions      *string `json:"extensions"`
		Request         string  `json:"request"`
		MaxMessageBytes uint64  `json:"maxMessageBytes"`
		Connection      *int    `json:"connection"`
		From            int     `json:"from"`
	} `json:"options"`
	Expect struct {
		Kind     *string          `json:"kind"`
		Notation *string          `json:"notation"`
		Frames   []map[string]any `json:"frames"`
		Messages []map[string]any `json:"messages"`
		Findings *[]string        `json:"findings"`
		// Connection has the lanes and pairs among its properties: of each only those that are named count.
		Connection map[string]any `json:"connection"`
		Capture    map[string]any `json:"capture"`
	} `json:"expect"`
}

func (g golden) options() inspect.Options {
	return inspect.Options{
		Notation: g.Options.Notation, Direction: inspect.Direction(g.Options.Direction), Extensions: g.Options.Extensions,
		Request: g.Options.Request, MaxMessageBytes: g.Options.MaxMessageBytes,
		Connection: g.Options.Connection, From: g.Options.From,
	}
}

func (g golden) report(t testing.TB) *inspect.Report {
	if g.Input != nil {
		return inspect.Text(*g.Input, g.options())
	}
	return inspect.Bytes(unhex(t, *g.Hex), g.options())
}

func goldens(t testing.TB) map[string][]golden {
	paths, _ := filepath.Glob("../testdata/*.json")
	ofRules, _ := filepath.Glob("../rule/testdata/*.json")
	if len(paths) == 0 || len(ofRules) == 0 {
		t.Fatal("no golden cases")
	}
	all := map[string][]golden{}
	for _, path := range append(paths, ofRules...) {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var cases []golden
		if err := json.Unmarshal(text, &cases); err != nil {
			t.Fatal(path, err)
		}
		all[filepath.Base(path)] = cases
	}
	return all
}

func TestGolden(t *testing.T) {
	for file, cases := range goldens(t) {
		for _, g := range cases {
			t.Run(file+"/"+g.Name, func(t *testing.T) { compare(t, g, g.report(t)) })
		}
	}
}

func compare(t *testing.T, g golden, r *inspect.Report) {
	if g.Expect.Kind != nil && r.Kind != *g.Expect.Kind {
		t.Errorf("kind %s, want %s", r.Kind, *g.Expect.Kind)
	}
	if g.Expect.Notation != nil && r.Notation.ID != *g.Expect.Notation {
		t.Errorf("notation %s, want %s", r.Notation.ID, *g.Expect.Notation)
	}
	if g.Expect.Frames != nil && len(r.Frames) != len(g.Expect.Frames) {
		t.Errorf("%d frames, want %d", len(r.Frames), len(g.Expect.Frames))
	}
	if g.Expect.Messages != nil && len(r.Messages) != len(g.Expect.Messages) {
		t.Errorf("%d messages, want %d", len(r.Messages), len(g.Expect.Messages))
	}
	for i, want := range g.Expect.Frames {
		if i < len(r.Frames) {
			partial(t, fmt.Sprintf("frame %d", i), want, r.Frames[i], r.Frames[i].Payload)
		}
	}
	for i, want := range g.Expect.Messages {
		if i < len(r.Messages) {
			partial(t, fmt.Sprintf("message %d", i), want, r.Messages[i], r.Messages[i].Payload)
		}
	}
	if g.Expect.Connection != nil {
		if r.Connection == nil {
			t.Fatal("no connection")
		}
		part(t, "connection", g.Expect.Connection, jsProperties(*r.Connection))
	}
	if g.Expect.Capture != nil {
		if r.Capture == nil {
			t.Fatal("no capture")
		}
		part(t, "capture", g.Expect.Capture, jsProperties(*r.Capture))
	}
	if g.Expect.Findings != nil {
		if got := places(r); !slices.Equal(got, *g.Expect.Findings) {
			t.Errorf("findings %q, want %q", got, *g.Expect.Findings)
		}
	}
}

// places writes the findings as "rule@start-end", or "rule@t<start>-<end>" where only the text is meant.
func places(r *inspect.Report) []string {
	out := []string{}
	for _, f := range r.Findings {
		if f.ByteStart == f.ByteEnd && f.TextStart != nil {
			out = append(out, fmt.Sprintf("%s@t%d-%d", f.Rule, *f.TextStart, *f.TextEnd))
			continue
		}
		out = append(out, fmt.Sprintf("%s@%d-%d", f.Rule, f.ByteStart, f.ByteEnd))
	}
	return out
}

// partial compares the properties that want names, by their JavaScript names.
func partial(t *testing.T, where string, want map[string]any, got any, payload []byte) {
	values := jsProperties(got)
	values["payload"] = hex.EncodeToString(payload)
	part(t, where, want, values)
}

// part compares values as JSON. Lists have to agree in length; of objects only the properties that want names count.
func part(t *testing.T, where string, want, got any) {
	switch w := want.(type) {
	case map[string]any:
		values, _ := got.(map[string]any)
		for name, inner := range w {
			value, known := values[name]
			if !known {
				t.Errorf("%s has no %s", where, name)
				continue
			}
			part(t, where+"."+name, inner, value)
		}
	case []any:
		list, _ := got.([]any)
		if len(list) != len(w) {
			t.Errorf("%s: %d, want %d", where, len(list), len(w))
			return
		}
		for i := range w {
			part(t, fmt.Sprintf("%s %d", where, i), w[i], list[i])
		}
	default:
		wantText, _ := json.Marshal(want)
		gotText, _ := json.Marshal(got)
		if string(wantText) != string(gotText) {
			t.Errorf("%s is %s, want %s", where, gotText, wantText)
		}
	}
}
