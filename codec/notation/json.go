package notation

import (
	"strconv"
	"strings"
)

var jsonArray = Notation{
	ID: "json", Label: "JSON", width: 4, read: readJSON,
	Write: func(b []byte) string { return writeNumbers(b, "[", ",", "]", appendDecimal) },
}

// readJSON reads an array of numbers, and the two objects that JSON.stringify makes of a Buffer and of a Uint8Array.
func readJSON(text string, out *sink) (int, string) {
	start := skipSpace(text, 0)
	switch {
	case startsAt(text, start, "["):
		var n listCount
		leftOver(text, n.readList(text, start, out), "", out)
		return n.jsonScore(), "A JSON array of numbers, one for each byte."
	case startsAt(text, start, "{"):
		if list := bufferData(text, start+1); list > 0 {
			var n listCount
			leftOver(text, n.readList(text, list, out), "}", out)
			return literalScore(97, n.items, n.score(97)), "The JSON of a Buffer: its data are the bytes."
		}
		var n listCount
		if !strings.HasPrefix(text[skipSpace(text, start+1):], `"0"`) {
			return 0, ""
		}
		leftOver(text, n.readIndexed(text, start, out), "", out)
		return n.score(97), "The JSON of a Uint8Array: each byte has its index as key."
	}
	return 0, ""
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

// bufferData returns where the array of {"type":"Buffer","data":[...]} begins; 0 if this is something else.
func bufferData(text string, i int) int {
	const most = 100
	beginning := text[i:min(len(text), i+most)]
	data := strings.Index(beginning, `"data"`)
	if data < 0 || !strings.Contains(beginning[:data], `"Buffer"`) {
		return 0
	}
	i = skipAny(text, i+data+len(`"data"`), ":")
	if i == len(text) || text[i] != '[' {
		return 0
	}
	return i
}

// readIndexed reads the members of {"0":129,"1":133}, whose brace is at text[open], and returns the index behind it.
func (n *listCount) readIndexed(text string, open int, out *sink) int {
	for i := open + 1; ; {
		i = skipAny(text, i, ",")
		if i == len(text) {
			out.problem(open, open+1, "This bracket is never closed: the text may be cut off.")
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
