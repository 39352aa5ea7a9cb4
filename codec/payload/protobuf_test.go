package payload

import (
	"strings"
	"testing"
)

func TestProtobuf(t *testing.T) {
	const packed = "A guess. Also possible: packed varints, bytes"
	rows := []struct {
		payload string
		score   int
		want    []string
	}{
		// The examples of protobuf.dev/programming-guides/encoding.
		{"08 96 01", scoreChance, []string{"0-3 field 1 | VARINT | 150 | Or sint64 75."}},
		{"12 07 74 65 73 74 69 6e 67", scoreShaped, []string{"0-9 field 2 | LEN, text | testing | " + packed}},
		{"1a 03 08 96 01", scoreChance, []string{"0-5 field 3 | LEN, message | " + packed, " 2-5 field 1 | VARINT | 150 | Or sint64 75."}},
		{"32 06 03 8e 02 9e a7 05", scoreChance, []string{"0-8 field 6 | LEN, packed varints | 3, 270, 86942 | A guess. Also possible: bytes"}},
		{"22 05 68 65 6c 6c 6f 28 01 28 02 28 03", scoreShaped, []string{
			"0-7 field 4 | LEN, text | hello | " + packed, "7-9 field 5 | VARINT | 1 | Or bool true, sint64 -1.",
			"9-11 field 5 | VARINT | 2 | Or sint64 1.", "11-13 field 5 | VARINT | 3 | Or sint64 -2.",
		}},
		// The guide: -2 as int32 or int64 takes ten bytes.
		{"08 feffffffffffffffff01", scoreChance, []string{"0-11 field 1 | VARINT | 18446744073709551614 | Or int64 -2, sint64 9223372036854775807."}},
		{"08 ffffffffffffffffff01", scoreChance, []string{"0-11 field 1 | VARINT | 18446744073709551615 | Or int64 -1, sint64 -9223372036854775808."}},
		{"08 00", scoreChance, []string{"0-2 field 1 | VARINT | 0 | Or bool false, sint64 0."}},
		{"0d 0000c03f", scoreChance, []string{"0-5 field 1 | I32 | 1069547520 | Or float 1.5."}},
		{"0d 000080bf", scoreChance, []string{"0-5 field 1 | I32 | 3212836864 | Or signed -1082130432, float -1."}},
		{"09 000000000000f83f", scoreChance, []string{"0-9 field 1 | I64 | 4609434218613702656 | Or double 1.5."}},
		{"09 ffffffffffffffff", scoreChance, []string{"0-9 field 1 | I64 | 18446744073709551615 | Or signed -1, double NaN."}},
		{"0a 00", scoreChance, []string{"0-2 field 1 | LEN, text | A guess. Also possible: message, bytes"}},
		{"0a 02 ff80", scoreChance, []string{"0-4 field 1 | LEN, bytes | ff80"}},
		{"0b 10 01 0c", scoreChance, []string{"0-4 field 1 | SGROUP", " 1-3 field 2 | VARINT | 1 | Or bool true, sint64 -1.", " 3-4 field 1 | EGROUP"}},
		{"0a 02 0b0c", scoreChance, []string{
			"0-4 field 1 | LEN, message | " + packed, " 2-4 field 1 | SGROUP", "  3-4 field 1 | EGROUP",
		}},
		// Broken ones.
		{"0b 10 01", 0, []string{"0-3 field 1 | SGROUP", " 1-3 field 2 | VARINT | 1 | Or bool true, sint64 -1.", "! 3-3 The payload ends inside this value. 1 byte is missing."}},
		{"0b 14", 0, []string{"0-2 field 1 | SGROUP", "! 1-2 The group that ends here is not the innermost one that is open."}},
		{"0c", 0, []string{"! 0-1 The group that ends here is not the innermost one that is open."}},
		{"00", 0, []string{"! 0-1 A field number is from 1 to 536,870,911."}},
		{"80 80 80 80 10", 0, []string{"! 0-5 A field number is from 1 to 536,870,911."}},
		{"0e", 0, []string{"! 0-1 The wire types are 0 to 5."}},
		{"08 96", 0, []string{"! 0-2 The payload ends inside this value. 1 byte is missing."}},
		{"08 ffffffffffffffffff02", 0, []string{"! 0-11 This varint is over 64 bits."}},
		{"0a ffffffff07 6869", 0, []string{"0-8 field 1 | LEN, cut off | hi", "! 0-8 The payload ends inside this value. 2,147,483,645 bytes are missing."}},
		{"0a 05 68656c6c6f 12 05 776f726c64 1a 05 21", scoreBroken, []string{
			"0-7 field 1 | LEN, text | hello | " + packed, "7-14 field 2 | LEN, text | world | " + packed,
			"14-17 field 3 | LEN, cut off | !", "! 14-17 The payload ends inside this value. 4 bytes are missing.",
		}},
		{"", scoreChance, nil},
	}
	for _, row := range rows {
		b := unhex(t, row.payload)
		r := readAs(t, "protobuf", b)
		if r.Score != row.score {
			t.Errorf("%s has the score %d, want %d", row.payload, r.Score, row.score)
		}
		checkLines(t, &r.Reading, row.want...)
		if len(r.Problems) == 0 {
			checkTiling(t, b, &r.Reading)
		}
	}
}

// What the content of a field is taken for.
func TestProtobufGuesses(t *testing.T) {
	rows := []struct{ content, kind string }{
		{"hello", "text"},
		{"日本", "text"},
		{"\n$123e4567-e89b-12d3-a456-426614174000", "message"}, // a field 1 with a UUID, or a text of two lines
		{"two\nlines", "text"},
		{"\x08\x01\x12\x02hi", "message"},
		{"\x01\x02\x03", "packed varints"},
		{"\x80\x00", "bytes"}, // no varint is longer than it has to be
		{strings.Repeat("\x01", 1000), "packed varints"},
		{"\x00\x11\x22\x33\x44\x55\x66\x77\x88\x99\xAA\xBB\xCC\xDD\xEE\xFF", "bytes"},
		{"\x07\x90\x4E\xE8\x07\x90\x4E\xE8\x07\x90\x4E", "bytes"}, // numbers as long as those of chance
	}
	for _, row := range rows {
		b := append(uvarintBytes(uint64(len(row.content)), 0x0A), row.content...)
		if r := readAs(t, "protobuf", b); r.Nodes[0].Kind != "LEN, "+row.kind {
			t.Errorf("%q is %s, want %s", row.content, r.Nodes[0].Kind, row.kind)
		}
	}
	// Many numbers are counted, and the first ones shown.
	r := readAs(t, "protobuf", append(uvarintBytes(1000, 0x0A), strings.Repeat("\x01", 1000)...))
	if v := r.Nodes[0].Value; !strings.HasPrefix(v, "1, 1, ") || !strings.HasSuffix(v, ", 1… (1,000 numbers)") || strings.Count(v, "1, ") != mostPacked-1 {
		t.Errorf("the value is %q", v)
	}
}

// uvarintBytes appends v as a varint to b.
func uvarintBytes(v uint64, b ...byte) []byte {
	for ; v >= 0x80; v >>= 7 {
		b = append(b, byte(v)|0x80)
	}
	return append(b, byte(v))
}
