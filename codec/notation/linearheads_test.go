package notation_test

import "testing"

// Pieces of heads, many times, in the forms in which programs print them.
func TestLinearHeads(t *testing.T) {
	for _, unit := range []string{"'upgrade', 'websocket'\n", `"name": "upgrade", `, "name\"\nname\"", "Host: a\n", "Host\t", "host=[a], ", "[Host, ",
		"| Host ", "<td>Host</td><td>", "Status Code\n", "Request URL: ws://a\n", "key: 8yEHE5uTP0Xp0tvYmJ+VvA==\n", "a: b\\r\\n\n", "Upgrade: &#61;\n",
		"GET / HTTP/1.1\\r\\n\n", "HTTP_UPGRADE: ", "headers: {'sec-websocket-key': '1'}\n", "xx GET / HTTP/1.1\nHost: a\n",
		"Host: a\\r\n", "x += \"GET / HTTP/1.1\";\n", "x += \"a: b\\r\\n\";\n", "\\r\\n\n", "key=upgrade value=websocket\n", "key=key=", "map[Upgrade:[", "http.Header{",
		"\"x b'\\x81", ">>> SEND\na:b\ncontent-length:9\n\n", "a.js:1 ", "0x81 0x02 03 04 ", "81 02 0x03 0x04 ", "：81，", "opcode: PING\npayload: 0x\nlength: 6\n",
	} {
		grows(t, "any", many(unit), recognised)
	}
}
