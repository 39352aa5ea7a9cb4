package payload

import (
	"strings"
	"testing"
)

// Every form of the specification (github.com/msgpack/msgpack, spec.md), with the least and the greatest numbers of it.
func TestMsgpackForms(t *testing.T) {
	x16, x300 := strings.Repeat("78", 16), strings.Repeat("78", 300)
	rows := []struct{ payload, kind, value string }{
		{"00", "positive fixint", "0"},
		{"7f", "positive fixint", "127"},
		{"80", "fixmap of 0", ""},
		{"90", "fixarray of 0", ""},
		{"a0", "fixstr", ""},
		{"a3 c3a978", "fixstr", "éx"},
		{"c0", "nil", "nil"},
		{"c2", "false", "false"},
		{"c3", "true", "true"},
		{"c4 02 00ff", "bin 8", "00ff"},
		{"c5 0010" + x16, "bin 16", x16},
		{"c6 00000000", "bin 32", ""},
		{"c7 03 05 010203", "ext 8 type 5", "010203"},
		{"c8 0001 80 ff", "ext 16 type -128", "ff"},
		{"c9 00000002 7f 0102", "ext 32 type 127", "0102"},
		{"ca 3f800000", "float 32", "1"},
		{"ca 3dcccccd", "float 32", "0.1"},
		{"ca ff800000", "float 32", "-Infinity"},
		{"cb 3fb999999999999a", "float 64", "0.1"},
		{"cb 7ff8000000000000", "float 64", "NaN"},
		{"cb 7fefffffffffffff", "float 64", "1.7976931348623157e+308"},
		{"cb 0000000000000001", "float 64", "5e-324"},
		{"cc ff", "uint 8", "255"},
		{"cd ffff", "uint 16", "65535"},
		{"ce ffffffff", "uint 32", "4294967295"},
		{"cf ffffffffffffffff", "uint 64", "18446744073709551615"},
		{"d0 80", "int 8", "-128"},
		{"d1 8000", "int 16", "-32768"},
		{"d2 80000000", "int 32", "-2147483648"},
		{"d3 8000000000000000", "int 64", "-9223372036854775808"},
		{"d3 7fffffffffffffff", "int 64", "9223372036854775807"},
		{"d4 01 aa", "fixext 1 type 1", "aa"},
		{"d5 01 aabb", "fixext 2 type 1", "aabb"},
		{"d6 01 aabbccdd", "fixext 4 type 1", "aabbccdd"},
		{"d7 01 aabbccddeeff0011", "fixext 8 type 1", "aabbccddeeff0011"},
		{"d8 01 " + x16, "fixext 16 type 1", x16},
		{"d9 01 78", "str 8", "x"},
		{"da 012c" + x300, "str 16", strings.Repeat("x", 300)},
		{"db 00000001 78", "str 32", "x"},
		{"dc 0000", "array 16 of 0", ""},
		{"dd 00000000", "array 32 of 0", ""},
		{"de 0000", "map 16 of 0", ""},
		{"df 00000000", "map 32 of 0", ""},
		{"e0", "negative fixint", "-32"},
		{"ff", "negative fixint", "-1"},
	}
	for _, row := range rows {
		b := unhex(t, row.payload)
		r := readAs(t, "msgpack", b)
		if len(r.Nodes) != 1 || r.Nodes[0].Kind != row.kind || r.Nodes[0].Value != row.value || len(r.Problems) > 0 {
			t.Errorf("%.40s is %.100v with %v, want %s %.40s", row.payload, r.Nodes, r.Problems, row.kind, row.value)
		}
		checkTiling(t, b, &r.Reading)
		// Cut anywhere, it is broken at its end.
		for n := 1; n < len(b); n++ {
			if r := readAs(t, "msgpack", b[:n]); len(r.Problems) != 1 || !strings.HasSuffix(r.Problems[0].Text, "missing.") || r.Problems[0].End != n {
				t.Errorf("%.40s cut to %d bytes has the problems %v", row.payload, n, r.Problems)
			}
		}
	}
}

