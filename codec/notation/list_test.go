package notation_test

import (
	"testing"

	"github.com/wslens/wslens/codec/notation"
)

func TestPythonList(t *testing.T) {
	checkFirst(t, "python-list", []readCase{
		{text: "[129, 133, 55]", want: "818537", under: []string{"129", "133", "55"}},
		{text: "[100, 220, 130]", want: "64dc82"},
		{text: "['0x81', '0x5', '0x48', '0x65', '0x6c', '0x6c', '0x6f']", want: "810548656c6c6f",
			under: []string{"0x81", "0x5", "0x48", "0x65", "0x6c", "0x6c", "0x6f"}},
		{text: `["129", "5",]`, want: "8105"},
		{text: "[0x81, 0x5]", want: "8105"},
		{text: "(129, 5)", want: "8105"},
		{text: "bytes([129, 5])", want: "8105"},
		{text: "bytearray([129, 5]);", want: "8105"},
		{text: "[129, 133,\n 55]\n", want: "818537"},
		{text: "129, 133, 55", want: "818537"},
		{text: "129 133 55", want: "818537"},
		{text: "[81, 85, 48]", want: "515530"},
		{text: "[100, 256, 130]", want: "6482", problems: []notation.Problem{{Start: 6, End: 9, Text: `Item 2, "256", is not a byte`}}},
		{text: "[100, 220, -1]", want: "64dc", problems: []notation.Problem{{Start: 11, End: 13, Text: `Item 3, "-1", is not a byte`}}},
		{text: "[300, 5]", want: "05", problems: []notation.Problem{{Start: 1, End: 4, Text: `Item 1, "300"`}}},
		{text: "['0x81', '0xG1', '0x5', '0x5', '0x5', '0x5']", want: "8105050505",
			problems: []notation.Problem{{Start: 10, End: 14, Text: `Item 2, "0xG1", is not a number`}}},
		{text: "[1, 2, 3, 4, x]", want: "01020304", problems: []notation.Problem{{Start: 13, End: 14, Text: `Item 5, "x", is not a number`}}},
		{text: "[129, 133, 5", want: "818505", problems: []notation.Problem{{Start: 0, End: 1, Text: "never closed"}}},
		{text: "[129, 133, ...]", want: "8185", problems: []notation.Problem{{Start: 11, End: 14, Text: "not in the text"}}},
		{text: "[129, 133] [5]", want: "8185"},
	})
	// Two digits each, one with a leading zero: hex leads, and says that it could be decimal.
	found := notation.Recognise("[81, 05, 48]")
	if found[0].ID != "hex-spaced" || found[1].ID != "python-list" || string(found[1].Bytes) != "\x51\x05\x30" {
		t.Errorf("[81, 05, 48]: recognised as %v", ids(found))
	}
	// Plain decimals that could be hex: decimal leads, and hex is a candidate.
	if found := notation.Recognise("[81, 85, 48]"); !has(found, "hex-spaced", "\x81\x85\x48") {
		t.Errorf("[81, 85, 48]: recognised as %v", ids(found))
	}
}

func has(found []notation.Reading, id, bytes string) bool {
	for _, r := range found {
		if r.ID == id && string(r.Bytes) == bytes {
			return true
		}
	}
	return false
}

