package report_test

import (
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/report"
)

// What a payload tells of a message: a text if it is one, and of a Close its code and its reason.
func TestSetPayload(t *testing.T) {
	const none = "-"
	for _, c := range []struct {
		name                 string
		opcode               codec.Opcode
		compressed, inflated bool
		payload              string
		text, reason         string
		code                 int // -1 for none
	}{
		{"text", codec.Text, false, false, "é", "é", none, -1},
		{"no UTF-8", codec.Text, false, false, "\xff", none, none, -1},
		{"bytes", codec.Binary, false, false, "a", none, none, -1},
		{"still compressed", codec.Text, true, false, "a", none, none, -1},
		{"inflated", codec.Text, true, true, "a", "a", none, -1},
		{"Ping", codec.Ping, false, false, "a", none, none, -1},
		{"continuation", codec.Continuation, false, false, "a", none, none, -1},
		{"Close", codec.Close, false, false, "\x03\xe8bye", "bye", "bye", 1000},
		{"Close without a reason", codec.Close, false, false, "\x03\xe9", "", "", 1001},
		{"Close without UTF-8", codec.Close, false, false, "\x03\xe8\xff", none, none, 1000},
		{"Close of one byte", codec.Close, false, false, "\x03", none, none, 1005},
		{"empty Close", codec.Close, false, false, "", none, none, 1005},
	} {
		m := report.Message{Opcode: int(c.opcode), Compressed: c.compressed, Inflated: c.inflated}
		m.SetPayload([]byte(c.payload))
		text, reason, code := none, none, -1
		if m.Text != nil {
			text = *m.Text
		}
		if m.CloseReason != nil {
			reason = *m.CloseReason
		}
		if m.CloseCode != nil {
			code = *m.CloseCode
		}
		if text != c.text || reason != c.reason || code != c.code || m.ByteLength != len(c.payload) || string(m.Payload) != c.payload || m.SHA256 != sum([]byte(c.payload)) {
			t.Errorf("%s: text %q, reason %q, code %d: %+v", c.name, text, reason, code, m)
		}
	}
}
