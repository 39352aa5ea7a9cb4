package handshake

// strayFields reads field lines at the start of rest, which stands at base, up to and with the blank line behind them.
// It returns how many bytes they take: 0 if rest does not start with a field.
func strayFields(rest []byte, base int) (fields []Field, n int) {
	end := 0
	for looksLikeField(rest[end:]) {
		_, end = nextLine(rest, end)
	}
	if end == 0 {
		return nil, 0
	}
	n = end + leadingBreak(rest[end:])
	p := parser{b: rest[:n], text: string(rest[:n]), base: base}
	p.lines(0)
	return p.head.Fields, n
}

// looksLikeField reports whether b starts with a token, a colon and printable text up to a line end.
func looksLikeField(b []byte) bool {
	colon := 0
	for colon < len(b) && isTokenByte(b[colon]) {
		colon++
	}
	if colon == 0 || colon == len(b) || b[colon] != ':' {
		return false
	}
	for _, c := range b[colon:] {
		if c == '\r' || c == '\n' {
			return true
		}
		if c < ' ' && c != '\t' || c > '~' {
			return false
		}
	}
	return false
}

// leadingBreak is the length of the line end that b starts with: 2, 1 or 0.
func leadingBreak(b []byte) int {
	if len(b) == 0 {
		return 0
	}
	if textEnd, next := nextLine(b, 0); textEnd == 0 {
		return next
	}
	return 0
}
