package notation

var pythonList = Notation{
	ID: "python-list", Label: "List of numbers", width: 4, read: readPythonList,
	Write: func(b []byte) string { return writeNumbers(b, "[", ", ", "]", appendDecimal) },
}

// readPythonList reads [129, 133] and ['0x81', '0x5'], perhaps within bytes(), and numbers without any bracket.
func readPythonList(text string, out *sink) (int, string) {
	start := skipSpace(text, 0)
	for _, wrapper := range [...]string{"bytearray(", "bytes("} {
		if startsAt(text, start, wrapper) {
			start = skipSpace(text, start+len(wrapper))
		}
	}
	var n listCount
	if start == len(text) || text[start] != '[' && text[start] != '(' {
		n.readItems(text, start, len(text), out)
		return n.score(bareListScore(&n)), "Numbers from 0 to 255, one for each byte."
	}
	leftOver(text, n.readList(text, start, out), ")];", out)
	switch {
	case n.items > 1 && !n.commas:
		return 0, ""
	case n.zeroLed:
		return n.score(70), "A list of numbers, read as decimal. A leading zero makes hex without 0x likelier."
	}
	return n.score(92), "A list of numbers from 0 to 255, one for each byte."
}

// bareListScore rates numbers without a bracket. Two digits each and only spaces between are rather hex.
func bareListScore(n *listCount) int {
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
