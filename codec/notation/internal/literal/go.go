package literal

import (
	"strconv"
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// Go is the notation go.
var Go = lex.Form{
	ID: "go", Label: "Go", Width: 1, Requires: lex.Holding("\"`["), Read: readGo,
	Write: func(b []byte) string { return writeNumbers(b, "[]byte{", ", ", "}", appendGoHex) },
}

// GoEscapes are the escapes of Go's strings.
var GoEscapes = EscapeForm{
	Letters: `nrtabfv\'"`, Values: "\n\r\t\a\b\f\v\\'\"",
	leastOctal: 3, mostOctal: 3, Unicode: true,
}

var goOpenings = []string{"]byte(", "]byte", "]uint8(", "]uint8"}

// readGo reads what fmt prints for a []byte: [129 5 72], []byte{0x81, 0x5} and "\x81\x05H".
func readGo(text string, out *lex.Output) (int, string) {
	start := lex.SkipSpace(text, 0)
	if start == len(text) || lex.StartsAt(text, start, lex.Fence) {
		return 0, ""
	}
	if strings.IndexByte("\"`", text[start]) >= 0 {
		return readGoStrings(text, start, out), "A Go string: an escape has two hex digits."
	}
	if _, open := findOpening(text, goOpenings); open >= 0 {
		if text[open] != '{' {
			return readGoStrings(text, open, out), "A Go string: an escape has two hex digits."
		}
		n := ListCount{characters: true}
		lex.LeftOver(text, n.readList(text, open, out), ")", out)
		return literalScore(97, n.items, n.Score(97)), "A Go byte slice."
	}
	if text[start] != '[' {
		return 0, ""
	}
	var n ListCount
	lex.LeftOver(text, n.readList(text, start, out), "", out)
	switch {
	case n.commas, n.quoted, n.items < 2:
		return 0, ""
	case n.zeroLed:
		return n.Score(70), "Numbers in brackets without commas, read as decimal. A leading zero makes hex likelier."
	}
	return n.Score(93), n.decimal("Numbers in brackets without commas, as Go and numpy print bytes.")
}

// hasEscapes tells bytes in hex escapes in front of the next grave accent: these stand in JavaScript's literals and in Markdown's code, in
// Go's seldom.
func hasEscapes(text string) bool {
	inside := text[:lex.Until(text, "`")]
	return strings.Contains(inside, "\\x") && !strings.HasSuffix(inside, "\\")
}

// readGoStrings reads quoted strings or raw ones, perhaps joined by +.
func readGoStrings(text string, i int, out *lex.Output) int {
	form, base := &GoEscapes, 86
	if text[i] == '`' && !hasEscapes(text[i+1:]) {
		form, base = &rawForm, 60
	}
	next, _ := form.readAdjacent(text, i, "", text[i:i+1], "+", out)
	lex.LeftOver(text, next, ")", out)
	return quotedScore(text, base, out)
}

// quotedScore rates quoted text. Without an escape it is more likely a text with quotes around it.
func quotedScore(text string, base int, out *lex.Output) int {
	if strings.IndexByte(text, '\\') < 0 {
		return lex.TextScore - 1
	}
	if len(out.Problems) > 0 {
		base -= base / 4
	}
	return base
}

// appendGoHex appends a byte as %#v prints it: without a leading zero.
func appendGoHex(text []byte, c byte) []byte {
	return strconv.AppendUint(lex.AppendText(text, "0x"), uint64(c), 16)
}
