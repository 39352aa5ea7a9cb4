package notation_test

import (
	"encoding/hex"
	"strings"
	"testing"
	"time"

	"github.com/wslens/wslens/codec/notation"
)

// Line numbers as editors and compilers print them in front of code: babel's code frame, rustc, cat -n, grep -n, bat, delve.
func TestGutter(t *testing.T) {
	checkFirst(t, "go", []readCase{
		{text: "   112 | \t\tinput: []byte{\n   113 | \t\t\t0x81, 0x05, 0x48,\n   114 | \t\t\t0x65, 0x6c, 0x6c, 0x6f,\n   115 | \t\t}\n", want: hello, under: []string{"0x81", "0x05", "0x48", "0x65", "0x6c", "0x6c", "0x6f"}},
		{text: "     9\tframe := []byte{\n    10\t\t0x81, 0x02,\n    11\t\t0x48, 0x69}\n", want: "81024869"},
		{text: "9:frame := []byte{\n10:\t0x81, 0x02,\n11:\t0x48, 0x69}\n", want: "81024869"},
		{text: "  12   │ frame := []byte{\n  13   │     0x81, 0x02,\n  14   │     0x48, 0x69}\n", want: "81024869"},
	})
	checkFirst(t, "c", []readCase{
		{text: "  12  const uint8_t f[] = {\n  13    0x81, 0x02,\n  14    0x48, 0x69\n  15  };\n", want: "81024869"},
		{text: "1 | const char *f =\n2 |   \"\\x81\\x02\"\n3 |   \"Hi\";\n", want: "81024869"},
	})
	checkFirst(t, "rust", []readCase{{
		text: "  --> src/main.rs:4:17\n   |\n4  |     let f = vec![0x81, 0x02, 0x48, 0x69];\n   |             ^^^^ here\n", want: "81024869"}})
	checkFirst(t, "python-bytes", []readCase{
		{text: "---> 41 frame = b'\\x81\\x02Hi'\n     42 # 7\n", want: "81024869"},
		{text: "=> 41: frame = b'\\x81\\x02'\n   42: b'Hi'\n", want: "81024869"},
	})
	checkFirst(t, "javascript", []readCase{{
		text: "> 41 | socket.write(Buffer.from([0x81, 0x02, 0x48, 0x69]))\n     |        ^\n", want: "81024869"}})
	checkFirst(t, "hex-spaced", []readCase{{text: "1 | 81 02\n2 | 48 69", want: "81024869"}})
}

// Numbers in comments are no bytes.
func TestComments(t *testing.T) {
	under := []string{"0x88", "0x02", "0x03", "0xE8"}
	checkFirst(t, "c", []readCase{
		{text: "const uint8_t f[] = {\n  0x88, 0x02, 0x03, 0xE8 /* 1000, \"Bye\" */\n};", want: "880203e8", under: under},
		{text: "const uint8_t f[] = {\n  0x88, // } FIN, 8\n  0x02, 0x03, 0xE8,\n};", want: "880203e8"},
		{text: "char f[] = \"\\x88\\x02\" // 2 bytes\n  \"\\x03\\xe8\";", want: "880203e8"},
	})
	checkFirst(t, "go", []readCase{{text: "f := []byte{\n\t0x88, 0x02, // Close, 2\n\t0x03, 0xE8, // 1000\n}", want: "880203e8", under: under}})
	checkFirst(t, "javascript", []readCase{{text: "const f = new Uint8Array([\n  0x88, 0x02, // Close\n  0x03, 0xE8, // 1000 [0]\n]);", want: "880203e8", under: under}})
	checkFirst(t, "rust", []readCase{{text: "let f = vec![\n  0x88, 0x02, // Close\n  0x03, 0xE8, /* 1000 */\n];", want: "880203e8"}})
	checkFirst(t, "java", []readCase{{text: "byte[] f = new byte[] {\n  (byte) 0x88, 0x02, // 2\n  0x03, (byte) 0xE8 // 1000\n};", want: "880203e8"}})
	checkFirst(t, "python-list", []readCase{{text: "f = bytes([\n  0x88, 0x02,  # Close, 2\n  0x03, 0xE8,  # 1000\n])", want: "880203e8"}})
	checkFirst(t, "python-bytes", []readCase{
		{text: "(b'\\x88\\x02'  # Close\n b'\\x03\\xe8')  # 1000", want: "880203e8"},
		{text: "b'\\x81\\x06 // /*x'", want: "8106202f2f202f2a78"},
	})
}