func TestJSON(t *testing.T) {
	checkFirst(t, "json", []readCase{
		{text: "[129,133,55]", want: "818537", under: []string{"129", "133", "55"}},
		{text: "[\n  129,\n  133\n]", want: "8185"},
		{text: "[129]", want: "81"},
		{text: `{"type":"Buffer","data":[129,133,55]}`, want: "818537", under: []string{"129", "133", "55"}},
		{text: `{ "type": "Buffer", "data": [129, 133] }`, want: "8185"},
		{text: `{"type":"Buffer","data":[]}`, want: "", problems: nil},
		{text: `{"0":129,"1":133}`, want: "8185", under: []string{"129", "133"}},
		{text: "{\n  \"0\": 129,\n  \"1\": 133\n}", want: "8185"},
		{text: "[129,256,55]", want: "8137", problems: []notation.Problem{{Start: 5, End: 8, Text: `Item 2, "256"`}}},
		{text: `{"0":129,"1":-1,"2":5}`, want: "8105", problems: []notation.Problem{{Start: 13, End: 15, Text: `Item 2, "-1"`}}},
		{text: `{"id":1,"payload":{"type":"Buffer","data":[129,133,55]}}`, want: "818537", under: []string{"129", "133", "55"}},
		{text: `[{ "type": "Buffer", "data": [129] }]`, want: "81"},
		{text: `{"id":1,"payload":[129,133,55]}`, want: "818537"},
		{text: `{"ids":["1"],"payload":{"0":129,"1":133,"2":55}}`, want: "818537"},
		{text: `{"payload":[129,256,2,72,105]}`, want: "81024869", problems: []notation.Problem{{Start: 16, End: 19, Text: `Item 2, "256"`}}},
		{text: `{"0":129,"2":133}`, want: "8185", problems: []notation.Problem{{Start: 9, End: 12, Text: "out of order"}}},
	})
	for _, other := range []string{`{"a":1}`, `["a","b"]`, `[1,"a",{}]`, `[1000,2000]`, `{}`, `{"ids":[1,2,3]}`, `{"a":[129,133,55],"b":[1]}`,
		`{1 [129 133 55]}`, `{"a":[5,"x"]}`} {
		if found := notation.Recognise(other); found[0].ID != "text" {
			t.Errorf("%q: recognised as %v, want text first", other, ids(found))
		}
	}
}

func TestNode(t *testing.T) {
	cut := "<Buffer 81 85 ... 50 more bytes>"
	chrome := "Uint8Array(6) [129, 133, 55, 250, 33, 61, buffer: ArrayBuffer(6), byteLength: 6, byteOffset: 0, length: 6, " +
		"Symbol(Symbol.toStringTag): 'Uint8Array']"
	cutBuffer := "ArrayBuffer { [Uint8Contents]: <81 85 ... 50 more bytes>, byteLength: 52 }" // what Node prints of 52 bytes
	cutList := "Uint8Array(150) [\n  129, 133,\n  ... 50 more items\n]"
	checkFirst(t, "node", []readCase{
		{text: "<Buffer 81 85 37 fa>", want: "818537fa", under: []string{"81", "85", "37", "fa"}},
		{text: "<Buffer >", want: ""},
		{text: cut, want: "8185", problems: at(t, cut, "... 50 more bytes", "not in the text")},
		{text: "<Buffer 81 8", want: "8108", problems: []notation.Problem{
			{Start: 0, End: 1, Text: "never closed"}, {Start: 11, End: 12, Text: `"8" is one hex digit`}}},
		{text: "Uint8Array(2) [ 129, 133 ]", want: "8185", under: []string{"129", "133"}},
		{text: "Uint8Array(0) []", want: ""},
		{text: "Buffer(2) [Uint8Array] [129, 133]", want: "8185"},
		{text: cutList, want: "8185", problems: at(t, cutList, "... 50 more items", "not in the text")},
		{text: "ArrayBuffer { [Uint8Contents]: <81 85>, byteLength: 2 }", want: "8185", under: []string{"81", "85"}},
		{text: cutBuffer, want: "8185", problems: at(t, cutBuffer, "... 50 more bytes", "not in the text")},
		{text: "{ data: <Buffer 81 85 37 fa> }", want: "818537fa"},
		{text: "<Buffer 81> and", want: "81"},
		{text: "{ data: Uint8Array(2) [ 129, 133 ] }", want: "8185"},
		{text: "Uint8ClampedArray(1) [ 129 ]", want: "81"},
		{text: "Int8Array(3) [ -127, -123, 55 ]", want: "818537"},
		{text: "DataView {\n  byteLength: 2,\n  byteOffset: 0,\n  buffer: ArrayBuffer { [Uint8Contents]: <81 85>, byteLength: 2 }\n}", want: "8185"},
		// Bun, Chrome's console, and Firefox'
		{text: "ArrayBuffer(6) [ 129, 133, 55, 250, 33, 61 ]", want: "818537fa213d"},
		{text: "DataView(2) [ 129, 133 ]", want: "8185"},
		{text: chrome, want: "818537fa213d", under: []string{"129", "133", "55", "250", "33", "61"}},
		{text: "(6) [129, 133, 55, 250, 33, 61]", want: "818537fa213d"},
		{text: "Uint8Array(170) [ 129, 133, … ]", want: "8185", problems: []notation.Problem{{Start: 28, End: 31, Text: "not in the text"}}},
		{text: "ArrayBuffer {\n  [Uint8Contents]: <81 85>,\n  byteLength: 2\n}", want: "8185"},
	})
}

