package codec_test

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/rule"
)

// Which byte of a text is wrong, where its character begins, and why (RFC 3629 section 4). The table of RFC 3629 has every
// second byte that is good; each row here is one beside it.
func TestTextSays(t *testing.T) {
	for _, c := range []struct {
		payload    string
		start, end int64 // in the payload
		words      string
	}{
		{"61 80", 1, 2, "byte 80|none has begun"},
		{"bf", 0, 1, "byte bf|none has begun"},
		{"61 c0 80", 1, 2, "byte c0|overlong form of an ASCII"},
		{"c1 bf", 0, 1, "byte c1|overlong form of an ASCII"},
		{"61 f5 80 80 80", 1, 2, "byte f5|never occurs"},
		{"ff", 0, 1, "byte ff|never occurs"},
		{"61 c3 61", 1, 3, "byte 61|cannot follow"},
		{"61 e0 9f 80", 1, 3, "byte 9f|cannot follow"},
		{"61 ed a0 80", 1, 3, "byte a0|cannot follow"},
		{"f0 8f 80 80", 0, 2, "byte 8f|cannot follow"},
		{"f4 90 80 80", 0, 2, "byte 90|cannot follow"},
		{"61 e2 82 61", 1, 4, "byte 61|cannot follow"},
		{"61 f0 9f 98 61", 1, 5, "byte 61|cannot follow"},
		{"61 f0 9f 98 c3 a9", 1, 5, "byte c3|cannot follow"},
		{"c3 a9 a9", 2, 3, "byte a9|none has begun"},
		{"61 62 63 64 65 66 67 68 69 c3 a9 c3 28", 11, 13, "byte 28|cannot follow"},
		{"61 c3", 1, 2, "ends inside a character|after 1 byte"},
		{"61 e2 82", 1, 3, "ends inside a character|after 2 bytes"},
		{"61 f0 9f 98", 1, 4, "ends inside a character|after 3 bytes"},
	} {
		payload := unhex(t, c.payload)
		words := strings.Split(strings.ToLower(c.words), "|")
		for id, first := range map[rule.ID]byte{rule.MessageInvalidUTF8: 0x81} {
			stream := append([]byte{first, byte(len(payload))}, payload...)
			sayBad(t, stream, id, 2+c.start, 2+c.end, words)
			sayBad(t, append([]byte{0x82, 0}, stream...), id, 4+c.start, 4+c.end, words)
		}
		if !strings.Contains(c.words, "ends inside") {
			stream := append([]byte{0x88, byte(len(payload) + 2), 3, 0xE8}, payload...)
			sayBad(t, stream, rule.CloseReasonInvalidUTF8, 4+c.start, 4+c.end, words)
		}
	}
}

// sayBad is says without regard to how hex digits are written.
func sayBad(t *testing.T, stream []byte, id rule.ID, start, end int64, words []string) {
	t.Helper()
	for _, pieces := range [][][]byte{{stream}, single(stream)} {
		found := findings(codec.Rules{}, pieces...)
		if len(found) == 0 || found[len(found)-1].Rule != id || found[len(found)-1].Start != start || found[len(found)-1].End != end {
			t.Errorf("% x: %v, want %s at %d-%d", stream, found, id, start, end)
			continue
		}
		for _, w := range words {
			if text := strings.ToLower(found[len(found)-1].Text); !strings.Contains(text, w) {
				t.Errorf("% x: %q does not say %q", stream, text, w)
			}
		}
	}
}

