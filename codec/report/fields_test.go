package report_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/report"
)

// Fields are written as name:bits=value, by the figure of RFC 6455 section 5.2.
func TestFields(t *testing.T) {
	const masked = "FIN:1=1 RSV1:1=0 RSV2:1=0 RSV3:1=0 opcode:4=0x1 MASK:1=1 Payload length:7=5 Masking-key:32=37fa213d Payload data:40=7f9f4d5158"
	for input, want := range map[string]string{
		"81 85 37 fa 21 3d 7f 9f 4d 51 58": masked,
		"81":                               "FIN:1=1 RSV1:1=0 RSV2:1=0 RSV3:1=0 opcode:4=0x1",
		"7a 00":                            "FIN:1=0 RSV1:1=1 RSV2:1=1 RSV3:1=1 opcode:4=0xA MASK:1=0 Payload length:7=0",
		"2f 00":                            "FIN:1=0 RSV1:1=0 RSV2:1=1 RSV3:1=0 opcode:4=0xF MASK:1=0 Payload length:7=0",
		"82 7e 01":                         "FIN:1=1 RSV1:1=0 RSV2:1=0 RSV3:1=0 opcode:4=0x2 MASK:1=0 Payload length:7=126 Extended payload length:8=",
		"82 7e 01 00":                      "FIN:1=1 RSV1:1=0 RSV2:1=0 RSV3:1=0 opcode:4=0x2 MASK:1=0 Payload length:7=126 Extended payload length:16=256",
		"82 ff ff ff ff ff ff ff ff ff":    "FIN:1=1 RSV1:1=0 RSV2:1=0 RSV3:1=0 opcode:4=0x2 MASK:1=1 Payload length:7=127 Extended payload length:64=18446744073709551615",
		"82 82 01 02":                      "FIN:1=1 RSV1:1=0 RSV2:1=0 RSV3:1=0 opcode:4=0x2 MASK:1=1 Payload length:7=2 Masking-key:16=0102",
		"88 04 03 e8 6f 6b":                "FIN:1=1 RSV1:1=0 RSV2:1=0 RSV3:1=0 opcode:4=0x8 MASK:1=0 Payload length:7=4 Status code:16=1000 Reason:16=6f6b",
		"88 84 01 02 03 04 02 ea 6c 6f":    "FIN:1=1 RSV1:1=0 RSV2:1=0 RSV3:1=0 opcode:4=0x8 MASK:1=1 Payload length:7=4 Masking-key:32=01020304 Status code:16=1000 Reason:16=6f6b",
		"88 01 03":                         "FIN:1=1 RSV1:1=0 RSV2:1=0 RSV3:1=0 opcode:4=0x8 MASK:1=0 Payload length:7=1 Payload data:8=03",
	} {
		f := frameOf(t, input, 100)
		var got []string
		bit := 800
		for _, one := range f.Fields {
			got = append(got, one.Name+":"+strconv.Itoa(one.BitLength)+"="+one.Value)
			if one.BitOffset != bit || one.Section == "" || one.Meaning == "" {
				t.Errorf("%s: %+v, want it at bit %d", input, one, bit)
			}
			bit += one.BitLength
		}
		if text := strings.Join(got, " "); text != want {
			t.Errorf("%s:\n%s, want\n%s", input, text, want)
		}
		if bit != 8*(100+f.AvailableBytes) {
			t.Errorf("%s: the fields end at bit %d", input, bit)
		}
	}
}