func TestJavaScript(t *testing.T) {
	checkFirst(t, "javascript", []readCase{
		{text: "new Uint8Array([0x81, 0x85])", want: "8185", under: []string{"0x81", "0x85"}},
		{text: "const frame = new Uint8Array([129, 133]);\n", want: "8185"},
		{text: "Uint8Array.of(129, 133)", want: "8185", under: []string{"129", "133"}},
		{text: "Uint8Array.from([129, 133])", want: "8185"},
		{text: "Buffer.from([0x81, 0x5])", want: "8105"},
		{text: "new Uint8Array([0x81, 300, 5])", want: "8105", problems: []notation.Problem{{Start: 22, End: 25, Text: `Item 2, "300"`}}},
		{text: "new Uint8Array([])", want: ""},
	})
}

func TestGo(t *testing.T) {
	checkFirst(t, "go", []readCase{
		{text: "[129 5 72 101]", want: "81054865", under: []string{"129", "5", "72", "101"}},
		{text: "[81 85 48]", want: "515530"},
		{text: "[]byte{0x81, 0x5, 0x48}", want: "810548", under: []string{"0x81", "0x5", "0x48"}},
		{text: "b := []byte{\n\t0x81,\n\t0x5,\n}\n", want: "8105"},
		{text: "[2]uint8{129, 5}", want: "8105"},
		{text: "[4]uint8{0x81, 0x85, 0x37, 0xfa}", want: "818537fa"},
		{text: "[]uint8(\"\\x81\")", want: "81"},
		// numpy prints so, and dots for the middle of a long array
		{text: "[129 133  55 ...   2   3 232]", want: "8185370203e8", problems: []notation.Problem{{Start: 13, End: 16, Text: "not in the text"}}},
		{text: `"\x81\x05He"`, want: "81054865", under: []string{`\x81`, `\x05`, "H", "e"}},
		{text: `"\x857\101\u00e9\U0001F600"`, want: "853741c3a9f09f9880"},
		{text: "[]byte(\"\\x81\\x05\")", want: "8105"},
		{text: `"\x81" + "\x05"`, want: "8105"},
		{text: "`\\x81`", want: "81", under: []string{`\x81`}}, // as Markdown and JavaScript have it
		{text: "`\\n\\d`", want: "5c6e5c64"},
		{text: "`\\x81\\`", want: "5c7838315c"},
		{text: "[129 256 72]", want: "8148", problems: []notation.Problem{{Start: 5, End: 8, Text: `Item 2, "256"`}}},
	})
	checkChosen(t, "go", []readCase{
		{text: `"abc\x81\u00zz"`, want: "616263817a7a", problems: []notation.Problem{{Start: 8, End: 12, Text: "is not a character"}}},
		{text: `"\0a"`, want: "61", problems: []notation.Problem{{Start: 1, End: 3, Text: "three octal digits"}}},
		{text: `"\q"`, want: "5c71", problems: []notation.Problem{{Start: 1, End: 3, Text: "is not an escape"}}},
	})
}

func TestC(t *testing.T) {
	rest := "char s[] = { 0x81 };\nint x = 5;"
	checkFirst(t, "c", []readCase{
		{text: "unsigned char s[] = { 0x81, 0x85 };\nunsigned int s_len = 17;\n", want: "8185", under: []string{"0x81", "0x85"}},
		{text: "static const uint8_t s[2] = {\n  0x81, 0x85,\n};", want: "8185"},
		{text: "{ 0x81, 0x85 }", want: "8185"},
		{text: `"\x81\x85" "7"`, want: "818537", under: []string{`\x81`, `\x85`, "7"}},
		{text: "char s[] = \"\\x81\\x85\"\n  \"7\";", want: "818537"},
		{text: `"\x81\0\e"`, want: "81001b"},
		{text: `const char *s = "\x857";`, want: "8537", problems: []notation.Problem{{Start: 17, End: 22, Text: "too large for a byte"}}},
		{text: rest, want: "81", problems: at(t, rest, "int x = 5;", "was not read")},
		{text: "unsigned char s[] = { 0x81, 256, 5 };", want: "8105", problems: []notation.Problem{{Start: 28, End: 31, Text: `Item 2, "256"`}}},
	})
}