// A character that is split between fragments: where the frame ends in it, and where it breaks.
func TestSplitCharacters(t *testing.T) {
	for _, c := range []struct {
		stream string
		want   []string
	}{
		{"01 01 c3 80 01 a9", []string{"note message-split-code-point@2-3 0"}},
		{"01 02 61 e2 00 01 82 80 01 ac", []string{"note message-split-code-point@3-4 0", "note message-split-code-point@6-7 0"}},
		{"01 01 e2 00 00 80 02 82 ac", []string{"note message-split-code-point@2-3 0", "note message-empty-fragment@4-5 0"}},
		{"01 01 c3 80 01 61", []string{"note message-split-code-point@2-3 0", "error message-invalid-utf8@5-6 1007"}},
		{"01 01 c3 80 00", []string{"note message-split-code-point@2-3 0", "note message-empty-fragment@4-5 0", "error message-invalid-utf8@4-5 1007"}},
		{"01 02 c3 a9 80 01 61", nil},
		{"02 01 c3 80 01 61", nil},
		{"c1 01 c3", []string{"note frame-rsv1-not-negotiated@0-1 1002"}},
		{"01 01 ff 80 01 ff 81 01 ff", []string{"error message-invalid-utf8@2-3 1007", "error message-invalid-utf8@8-9 1007"}},
	} {
		for _, pieces := range [][][]byte{{unhex(t, c.stream)}, single(unhex(t, c.stream))} {
			var got []string
			for _, line := range run(codec.Options{Lenient: true, Notes: true}, pieces...) {
				if strings.HasPrefix(line, "note ") || strings.HasPrefix(line, "error ") || strings.HasPrefix(line, "warning ") {
					got = append(got, line)
				}
			}
			sameLines(t, c.stream, got, c.want)
		}
	}
}

// What is found of the body of a Close, and what it says (RFC 6455 sections 5.5.1 and 7.4).
func TestCloseSays(t *testing.T) {
	client, server := codec.Rules{Sender: codec.Client}, codec.Rules{Sender: codec.Server}
	for _, c := range []struct {
		rules  codec.Rules
		body   string
		id     rule.ID
		start  int64
		end    int64
		phrase string
	}{
		{server, "", rule.CloseEmpty, 0, 2, ""},
		{server, "03 ed", rule.CloseCodeNotSendable, 2, 4, "1005"},
		{server, "03 ee 61", rule.CloseCodeNotSendable, 2, 4, "1006"},
		{server, "03 ec", rule.CloseCodeReserved, 2, 4, "1004"},
		{server, "00 00", rule.CloseCodeReserved, 2, 4, "is 0."},
		{server, "03 e7", rule.CloseCodeReserved, 2, 4, "is 999."},
		{server, "13 88", rule.CloseCodeUndefined, 2, 4, "is 5000."},
		{server, "03 f8", rule.CloseCodeReserved, 2, 4, "1016"},
		{server, "0b b7", rule.CloseCodeReserved, 2, 4, "2999"},
		{server, "0b b8", rule.CloseCodeRange, 2, 4, "3000"},
		{server, "13 87", rule.CloseCodeRange, 2, 4, "4999"},
		{server, "03 f4", rule.CloseCodeLate, 2, 4, "1012"},
		{server, "03 f6", rule.CloseCodeLate, 2, 4, "1014"},
		{server, "03 f7", rule.CloseCodeNotSendable, 2, 4, "1015"},
		{codec.Rules{Sender: codec.Server}, "03 e8 61 c3", rule.CloseReasonInvalidUTF8, 5, 6, "ends inside"},
		{codec.Rules{Sender: codec.Server}, "03 e8 c3", rule.CloseReasonInvalidUTF8, 4, 5, "ends inside"},
	} {
		body := unhex(t, c.body)
		says(t, c.rules, append([]byte{0x88, byte(len(body))}, body...), c.id, c.start, c.end, c.phrase)
	}
	masked := func(body string) []byte { // with a key of 00 00 00 01
		b := unhex(t, body)
		for i := 3; i < len(b); i += 4 {
			b[i] ^= 1
		}
		return append([]byte{0x88, 0x80 | byte(len(b)), 0, 0, 0, 1}, b...)
	}
	for _, good := range [][]byte{masked("03 f2 61"), masked("03 e8"), masked("03 e8 c3 a9")} {
		if f := findings(client, good); len(f) > 0 {
			t.Errorf("% x: %v", good, f)
		}
	}
	for _, good := range []string{"88 02 03 e8", "88 02 03 f3", "88 02 0b b8 ", "88 04 03 e8 c3 a9", "88 03 03 e8 00"} {
		for _, f := range findings(server, unhex(t, good)) {
			if f.Severity != rule.Note {
				t.Errorf("%s: %v", good, f)
			}
		}
	}
}
