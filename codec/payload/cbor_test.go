package payload

import (
	"strings"
	"testing"
)

// The examples of RFC 8949 appendix A: one item each, with the value of the outermost node, or its kind if it holds
// others. Floats are written as here: the shortest number of their precision.
var cborExamples = []struct{ payload, want string }{
	{"00", "0"}, {"01", "1"}, {"0a", "10"}, {"17", "23"}, {"1818", "24"}, {"1819", "25"}, {"1864", "100"},
	{"1903e8", "1000"}, {"1a000f4240", "1000000"}, {"1b000000e8d4a51000", "1000000000000"},
	{"1bffffffffffffffff", "18446744073709551615"}, {"c249010000000000000000", "tag 2 = 18446744073709551616"},
	{"3bffffffffffffffff", "-18446744073709551616"}, {"c349010000000000000000", "tag 3 = -18446744073709551617"},
	{"20", "-1"}, {"29", "-10"}, {"3863", "-100"}, {"3903e7", "-1000"},
	{"f90000", "0"}, {"f98000", "-0"}, {"f93c00", "1"}, {"fb3ff199999999999a", "1.1"}, {"f93e00", "1.5"}, {"f97bff", "65504"},
	{"fa47c35000", "100000"}, {"fa7f7fffff", "3.4028235e+38"}, {"fb7e37e43c8800759c", "1e+300"},
	{"f90001", "5.960464477539063e-08"}, {"f90400", "0.00006103515625"}, {"f9c400", "-4"}, {"fbc010666666666666", "-4.1"},
	{"f97c00", "Infinity"}, {"f97e00", "NaN"}, {"f9fc00", "-Infinity"},
	{"fa7f800000", "Infinity"}, {"fa7fc00000", "NaN"}, {"faff800000", "-Infinity"},
	{"fb7ff0000000000000", "Infinity"}, {"fb7ff8000000000000", "NaN"}, {"fbfff0000000000000", "-Infinity"},
	{"f4", "false"}, {"f5", "true"}, {"f6", "null"}, {"f7", "undefined"}, {"f0", "simple(16)"}, {"f8ff", "simple(255)"},
	{"c074323031332d30332d32315432303a30343a30305a", "tag 0 > 2013-03-21T20:04:00Z"},
	{"c11a514b67b0", "tag 1 = 2013-03-21T20:04:00Z"}, {"c1fb41d452d9ec200000", "tag 1 = 2013-03-21T20:04:00.500000000Z"},
	{"d74401020304", "tag 23 > h'01020304'"}, {"d818456449455446", "tag 24 > byte string > IETF"},
	{"d82076687474703a2f2f7777772e6578616d706c652e636f6d", "tag 32 > http://www.example.com"},
	{"40", "h''"}, {"4401020304", "h'01020304'"}, {"60", ""}, {"6161", "a"}, {"6449455446", "IETF"}, {"62225c", `"\`},
	{"62c3bc", "ü"}, {"63e6b0b4", "水"}, {"64f0908591", "𐅑"},
	{"80", "array of 0"}, {"83010203", "array of 3"}, {"8301820203820405", "array of 3"},
	{"98190102030405060708090a0b0c0d0e0f101112131415161718181819", "array of 25"},
	{"a0", "map of 0"}, {"a201020304", "map of 2"}, {"a26161016162820203", "map of 2"}, {"826161a161626163", "array of 2"},
	{"a56161614161626142616361436164614461656145", "map of 5"},
	{"5f42010243030405ff", "indefinite-length byte string"}, {"7f657374726561646d696e67ff", "indefinite-length text string"},
	{"9fff", "indefinite-length array"}, {"9f018202039f0405ffff", "indefinite-length array"}, {"9f01820203820405ff", "indefinite-length array"},
	{"83018202039f0405ff", "array of 3"}, {"83019f0203ff820405", "array of 3"},
	{"9f0102030405060708090a0b0c0d0e0f101112131415161718181819ff", "indefinite-length array"},
	{"bf61610161629f0203ffff", "indefinite-length map"}, {"826161bf61626163ff", "array of 2"},
	{"bf6346756ef563416d7421ff", "indefinite-length map"},
}

func TestCBORExamples(t *testing.T) {
	for _, row := range cborExamples {
		b := unhex(t, row.payload)
		r := readAs(t, "cbor", b)
		if len(r.Problems) > 0 || len(r.Nodes) == 0 {
			t.Errorf("%s: %v", row.payload, r.Problems)
			continue
		}
		checkTiling(t, b, &r.Reading)
		got := r.Nodes[0].Value
		switch {
		case strings.HasPrefix(r.Nodes[0].Kind, "tag") && r.Nodes[1].Meaning != "":
			got = r.Nodes[0].Kind + " = " + r.Nodes[1].Meaning
		case b[0] == 0xD8 && len(r.Nodes) > 2:
			got = r.Nodes[0].Kind + " > " + r.Nodes[1].Kind + " > " + r.Nodes[2].Value
		case strings.HasPrefix(r.Nodes[0].Kind, "tag"):
			got = r.Nodes[0].Kind + " > " + r.Nodes[1].Value
		case len(r.Nodes) > 1 || b[0] == 0x80 || b[0] == 0xA0:
			got = r.Nodes[0].Kind
		}
		if got != row.want {
			t.Errorf("%s is %q, want %q", row.payload, got, row.want)
		}
		for n := 1; n < len(b); n++ {
			if r := readAs(t, "cbor", b[:n]); len(r.Problems) == 0 || !strings.HasSuffix(r.Problems[len(r.Problems)-1].Text, "missing.") {
				t.Errorf("%s cut to %d bytes has the problems %v", row.payload, n, r.Problems)
			}
		}
	}
}

func TestCBOR(t *testing.T) {
	const twice = "This key comes again: a map must not have one twice (RFC 8949 section 5.6)."
	const missing = "The payload ends where a value has to begin; each takes one byte at least. "
	rows := []struct {
		payload string
		want    []string
	}{
		{"bf6161018102f6ff", []string{
			"0-8 indefinite-length map", " 1-4 a | unsigned integer | 1", " 4-6 key | array of 1",
			"  5-6 [0] | unsigned integer | 2", " 6-7 value | simple value | null", " 7-8 break",
		}},
		{"a2 20f5 f4a0", []string{"0-5 map of 2", " 1-3 -1 | simple value, key: negative integer | true", " 3-5 false | map of 0, key: simple value"}},
		{"5f 41aa 40 ff", []string{"0-5 indefinite-length byte string", " 1-3 [0] | byte string | h'aa'", " 3-4 [1] | byte string | h''", " 4-5 break"}},
		{"d825 50 00112233445566778899aabbccddeeff", []string{
			"0-19 tag 37 | UUID", " 2-19 byte string | h'00112233445566778899aabbccddeeff' | 00112233-4455-6677-8899-aabbccddeeff",
		}},
		// Encoded CBOR (RFC 8949 section 3.4.5.1): in itself, as the value of a key, and bytes that are none.
		{"d818 47 d818 44 83 01 02 03", []string{
			"0-10 tag 24 | encoded CBOR", " 2-10 byte string", "  3-10 tag 24 | encoded CBOR", "   5-10 byte string",
			"    6-10 array of 3", "     7-8 [0] | unsigned integer | 1", "     8-9 [1] | unsigned integer | 2", "     9-10 [2] | unsigned integer | 3",
		}},
		{"a2 01 d818 41 f6 02 d818 42 0000", []string{
			"0-12 map of 2", " 1-6 1 | tag 24, key: unsigned integer | encoded CBOR", "  4-6 byte string", "   5-6 simple value | null",
			" 6-12 2 | tag 24, key: unsigned integer | encoded CBOR", "  9-12 byte string | h'0000'",
		}},
		{"d841 44 00010002", []string{"0-7 tag 65 | array of uint16, big-endian", " 2-7 byte string | h'00010002'"}},
		{"d9d9f7 80", []string{"0-4 tag 55799 | signature of CBOR", " 3-4 array of 0"}},
		{"c1 39 0000", []string{"0-4 tag 1 | seconds after 1970 began", " 1-4 negative integer | -1 | 1969-12-31T23:59:59Z"}},
		{"dbffffffffffffffff 00", []string{"0-10 tag 18446744073709551615", " 9-10 unsigned integer | 0"}},
		// Well-formed, not valid.
		{"c1 6161", []string{"0-3 tag 1 | seconds after 1970 began", " 1-3 text string | a", "! 1-3 The tag 1 has to hold a number."}},
		{"d825 41 00", []string{"0-4 tag 37 | UUID", " 2-4 byte string | h'00'", "! 2-4 A UUID has 16 bytes."}},
		{"62 c328", []string{"0-3 text string | \xC3(", "! 1-3 This is not UTF-8: the last of these bytes cannot follow those before it."}},
		// A map has no key twice (RFC 8949 section 5.6), in whatever form it is; the text 1, the float 1 and the key of another map
		// are others.
		{"a4 01f5 1801f4 6131f6 f93c00f6", []string{
			"0-13 map of 4", " 1-3 1 | simple value, key: unsigned integer | true", " 3-6 1 | simple value, key: unsigned integer | false",
			" 6-9 1 | simple value | null", " 9-13 1 | simple value, key: half-precision float | null", "! 3-5 " + twice,
		}},
		{"bf 6161 a16161 00 6161 bf6161 00 ff ff", []string{
			"0-15 indefinite-length map", " 1-7 a | map of 1", "  4-7 a | unsigned integer | 0",
			" 7-14 a | indefinite-length map", "  10-13 a | unsigned integer | 0", "  13-14 break", " 14-15 break", "! 7-9 " + twice,
		}},
		// A sequence (RFC 8742).
		{"01 02", []string{"0-1 unsigned integer | 1", "1-2 unsigned integer | 2"}},
		// Not well-formed: RFC 8949 appendix F has such.
		{"1c", []string{"! 0-1 The additional information 28 to 30 is reserved (RFC 8949 section 3)."}},
		{"1f", []string{"! 0-1 A number or a tag cannot be of indefinite length (RFC 8949 section 3.2)."}},
		{"df00", []string{"! 0-1 A number or a tag cannot be of indefinite length (RFC 8949 section 3.2)."}},
		{"f818", []string{"! 0-2 A simple value under 32 has no byte of its own (RFC 8949 section 3.3)."}},
		{"ff", []string{"! 0-1 A break ends what is of indefinite length, but nothing like that is open."}},
		{"81ff", []string{"0-2 array of 1", "! 1-2 A break ends what is of indefinite length, but nothing like that is open."}},
		{"bf01ff", []string{"0-3 indefinite-length map", " 1-2 1 | key without a value", "! 2-3 The map ends between a key and its value."}},
		{"5f00ff", []string{"0-2 indefinite-length byte string", "! 1-2 A string of indefinite length is made of strings of its type and of definite length."}},
		{"5f6100ff", []string{"0-3 indefinite-length byte string", "! 1-3 A string of indefinite length is made of strings of its type and of definite length."}},
		{"7f7fffff", []string{"0-2 indefinite-length text string", "! 1-2 A string of indefinite length is made of strings of its type and of definite length."}},
		{"bb0000000100000000", []string{"0-9 map of 4294967296", "! 9-9 " + missing + "8,589,934,592 bytes are missing."}},
		{"bbffffffffffffffff", []string{"0-9 map of 18446744073709551615", "! 9-9 " + missing + "18,446,744,073,709,551,614 bytes are missing."}},
		{"9f bf 61 61", []string{
			"0-4 indefinite-length array", " 1-4 [0] | indefinite-length map", "  2-4 a | key without a value",
			"! 4-4 " + missing + "3 bytes are missing.",
		}},
		{"82 a2 01 02", []string{
			"0-4 array of 2", " 1-4 [0] | map of 2", "  2-4 1 | unsigned integer, key: unsigned integer | 2", "! 4-4 " + missing + "3 bytes are missing.",
		}},
		{"5a80000000 00", []string{"0-6 byte string, cut off", "! 0-6 The payload ends inside this value. 2,147,483,647 bytes are missing."}},
		{"19 01", []string{"0-2 unsigned integer, cut off", "! 0-2 The payload ends inside this value. 1 byte is missing."}},
	}
	for _, row := range rows {
		r := readAs(t, "cbor", unhex(t, row.payload))
		checkLines(t, &r.Reading, row.want...)
	}
}

func TestCBORScores(t *testing.T) {
	rows := []struct {
		payload string
		score   int
	}{
		{"", 0},
		{"0a", scoreChance},
		{"6568656c6c6f", scoreChance},
		{"83010203", scoreShaped},
		{"a26161016162820203", scoreShaped},
		{"bf6346756ef563416d7421ff", scoreKnown},
		{"bf6346756ef563416d7421", scoreBroken},
		{"bf6346756ef563416d7421ff 00", scoreBroken},
		{"d9d9f783010203", scoreCertain},
		{"1c", 0},
	}
	for _, row := range rows {
		if r := readAs(t, "cbor", unhex(t, row.payload)); r.Score != row.score {
			t.Errorf("%s has the score %d, want %d", row.payload, r.Score, row.score)
		}
	}
}

// Every half is what its bits say (RFC 8949 appendix D).
func TestHalf(t *testing.T) {
	for bits := range uint64(1 << 16) {
		sign, exponent, fraction := 1-2*float64(bits>>15), int(bits>>10&31), float64(bits&1023)
		if exponent == 31 {
			continue
		}
		want := sign * fraction / (1 << 24)
		if exponent > 0 {
			want = sign * (1024 + fraction) / (1 << 25)
			for range exponent {
				want *= 2
			}
		}
		if got := half(bits); got != want {
			t.Fatalf("%04x is %v, want %v", bits, got, want)
		}
	}
}
