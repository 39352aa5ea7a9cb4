package jsontext_test

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/internal/jsontext"
)

// kinds reads a text to its end.
func kinds(text string) (string, *jsontext.Error) {
	var out strings.Builder
	s := jsontext.From([]byte(text), 0)
	for t, ok := s.Next(); ok; t, ok = s.Next() {
		out.WriteByte(byte(t.Kind))
	}
	return out.String(), s.Err()
}

func TestScanner(t *testing.T) {
	for _, c := range []struct {
		text, kinds string
		problem     int
	}{
		{`{"a": [1, -2.5e+3, true], "b": {}, "c": null}`, "{k[nnt]k{}k0}", -1},
		{` "x\"\u00e9" `, "s", -1},
		{`[]`, "[]", -1},
		{`12`, "n", -1},
		{`1.5e+20`, "n", -1},
		{`-`, "", 1},
		{`[[],{"":false}]`, "[[]{kf}]", -1},
		{``, "", 0},
		{`[1 2]`, "[n", 3},
		{`[1,]`, "[n", 3},
		{`{"a" 1}`, "{", 5},
		{`{a:1}`, "{", 1},
		{`{"a":1,}`, "{kn", 7},
		{`[01]`, "[", 1},
		{`[1.]`, "[", 3},
		{`["\x"]`, "[", 2},
		{"[\"\n\"]", "[", 2},
		{`["abc`, "[", 5},
		{`[tru]`, "[", 1},
		{`[1}`, "[n", 2},
	} {
		got, err := kinds(c.text)
		at := -1
		if err != nil {
			at = err.Start
		}
		if got != c.kinds || at != c.problem {
			t.Errorf("%s: %s, problem at %d; want %s, %d", c.text, got, at, c.kinds, c.problem)
		}
	}
}

// Any change of one byte is valid for the scanner just when it is valid for encoding/json.
func TestScannerAgainstEncodingJSON(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	const alphabet = `{}[]":,0123456789.eE+-truefalsn\u "abc`
	seed := `{"a":[1,2.5e3,"x\u0041\n",true,false,null,{"b":[]}],"c":{}}`
	for range 200000 {
		b := []byte(seed)
		for range 1 + r.IntN(3) {
			b[r.IntN(len(b))] = alphabet[r.IntN(len(alphabet))]
		}
		s := jsontext.From(b, 0)
		for ok := true; ok; {
			_, ok = s.Next()
		}
		whole := s.Err() == nil && strings.TrimSpace(string(b[s.Pos():])) == ""
		if whole != json.Valid(b) {
			t.Fatalf("%s: valid %v, %v", b, whole, s.Err())
		}
	}
}

func TestUnquote(t *testing.T) {
	for _, text := range []string{
		`""`, `"a\"b\\c\/d\b\f\n\r\t"`, `"\u00e9\u20ac"`, `"\ud83d\ude00"`, `"\ud83d"`, `"\ud83dx"`, `"\ude00\ud83d"`, `"é€😀"`,
	} {
		var want string
		if err := json.Unmarshal([]byte(text), &want); err != nil {
			t.Fatal(err)
		}
		if got := jsontext.Unquote([]byte(text)); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// A million brackets cost no stack.
func TestDeep(t *testing.T) {
	deep := strings.Repeat("[", 1<<20)
	if got, err := kinds(deep); len(got) != 1<<20 || err == nil || err.Start != 1<<20 {
		t.Error(len(got), err)
	}
}

// Where a text ends too early it is said so; what begins no value is another fault.
func TestFaults(t *testing.T) {
	for text, want := range map[string]string{"[1,": "ends here", `{"a":`: "ends here", "[x": "No JSON value", "[1,?]": "No JSON value"} {
		if _, err := kinds(text); err == nil || !strings.Contains(err.Text, want) {
			t.Errorf("%s: %v, want %q", text, err, want)
		}
	}
}
