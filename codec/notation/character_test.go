package notation_test

import (
	"testing"

	"github.com/wslens/wslens/codec/notation"
)

// The bytes are what gcc 12, go 1.26, rustc 1.95, javac 17 and mcs 6.8 make of these.
func TestCharactersInLists(t *testing.T) {
	checkFirst(t, "c", []readCase{
		{text: `{0x81, 0x05, 'H', 'e', 'l', 'l', 'o'}`, want: "810548656c6c6f",
			under: []string{"0x81", "0x05", "'H'", "'e'", "'l'", "'l'", "'o'"}},
		{text: `char f[] = {(char)0x81, 5, 'H', '}', '\n', '\'', '\\', '\x7f', '\0'};`, want: "8105487d0a275c7f00"},
		{text: `uint8_t f[3] = {0x81, (unsigned char)'A', ',' };`, want: "81412c"},
	})
	checkFirst(t, "go", []readCase{{text: `conn.Write([]byte{0x81, 0x02, 'H', '\t'})`, want: "81024809"}})
	checkFirst(t, "rust", []readCase{{text: `let frame = [0x81, 0x02, b'H', b'\n'];`, want: "8102480a"}})
	checkFirst(t, "java", []readCase{
		{text: `byte[] f = new byte[]{(byte) 0x81, 1, 'H'};`, want: "810148"},
		{text: `var frame = new byte[] { 0x81, 0x02, (byte)'H', (byte)'i' };`, want: "81024869"},
	})
}

func TestCharactersThatAreNoByte(t *testing.T) {
	problem := func(start, end int, text string) []notation.Problem {
		return []notation.Problem{{Start: start, End: end, Text: text}}
	}
	checkFirst(t, "c", []readCase{
		{text: `{0x81, 0x02, 'é', 'a'}`, want: "810261", problems: problem(14, 16, `Item 3, "é", is not a number`)},
		{text: `{0x81, 0x02, 'ab', 'a'}`, want: "810261", problems: problem(14, 16, `Item 3, "ab", is not a number`)},
		{text: `{0x81, 0x02, '', 'a'}`, want: "810261", problems: problem(13, 15, `Item 3, "''", is not a number`)},
	})
}
