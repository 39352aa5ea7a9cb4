package notation_test

import (
	"testing"

	"github.com/wslens/wslens/codec/notation"
)

func TestPythonBytes(t *testing.T) {
	checkFirst(t, "python-bytes", []readCase{
		{text: `b'\x81\x857\xfa!=\x7f\x9fMQX\x89\x00\x88\x02\x03\xe8'`, want: sample},
		{text: `b"\x81\x05He"`, want: "81054865", under: []string{`\x81`, `\x05`, "H", "e"}},
		{text: `b'\n\r\t\\\'\"\a\b\f\v'`, want: "0a0d095c272207080c0b"},
		{text: `b'\0\07\1018\377'`, want: "0007" + "41" + "38ff", under: []string{`\0`, `\07`, `\101`, "8", `\377`}},
		{text: `b'\d'`, want: "5c64"},
		{text: `bytearray(b'\x81\x05')`, want: "8105"},
		{text: `bytes(b'\x81')`, want: "81"},
		{text: `b'\x81' b"\x05"` + "\n" + `b'H'`, want: "810548"},
		{text: `[b'\x81', b'\x05']`, want: "8105"},
		{text: "(b'\\x81'\n b'\\x05')", want: "8105"},
		{text: "b'\\x81\\\n\\x05'", want: "8105"},
		{text: "b'é'", want: "c3a9", under: []string{"é", "é"}},
		{text: `b'\x8'`, want: "", problems: []notation.Problem{{Start: 2, End: 5, Text: "cut short"}}},
		{text: `b'\x81\xzz5'`, want: "817a7a35", problems: []notation.Problem{{Start: 6, End: 8, Text: "cut short"}}},
		{text: `b'\400'`, want: "", problems: []notation.Problem{{Start: 2, End: 6, Text: "too large for a byte"}}},
		{text: `b'\x81\x0`, want: "81", problems: []notation.Problem{
			{Start: 1, End: 2, Text: "never closed"}, {Start: 6, End: 9, Text: "cut short"}}},
		{text: `b'\x81\`, want: "81", problems: []notation.Problem{
			{Start: 1, End: 2, Text: "never closed"}, {Start: 6, End: 7, Text: "Nothing follows"}}},
		{text: `b'\x81' and more`, want: "81"},
	})
}

// Python's repr of all that a server wrote: its accept value ends in a newline of its own.
func TestPythonBytesServerOutput(t *testing.T) {
	text := `b'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
		`Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\n\r\n\r\n\x81\x05Hello'`
	found := notation.Recognise(text)
	if found[0].ID != "python-bytes" || string(found[0].Bytes) != serverOutput {
		t.Errorf("recognised as %v: %q", ids(found), found[0].Bytes)
	}
}
