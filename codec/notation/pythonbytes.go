package notation

import "strings"

var pythonBytes = Notation{
	ID: "python-bytes", Label: "Python bytes", width: 1, lead: holding("'\""), read: readPythonBytes, Write: writePythonBytes,
}

var pythonEscapes = escapeForm{
	letters: `nrtabfv\'"`, values: "\n\r\t\a\b\f\v\\'\"",
	leastOctal: 1, mostOctal: 3, keepsBackslash: true, triple: true,
}

var pythonOpenings = []string{"fromhex(", "unhexlify(", "b64decode("}

var pythonWrappers = []string{"memoryview(", "bytearray", "bytes"}

// readPythonBytes reads b'...' and b"...", one or several in a row or a list, perhaps within bytearray(), and
// bytes.fromhex('...').
func readPythonBytes(text string, out *sink) (int, string) {
	start := afterAssignment(text)
	for _, wrapper := range pythonWrappers {
		if startsAt(text, start, wrapper) {
			start += len(wrapper)
		}
	}
	start = skipAny(text, start, "([")
	letters := start
	for letters < len(text) && strings.IndexByte("bBrR", text[letters]) >= 0 {
		letters++
	}
	if letters == start || letters == len(text) || strings.IndexByte(`'"`, text[letters]) < 0 {
		var n listCount
		return n.readLiteral(text, pythonOpenings, out), "A Python call that makes bytes."
	}
	form, reason := &pythonEscapes, "A bytes literal, as Python and Rust write it: b and a quote."
	if letters > start+1 {
		form, reason = &rawForm, "A raw Python bytes literal: its backslashes are bytes themselves."
	}
	next, count := form.readAdjacent(text, start, "bBrR", `'"`, `()[],+\`, out)
	leftOver(text, next, ")],;", out)
	return score(98, count, 0), reason
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
