package digits

import "github.com/wslens/wslens/codec/notation/internal/lex"

// HexColon is the notation hex-colon.
var HexColon = lex.Form{
	ID: "hex-colon", Label: "Hex with colons", Width: 3,
	Read: func(text string, out *lex.Output) (int, string) {
		return readHexSeparated(text, ':', out), "Two hex digits for each byte, set apart by colons."
	},
	Write: func(b []byte) string { return lex.WriteHex(b, "", ":") },
}

// readHexSeparated reads two digits a byte with a separator between. Longer runs of digits belong to other things:
// a date, a UUID, an IPv6 address.
func readHexSeparated(text string, separator byte, out *lex.Output) int {
	n := ReadHexTokens(text, 0, len(text), separator, out)
	if n.Tokens < 2 || n.prefixed+n.marked > 0 || n.wide > n.Bad || 2*n.separators < n.Tokens {
		return 0
	}
	if !n.letters && isTime(out.Bytes) && lex.Framing(out.Bytes) == lex.NoFrames {
		return lex.TextScore - 1
	}
	return lex.Score(95, n.pairs, n.Bad)
}

// isTime reports whether the digits of the bytes may be those of hours, minutes and perhaps seconds, or of a date.
func isTime(b []byte) bool {
	return len(b) < 4 && len(b) > 1 && b[0] < 0x24 && b[1] < 0x60 && b[len(b)-1] < 0x60
}
