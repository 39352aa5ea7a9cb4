package literal

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/digits"
	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// Forms are the literals that languages and debuggers have for bytes, in the order of display.
var Forms = []*lex.Form{&PythonBytes, &PythonList, &JSONArray, &Node, &JavaScript, &Go, &Rust, &Java, &C, &Elixir, &HexList}

// findOpening returns where the bracket or the quote is that stands behind one of the openings, the first in their
// order, perhaps assigned to a name or within a call; and where the opening is. It is -1 if there is none.
func findOpening(text string, openings []string) (at, i int) {
	const most = 100
	beginning := text[:min(len(text), lex.SkipSpace(text, 0)+most)]
	for _, opening := range openings {
		at = strings.Index(beginning, opening)
		if at < 0 {
			continue
		}
		i = lex.SkipSpace(text, at+len(opening))
		if i < len(text) && strings.IndexByte("[({'\"`", text[i]) >= 0 {
			return at, i
		}
	}
	return 0, -1
}

// readLiteral reads the literal behind one of the openings: numbers in brackets, or hex or base64 in quotes, as the words
// before and behind it say. It returns the score, 0 if there is none.
func (n *ListCount) readLiteral(text string, openings []string, out *lex.Output) int {
	at, i := findOpening(text, openings)
	if i < 0 {
		return 0
	}
	next, s := i, 0
	if text[i] > '\'' && text[i] != '`' {
		next = n.readList(text, i, out)
		s = literalScore(97, n.items, n.Score(97))
	} else {
		i++
		end := i + lex.Until(text[i:], text[i-1:i])
		if end == len(text) {
			out.NeverClosed(i - 1)
		}
		next = end + lex.Until(text[end:], ")")
		words := text[at:i] + text[end:next]
		if strings.Contains(words, "64") {
			var r digits.Base64Reader
			r.ReadRange(text, i, end, out)
			s = literalScore(97, r.Chars, lex.Score(97, len(out.Bytes), r.Bad))
		} else if strings.Contains(words, "ex") {
			c := digits.ReadHexTokens(text, i, end, ' ', out)
			s = literalScore(97, c.Tokens, lex.Score(97, c.Bytes, c.Bad))
		}
	}
	lex.LeftOver(text, next, ")]};", out)
	return s
}

// literalScore is the score of a literal that is recognised by how it begins: the base if it is empty, else the score.
func literalScore(base, items, score int) int {
	if items == 0 {
		return base
	}
	return score
}

// What may stand before the bracket of a list, in this order.
var listCalls = []string{"np.", "numpy.", "array.", "bytearray(", "bytes(", "array(", "'B', ", "'b', ", "vec!", "&", "[]byte"}

// readAssigned reads the list that the text begins with, perhaps assigned to a name and within a call. It is false if
// there is none.
func (n *ListCount) readAssigned(text string, out *lex.Output) bool {
	i := afterAssignment(text)
	for _, call := range listCalls {
		if lex.StartsAt(text, i, call) {
			i = lex.SkipSpace(text, i+len(call))
			n.rust = call == "&" || call == "vec!"
		}
	}
	if !lex.StartsAt(text, i, "[") || isLength(text, i) {
		return false
	}
	next := n.readList(text, i, out)
	if kind := lex.SkipAny(text, next, ","); lex.StartsAt(text, kind, "dtype=") {
		next = kind + lex.Until(text[kind:], ")")
	}
	lex.LeftOver(text, next, ")];", out)
	return true
}

// isLength tells the brackets at text[i] that hold the length of an array, as in [17]uint8{...}.
func isLength(text string, i int) bool {
	i = lex.SkipAny(text, i+1, "0123456789")
	return i+1 < len(text) && text[i] == ']' && text[i+1]|0x20 >= 'a' && text[i+1]|0x20 <= 'z'
}

// afterAssignment returns the index behind "name =" and what a language puts around the name; that of the first
// character if nothing is assigned.
func afterAssignment(text string) int {
	const most = 100
	start := lex.SkipSpace(text, 0)
	n := start + lex.Until(text[start:min(len(text), start+most)], "='\"`{(,\n")
	if lex.StartsAt(text, n, "=") && text[start]|0x20 >= 'a' && text[start]|0x20 <= 'z' {
		return lex.SkipSpace(text, n+1)
	}
	return start
}
