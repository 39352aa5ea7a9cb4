package notation_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/internal/linear"
	"github.com/wslens/wslens/codec/notation"
)

// Of what there is too much of, make test takes one in so many.
const (
	oneUnit  = 3
	oneForm  = 53
	onePair  = 6000
	oneInner = 300
)

func grows(t *testing.T, form string, text linear.Text, read func(text string)) {
	t.Run(form+"/"+text.Name, func(t *testing.T) { linear.Grows(t, text.Make, read) })
}

func recognised(text string) { notation.Recognise(text) }

// Whatever a text repeats, to recognise it takes time that goes with its length.
func TestLinearUnits(t *testing.T) {
	for i, text := range linear.Units() {
		if linear.All || i%oneUnit == 0 {
			grows(t, "any", text, recognised)
		}
	}
}

func TestLinearPairs(t *testing.T) {
	share := onePair
	if linear.All {
		share = 1
	}
	for _, text := range linear.Pairs(share, 0) {
		grows(t, "any", text, recognised)
	}
}

// met are texts that have hung a reader, and the notation that they were read in.
var met = []struct {
	form string
	text linear.Text
}{
	{"any", between("\n")}, {"any", between("\r\n")}, {"any", between(" \n")}, {"any", between("```\n")},
	{"any", many("a >>> SEND\na b:c\n")}, {"any", many("[1 / ")}, {"any", many("# [1\n# / ")}, {"any", many("<Buffer 81 7e 10 00 ... >\n")},
	{"binary", many("b'")}, {"binary", many(`b'\x81`)}, {"binary", many("Buffer.from('")}, {"binary", many(`{"a":`)},
}

func between(unit string) linear.Text {
	return linear.Text{Name: strconv.Quote(unit) + " between bytes", Make: func(n int) string {
		return "81 00" + strings.Repeat(unit, n/len(unit)) + "81 00"
	}}
}

func many(unit string) linear.Text {
	return linear.Text{Name: "many " + unit, Make: func(n int) string { return strings.Repeat(unit, n/len(unit)) }}
}

func TestLinearMet(t *testing.T) {
	for _, c := range met {
		grows(t, c.form, c.text, func(text string) {
			if c.form == "any" {
				recognised(text)
			} else {
				notation.Read(text, c.form)
			}
		})
	}
}

// The same in each notation, chosen by somebody.
func TestLinearForms(t *testing.T) {
	for k, form := range readForms() {
		for i, text := range linear.Units() {
			if linear.All || i%oneForm == k*7%oneForm {
				grows(t, form, text, func(text string) { notation.Read(text, form) })
			}
		}
	}
}

// What is written in a notation, many times, and with each unit many times in its middle.
func TestLinearWithin(t *testing.T) {
	at := 0
	for form, sample := range samples(t) {
		for _, text := range linear.Within(sample) {
			if at++; linear.All || at%oneInner == 0 {
				text.Name += " within " + form
				grows(t, "any", text, recognised)
			}
		}
	}
}

func readForms() (ids []string) {
	for _, n := range notation.All() {
		if n.Read != nil {
			ids = append(ids, n.ID)
		}
	}
	return ids
}

// samples yields a text in each notation: from the tables, or as it is written.
func samples(t *testing.T) func(yield func(form, text string) bool) {
	found := map[string]string{}
	files, err := filepath.Glob("../testdata/notations*.json")
	if err != nil || len(files) == 0 {
		t.Fatal("no tables: ", err)
	}
	for _, file := range files {
		for _, row := range rowsOf(t, file) {
			if id := row.Expect.Notation; id != "" && found[id] == "" {
				found[id] = row.Input
			}
		}
	}
	for _, n := range notation.All() {
		if found[n.ID] == "" && n.Write != nil {
			found[n.ID] = n.Write([]byte("\x81\x85\x37\xfa\x21\x3d\x7f\x9f\x4d\x51\x58"))
		}
	}
	return func(yield func(form, text string) bool) {
		for _, id := range readForms() {
			if text := found[id]; text != "" && !yield(id, text) {
				return
			}
		}
	}
}

type sampleRow struct {
	Input  string
	Expect struct{ Notation string }
}

func rowsOf(t *testing.T, file string) (rows []sampleRow) {
	text, err := os.ReadFile(file)
	if err == nil {
		err = json.Unmarshal(text, &rows)
	}
	if err != nil {
		t.Fatal(file, err)
	}
	return slices.DeleteFunc(rows, func(r sampleRow) bool { return r.Input == "" })
}
