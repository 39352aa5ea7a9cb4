package notation

import (
	"strconv"
	"strings"
)

var jsonArray = Notation{
	ID: "json", Label: "JSON", width: 4, lead: holding("[{"), read: readJSON,
	Write: func(b []byte) string { return writeNumbers(b, "[", ",", "]", appendDecimal) },
}

// readJSON reads an array of numbers, and the two objects that JSON.stringify makes of a Buffer and of a Uint8Array. Any
// may be the value of a field, if nothing else there looks like bytes.
func readJSON(text string, out *sink) (int, string) {
	start, found := jsonBytes(text)
	if found < 0 || isLength(text, found) {
		return 0, ""
	}
	var n listCount
	indexed := text[found] == '{'
	next := 0
	if indexed {
		next = n.readIndexed(text, found, out)
	} else {
		next = n.readList(text, found, out)
	}
	if isBufferData(text, found) {
		if startsAt(text, skipSpace(text, start+1), `"type"`) {
			leftOver(text, next, "}", out)
		}
		return literalScore(97, n.items, n.score(97)), "The JSON of a Buffer: its data are the bytes."
	}
	if found > start {
		return n.fieldScore(indexed, out.bytes), "The only value in this JSON that is a list of numbers."
	}
	leftOver(text, next, "", out)
	if indexed {
		return n.score(97), "The JSON of a Uint8Array: each byte has its index as key."
	}
	return n.jsonScore(), n.decimal("A JSON array of numbers, one for each byte.")
}

// fieldScore rates the field of some object. Its numbers may be anything, and the object a message's payload: only what can
// be frames, and the many indexes of a Uint8Array, are rather bytes.
func (n *listCount) fieldScore(indexed bool, b []byte) int {
	base := textScore - 2
	if n.items > 2 && (indexed || len(b) > 0 && b[0] >= 0x80 && framing(b) != noFrames) {
		base = 70
	}
	if !indexed && !n.commas {
		base = 0
	}
	return n.score(base)
}

// jsonBytes returns where the text begins, and in it the only array of numbers or object that has indexes as keys. It is -1
// if there is none, or several.
func jsonBytes(text string) (start, found int) {
	start, found = skipSpace(text, 0), -1
	if !startsAt(text, start, "[") && !startsAt(text, start, "{") {
		return start, -1
	}
	for i := start; i < len(text); i++ {
		ours := false
		switch first := i + 1; text[i] {
		case '{':
			ours = startsAt(text, skipSpace(text, first), `"0"`)
		case '[':
			first = skipSpace(text, first)
			ours = first < len(text) && (isDigit(text[first]) || text[first] == '-') || isBufferData(text, i)
		}
		if ours && found >= 0 {
			return start, -1
		}
		if ours {
			found = i
		}
	}
	return start, found
}

// isBufferData says whether the array at text[i] is that of {"type":"Buffer","data":[...]}.
func isBufferData(text string, i int) bool {
	const most = 40
	return strings.Contains(text[max(0, i-most):i], `"Buffer"`)
}

// jsonScore is above that of a list of Python where no space follows a comma: so JSON.stringify writes it.
func (n *listCount) jsonScore() int {
	switch {
	case n.quoted, n.hex, n.zeroLed, n.items > 1 && !n.commas:
		return 0
	case n.spaced:
		return n.score(90)
	}
	return n.score(94)
}

// readIndexed reads the members of {"0":129,"1":133}, whose brace is at text[open], and returns the index behind it.
func (n *listCount) readIndexed(text string, open int, out *sink) int {
	for i := open + 1; ; {
		i = skipAny(text, i, ",")
		if i == len(text) {
			out.neverClosed(open)
			return i
		}
		if text[i] == '}' {
			return i + 1
		}
		end := i + span(text[i:], ",}")
		n.readMember(text, i, trimEnd(text[:end]), out)
		i = end
	}
}

// readMember reads one member: its key must be the next index.
func (n *listCount) readMember(text string, i, end int, out *sink) {
	key, value, ok := strings.Cut(text[i:end], ":")
	if key[:trimEnd(key)] != `"`+strconv.Itoa(n.items)+`"` {
		out.quoted(text, i, i+len(key), " is a key out of order: the keys count up from 0.")
	}
	start := skipSpace(text[:end], end-len(value))
	if !ok || start == end {
		n.items++
		n.bad++
		out.problem(i, end, "The number is missing here.")
		return
	}
	n.readItem(text, start, end, out)
}
