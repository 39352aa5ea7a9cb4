package notation

import "strings"

// findOpening returns where the bracket or the quote is that stands behind one of the openings, the first in their
// order, perhaps assigned to a name or within a call; and where the opening is. It is -1 if there is none.
func findOpening(text string, openings []string) (at, i int) {
	const most = 100
	beginning := text[:min(len(text), skipSpace(text, 0)+most)]
	for _, opening := range openings {
		at = strings.Index(beginning, opening)
		if at < 0 {
			continue
		}
		i = skipSpace(text, at+len(opening))
		if i < len(text) && strings.IndexByte("[({'\"`", text[i]) >= 0 {
			return at, i
		}
	}
	return 0, -1
}

// readLiteral reads the literal behind one of the openings: numbers in brackets, or hex or base64 in quotes, as the words
// before and behind it say. It returns the score, 0 if there is none.
func (n *listCount) readLiteral(text string, openings []string, out *sink) int {
	at, i := findOpening(text, openings)
	if i < 0 {
		return 0
	}
	next, s := i, 0
	if text[i] > '\'' && text[i] != '`' {
		next = n.readList(text, i, out)
		s = literalScore(97, n.items, n.score(97))
	} else {
		i++
		end := i + span(text[i:], text[i-1:i])
		if end == len(text) {
			out.neverClosed(i - 1)
		}
		next = end + span(text[end:], ")")
		words := text[at:i] + text[end:next]
		if strings.Contains(words, "64") {
			var r base64Reader
			r.readRange(text, i, end, out)
			s = literalScore(97, r.chars, score(97, len(out.bytes), r.bad))
		} else if strings.Contains(words, "ex") {
			c := readHexTokens(text, i, end, ' ', out)
			s = literalScore(97, c.tokens, score(97, c.bytes, c.bad))
		}
	}
	leftOver(text, next, ")]};", out)
	return s
}

// literalScore rates a literal whose beginning is unmistakable: it may be empty.
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
func (n *listCount) readAssigned(text string, out *sink) bool {
	i := afterAssignment(text)
	for _, call := range listCalls {
		if startsAt(text, i, call) {
			i = skipSpace(text, i+len(call))
			n.rust = call == "&" || call == "vec!"
		}
	}
	if !startsAt(text, i, "[") || isLength(text, i) {
		return false
	}
	next := n.readList(text, i, out)
	if kind := skipAny(text, next, ","); startsAt(text, kind, "dtype=") {
		next = kind + span(text[kind:], ")")
	}
	leftOver(text, next, ")];", out)
	return true
}

// isLength tells the brackets at text[i] that hold the length of an array, as in [17]uint8{...}.
func isLength(text string, i int) bool {
	i = skipAny(text, i+1, "0123456789")
	return i+1 < len(text) && text[i] == ']' && text[i+1]|0x20 >= 'a' && text[i+1]|0x20 <= 'z'
}

// afterAssignment returns the index behind "name =" and what a language puts around the name; that of the first
// character if nothing is assigned.
func afterAssignment(text string) int {
	const most = 100
	start := skipSpace(text, 0)
	n := start + span(text[start:min(len(text), start+most)], "='\"`{(,\n")
	if startsAt(text, n, "=") && text[start]|0x20 >= 'a' && text[start]|0x20 <= 'z' {
		return skipSpace(text, n+1)
	}
	return start
}
