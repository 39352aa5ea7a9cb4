package notation_test

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/notation"
)

func TestPythonLiterals(t *testing.T) {
	checkFirst(t, "python-bytes", []readCase{
		{text: `rb'\x81'`, want: "5c783831", under: []string{`\`, "x", "8", "1"}},
		{text: `Rb"\"x"`, want: "5c2278"},
		{text: `b'''it's \x81` + "\n" + `'''`, want: "697427732081" + "0a"},
		{text: `b"""\x81"\x05"""`, want: "812205"},
		{text: `b''`, want: ""},
		{text: `b'''\x81`, want: "81", problems: []notation.Problem{{Start: 1, End: 2, Text: "never closed"}}},
		{text: `memoryview(b'\x81\x05')`, want: "8105"},
		{text: `frame = b'\x81\x05'`, want: "8105", under: []string{`\x81`, `\x05`}},
		{text: `bytes.fromhex('81 85 37')`, want: "818537", under: []string{"81", "85", "37"}},
		{text: `data = bytearray.fromhex("8185")`, want: "8185"},
		{text: `binascii.unhexlify('8185')`, want: "8185"},
		{text: `base64.b64decode("gYU3")`, want: "818537"},
		{text: `bytes.fromhex('81 8')`, want: "8108", problems: []notation.Problem{{Start: 18, End: 19, Text: "one hex digit"}}},
		{text: `bytes.fromhex('81`, want: "81", problems: []notation.Problem{{Start: 14, End: 15, Text: "never closed"}}},
		{text: `bytes.fromhex('81') + x`, want: "81", problems: []notation.Problem{{Start: 20, End: 23, Text: "was not read"}}},
	})
	// What Python 3.11 and numpy 1.24 print.
	checkFirst(t, "python-list", []readCase{
		{text: "array('B', [129, 133, 55, 250])", want: "818537fa"},
		{text: "array([129, 133,  55, 250,  33,  61, 127, 159,  77,  81,  88, 137,   0,\n       136,   2,   3, 232], dtype=uint8)", want: sample},
		{text: "frame = [129, 133, 55]", want: "818537"},
		{text: "(129, 133, 55, 250)", want: "818537fa"},
		{text: "[129, 133, ..., 232]", want: "8185e8", problems: []notation.Problem{{Start: 11, End: 14, Text: "not in the text"}}},
	})
}

func TestRust(t *testing.T) {
	checkFirst(t, "rust", []readCase{
		{text: "&[0x81, 0x05, 0x48]", want: "810548", under: []string{"0x81", "0x05", "0x48"}},
		{text: "vec![129, 5]", want: "8105"},
		{text: "let frame: Vec<u8> = vec![0x81, 0x05];", want: "8105"},
		{text: "let frame: &[u8] = &[0x81, 0x05];", want: "8105"},
		{text: "[0x81u8, 5_u8]", want: "8105", under: []string{"0x81u8", "5_u8"}},
		{text: "&[]", want: ""},
		{text: "vec![0x81, 300u8]", want: "81", problems: []notation.Problem{{Start: 11, End: 16, Text: `Item 2, "300u8", is not a byte`}}},
		{text: "&[0x81, 0x05", want: "8105", problems: []notation.Problem{{Start: 1, End: 2, Text: "never closed"}}},
	})
	checkChosen(t, "rust", []readCase{{text: "[129, 5, 72]", want: "810548"}})
	// What {:02x?}, {:x?} and {:X?} print for a Vec<u8>.
	checkFirst(t, "hex-spaced", []readCase{
		{text: "[81, 85, 37, fa, 21, 3d, 7f, 9f, 4d, 51, 58, 89, 00, 88, 02, 03, e8]", want: sample},
	})
	checkFirst(t, "hex-list", []readCase{
		{text: "[81, 85, 37, fa, 21, 3d, 7f, 9f, 4d, 51, 58, 89, 0, 88, 2, 3, e8]", want: sample},
		{text: "[81, 85, 37, FA, 21, 3D, 7F, 9F, 4D, 51, 58, 89, 0, 88, 2, 3, E8]", want: sample},
	})
}

func TestHexList(t *testing.T) {
	checkFirst(t, "hex-list", []readCase{
		// ['%02x' % x for x in b] in Python, and a Vec<String> in Rust
		{text: "['81', '85', '37', 'fa', '21', '3d']", want: "818537fa213d", under: []string{"81", "85", "37", "fa", "21", "3d"}},
		{text: `["81", "85", "37", "fa"]`, want: "818537fa"},
		{text: "['81', '05', '48']", want: "810548"},
	})
	for _, text := range []string{"['81', '85', '48']", "[81, 5, 48, 6, 7]", "[81, 85, 48]", "[81 85 48]"} {
		if found := notation.Recognise(text); !bothWays(found) {
			t.Errorf("%q is not read as decimal and as hex: %v", text, ids(found))
		}
	}
	for _, other := range []string{`["de", "be"]`, "[a, b]", "[1, 2]"} {
		if found := notation.Recognise(other); has(found, "hex-list", string(found[0].Bytes)) {
			t.Errorf("%q: recognised as %v", other, ids(found))
		}
	}
}

// bothWays reports whether the first of two readings says that there is another.
func bothWays(found []notation.Reading) bool {
	decimal, hex := false, false
	for _, r := range found {
		decimal = decimal || len(r.Bytes) > 0 && r.Bytes[0] == 81
		hex = hex || len(r.Bytes) > 0 && r.Bytes[0] == 0x81
	}
	return decimal && hex && (strings.Contains(found[0].Reason, "hex without 0x"))
}

func TestJava(t *testing.T) {
	checkFirst(t, "java", []readCase{
		// Arrays.toString in Java, and Go's []int8
		{text: "[-127, -123, 55, -6, 33, 61, 127, -97, 77, 81, 88, -119, 0, -120, 2, 3, -24]", want: sample},
		{text: "[-127 5]", want: "8105"},
		{text: "array([-127, -123,   55,   -6], dtype=int8)", want: "818537fa"},
		{text: "[-127, 5, 72]", want: "810548", under: []string{"-127", "5", "72"}},
		{text: "[-127, -2, 200, -3]", want: "81fefd", problems: []notation.Problem{{Start: 11, End: 14, Text: `Item 3, "200", is not a signed byte`}}},
		{text: "[-127, -2, -3, -129]", want: "81fefd", problems: []notation.Problem{{Start: 15, End: 19, Text: "is not a signed byte"}}},
		{text: "new byte[] { 0x81, 0x05 }", want: "8105", under: []string{"0x81", "0x05"}},
		{text: "byte[] frame = new byte[]{(byte)0x81, (byte) 0x85, -6, 5};", want: "8185fa05"},
		{text: "byteArrayOf(0x81.toByte(), 0x05, -6)", want: "8105fa"},
		{text: "val f = ubyteArrayOf(0x81u, 0x05u)", want: "8105"},
		{text: "[UInt8]([0x81, 0x05])", want: "8105"},
		{text: "let d: [UInt8] = [0x81, 0x05]", want: "8105"},
		{text: "Data([0x81, 0x05])", want: "8105"},
	})
	// A mix of both kinds: the numbers that fit only one are problems of the other.
	mixed := notation.Recognise("[-127, 5, 200]")
	if mixed[0].ID != "python-list" || len(mixed[0].Problems) != 1 || !has(mixed, "java", "\x81\x05") {
		t.Errorf("[-127, 5, 200]: recognised as %v, %v", ids(mixed), mixed[0].Problems)
	}
}

func TestElixir(t *testing.T) {
	checkFirst(t, "elixir", []readCase{
		// IO.inspect in Elixir, also with base: :hex, and ~p and ~P in Erlang
		{text: "<<129, 133, 55, 250, 33, 61, 127, 159, 77, 81, 88, 137, 0, 136, 2, 3, 232>>", want: sample},
		{text: "<<129,133,55,250>>", want: "818537fa"},
		{text: "<<0x81, 0x85, 0x37, 0xFA, 0x21, 0x3D, 0x7F, 0x9F, 0x4D, 0x51, 0x58, 0x89, 0x0,\n  0x88, 0x2, 0x3, 0xE8>>", want: sample},
		{text: "<<129, 133, 55, 250, 33, ...>>", want: "818537fa21", problems: []notation.Problem{{Start: 25, End: 28, Text: "not in the text"}}},
		{text: `frame = <<0x81, 5, "Hello">>`, want: "810548656c6c6f", under: []string{"0x81", "5", "H", "e", "l", "l", "o"}},
		{text: `<<"Hello">>`, want: "48656c6c6f"},
		{text: "<<>>", want: ""},
		{text: "<<129, 5, 300>>", want: "8105", problems: []notation.Problem{{Start: 10, End: 13, Text: `Item 3, "300"`}}},
		{text: "<<129, 5", want: "8105", problems: []notation.Problem{{Start: 0, End: 1, Text: "never closed"}}},
	})
}

func TestJavaScriptCalls(t *testing.T) {
	checkFirst(t, "javascript", []readCase{
		{text: "Buffer.from('8185', 'hex')", want: "8185", under: []string{"81", "85"}},
		{text: `const b = Buffer.from("gYU=", "base64");`, want: "8185", under: []string{"gY", "YU"}},
		{text: "new Uint8Array(Buffer.from('8164','hex'))", want: "8164"},
		{text: `Uint8Array.fromHex("8185")`, want: "8185"},
		{text: `Uint8Array.fromBase64("gYU=")`, want: "8185"},
		{text: "Buffer.from('8185xx', 'hex')", want: "8185", problems: []notation.Problem{{Start: 17, End: 19, Text: "is not hex"}}},
	})
	if found := notation.Recognise("Buffer.from('Hello')"); found[0].ID != "text" {
		t.Errorf("a Buffer of text: recognised as %v", ids(found))
	}
}
