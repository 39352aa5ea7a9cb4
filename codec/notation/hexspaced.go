package notation

var hexSpaced = Notation{
	ID: "hex-spaced", Label: "Hex, spaced", width: 3, lead: mostlyHex, read: readHexSpaced,
	Write: func(b []byte) string { return writeHex(b, "", " ") },
}

// readHexSpaced reads two digits a byte, set apart by spaces, commas or underscores, perhaps in brackets.
func readHexSpaced(text string, out *sink) (int, string) {
	start, end, bracketed := inBrackets(text)
	n := readHexTokens(text, start, end, '_', out)
	if 2*(n.prefixed+n.marked) > n.tokens || looksDumped(text) {
		return 0, ""
	}
	base, reason := 95, "Two hex digits for each byte, set apart by spaces."
	switch {
	case n.isPlain(out.bytes):
		base = textScore - 1
	case n.tokens == 1:
		base = 90
	case n.letters:
	case !bracketed && !n.commas:
		reason += " They could also be decimal numbers."
	case n.zeroLed:
		reason = "A list whose items have two digits, one with a leading zero: hex without 0x. It could also be decimal."
	default:
		base, reason = 60, "A list whose items have two digits could be hex without 0x. As decimals they are other bytes."
	}
	return score(base, n.pairs, n.bad+n.wide), reason
}

// inBrackets returns the range of text within a pair of brackets around all of it, or all of it.
func inBrackets(text string) (start, end int, bracketed bool) {
	start, end = skipSpace(text, 0), trimEnd(text)
	if end-start >= 2 && (text[start] == '[' && text[end-1] == ']' || text[start] == '{' && text[end-1] == '}') {
		return start + 1, end - 1, true
	}
	return 0, len(text), false
}
