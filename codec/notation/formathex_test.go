package notation_test

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/notation"
)

// The layouts of PowerShell's Format-Hex as its documentation shows them, of version 5.1 and of version 7.
func TestFormatHex(t *testing.T) {
	columns := "00 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F\n"
	old := "\n           Path: C:\\temp\\frame.bin\n\n           " + columns + "\n" +
		"00000000   81 85 37 FA 21 3D 7F 9F 4D 51 58 89 00 88 02 03  ..7ú!=..MQX.....\n" +
		"00000010   E8                                               è\n"
	rule := "          ------ ----------------------------------------------- -----\n"
	rows := "0000000000000000 81 85 37 FA 21 3D 7F 9F 4D 51 58 89 00 88 02 03 \ufffd\ufffd7\ufffd!=\ufffd\ufffdMQX\ufffd\ufffd\ufffd\ufffd\ufffd\n" +
		"0000000000000010 E8                                              \ufffd\n"
	now := "\n   Label: C:\\temp\\frame.bin\n\n          Offset Bytes                                           Ascii\n                 " + columns + rule
	odd := strings.Replace(now+rows, "10 E8", "20 E8", 1)
	checkFirst(t, "hexdump", []readCase{
		{text: old, want: sample},
		{text: now + rows, want: sample},
		{text: strings.ReplaceAll(now+rows, "\n", "\r\n"), want: sample},
		{text: rows, want: sample},
		{text: now + "0000000000000000 31 32 33 34 35 36 37 38 39 30 61 62 63 64 65 66 12 34567890abcd\n", want: "31323334353637383930616263646566"},
		{text: odd, want: sample, problems: at(t, odd, "0000000000000020", "lines are missing")},
	})
	if r := notation.Recognise(old)[0]; !strings.Contains(r.Reason, "Format-Hex") {
		t.Errorf("reason %q", r.Reason)
	}
	for _, other := range []string{"0000000000000000 0102030405060708", "0000000000000000"} {
		if r := notation.Recognise(other)[0]; r.ID == "hexdump" {
			t.Errorf("%q is read as a dump", other)
		}
	}
}
