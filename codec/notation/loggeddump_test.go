package notation_test

import (
	"testing"

	"github.com/wslens/wslens/codec/notation"
)

const wireHi = "81024869"

// Dumps as logs have them: in the table of Netty 4.1, behind what a log or docker compose writes before each line, with the
// addresses of lldb 14 and of ESP-IDF 5, and as mitmproxy 8 shows them.
func TestLoggedDumps(t *testing.T) {
	table := "09:12:44 DEBUG LoggingHandler: [id: 0x5a3c1f02] READ: 4B\n" +
		"         +-------------------------------------------------+\n" +
		"         |  0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f |\n" +
		"+--------+-------------------------------------------------+----------------+\n" +
		"|00000000| 81 02 48 69                                     |..Hi            |\n" +
		"+--------+-------------------------------------------------+----------------+\n"
	checkFirst(t, "hexdump", []readCase{
		{text: table, want: wireHi, under: []string{"81", "02", "48", "69"}},
		{text: table + table, want: wireHi + wireHi},
		{text: "I (14644) ws: 0x3ffb5c34   81 02 48 69                                       |..Hi|\n", want: wireHi},
		{text: "app-1  | 00000000  81 02 48 69                                       |..Hi|\napp-1  | 00000004\n", want: wireHi},
		{text: "0000000000 81 02 48 69                                       ..Hi\n", want: wireHi},
	})
	checkFirst(t, "xxd", []readCase{{text: "May 14 09:12:44 gw ws[7]: 00000000: 8102 4869  ..Hi\n", want: wireHi}})
	checkFirst(t, "tcpdump", []readCase{{text: "(lldb) memory read -c 4 buf\n0x16fdff2a0: 81 02 48 69                                      ..Hi\n", want: wireHi}})
}

// Lines that tell of the bytes in the lines between them, as socat 1.7 -x and ngrep 1.47 -x write; columns of tshark 4; a label with parentheses.
func TestBetweenLines(t *testing.T) {
	checkFirst(t, "hex-spaced", []readCase{
		{text: "> 2026/11/25 09:12:44.000118442  length=4 from=0 to=3\n 81 02 48 69\n--\n< 2026/11/25 09:12:44.000211307  length=2 from=0 to=1\n 8a 00\n--\n", want: wireHi + "8a00"},
		{text: "> 2026/11/25 09:12:44.000118442  length=4 from=0 to=3\n 81 02 48 69                                      ..Hi\n--\n", want: wireHi},
		{text: "T 10.0.0.1:8080 -> 10.0.0.9:40112 [AP] #8\n  81 08 48 69 20 74 68 65    72 65                      ..Hi there      \n", want: "8108486920746865" + "7265"},
		{text: "Sent 2 bytes:\n89 00\nReceived 2 bytes:\n8a 00\n", want: "89008a00"},
	})
	checkFirst(t, "hex-dash", []readCase{{text: "[14:02:11 DBG] RX (4 bytes): 81-02-48-69\n", want: wireHi}})
	checkFirst(t, "hex", []readCase{{text: "6\t81024869\n9\t88024869\n", want: wireHi + "88024869"}})
	if r := notation.Recognise("Totals:\n12 45 78\nAll of them\n")[0]; r.ID != "text" {
		t.Errorf("numbers are read as %s", r.ID)
	}
}

// Heads within logs: nginx 1.22 at its debug level, tcpdump 4.99 -A.
func TestLoggedHeads(t *testing.T) {
	request := onWire("GET /live HTTP/1.1\nHost: h\nUpgrade: websocket\n")
	checkFirst(t, "head", []readCase{
		{text: "09:12:44.003 IP 10.0.0.2.40112 > 10.0.0.1.8080: Flags [P.], length 159: HTTP: GET /live HTTP/1.1\n" +
			"E....+@.@.......P.......GET /live HTTP/1.1\nHost: h\nUpgrade: websocket\n", want: request},
	})
	log := `2026/11/25 09:12:44 [debug] 31#31: *7 http header: "`
	r := notation.Recognise(log + "Host: h\"\n" + log + "Upgrade: websocket\"\n" + log + "Sec-WebSocket-Key: dGhl\"\n")[0]
	if want := "GET / HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\nSec-WebSocket-Key: dGhl\r\n\r\n"; r.ID != "fields" || string(r.Bytes) != want {
		t.Errorf("%s with %q", r.ID, r.Bytes)
	}
	for _, other := range []string{"0000: 47 45  GET /feed HTTP/1\n0010: 2e 31  .1"} {
		if r := notation.Recognise(other)[0]; r.ID == "head" {
			t.Errorf("%q is read as a head", other)
		}
	}
}

// Digits in a literal of bytes (binascii.hexlify of Python 3.11), hex without padding (Node 22, toString(16)), signed numbers
// without brackets (od -An -td1), base64 behind a head.
func TestUnusualForms(t *testing.T) {
	checkFirst(t, "hex", []readCase{{text: "b'81024869'\n", want: wireHi, under: []string{"81", "02", "48", "69"}}})
	checkFirst(t, "hex-list", []readCase{{text: "[ '81', '2', '4f', '6b' ]", want: "81024f6b"}})
	checkFirst(t, "java", []readCase{{text: " -127    2   72  105\n", want: wireHi}, {text: "-127, 2, 72, 105", want: wireHi}})
	checkFirst(t, "head-frames", []readCase{{
		text: "HTTP/1.1 101 Switching Protocols\nUpgrade: websocket\n\ngQJIaQ==\n",
		want: onWire("HTTP/1.1 101 Switching Protocols\nUpgrade: websocket\n\n") + wireHi}})
	checkFirst(t, "python-bytes", []readCase{{text: "b'\\x81\\x02Hi\n", want: wireHi, problems: []notation.Problem{{Start: 1, End: 2, Text: "never closed"}}}})
	for text, id := range map[string]string{"b'00112233'": "python-bytes", "HTTP/1.1 401 Unauthorized\nServer: x\n\nUnauthorizedUser1": "head"} {
		if r := notation.Recognise(text)[0]; r.ID != id {
			t.Errorf("%q is read as %s, want %s", text, r.ID, id)
		}
	}
}
