package literal

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/digits"
	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// Node is the notation node.
var Node = lex.Form{ID: "node", Label: "Node", Width: 3, Requires: lex.Holding("<[("), Read: readNode}

// What stands before the hex of a Buffer, and of an ArrayBuffer that is perhaps a DataView's; and what Node, Deno, Bun and
// browsers print before the number of the items of a list. Chrome shows the number alone for an array.
var nodeNames = []string{
	"<Buffer", "[Uint8Contents]: <", "Uint8Array", "Uint8ClampedArray", "Int8Array", "ArrayBuffer", "DataView", "Buffer", "(",
}

// readNode reads what Node and others print for a Buffer, a typed array and an ArrayBuffer, perhaps within an object.
func readNode(text string, out *lex.Output) (int, string) {
	const reason = "Node, or a browser's console, prints a Buffer or a typed array so."
	const most = 200
	start := lex.SkipSpace(text, 0)
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
		i = lex.SkipAny(text, i, "(0123456789)")
		if lex.StartsAt(text, i, "[Uint8Array]") {
			i = lex.SkipSpace(text, i+len("[Uint8Array]"))
		}
		if lex.StartsAt(text, i, "[") && text[i-1] == ' ' {
			n := ListCount{signed: len(name) > 1}
			lex.LeftOver(text, n.readList(text, i, out), ")]}", out)
			return literalScore(97, n.items, n.Score(97)), reason
		}
	}
	return 0, ""
}

// readEachAngled reads the hex behind each opening, the first of which is at text[at]: a log may show many.
func readEachAngled(text, opening string, at int, out *lex.Output) int {
	var n digits.HexCount
	for {
		next := n.ReadAngled(text, at, at+len(opening), out)
		more := strings.Index(text[next:], opening)
		if more < 0 {
			lex.LeftOver(text, next, ")]}", out)
			return literalScore(97, n.Tokens, lex.Score(97, n.Bytes, n.Bad))
		}
		if strings.Contains(text[at:next], "...") { // what follows does not go on with these bytes
			return 0
		}
		at = next + more
	}
}
