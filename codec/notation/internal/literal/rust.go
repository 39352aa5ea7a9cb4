package literal

import "github.com/wslens/wslens/codec/notation/internal/lex"

// Rust is the notation rust.
var Rust = lex.Form{
	ID: "rust", Label: "Rust", Width: 2, Requires: lex.Holding("["), Read: readRust,
	Write: func(b []byte) string { return writeNumbers(b, "&[", ", ", "]", append0x) },
}

// readRust reads &[0x81, 0x05], vec![...] and [0x81u8, ...]. Byte strings are as in Python.
func readRust(text string, out *lex.Output) (int, string) {
	n := ListCount{characters: true}
	if !n.readAssigned(text, out) {
		return 0, ""
	}
	if n.rust || n.typed {
		return literalScore(97, n.items, n.Score(97)), "An array or a vector of bytes in Rust."
	}
	if n.outside+n.bad > 0 || !n.commas {
		return 0, ""
	}
	return 50, n.decimal("Numbers in brackets, as Rust too prints bytes.")
}