// A word processor makes typographic quotes of straight ones.
func TestStraight(t *testing.T) {
	checkFirst(t, "python-bytes", []readCase{
		{text: `b‘\x81\x02Hi’`, want: "81024869", under: []string{`\x81`, `\x02`, "H", "i"}},
		{text: `frame = b“\x81\x04it’s”`, want: "8104" + "6974e2809973"},
		{text: `b‘\x81`, want: "81", problems: []notation.Problem{{Start: 3, End: 4, Text: "never closed"}}},
	})
	checkFirst(t, "go", []readCase{{text: `“\x81\x02Hi”`, want: "81024869", under: []string{`\x81`, `\x02`, "H", "i"}}})
	checkFirst(t, "c", []readCase{{text: `char *f = „\x81\x02“ “Hi”;`, want: "81024869"}})
	checkFirst(t, "javascript", []readCase{{text: "Buffer.from(‘81024869’, ‘hex’)", want: "81024869"}})
	checkFirst(t, "hex-list", []readCase{{text: "[‘81’, ‘02’, ‘4f’, ‘6b’]", want: "81024f6b"}})
	checkFirst(t, "base64", []readCase{{text: "“gQJIaQ==”", want: "81024869"}})
	checkFirst(t, "command", []readCase{{text: "curl ‘ws://h/’ -H “Upgrade: websocket”", want: onWire("GET / HTTP/1.1\nHost: h\nUpgrade: websocket\n\n")}})
	if r := notation.Recognise(`b‘\x81\x02Hi’`)[0]; !strings.Contains(r.Reason, "Typographic quotes") || strings.Contains(r.Reason, "left out") {
		t.Errorf("reason %q", r.Reason)
	}
	if r := notation.Recognise(`"\x81\x06“”"`)[0]; string(r.Bytes) != "\x81\x06“”" {
		t.Errorf("%s with %q", r.ID, r.Bytes)
	}
}

// Words and asides around numbers; a count before a list; chars whose sign printf has extended (gcc 12).
func TestAround(t *testing.T) {
	checkFirst(t, "hex-0x", []readCase{
		{text: `A masked text frame: 0x81 0x83 0x36 0x02 0xd9 0x7a 0x64 0x44 0x9a (contains "RFC")`, want: "81833602d97a64449a"},
		{text: "0xffffff81 0x5 0x48", want: "810548"},
	})
	for _, text := range []string{"A frame is: 0x89 0x00 0x8a 0x00 0x89 0x00", "0x89 0x00 0x8a 0x00 0x89 0x00 add one"} {
		if r, _ := notation.Read(text, "hex-0x"); string(r.Bytes) != "\x89\x00\x8a\x00\x89\x00" {
			t.Errorf("%q: % x", text, r.Bytes)
		}
	}
	checkFirst(t, "go", []readCase{{text: "2026/11/25 20:22:41 read 4 [129 2 72 105]", want: "81024869"}})
	checkFirst(t, "python-list", []readCase{{text: "got 4 [129, 2, 72, 105]", want: "81024869"}})
	checkFirst(t, "hex-spaced", []readCase{
		{text: "ffffff81 ffffff84 1c 2d \n", want: "81841c2d", under: []string{"81", "84", "1c", "2d"}},
		{text: "recv: FFFFFF81 02 48 69", want: "81024869"},
		{text: "ffffff81, ffffff80", want: "8180"},
	})
	checkFirst(t, "hex-colon", []readCase{{text: "ffffff81:02:48:69", want: "81024869"}})
	checkFirst(t, "hex", []readCase{
		{text: "ffffff81 00000000", want: "ffffff8100000000"},
		{text: "ffffff8102", want: "ffffff8102"},
	})
	for _, text := range []string{"ffffff81 02 48", "0xffffff81 0x2 0x48", "ffffff81:02:48"} {
		if r := notation.Recognise(text)[0]; !strings.Contains(r.Reason, "negative char") {
			t.Errorf("%q: reason %q", text, r.Reason)
		}
	}
	checkFirst(t, "node", []readCase{
		{text: "a: <Buffer 81 02>\nb: <Buffer 48 69>\n", want: "81024869", under: []string{"81", "02", "48", "69"}},
		{text: "<Buffer 81 02> <Buffer 48 69", want: "81024869", problems: []notation.Problem{{Start: 15, End: 16, Text: "never closed"}}},
	})
	checkFirst(t, "base64", []readCase{{text: `{"frame":"gQVIZWxsbw==","len":7,"x":"a\"b"}`, want: hello}})
	found := notation.Recognise(`{"avatar":"iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB","name":"Anna"}`)
	if found[0].ID != "text" || len(found) < 2 || found[1].ID != "base64" || !strings.HasPrefix(string(found[1].Bytes), "\x89PNG") {
		t.Errorf("%v", ids(found))
	}
}

