package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestGeneratedIsCurrent(t *testing.T) {
	const reports, list = "../../codec/report/*.go", "../../codec/captures/list.go"
	for _, c := range []struct {
		of, file string
		make     func(...string) (string, error)
	}{
		{reports, "../../web/report.gen.ts", generate}, {reports, "../internal/boundary/report.gen.go", generateShapes},
		{list, "../../web/capture/list.gen.ts", generate},
	} {
		files, err := filepath.Glob(c.of)
		if err != nil {
			t.Fatal(err)
		}
		want, err := c.make(files...)
		if err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(c.file)
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != want {
			t.Error(c.file + " has drifted from its structs: run make types")
		}
	}
}

func TestGenerate(t *testing.T) {
	got, err := generateText(t, `package p

// Pair is two things.
// It has two lines.
type Pair struct {
	Name string `+"`js:\"name\"`"+`
	// Counts from 0.
	At   *int    `+"`js:\"at\"`"+`
	All  []Other `+"`js:\"all\"`"+`
	Raw  []byte  `+"`js:\"raw\" json:\"-\"`"+`
	Ends []uint32 `+"`js:\"ends\" json:\"-\"`"+`
	Kept []byte `+"`js:\"-\"`"+`
}

type Other struct {
	Ratio float64 `+"`js:\"ratio\"`"+`
	Sure  bool    `+"`js:\"sure\"`"+`
	Of    []int   `+"`js:\"of\"`"+`
}

type inGo struct {
	a int
}

type Number int
`)
	if err != nil {
		t.Fatal(err)
	}
	_, got, _ = strings.Cut(got, "\n") // the banner
	want := `
/**
 * Pair is two things.
 * It has two lines.
 */
export interface Pair {
  name: string;
  /** Counts from 0. */
  at?: number;
  all: Other[];
  raw: Uint8Array;
  ends: Uint32Array;
}

export interface Other {
  ratio: number;
  sure: boolean;
  of: number[];
}
`
	if got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func TestGenerateRefuses(t *testing.T) {
	cases := map[string]string{
		"no tag":         "type T struct { A int `js:\"a\"`; B int }",
		"uint64":         "type T struct { A uint64 `js:\"a\"` }",
		"array":          "type T struct { A [4]byte `js:\"a\"` }",
		"map":            "type T struct { A map[string]int `js:\"a\"` }",
		"exported bytes": "type T struct { A []byte `js:\"a\"` }",
		"array of bool":  "type T struct { A []bool `js:\"a\" json:\"-\"` }",
		"two names":      "type T struct { A, B int `js:\"a\"` }",
	}
	for name, decl := range cases {
		if out, err := generateText(t, "package p\n"+decl); err == nil {
			t.Errorf("%s: accepted as %s", name, out)
		} else if strings.Contains(err.Error(), "expected") {
			t.Errorf("%s: the case itself does not parse: %v", name, err)
		}
	}
}

func generateText(t *testing.T, text string) (string, error) {
	t.Helper()
	name := filepath.Join(t.TempDir(), "report.go")
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return generate(name)
}
