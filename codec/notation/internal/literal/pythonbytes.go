package literal

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// PythonBytes is the notation python-bytes.
var PythonBytes = lex.Form{
	ID: "python-bytes", Label: "Python bytes", Width: 1, Requires: lex.Holding("'\""), Read: readPythonBytes, Write: writePythonBytes,
}

// PythonEscapes are the escapes of Python's bytes literals.
var PythonEscapes = EscapeForm{
	Letters: `nrtabfv\'"`, Values: "\n\r\t\a\b\f\v\\'\"",
	leastOctal: 1, mostOctal: 3, KeepsBackslash: true, triple: true,
}

var pythonOpenings = []string{"fromhex(", "unhexlify(", "b64decode("}

var pythonWrappers = []string{"memoryview(", "bytearray", "bytes"}

// readPythonBytes reads b'...' and b"...", one or several in a row or a list, perhaps within bytearray(), and
// bytes.fromhex('...').
func readPythonBytes(text string, out *lex.Output) (int, string) {
	start := afterAssignment(text)
	for _, wrapper := range pythonWrappers {
		if lex.StartsAt(text, start, wrapper) {
			start += len(wrapper)
		}
	}
	start = lex.SkipAny(text, start, "([")
	letters := start
	for letters < len(text) && strings.IndexByte("bBrR", text[letters]) >= 0 {
		letters++
	}
	if letters == start || letters == len(text) || strings.IndexByte(`'"`, text[letters]) < 0 {
		var n ListCount
		return n.readLiteral(text, pythonOpenings, out), "A Python call that makes bytes."
	}
	form, reason := &PythonEscapes, "A bytes literal, as Python and Rust write it: b and a quote."
	if letters > start+1 {
		form, reason = &rawForm, "A raw Python bytes literal: its backslashes are bytes themselves."
	}
	next, count := form.readAdjacent(text, start, "bBrR", `'"`, `()[],+\`, out)
	lex.LeftOver(text, next, ")],;", out)
	return lex.Score(98, count, 0), reason
}

// writePythonBytes writes what Python's repr does.
func writePythonBytes(b []byte) string {
	mark := "'"
	if whole := string(b); strings.Contains(whole, "'") && !strings.Contains(whole, `"`) {
		mark = `"`
	}
	text := lex.AppendText(lex.AppendText(make([]byte, 0, 4*len(b)+3), "b"), mark)
	for _, c := range b {
		text = appendEscaped(text, c, mark[0])
	}
	return string(lex.AppendText(text, mark))
}

// appendEscaped appends a byte as it stands in a literal within the marks.
func appendEscaped(text []byte, c, mark byte) []byte {
	switch {
	case c == '\n':
		return lex.AppendText(text, `\n`)
	case c == '\r':
		return lex.AppendText(text, `\r`)
	case c == '\t':
		return lex.AppendText(text, `\t`)
	case c < ' ' || c > '~':
		return lex.AppendHex(lex.AppendText(text, `\x`), c)
	case c == '\\' || c == mark:
		text = lex.AppendText(text, `\`)
	}
	return lex.AppendText(text, string(rune(c)))
}
