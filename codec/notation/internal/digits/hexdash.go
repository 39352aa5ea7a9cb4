package digits

import "github.com/wslens/wslens/codec/notation/internal/lex"

// HexDash is the notation hex-dash.
var HexDash = lex.Form{
	ID: "hex-dash", Label: "Hex with dashes", Width: 3,
	Read: func(text string, out *lex.Output) (int, string) {
		return readHexSeparated(text, '-', out), "Two hex digits for each byte, set apart by dashes."
	},
	Write: func(b []byte) string { return lex.WriteHex(b, "", "-") },
}
