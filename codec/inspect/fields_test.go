package inspect_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// Fields are written as name:bits=value.
func TestFields(t *testing.T) {
	const masked = "FIN:1=1 RSV1:1=0 RSV2:1=0 RSV3:1=0 opcode:4=0x1 MASK:1=1 Payload length:7=5 Masking-key:32=37fa213d Payload data:40=7f9f4d5158"
	for input, want := range map[string]string{
		"81 85 37 fa 21 3d 7f 9f 4d 51 58": masked,
		"81":                               "FIN:1=1 RSV1:1=0 RSV2:1=0 RSV3:1=0 opcode:4=0x1",
		"7a 00":                            "FIN:1=0 RSV1:1=1 RSV2:1=1 RSV3:1=1 opcode:4=0xA MASK:1=0 Payload length:7=0",
		"82 7e 01":                         "FIN:1=1 RSV1:1=0 RSV2:1=0 RSV3:1=0 opcode:4=0x2 MASK:1=0 Payload length:7=126 Extended payload length:8=",
		"82 7e 01 00":                      "FIN:1=1 RSV1:1=0 RSV2:1=0 RSV3:1=0 opcode:4=0x2 MASK:1=0 Payload length:7=126 Extended payload length:16=256",
		"82 ff ff ff ff ff ff ff ff ff":    "FIN:1=1 RSV1:1=0 RSV2:1=0 RSV3:1=0 opcode:4=0x2 MASK:1=1 Payload length:7=127 Extended payload length:64=18446744073709551615",
		"82 82 01 02":                      "FIN:1=1 RSV1:1=0 RSV2:1=0 RSV3:1=0 opcode:4=0x2 MASK:1=1 Payload length:7=2 Masking-key:16=0102",
		"88 04 03 e8 6f 6b":                "FIN:1=1 RSV1:1=0 RSV2:1=0 RSV3:1=0 opcode:4=0x8 MASK:1=0 Payload length:7=4 Status code:16=1000 Reason:16=6f6b",
		"88 84 01 02 03 04 02 ea 6c 6f":    "FIN:1=1 RSV1:1=0 RSV2:1=0 RSV3:1=0 opcode:4=0x8 MASK:1=1 Payload length:7=4 Masking-key:32=01020304 Status code:16=1000 Reason:16=6f6b",
		"88 01 03":                         "FIN:1=1 RSV1:1=0 RSV2:1=0 RSV3:1=0 opcode:4=0x8 MASK:1=0 Payload length:7=1 Payload data:8=03",
	} {
		var got []string
		for _, f := range look(t, input, inspect.Options{}).Frames[0].Fields {
			got = append(got, f.Name+":"+decimal(f.BitLength)+"="+f.Value)
		}
		if text := strings.Join(got, " "); text != want {
			t.Errorf("%s:\n%s, want\n%s", input, text, want)
		}
	}
}

// Each field names the section that defines it, and says one thing or many in the right words.
func TestFieldMeanings(t *testing.T) {
	for _, c := range []struct{ hex, field, section, meaning string }{
		{"81 01 61", "Payload length", "5.2", "1 byte of payload"},
		{"81 00", "Payload length", "5.2", "0 bytes of payload"},
		{"82 7e 00 01 61", "Extended payload length", "5.2", "1 byte of payload"},
		{"82 7e 00 02 61 61", "Extended payload length", "5.2", "2 bytes of payload"},
		{"01 00", "FIN", "5.2", "More fragments of the message follow"},
		{"89 00", "opcode", "5.5.2", "Ping: must be answered with a Pong"},
		{"81 00", "MASK", "5.1", "Not masked, as every frame from a server must be"},
		{"80 00", "RSV1", "5.2", "0 behind the first frame, whose RSV1 is the message's"},
		{"88 02 03 f2", "Status code", "7.4", "Mandatory Ext.: the client needs an extension that the server did not accept"},
		{"88 03 03 e8 61", "Reason", "5.5.1", "Text for the program or its log: “a”"},
		{"88 02 03 e8", "Status code", "7.4", "Normal Closure"},
		{"81 81 01 02 03 04 60", "Payload data", "5.2", "Masked; “a” once unmasked"},
		{"82 81 01 02 03 04 60", "Payload data", "5.2", "Masked; 61 once unmasked"},
	} {
		fields := look(t, c.hex, inspect.Options{}).Frames[0].Fields
		i := slices.IndexFunc(fields, func(f inspect.Field) bool { return f.Name == c.field })
		if i < 0 || fields[i].Section != c.section || fields[i].Meaning != c.meaning {
			t.Errorf("%s: %+v, want section %s, %q", c.hex, fields, c.section, c.meaning)
		}
	}
}

func TestGoldensAreSound(t *testing.T) {
	for _, cases := range goldens(t) {
		for _, g := range cases {
			sound(t, g.report(t))
		}
	}
}

func TestRandomFramesAreSound(t *testing.T) {
	for range 5000 {
		b := make([]byte, rand.IntN(40))
		for i := range b {
			b[i] = byte(rand.UintN(256))
		}
		before := slices.Clone(b)
		sound(t, inspect.Bytes(b, inspect.Options{}))
		if !slices.Equal(b, before) {
			t.Fatalf("%x was changed to %x", before, b)
		}
	}
}
