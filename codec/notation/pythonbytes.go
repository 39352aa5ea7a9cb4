package notation

import "strings"

var pythonBytes = Notation{
	ID: "python-bytes", Label: "Python bytes", width: 1, read: readPythonBytes, Write: writePythonBytes,
}

var pythonEscapes = escapeForm{
	letters: `nrtabfv\'"`, values: "\n\r\t\a\b\f\v\\'\"",
	leastOctal: 1, mostOctal: 3, keepsBackslash: true,
}

// readPythonBytes reads b'...' and b"...", one or several in a row or a list, perhaps within bytearray().
func readPythonBytes(text string, out *sink) (int, string) {
	start := skipSpace(text, 0)
	for _, wrapper := range [...]string{"bytearray", "bytes"} {
		if startsAt(text, start, wrapper) {
			start += len(wrapper)
		}
	}
	start = skipAny(text, start, "([")
	if start+1 >= len(text) || text[start]|0x20 != 'b' || text[start+1] != '\'' && text[start+1] != '"' {
		return 0, ""
	}
	next, count := pythonEscapes.readAdjacent(text, start, "bB", `'"`, `()[],+\`, out)
	leftOver(text, next, ")],;", out)
	return score(98, count, 0), "A Python bytes literal: b and a quote."
}

// writePythonBytes writes what Python's repr does.
func writePythonBytes(b []byte) string {
	mark := "'"
	if whole := string(b); strings.Contains(whole, "'") && !strings.Contains(whole, `"`) {
		mark = `"`
	}
	text := appendText(appendText(make([]byte, 0, 4*len(b)+3), "b"), mark)
	for _, c := range b {
		text = appendEscaped(text, c, mark[0])
	}
	return string(appendText(text, mark))
}

// appendEscaped appends a byte as it stands in a literal within the marks.
func appendEscaped(text []byte, c, mark byte) []byte {
	switch {
	case c == '\n':
		return appendText(text, `\n`)
	case c == '\r':
		return appendText(text, `\r`)
	case c == '\t':
		return appendText(text, `\t`)
	case c < ' ' || c > '~':
		return appendHex(appendText(text, `\x`), c)
	case c == '\\' || c == mark:
		text = appendText(text, `\`)
	}
	return appendText(text, string(rune(c)))
}
