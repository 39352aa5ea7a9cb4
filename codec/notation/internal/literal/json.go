package literal

import (
	"strconv"
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// JSONArray is the notation json.
var JSONArray = lex.Form{
	ID: "json", Label: "JSON", Width: 4, Requires: lex.Holding("[{"), Read: readJSON,
	Write: func(b []byte) string { return writeNumbers(b, "[", ",", "]", appendDecimal) },
}

// readJSON reads an array of numbers, and the two objects that JSON.stringify makes of a Buffer and of a Uint8Array. Any
// may be the value of a field, if nothing else there looks like bytes.
func readJSON(text string, out *lex.Output) (int, string) {
	start, found := jsonBytes(text)
	if found < 0 || isLength(text, found) {
		return 0, ""
	}
	var n ListCount
	indexed := text[found] == '{'
	next := 0
	if indexed {
		next = n.readIndexed(text, found, out)
	} else {
		next = n.readList(text, found, out)
	}
	if isBufferData(text, found) {
		if lex.StartsAt(text, lex.SkipSpace(text, start+1), `"type"`) {
			lex.LeftOver(text, next, "}", out)
		}
		return literalScore(97, n.items, n.Score(97)), "The JSON of a Buffer: its data are the bytes."
	}
	if found > start {
		return n.fieldScore(indexed, out.Bytes), "The only value in this JSON that is a list of numbers."
	}
	lex.LeftOver(text, next, "", out)
	if indexed {
		return n.Score(97), "The JSON of a Uint8Array: each byte has its index as key."
	}
	return n.jsonScore(), n.decimal("A JSON array of numbers, one for each byte.")
}

// fieldScore rates the field of some object. Its numbers may be anything, and the object a message's payload: only what can
// be frames, and the many indexes of a Uint8Array, are rather bytes.
func (n *ListCount) fieldScore(indexed bool, b []byte) int {
	base := lex.TextScore - 2
	if n.items > 2 && (indexed || len(b) > 0 && b[0] >= 0x80 && lex.Framing(b) != lex.NoFrames) {
		base = 70
	}
	if !indexed && !n.commas {
		base = 0
	}
	return n.Score(base)
}

// jsonBytes returns where the text begins, and in it the only array of numbers or object that has indexes as keys. It is -1
// if there is none, or several.
func jsonBytes(text string) (start, found int) {
	start, found = lex.SkipSpace(text, 0), -1
	if !lex.StartsAt(text, start, "[") && !lex.StartsAt(text, start, "{") {
		return start, -1
	}
	for i := start; i < len(text); i++ {
		isBytes := false
		switch first := i + 1; text[i] {
		case '{':
			isBytes = lex.StartsAt(text, lex.SkipSpace(text, first), `"0"`)
		case '[':
			first = lex.SkipSpace(text, first)
			isBytes = first < len(text) && (lex.IsDigit(text[first]) || text[first] == '-') || isBufferData(text, i)
		}
		if isBytes && found >= 0 {
			return start, -1
		}
		if isBytes {
			found = i
		}
	}
	return start, found
}

// isBufferData reports whether the array at text[i] is that of {"type":"Buffer","data":[...]}.
func isBufferData(text string, i int) bool {
	const most = 40
	return strings.Contains(text[max(0, i-most):i], `"Buffer"`)
}

// jsonScore is above that of a list of Python where no space follows a comma: so JSON.stringify writes it.
func (n *ListCount) jsonScore() int {
	switch {
	case n.quoted, n.hex, n.zeroLed, n.items > 1 && !n.commas:
		return 0
	case n.spaced:
		return n.Score(90)
	}
	return n.Score(94)
}

// readIndexed reads the members of {"0":129,"1":133}, whose brace is at text[open], and returns the index behind it.
func (n *ListCount) readIndexed(text string, open int, out *lex.Output) int {
	for i := open + 1; ; {
		i = lex.SkipAny(text, i, ",")
		if i == len(text) {
			out.NeverClosed(open)
			return i
		}
		if text[i] == '}' {
			return i + 1
		}
		end := i + lex.Until(text[i:], ",}")
		n.readMember(text, i, lex.TrimEnd(text[:end]), out)
		i = end
	}
}

// readMember reads one member: its key must be the next index.
func (n *ListCount) readMember(text string, i, end int, out *lex.Output) {
	key, value, ok := strings.Cut(text[i:end], ":")
	if key[:lex.TrimEnd(key)] != `"`+strconv.Itoa(n.items)+`"` {
		out.QuotedProblem(text, i, i+len(key), " is a key out of order: the keys count up from 0.")
	}
	start := lex.SkipSpace(text[:end], end-len(value))
	if !ok || start == end {
		n.items++
		n.bad++
		out.Problem(i, end, "The number is missing here.")
		return
	}
	n.readItem(text, start, end, out)
}
