package notation

import "strings"

var node = Notation{ID: "node", Label: "Node", width: 3, read: readNode}

const nodeReason = "Node prints a Buffer or a typed array so."

// readNode reads what Node prints for a Buffer, a Uint8Array and an ArrayBuffer.
func readNode(text string, out *sink) (int, string) {
	start := skipSpace(text, 0)
	rest := text[start:]
	switch {
	case strings.HasPrefix(rest, "<Buffer"):
		return readAngled(text, start, start+len("<Buffer"), out), nodeReason
	case strings.HasPrefix(rest, "ArrayBuffer"), strings.HasPrefix(rest, "SharedArrayBuffer"):
		const opening = "[Uint8Contents]: <"
		const most = 100
		if i := strings.Index(rest[:min(most, len(rest))], opening); i >= 0 {
			return readAngled(text, start+i+len(opening)-1, start+i+len(opening), out), nodeReason
		}
	}
	list := typedArrayList(text, start)
	if list < 0 {
		return 0, ""
	}
	var n listCount
	leftOver(text, n.readList(text, list, out), "", out)
	return literalScore(97, n.items, n.score(97)), nodeReason
}

// readAngled reads the hex from text[i] on, up to the closing angle bracket or to the dots that stand for more bytes.
// The opening one is at text[open].
func readAngled(text string, open, i int, out *sink) int {
	end := i + span(text[i:], ">")
	hexEnd := end
	if dots := strings.Index(text[i:end], "..."); dots >= 0 {
		hexEnd = i + dots
	}
	n := readHexTokens(text, i, hexEnd, ' ', out)
	if hexEnd < end {
		cutOff(text, hexEnd, end, out)
	}
	if end == len(text) {
		out.problem(open, open+1, "This bracket is never closed: the text may be cut off.")
	}
	return literalScore(97, n.tokens, score(97, n.bytes, n.bad))
}

// typedArrayList returns where the list of Uint8Array(6) [ 129, 133 ] begins; -1 if this is something else.
func typedArrayList(text string, i int) int {
	for _, name := range [...]string{"Uint8Array(", "Uint8ClampedArray(", "Buffer("} {
		if !startsAt(text, i, name) {
			continue
		}
		i += len(name)
		for i < len(text) && isDigit(text[i]) {
			i++
		}
		i = skipAny(text, i, ")")
		if startsAt(text, i, "[Uint8Array]") {
			i = skipSpace(text, i+len("[Uint8Array]"))
		}
		if i < len(text) && text[i] == '[' && text[i-1] != '(' {
			return i
		}
		return -1
	}
	return -1
}

// literalScore rates a literal whose beginning is unmistakable: it may be empty.
func literalScore(base, items, score int) int {
	if items == 0 {
		return base
	}
	return score
}
