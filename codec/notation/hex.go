package notation

var hexStream = Notation{
	ID: "hex", Label: "Hex", width: 2, lead: mostlyHex, read: readHexStream,
	Write: func(b []byte) string { return writeHex(b, "", "") },
}

// readHexStream reads digits without gaps, in one run or in several: xxd -p breaks the line after 60 digits, and underscores
// may set groups apart.
func readHexStream(text string, out *sink) (int, string) {
	start, trimmed := skipSpace(text, 0), trimEnd(text)
	if from, to := inQuotes(text, start, max(start, trimmed), 'b', `'"`); from == start+2 {
		readHexTokens(text, from, to, '_', out)
		if len(out.bytes) < 2 || len(out.problems) > 0 || framing(out.bytes) != wholeFrames {
			return 0, ""
		}
		return 99, "A bytes literal of Python that holds hex: what it decodes to are frames."
	}
	n := readHexTokens(text, 0, len(text), '_', out)
	if n.tokens > 1 {
		n.bad *= 3 // numbers of three digits are rather decimal
	}
	if n.prefixed+n.marked > 0 || n.tokens > 1 && n.pairs > n.wide || looksDumped(text) {
		return 0, ""
	}
	end := trimEnd(text)
	for end > 0 && text[end-1] == '.' { // they stand for what was cut off
		end--
	}
	if n.bad > 0 && span(text, ":-,[](){}\"'.#%") < end { // the separators and brackets of something else
		return 0, ""
	}
	s := score(95, n.bytes, n.bad)
	if n.bad > 0 && !n.decimals || n.isPlain(out.bytes) {
		s = min(s, textScore-1) // "bed" is a word before it is hex
	}
	reason := "Hex digits without gaps, two for each byte."
	if n.tokens == 1 && n.letters && n.bytes%2 == 0 && len(text) <= longestHex {
		reason += " They could also be base64, which is less likely."
	}
	if skipAny(text, 0, "01") == len(text) && n.bytes%4 == 0 {
		reason += " They could also be binary digits."
	}
	return s, reason
}
