package notation_test

import (
	"encoding/hex"
	"runtime/debug"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/notation"
)

func TestAll(t *testing.T) {
	seen := map[string]bool{}
	for _, n := range notation.All() {
		if n.ID == "" || n.Label == "" || seen[n.ID] {
			t.Errorf("%q, %q: the id or the label is empty, or there twice", n.ID, n.Label)
		}
		seen[n.ID] = true
		if n.Read == nil && n.Write == nil {
			t.Errorf("%s neither reads nor writes", n.ID)
		}
		if n.Read == nil {
			continue
		}
		if r, ok := n.Read(" "); ok && n.ID != "text" {
			t.Errorf("%s takes a blank text for %v", n.ID, r)
		}
	}
}

func TestRecogniseBlank(t *testing.T) {
	for _, text := range []string{"", " \n\t", "\u00a0"} {
		if found := notation.Recognise(text); found != nil {
			t.Errorf("%q: %v", text, found)
		}
	}
}

func TestRecogniseText(t *testing.T) {
	for _, text := range []string{"Hello", "Add a bed", "bed", `{"a":1}`, `"Hello"`, "5 apples", "[]", "(see above)", "\x00\xff", "<b>"} {
		found := notation.Recognise(text)
		if found[0].ID != "text" || string(found[0].Bytes) != text {
			t.Errorf("%q: recognised as %v", text, ids(found))
		}
	}
}

func TestReadUnknown(t *testing.T) {
	if _, err := notation.Read("81", "nothing"); err == nil || !strings.Contains(err.Error(), `"nothing"`) {
		t.Errorf("error %v", err)
	}
}

func TestManyProblems(t *testing.T) {
	r, err := notation.Read(strings.Repeat("zz ", 5000)+"81", "hex-spaced")
	if err != nil {
		t.Fatal(err)
	}
	last := r.Problems[len(r.Problems)-1]
	if len(r.Problems) != 1000 || !strings.Contains(last.Text, "more problems") || string(r.Bytes) != "\x81" {
		t.Errorf("%d problems, the last %v; bytes % x", len(r.Problems), last, r.Bytes)
	}
}

// Long texts are tried by their start, and none of them may take long or recurse.
func TestLongTexts(t *testing.T) {
	defer debug.SetMaxStack(debug.SetMaxStack(16 << 20)) // 16 bytes a character
	const length = 1 << 20
	for id, text := range map[string]string{
		"hex":         strings.Repeat("818537fa", length/8),
		"hex-spaced":  strings.Repeat("81 85 37 fa\n", length/12),
		"python-list": "[" + strings.Repeat("129, ", length/5) + "5]",
		"base64":      strings.Repeat("gYU3+iE9f59NUViJ", length/16),
		"text":        strings.Repeat("[(<{", length/4),
		"go":          `"\x81` + strings.Repeat(`\\`, length/2) + `"`,
		"escaped":     strings.Repeat("Hello, world. ", length/14) + `\x81`,
		"command":     `curl ws://h` + strings.Repeat(` \a`, length/3),
		"fields":      "Upgrade: websocket\n" + strings.Repeat("a: b\n", length/5),
		"node":        strings.Repeat("<Buffer 81> ", length/12),
		"log":         strings.Repeat("[OUTGOING] a\n< TEXT 'a [1 byte]\n", length/32),
		"complaint":   "Invalid frame header" + strings.Repeat(" Error", length/6),
		"head":        "HTTP/1.1 200 OK\n" + strings.Repeat("\n", length) + "Hello, world",
	} {
		if found := notation.Recognise(text); found[0].ID != id {
			t.Errorf("%.20q...: recognised as %v, want %s first", text, ids(found), id)
		}
	}
}

func TestRecogniseIsDeterministic(t *testing.T) {
	const text = "[81, 05, 48]"
	first := ids(notation.Recognise(text))
	for range 20 {
		if again := ids(notation.Recognise(text)); !slices.Equal(again, first) {
			t.Fatalf("%v, then %v", first, again)
		}
	}
}

func unhex(t *testing.T, text string) string {
	t.Helper()
	b, err := hex.DecodeString(text)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