func TestMsgpack(t *testing.T) {
	rows := []struct {
		payload string
		want    []string
	}{
		// The example of msgpack.org.
		{"82 a7636f6d70616374 c3 a6736368656d61 00", []string{"0-18 fixmap of 2", " 1-10 compact | true | true", " 10-18 schema | positive fixint | 0"}},
		// Keys of every type.
		{"85 01a178 c3a179 c401aa00 9101c0 cb3ff800000000000080", []string{
			"0-24 fixmap of 5", " 1-4 1 | fixstr, key: positive fixint | x", " 4-7 true | fixstr, key: true | y",
			" 7-10 key | bin 8 | aa", " 10-11 value | positive fixint | 0",
			" 11-13 key | fixarray of 1", "  12-13 [0] | positive fixint | 1", " 13-14 value | nil | nil",
			" 14-24 1.5 | fixmap of 0, key: float 64",
		}},
		// A key twice, in two forms; the specification says nothing of it.
		{"83 a161c2 05a16b d00500", []string{
			"0-10 fixmap of 3", " 1-4 a | false | false", " 4-7 5 | fixstr, key: positive fixint | k",
			" 7-10 5 | positive fixint, key: int 8 | 0",
			"! 7-9 This key comes again: most programs keep the last value alone.",
		}},
		// Timestamps; the texts are those of date -u.
		{"d6ff 5a4af6a5", []string{"0-6 fixext 4 type -1 | 2018-01-02T03:04:05Z | Timestamp: 1514862245 s and 0 ns after 1970 began."}},
		{"d7ff ee6b27ff ffffffff", []string{"0-10 fixext 8 type -1 | 2514-05-30T01:53:03.999999999Z | Timestamp: 17179869183 s and 999999999 ns after 1970 began."}},
		{"c70cff 00000001 ffffffffffffffff", []string{"0-15 ext 8 type -1 | 1969-12-31T23:59:59.000000001Z | Timestamp: -1 s and 1 ns after 1970 began."}},
		{"c70cff 00000000 fffffff1886e0900", []string{"0-15 ext 8 type -1 | 0001-01-01T00:00:00Z | Timestamp: -62135596800 s and 0 ns after 1970 began."}},
		{"c70cff 3b9aca00 0000000000000000", []string{
			"0-15 ext 8 type -1 | 3b9aca000000000000000000",
			"! 0-15 A timestamp has less than 1,000,000,000 nanoseconds.",
		}},
		{"d4ff00", []string{"0-3 fixext 1 type -1 | 00", "! 0-3 A timestamp has 4, 8 or 12 bytes."}},
		// Broken ones.
		{"c1", []string{"! 0-1 MessagePack never uses the byte c1."}},
		{"92a3616263", []string{
			"0-5 fixarray of 2", " 1-5 [0] | fixstr | abc",
			"! 5-5 The payload ends where a value has to begin; each takes one byte at least. 1 byte is missing.",
		}},
		{"92a56162", []string{
			"0-4 fixarray of 2", " 1-4 [0] | fixstr, cut off | ab",
			"! 1-4 The payload ends inside this value. 3 bytes are missing.",
		}},
		{"82a16101a162", []string{
			"0-6 fixmap of 2", " 1-4 a | positive fixint | 1", " 4-6 b | key without a value",
			"! 6-6 The payload ends where a value has to begin; each takes one byte at least. 1 byte is missing.",
		}},
		{"dfffffffff", []string{
			"0-5 map 32 of 4294967295",
			"! 5-5 The payload ends where a value has to begin; each takes one byte at least. 8,589,934,590 bytes are missing.",
		}},
		{"db7fffffff61", []string{"0-6 str 32, cut off | a", "! 0-6 The payload ends inside this value. 2,147,483,646 bytes are missing."}},
		{"a2ff61", []string{"0-3 fixstr | \xFFa", "! 1-2 This byte is not UTF-8: it begins no character."}},
	}
	for _, row := range rows {
		r := readAs(t, "msgpack", unhex(t, row.payload))
		checkLines(t, &r.Reading, row.want...)
	}
}

func TestMsgpackScores(t *testing.T) {
	rows := []struct {
		payload string
		score   int
	}{
		{"", 0},
		{"2a", scoreChance},
		{"a568656c6c6f", scoreChance},
		{"80", scoreChance},
		{"93010203", scoreShaped},
		{"81a16101", scoreShaped},
		{"82a7636f6d70616374c3a6736368656d6100", scoreKnown},
		{"82a7636f6d70616374c3a6736368656d61", scoreBroken},
		{"81a3616263018 1a378797a02", scoreShaped},
		{"81a361626301c1", scoreBroken},
		// Several values without text: a header of Thrift, and bytes that are all the same.
		{"80010001000000046563686f0000000100", scoreChance},
		{"8080808080808080", scoreChance},
		{"c1", 0},
	}
	for _, row := range rows {
		if r := readAs(t, "msgpack", unhex(t, row.payload)); r.Score != row.score {
			t.Errorf("%s has the score %d, want %d", row.payload, r.Score, row.score)
		}
	}
	// A text message holds text.
	if r, _ := Read(unhex(t, "93010203"), Options{Format: "msgpack", Text: true}); r.Score != scoreChance {
		t.Errorf("in a text message the score is %d", r.Score)
	}
}

// A value inside of other bytes has its own place, and a name; what is open stays open.
func TestReadInside(t *testing.T) {
	rows := []struct {
		payload string
		read    func(b []byte, start, end int, name string, t *tree) (int, bool)
		ok      bool
		next    int
	}{
		{"ffff 9101 01", readMsgpack, true, 4},
		{"ffff 9201 01", readMsgpack, false, 4},
		{"ffff c101 01", readMsgpack, false, 3},
		{"ffff 8101 01", readCBOR, true, 4},
		{"ffff 8201 01", readCBOR, false, 4},
		{"ffff 0001 01", readCBOR, true, 3},
	}
	for _, row := range rows {
		tr := &tree{}
		tr.begin("outer", "", 0)
		next, ok := row.read(unhex(t, row.payload), 2, 4, "data", tr)
		if next != row.next || ok != row.ok || ok == (len(tr.problems) > 0) || len(tr.open) != 1 {
			t.Errorf("%s is %v to %d with the problems %v and %d open", row.payload, ok, next, tr.problems, len(tr.open))
		}
		if ok && (tr.nodes[1].Name != "data" || tr.nodes[1].Depth != 1 || tr.nodes[1].Start != 2) {
			t.Errorf("%s has the node %+v", row.payload, tr.nodes[1])
		}
	}
}
