package notation_test

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/notation"
)

const hello = "810548656c6c6f"

// What stands around a literal is left out where that is in the middle of code, of a command or of an object. The first is
// what uvicorn 0.17.6 gives to an application.
func TestWithinLiterals(t *testing.T) {
	under := []string{`\x81`, `\x05`, "H", "e", "l", "l", "o"}
	checkFirst(t, "python-bytes", []readCase{
		{text: `{'type': 'websocket.receive', 'bytes': b'\x81\x05Hello'}`, want: hello, under: under},
		{text: `{'type': 'websocket.receive', 'bytes': b'Hello'}`, want: "48656c6c6f"},
		{text: `WSMessage(type=<WSMsgType.BINARY: 2>, data=b"\x81\x05Hello", extra=None)`, want: hello, under: under},
		{text: `await ws.feed_data(b'\x81\x05Hello')  # as it came`, want: hello, under: under},
		{text: "> {'bytes': b'\\x81\\x02Hi'}\n> {'bytes': b'\\x89\\x00'}", want: "810248698900"},
		{text: `sock.send(bytes.fromhex("81 05"))`, want: "8105"},
		{text: `recv(b'\x81\x05He`, want: "81054865", problems: []notation.Problem{{Start: 6, End: 7, Text: "never closed"}}},
	})
	checkFirst(t, "python-list", []readCase{
		{text: "sock.sendall(bytes([0x81, 5, 72]))", want: "810548", under: []string{"0x81", "5", "72"}},
		{text: "socket.write([0x81, 0x05])", want: "8105"},
	})
	checkFirst(t, "go", []readCase{
		{text: "if _, err := conn.Write([]byte{0x81, 0x05}); err != nil {", want: "8105", under: []string{"0x81", "0x05"}},
		{text: `printf "\x81\x05Hello" | nc localhost 80`, want: hello, under: under},
	})
	checkFirst(t, "rust", []readCase{{text: "stream.write_all(&[0x81, 0x05])?;", want: "8105"}})
	checkFirst(t, "escaped", []readCase{
		{text: `printf '\x81\x05Hello' | nc localhost 80`, want: hello, under: under},
		{text: `$ echo -ne '\201\005Hello'`, want: hello},
		{text: `printf '\x48\x69' > text`, want: "4869"},
		{text: `socket.write('\x81\x05Hello', 'latin1')`, want: hello, under: under},
	})
	r := notation.Recognise("ws.feed_data(b'\\x81\\x05')")[0]
	if !strings.HasSuffix(r.Reason, "What is around the bytes was left out.") {
		t.Errorf("reason %q", r.Reason)
	}
}

// The only piece of hex or base64 that marks set apart: in HTML and Markdown, in a pipe, in what NSData tells of itself.
func TestWithinMarks(t *testing.T) {
	under := []string{"81", "05", "48", "65", "6c", "6c", "6f"}
	cut := "{length = 32, bytes = 0x811e6161 61616161 ... 61616161 61616161 }"
	checkFirst(t, "hex", []readCase{
		{text: "<81054865 6c6c6f>", want: hello, under: under},
		{text: "Optional(<81054865 6c6c6f>)", want: hello},
		{text: "{length = 7, bytes = 0x81054865 6c6c6f}", want: hello, under: under},
		{text: cut, want: "811e616161616161" + "6161616161616161", problems: at(t, cut, "...", "not in the text")},
		{text: "<pre>810548656c6c6f</pre>", want: hello, under: under},
		{text: "I get `810548656c6c6f` from the server", want: hello},
		{text: "echo 810548656c6c6f | xxd -r -p", want: hello, under: under},
		{text: "xxd -r -p <<< '48656c6c6f'", want: "48656c6c6f"},
	})
	checkFirst(t, "hex-spaced", []readCase{
		{text: "<p><code class=\"x\">81 05 48 65 6c 6c 6f</code></p>", want: hello, under: under},
		{text: "``81 05 48 65 6c 6c 6f``", want: hello},
		{text: "The server sends `81 05 48 65 6c 6c 6f`.", want: hello, under: under},
	})
	checkFirst(t, "base64", []readCase{
		{text: "echo gQVIZWxsbw== | base64 -d", want: hello},
		{text: "Payload (base64):\ngQVIZWxsbw==\n", want: hello},
		{text: "## Frame\n\ngQVI\nZWxsbw==\n", want: hello},
		{text: "Frame:\ngQVIZWxsbw\n", want: hello},
		{text: "It holds base64:\nSGVsbG8gdGhlcmU", want: "48656c6c6f207468657265"},
	})
}

// What has bytes in it, but is a text: words, code that is about other things, several pieces that are not one stream.
func TestWithinNothing(t *testing.T) {
	for _, text := range []string{
		"/usr/bin >", "<", "<p", "<p>", "</p>", "<p></p>", "<code>beach</code>", "use `face` for it", "<deed>", "<html><body>beef</body></html>", "It broke in `1b2ad2f0`.", "either `8900` or `8a00`",
		"{'a': 'b', 'c': [1, 2]}", "foo(bar, [1, 2, 3])", "x.append(b'')", "line.endswith(b'\\n')",
		"headers = {b'host': b'example.com'}", "sum(uint32{0x67452301, 0xefcdab89})", `{"name":"Bob's","id":"8105ff"}`,
		"Password:\nHunter2Hunter2", "Name:\nWebSocket", "echo hello | nc localhost 80", "-H 'A: b' -H 'C: d'", "serve --port 80",
	} {
		if r := notation.Recognise(text)[0]; r.ID != "text" || string(r.Bytes) != text {
			t.Errorf("%q is recognised as %s: %q", text, r.ID, r.Bytes)
		}
	}
}
