package linear

import "strings"

// Text is a maker of texts: what it makes is about n bytes long.
type Text struct {
	Name string
	Make func(n int) string
}

// units are pieces that have brought readers of text down when they stood many times in a row: each opens something,
// separates something, or looks like the start of a form.
var units = []string{
	"81 00 ", "81 00\n", "8100", "81", "a", "0", "0x", "0x81", "0x81,", "0x81, ", "\\x", "\\x81", "\\", "\\\\", "\\u0081", "\\n", "\\\"",
	"\n", "\r\n", "\r", " ", "\t", "\n ", "  \n", "\u00a0", "\u200b", "\ufeff",
	"(", ")", "[", "]", "{", "}", "<", ">", "[]", "{}", "[81,", "{\"a\":", "<pre>", "</pre>", "<<", ">>",
	"'", "\"", "`", "```", "```\n", "b'", "b'\\x81", "b\"", "r\"", "\"\"\"", "'''", "“", "”", "$'",
	",", ", ", ";", ": ", ":", "=", "==", "+", "-", "--", "...", "... ", "*", "*\n", "|", "|\n", "@", "#", "# ", "#\n", "//", "//\n", "/*", "*/", "/", "%",
	"0000 ", "00000000: ", "00000000  81 00\n", "0000000 100201\n", "0x0000:  8100\n", "0000   81 00   ..\n", "81-00-", "81:00:", "10000001 ", "129 ", "129, ", "-127, ",
	"gQA", "gQA=", "gQA=\n", "/+", "GET ", "GET / HTTP/1.1\n", "GET / HTTP/1.1\r\n\r\n", "HTTP/1.1 ", "HTTP/1.1 101 Switching Protocols\r\n", "Host: a\n", "Host: a\r\n", " folded\r\n",
	"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n", ":path: /a\n", "> Host: a\n", "< ", "> ", "$ ",
	"[DEBUG] ", "2026-01-02T03:04:05.678Z ", "12:00:00.000 ", "12:00:00 [main] INFO a - 81 00\n", "<- ", "-> ", "<<< ", ">>> 81 00\n",
	"data:", "data:;base64,", "curl -H '", "-H 'Host: a' ", "echo -ne '", "printf '\\x81", "-- ", "message: a\n", "received: 81 00\n", "send 81 00\n", "> TEXT 'a' [1 bytes]\n",
	"peer0_0 = [\n", "char peer0_0[] = {\n", "  - peer: 0\n", "    data: !!binary |\n", "bytes.fromhex('", "Buffer.from('", "new Uint8Array([", "[]byte{", "&[", "vec![", "(byte)", "(byte) 0x81, ", "<Buffer ", "<<129, ",
	"FIN=1 ", "opcode=1 ", "fin: true\n", "{\"fin\":true,", "\"a\":1,", "IP 127.0.0.1.1 > 127.0.0.1.2: \n", "Error: ", "1006 ", "WebSocket connection closed ", "closed with code ",
	"ffffff81 ", "é", "😀", "\x00", "\x12", "\x80", "\xff", "\u202e",
}

// Units are texts that repeat one unit.
func Units() []Text {
	var all []Text
	for _, u := range units {
		all = append(all, Text{name(u), func(n int) string { return repeated(u, n) }})
	}
	return all
}

// Pairs are texts of two units: the second of a pair many times between two of the first, both in turns, and many of the one
// before as many of the other. share of them are taken, such as 10 for each tenth: which, the seed says.
func Pairs(share, seed int) []Text {
	var all []Text
	for i, u := range units {
		for k, v := range units {
			if i == k || (i*len(units)+k)*2654435761>>7%share != seed {
				continue
			}
			all = append(all,
				Text{name(v) + " between two " + name(u), func(n int) string { return u + repeated(v, n) + u }},
				Text{name(u) + " and " + name(v) + " in turns", func(n int) string { return repeated(u+v, n) }},
				Text{name(u) + ", then " + name(v), func(n int) string { return repeated(u, n/2) + repeated(v, n/2) }})
		}
	}
	return all
}

// Within are texts in which the units stand many times in the middle of another text, and that text stands many times.
func Within(text string) []Text {
	whole := Text{"itself", func(n int) string { return repeated(text, n) }}
	lines := Text{"itself in lines", func(n int) string { return repeated(text+"\n", n) }}
	all := []Text{whole, lines}
	for _, u := range units {
		half := len(text) / 2
		all = append(all, Text{name(u), func(n int) string { return text[:half] + repeated(u, n) + text[half:] }})
	}
	return all
}

func repeated(unit string, n int) string { return strings.Repeat(unit, max(1, n/len(unit))) }

// name shows a unit in the name of a test.
func name(unit string) string {
	out := ""
	for _, c := range []byte(unit) {
		switch {
		case c == '\\':
			out += `\\`
		case c == '\n':
			out += `\n`
		case c == '\r':
			out += `\r`
		case c == '\t':
			out += `\t`
		case c < ' ' || c > '~':
			out += `\x` + string("0123456789abcdef"[c>>4]) + string("0123456789abcdef"[c&15])
		default:
			out += string(rune(c))
		}
	}
	return "`" + out + "`"
}
