package notation_test

import (
	"testing"

	"github.com/wslens/wslens/codec/notation"
)

// Bytes with words on both sides: in a question, behind a name and an equals sign, in lists that fmt and others print.
func TestAmongWords(t *testing.T) {
	under := []string{"0x82", "0x7E", "0x00", "0x05"}
	checkFirst(t, "hex-0x", []readCase{
		{text: "The frame begins with 0x82 0x7E 0x00 0x05 and then nothing comes", want: "827e0005", under: under},
		{text: "0x82 0x7E 0x00 0x05 is what I get", want: "827e0005", under: under},
	})
	checkFirst(t, "hex-spaced", []readCase{
		{text: "I receive 81 02 48 69, is that right?", want: "81024869"},
		{text: "1. `81 02 48 69`\n2. `89 00`\n", want: "810248698900"},
	})
	checkFirst(t, "hex", []readCase{
		{text: "onMessage: [hex=81024869]", want: "81024869"}, // Okio 3
		{text: "recv len=4 data=81024869, opcode=1", want: "81024869"},
	})
	checkFirst(t, "base64", []readCase{{text: "ws:recv chunk=gYU3-iE9f59NUVg len=11", want: "818537fa213d7f9f4d5158"}})
	checkFirst(t, "go", []readCase{{text: "{Fin:true Opcode:1 Raw:[129 2 72 105]}", want: "81024869"}}) // Go 1.26, %+v
	checkFirst(t, "hex", []readCase{
		{text: "+----------+\n| HEX(raw) |\n+----------+\n| 81024869 |\n+----------+\n", want: "81024869"}, // MySQL
		{text: " id |    raw\n----+------------\n  7 | \\x81024869\n(1 row)\n", want: "81024869"},          // PostgreSQL
		{text: "time,dir,data\n0.001,out,8180070d1f2a\n0.044,in,81024869\n", want: "8180070d1f2a81024869"},
	})
	checkFirst(t, "base64", []readCase{{text: "- dir: in\n  data: gQJIaQ==\n", want: "81024869"}})
	checkFirst(t, "java", []readCase{{text: "Received(ByteString(-127, 2, 72, 105))", want: "81024869"}})
	checkFirst(t, "elixir", []readCase{
		{text: "{tcp,#Port<0.12>,<<129,2,72,105>>}", want: "81024869"}, // Erlang/OTP 25, ~p
		{text: "%{\n  fin: 1,\n  raw: <<129, 2, 72,\n    105>>\n}", want: "81024869"},
	})
	checkFirst(t, "go", []readCase{{text: `time=09:12:44 level=DEBUG msg="ws read" n=4 data="\x81\x02Hi"`, want: "81024869"}})
	checkFirst(t, "escaped", []readCase{
		{text: "  File \"ws.py\", line 88\n    raise ValueError(\"bad: %r\" % data)\nValueError: bad: '\\x83\\x02Hi'\n", want: "83024869"},
	})
}

// What stands between words may be no bytes at all.
func TestAmongWordsNothing(t *testing.T) {
	for _, text := range []string{
		"on 12 04 20 24 and later", "id=12345678 rev=deadbeef",
		"the colours (129, 2, 4) and [7 8]", "either `8900` or `8a00`", "cout <<5<< x",
		"1. 20 apples\n2. 30 pears\n3. 40 plums\n4. 50 figs\n",
	} {
		if r := notation.Recognise(text)[0]; r.ID != "text" {
			t.Errorf("%q is read as %s: % x", text, r.ID, r.Bytes)
		}
	}
}

// Each backslash of a literal has been escaped once more.
func TestDoubled(t *testing.T) {
	under := []string{`\x81`, `\x02`, "H", "i"}
	checkFirst(t, "go", []readCase{
		{text: `{"data":"\\x81\\x02Hi"}`, want: "81024869", under: under},
		{text: `{"data":"\\x81\\x03\\\\\\n!"}`, want: "81035c0a21"},
	})
	checkFirst(t, "go", []readCase{{text: `"a\\x81\x81"`, want: "615c78383181"}})
}
