package payload

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"
)

func TestJSON(t *testing.T) {
	rows := []struct {
		payload string
		score   int
		want    []string
	}{
		{`{"a":1,"b":[true,null,"x\u00e9\ud83d\ude00"]}`, scoreShaped, []string{
			"0-45 object of 2", " 1-6 a | number | 1", " 7-44 b | array of 3", "  12-16 [0] | boolean | true",
			"  17-21 [1] | null | null", "  22-43 [2] | string | xé😀",
		}},
		{" [ ] ", scoreShaped, []string{"1-4 array of 0"}},
		{"-1.50e+3", scoreScalar, []string{"0-8 number | -1.50e+3"}},
		{`"x"`, scoreScalar, []string{"0-3 string | x"}},
		{"true", scoreScalar, []string{"0-4 boolean | true"}},
		{"9007199254740992", scoreScalar, []string{"0-16 number | 9007199254740992"}},
		{"-9007199254740993", scoreScalar, []string{"0-17 number | -9007199254740993 | Over 2^53: JavaScript may round it."}},
		{"12345678901234567890", scoreScalar, []string{"0-20 number | 12345678901234567890 | Over 2^53: JavaScript may round it."}},
		{`{"a":{"a":1},"\u0061":[],"a":9007199254740993}`, scoreShaped, []string{ // RFC 8259 section 4
			"0-46 object of 3", " 1-12 a | object of 1", "  6-11 a | number | 1",
			" 13-24 a | array of 0 | This name comes again: mostly its last value is taken.",
			" 25-45 a | number | 9007199254740993 | Over 2^53: JavaScript may round it. This name comes again: mostly its last value is taken.",
		}},
		// NDJSON
		{"{\"a\":1}\n[2]\n", scoreShaped, []string{"0-7 object of 1", " 1-6 a | number | 1", "8-11 array of 1", " 9-10 [0] | number | 2"}},
		{`{"a":1}{}`, scoreBroken, []string{
			"0-7 object of 1", " 1-6 a | number | 1", "7-9 object of 0", "! 7-8 White space between two JSON values is missing here.",
		}},
		{`{"a":1,"b":`, scoreBroken, []string{
			"0-11 object", " 1-6 a | number | 1", " 7-10 b | key without a value",
			"! 11-11 The JSON ends here, before it is complete. 1 closing bracket is missing.",
		}},
		{`{"a":{"b":[1,`, scoreBroken, []string{
			"0-13 object", " 1-13 a | object", "  6-13 b | array", "   11-12 [0] | number | 1",
			"! 13-13 The JSON ends here, before it is complete. 3 closing brackets are missing.",
		}},
		{`{"a":1} x`, scoreBroken, []string{"0-7 object of 1", " 1-6 a | number | 1", "! 8-9 No JSON value begins like this."}},
		{"[12:30] hello", scoreChance, []string{"0-3 array", " 1-3 [0] | number | 12", "! 3-4 A comma or a closing bracket is missing here."}},
		{"[INFO] hello", scoreChance, []string{"0-1 array", "! 1-2 No JSON value begins like this."}},
		{"hello", 0, []string{"! 0-1 No JSON value begins like this."}},
		{"1 2 3", scoreChance, []string{"0-1 number | 1", "2-3 number | 2", "4-5 number | 3"}},
		{"\uFEFF{}", scoreChance, []string{"3-5 object of 0", "! 0-3 JSON must not begin with a byte order mark (RFC 8259 section 8.1)."}},
		{"[\"\xFF\"]", scoreBroken, []string{"0-5 array of 1", " 1-4 [0] | string | \xFF", "! 2-3 This byte is not UTF-8: it begins no character."}},
		{"", 0, nil},
	}
	for _, row := range rows {
		r := readAs(t, "json", []byte(row.payload))
		if r.Score != row.score {
			t.Errorf("%q has the score %d, want %d", row.payload, r.Score, row.score)
		}
		checkLines(t, &r.Reading, row.want...)
	}
}

// A value inside of other bytes has its own place, and a name.
func TestReadJSONInside(t *testing.T) {
	for _, row := range []struct {
		text string
		ok   bool
	}{{"[1]", true}, {" 7 ", true}, {"[1]x", false}, {"[1", false}, {"", false}} {
		b := []byte("42" + row.text + "}")
		tr := &tree{}
		tr.begin("outer", "", 0)
		ok := readJSON(b, 2, 2+len(row.text), "data", tr)
		if ok != row.ok || ok == (len(tr.problems) > 0) || len(tr.open) != 1 {
			t.Errorf("%q is %v with the problems %v and %d open", row.text, ok, tr.problems, len(tr.open))
		}
		if ok && (tr.nodes[1].Name != "data" || tr.nodes[1].Depth != 1) {
			t.Errorf("%q has the node %+v", row.text, tr.nodes[1])
		}
	}
}

// What encoding/json takes for one value is one here, but for what is not UTF-8, which RFC 8259 section 8.1 rules out.
func TestJSONAgainstEncodingJSON(t *testing.T) {
	random := rand.New(rand.NewPCG(8259, 1))
	seeds := []string{`{"a":1,"b":[true,null,"x\u00e9"],"c":{"d":-1.5e-3}}`, `[[],{},"",0,-0.1,1E9]`, `"\ud83d\ude00 \n"`}
	const pieces = "{}[]:,\"\\u0123456789-+.eEtruefalsn \n\x01\xC3\xA9"
	good := 0
	for range 20000 {
		b := []byte(seeds[random.IntN(len(seeds))])
		for range random.IntN(4) {
			i := random.IntN(len(b))
			switch random.IntN(3) {
			case 0:
				b[i] = pieces[random.IntN(len(pieces))]
			case 1:
				b = b[:max(i, 1)]
			default:
				b = append(b[:i:i], append([]byte{pieces[random.IntN(len(pieces))]}, b[i:]...)...)
			}
		}
		tr := &tree{}
		ok, want := readJSON(b, 0, len(b), "", tr), json.Valid(b) && invalidAt(b) < 0
		if ok != want {
			t.Errorf("%q is %v, want %v", b, ok, want)
		}
		if ok {
			good++
		}
	}
	if good < 1000 {
		t.Errorf("only %d texts were good", good)
	}
}

// The strings and numbers are those that encoding/json reads.
func TestJSONValues(t *testing.T) {
	b := []byte(`{"text":"\"\\\/\b\f\n\r\t\u0041\ud834\udd1e€","number":-0.10e+05,"deep":[[["\ud800"]]]}`)
	var want struct {
		Text   string
		Number json.Number
		Deep   [][][]string
	}
	if err := json.Unmarshal(b, &want); err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, n := range readAs(t, "json", b).Nodes {
		got[n.Name+n.Kind] = n.Value
	}
	if got["textstring"] != want.Text || got["numbernumber"] != want.Number.String() || got["[0]string"] != want.Deep[0][0][0] {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestJSONNotRead(t *testing.T) {
	for _, b := range []string{"\x82\xA7compact", strings.Repeat("\x00", 100)} {
		if r := readAs(t, "json", []byte(b)); r.Score != 0 {
			t.Errorf("%q has the score %d", b, r.Score)
		}
	}
}
