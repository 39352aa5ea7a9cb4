package literal

import "github.com/wslens/wslens/codec/notation/internal/lex"

// PythonList is the notation python-list.
var PythonList = lex.Form{
	ID: "python-list", Label: "List of numbers", Width: 4, Requires: lex.IsWordless, Read: readPythonList,
	Write: func(b []byte) string { return writeNumbers(b, "[", ", ", "]", appendDecimal) },
}

// readPythonList reads [129, 133] and ['0x81', '0x5'], perhaps within bytes(), and numbers without any bracket.
func readPythonList(text string, out *lex.Output) (int, string) {
	const reason = "A list of numbers from 0 to 255, one for each byte."
	var n ListCount
	listed := n.readAssigned(text, out)
	if start := lex.SkipSpace(text, 0); !listed && lex.StartsAt(text, start, "(") {
		lex.LeftOver(text, n.readList(text, start, out), ")];", out)
		listed = true
	}
	switch {
	case !listed:
		n.ReadItems(text, 0, len(text), out)
		return n.Score(unbracketedScore(&n)), n.decimal(reason)
	case n.items > 1 && !n.commas, n.rust:
		return 0, ""
	case n.zeroLed:
		return n.Score(70), "A list of numbers, read as decimal. A leading zero makes hex without 0x likelier."
	}
	return n.Score(92), n.decimal(reason)
}

// unbracketedScore rates numbers without a bracket. Two digits each and only spaces between are rather hex.
func unbracketedScore(n *ListCount) int {
	switch {
	case n.items < 2, n.hex && !n.quoted, !n.commas && n.bad > 0:
		return 0
	case n.commas && !n.zeroLed:
		return 85
	case n.large:
		return 80
	}
	return 40
}
