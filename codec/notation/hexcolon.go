package notation

var hexColon = Notation{
	ID: "hex-colon", Label: "Hex with colons", width: 3,
	read: func(text string, out *sink) (int, string) {
		return readHexSeparated(text, ':', out), "Two hex digits for each byte, set apart by colons."
	},
	Write: func(b []byte) string { return writeHex(b, "", ":") },
}

// readHexSeparated reads two digits a byte with a separator between. Longer runs of digits belong to other things:
// a date, a UUID, an IPv6 address.
func readHexSeparated(text string, separator byte, out *sink) int {
	n := readHexTokens(text, 0, len(text), separator, out)
	if n.tokens < 2 || n.prefixed+n.marked > 0 || n.wide > n.bad || 2*n.separators < n.tokens {
		return 0
	}
	if !n.letters && isTime(out.bytes) && framing(out.bytes) == noFrames {
		return textScore - 1
	}
	return score(95, n.pairs, n.bad)
}

// isTime tells whether the digits of the bytes may be those of hours, minutes and perhaps seconds, or of a date.
func isTime(b []byte) bool {
	return len(b) < 4 && len(b) > 1 && b[0] < 0x24 && b[1] < 0x60 && b[len(b)-1] < 0x60
}