// A log has put the same before each line of a head; times differ in their digits.
func TestHeadPrefix(t *testing.T) {
	both := "GET / HTTP/1.1\nHost: a\nUpgrade: b\n\nHTTP/1.1 101 X\nUpgrade: b\n"
	log := "[WS][0] connected\n[WS][0][handleHeader] RX: GET / HTTP/1.1\n[WS][0][handleHeader] RX: Host: a\n[WS][0][handleHeader] RX: Upgrade: b\n" +
		"[WS][0][handleHeader] RX:\n[WS][0][handleHeader] TX: HTTP/1.1 101 X\n[WS][0][handleHeader] TX: Upgrade: b\n[WS][0][handleHeader] Header read fin.\n"
	checkFirst(t, "head", []readCase{
		{text: log, want: onWire(both)},
		{text: "20:11:47.001 DEBUG > GET / HTTP/1.1\n20:11:47.002 DEBUG > Host: a\n", want: onWire("GET / HTTP/1.1\nHost: a\n")},
		{text: "see:\n    GET / HTTP/1.1\n    Host: a\n", want: onWire("GET / HTTP/1.1\nHost: a\n")},
		{text: "# GET / HTTP/1.1\n# Host: a\n#\n", want: onWire("GET / HTTP/1.1\nHost: a\n\n")},
	})
	for _, other := range []string{
		"127.0.0.1 - - [25/Nov/2026] \"GET / HTTP/1.1\" 200 5\n127.0.0.1 - - [25/Nov/2026] \"GET /a HTTP/1.1\" 200 5\n",
		"1. It sends GET / HTTP/1.1\n1. It sends the rest",
	} {
		if found := notation.Recognise(other); found[0].ID != "text" {
			t.Errorf("%q: %v", other, ids(found))
		}
	}
}

// Header fields as node 20, Python 3.11, Go 1.24 and Java 17 print them.
func TestFieldsObject(t *testing.T) {
	want := onWire("GET / HTTP/1.1\nHost: a:1\nUpgrade: websocket\nSec-WebSocket-Extensions: x; y\n\n")
	lower := onWire("GET / HTTP/1.1\nhost: a:1\nupgrade: websocket\nsec-websocket-extensions: x; y\n\n")
	for text, bytes := range map[string]string{
		`{"host":"a:1","upgrade":"websocket","sec-websocket-extensions":"x; y"}`:                                            lower,
		"{\n  host: 'a:1',\n  upgrade: 'websocket',\n  'sec-websocket-extensions': 'x; y'\n}":                               lower,
		"req.headers: { host: 'a:1', upgrade: 'websocket', 'sec-websocket-extensions': 'x; y' } 3 [1]":                      lower,
		`{"method":"GET","headers":{"host":["a:1"],"upgrade":["websocket"],"sec-websocket-extensions":["x; y"]},"url":"/"}`: lower,
		"{'Host': 'a:1', 'Upgrade': 'websocket', 'Sec-WebSocket-Extensions': 'x; y'}":                                       want,
		"Headers([('Host', 'a:1'), ('Upgrade', 'websocket'), ('Sec-WebSocket-Extensions', 'x; y')])":                        want,
		"<CIMultiDictProxy('Host': 'a:1', 'Upgrade': 'websocket', 'Sec-WebSocket-Extensions': 'x; y')>":                     want,
		"[(b'host', b'a:1'), (b'upgrade', b'websocket'), (b'sec-websocket-extensions', b'x; y')]":                           lower,
		"[\n  'Host',\n  'a:1',\n  'Upgrade',\n  'websocket',\n  'Sec-WebSocket-Extensions',\n  'x; y'\n]":                  want,
		"map[Host:[a:1] Upgrade:[websocket] Sec-WebSocket-Extensions:[x; y]]":                                               want,
		`http.Header{"Host":[]string{"a:1"}, "Upgrade":[]string{"websocket"}, "Sec-WebSocket-Extensions":[]string{"x; y"}}`: want,
		"{Host=[a:1], Upgrade=[websocket], Sec-WebSocket-Extensions=[x; y]}":                                                want,
		`{"Host"=>"a:1", "Upgrade"=>"websocket", "Sec-WebSocket-Extensions"=>"x; y"}`:                                       want,
		`const headers = { "Host": "a:1", "Upgrade": "websocket", "Sec-WebSocket-Extensions": "x; y" };`:                    want,
		"const headers = {\n  Host: 'a:1', // 1\n  Upgrade: 'websocket',\n  'Sec-WebSocket-Extensions': 'x; y',\n};":        want,
	} {
		r := notation.Recognise(text)[0]
		if r.ID != "fields" || hex.EncodeToString(r.Bytes) != bytes {
			t.Errorf("%s: %s with %q", text, r.ID, r.Bytes)
		}
	}
	for _, other := range []string{
		`{"upgrade":"yes","name":"websocket"}`, "{'a': 'b', 'c': 'websocket'}", `{"type":"websocket","headers":{"x":"y"}}`, `{"url":"wss://a/websocket","upgrade":true}`,
	} {
		if found := notation.Recognise(other); found[0].ID != "text" {
			t.Errorf("%q: %v", other, ids(found))
		}
	}
}

// What begins over and over as something that may go on to the end takes no longer for it.
func TestCopiedIsLinear(t *testing.T) {
	for _, piece := range []string{
		`"/*`, "“", "b‘\\", "websocket headers:{'", "websocket headers:{a:[", `["eaders[`, "Header Bytes:\n[0] (2) 81 02\n", "ffffff81 ", "1 | [\n",
		"<Buffer 81", `{"a":"`, "[a] GET / HTTP/1.1\n", "(# ",
	} {
		const length = 1 << 19
		text := "websocket {" + strings.Repeat(piece, length/len(piece))
		start := time.Now()
		notation.Recognise(text)
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("%q repeated takes %v", piece, took)
		}
	}
}
