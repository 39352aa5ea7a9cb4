package notation

import "strings"

var node = Notation{ID: "node", Label: "Node", width: 3, lead: holding("<[("), read: readNode}

// What stands before the hex of a Buffer, and of an ArrayBuffer that is perhaps a DataView's; and what Node, Deno, Bun and
// browsers print before the number of the items of a list. Chrome shows the number alone for an array.
var nodeNames = []string{
	"<Buffer", "[Uint8Contents]: <", "Uint8Array", "Uint8ClampedArray", "Int8Array", "ArrayBuffer", "DataView", "Buffer", "(",
}

// readNode reads what Node and others print for a Buffer, a typed array and an ArrayBuffer, perhaps within an object.
func readNode(text string, out *sink) (int, string) {
	const reason = "Node, or a browser's console, prints a Buffer or a typed array so."
	const most = 200
	start := skipSpace(text, 0)
	beginning := text[:min(len(text), start+most)]
	for _, name := range nodeNames {
		at := strings.Index(beginning, name)
		if at < 0 || len(name) == 1 && at > start {
			continue
		}
		i := at + len(name)
		if strings.IndexByte(name, '<') >= 0 {
			return readEachAngled(text, name, at, out), reason
		}
		i = skipAny(text, i, "(0123456789)")
		if startsAt(text, i, "[Uint8Array]") {
			i = skipSpace(text, i+len("[Uint8Array]"))
		}
		if startsAt(text, i, "[") && text[i-1] == ' ' {
			n := listCount{signed: len(name) > 1}
			leftOver(text, n.readList(text, i, out), ")]}", out)
			return literalScore(97, n.items, n.score(97)), reason
		}
	}
	return 0, ""
}

// readEachAngled reads the hex behind each opening, the first of which is at text[at]: a log may show many.
func readEachAngled(text, opening string, at int, out *sink) int {
	var n hexCount
	for {
		next := n.readAngled(text, at, at+len(opening), out)
		more := strings.Index(text[next:], opening)
		if more < 0 {
			leftOver(text, next, ")]}", out)
			return literalScore(97, n.tokens, score(97, n.bytes, n.bad))
		}
		at = next + more
	}
}

// readAngled reads the hex from text[i] on, up to the closing angle bracket or to the dots that stand for more bytes, and
// returns the index behind it. The opening is at text[open].
func (n *hexCount) readAngled(text string, open, i int, out *sink) int {
	end := i + span(text[i:], ">")
	hexEnd := end
	if dots := strings.Index(text[i:end], "..."); dots >= 0 {
		hexEnd = i + dots
	}
	n.readTokens(text, i, hexEnd, ' ', out)
	if hexEnd < end {
		cutOff(text, hexEnd, end, out)
	}
	if end == len(text) {
		out.neverClosed(open)
	}
	next := skipAny(text, end, ">,")
	if startsAt(text, next, "byteLength: ") {
		next += span(text[next:], "}\n")
	}
	return next
}