// Each field names the section that defines it, and says one thing or many in the right words.
func TestFieldMeanings(t *testing.T) {
	for _, c := range []struct{ hex, field, section, meaning string }{
		{"81 01 61", "Payload length", "5.2", "1 byte of payload"},
		{"81 00", "Payload length", "5.2", "0 bytes of payload"},
		{"82 7e 00 01 61", "Payload length", "5.2", "126: the length is in the next 16 bits"},
		{"82 7f 00 00 00 00 00 00 00 01 61", "Payload length", "5.2", "127: the length is in the next 64 bits"},
		{"82 7e 00 01 61", "Extended payload length", "5.2", "1 byte of payload"},
		{"82 7e 00 02 61 61", "Extended payload length", "5.2", "2 bytes of payload"},
		{"82 7e 00", "Extended payload length", "5.2", "The length is cut: 2 bytes belong here"},
		{"82 ff 00", "Extended payload length", "5.2", "The length is cut: 8 bytes belong here"},
		{"82 80 01 02 03", "Masking-key", "5.3", "The key is cut: four bytes belong here"},
		{"82 80 01 02 03 04", "Masking-key", "5.3", "Its four bytes repeat over the payload: byte i is XORed with key byte i mod 4"},
		{"01 00", "FIN", "5.2", "More fragments of the message follow"},
		{"81 00", "FIN", "5.2", "Last frame of the message"},
		{"89 00", "FIN", "5.2", "A control frame is always one frame"},
		{"09 00", "FIN", "5.2", "Must be 1: a control frame is never fragmented"},
		{"89 00", "opcode", "5.5.2", "Ping: must be answered with a Pong"},
		{"80 00", "opcode", "5.4", "Continuation: goes on with the open message"},
		{"83 00", "opcode", "5.2", "Reserved for data frames yet to be defined"},
		{"8b 00", "opcode", "5.2", "Reserved for control frames yet to be defined"},
		{"81 00", "MASK", "5.1", "Not masked, as from a server; not known who sent it"},
		{"81 80 01 02 03 04", "MASK", "5.1", "Masked, as from a client; not known who sent it"},
		{"80 00", "RSV1", "5.2", "Always 0 here: the first frame's RSV1 goes for the whole message"},
		{"c0 00", "RSV1", "5.2", "Must be 0 here: the first frame's RSV1 goes for the whole message"},
		{"80 00", "RSV2", "5.2", "No extension uses this bit here"},
		{"81 00", "RSV1", "5.2", "The message is not compressed"},
		{"89 00", "RSV1", "5.2", "Control frames are never compressed"},
		{"c9 00", "RSV1", "5.2", "Must be 0: control frames are never compressed"},
		{"c1 00", "RSV1", "5.2", "The message is compressed, if permessage-deflate was negotiated"},
		{"a1 00", "RSV2", "5.2", "No registered extension uses this bit"},
		{"91 00", "RSV3", "5.2", "No registered extension uses this bit"},
		{"88 02 03 f2", "Status code", "7.4", "Mandatory Ext.: the client needs an extension that the server did not accept"},
		{"88 03 03 e8 61", "Reason", "5.5.1", "Text for the program or its log: “a”"},
		{"88 02 03 e8", "Status code", "7.4", "Normal Closure"},
		{"81 01 61", "Payload data", "5.2", "The text “a”"},
		{"89 01 61", "Payload data", "5.2", "“a”, read as text"},
		{"82 01 61", "Payload data", "5.2", "Not masked"},
		{"c1 01 61", "Payload data", "5.2", "Compressed"},
		{"c9 01 61", "Payload data", "5.2", "“a”, read as text"},
		{"81 01 ff", "Payload data", "5.2", "Not masked"},
		{"81 81 01 02 03 04 60", "Payload data", "5.2", "“a” once unmasked"},
		{"82 81 01 02 03 04 60", "Payload data", "5.2", "61 once unmasked"},
		{"c2 81 01 02 03 04 60", "Payload data", "5.2", "Masked and compressed"},
	} {
		found := false
		for _, f := range frameOf(t, c.hex, 0).Fields {
			if f.Name == c.field {
				if found = true; f.Section != c.section || f.Meaning != c.meaning {
					t.Errorf("%s: %+v, want section %s, %q", c.hex, f, c.section, c.meaning)
				}
			}
		}
		if !found {
			t.Errorf("%s: no field %s", c.hex, c.field)
		}
	}
	// Of a payload sixteen bytes are shown.
	for n, want := range map[int]string{16: strings.Repeat("61", 16), 17: strings.Repeat("61", 16) + "…"} {
		list := frameOf(t, "82 "+string("0123456789abcdef"[n>>4])+string("0123456789abcdef"[n&15])+strings.Repeat("61", n), 0).Fields
		if got := list[len(list)-1].Value; got != want {
			t.Errorf("of %d bytes: %s", n, got)
		}
	}
}

// What a frame says of itself beside its fields: a length as soon as it is there, a key once that is.
func TestFrame(t *testing.T) {
	for _, c := range []struct {
		hex, length, key  string
		header, available int
		form              int
		complete          bool
	}{
		{"81", "", "", 1, 1, 0, false},
		{"81 05", "5", "", 2, 2, 7, false},
		{"81 05 61", "5", "", 2, 3, 7, false},
		{"81 85", "5", "", 2, 2, 7, false},
		{"81 85 01 02 03", "5", "", 5, 5, 7, false},
		{"81 80 01 02 03 04", "0", "01020304", 6, 6, 7, true},
		{"82 7e 01", "", "", 3, 3, 16, false},
		{"82 fe 01", "", "", 3, 3, 16, false},
		{"82 fe 01 00", "256", "", 4, 4, 16, false},
		{"82 ff ff ff ff ff ff ff ff ff", "18446744073709551615", "", 10, 10, 64, false},
		{"82 ff ff ff ff ff ff ff ff", "", "", 9, 9, 64, false},
	} {
		f := frameOf(t, c.hex, 3)
		if f.PayloadLength != c.length || f.MaskingKey != c.key || f.HeaderBytes != c.header || f.AvailableBytes != c.available || f.LengthForm != c.form ||
			f.Complete != c.complete || f.Offset != 3 || f.Index != 7 || f.Direction != "client-to-server" {
			t.Errorf("%s: %+v", c.hex, f)
		}
	}
	f := frameOf(t, "f9 81 01 02 03 04 60", 0)
	if !f.FIN || !f.RSV1 || !f.RSV2 || !f.RSV3 || f.Opcode != 9 || f.OpcodeName != "ping" || !f.Masked || string(f.Payload) != "a" || f.SHA256 != sum([]byte("a")) {
		t.Errorf("%+v", f)
	}
}

func TestDirection(t *testing.T) {
	for from, want := range map[codec.Sender]string{
		codec.Client: "client-to-server", codec.Server: "server-to-client", codec.UnknownSender: "unknown", codec.Mixed: "unknown",
	} {
		if got := report.Direction(from); got != want {
			t.Errorf("%v: %s", from, got)
		}
	}
}

// The ranges of status codes are those of RFC 6455 section 7.4.2; the names are IANA's.
func TestCloseMeaning(t *testing.T) {
	for code, want := range map[codec.CloseCode]string{
		999: "reserved", 1001: "Going Away", 1004: "Reserved", 1010: "Mandatory Ext.: the client needs an extension that the server did not accept", 1012: "Service Restart",
		2999: "reserved", 3999: "for libraries, frameworks and applications", 4000: "for private use", 4999: "for private use", 5000: "above all ranges",
	} {
		if got := report.CloseMeaning(code); !strings.EqualFold(got, want) {
			t.Errorf("%d: %s, want %s", code, got, want)
		}
	}
}
