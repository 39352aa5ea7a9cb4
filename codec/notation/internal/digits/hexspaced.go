package digits

import (
	"slices"
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// HexSpaced is the notation hex-spaced.
var HexSpaced = lex.Form{
	ID: "hex-spaced", Label: "Hex, spaced", Width: 3, Requires: lex.MostlyHex, Read: readHexSpaced,
	Write: func(b []byte) string { return lex.WriteHex(b, "", " ") },
}

// readHexSpaced reads two digits a byte, set apart by spaces, commas or underscores, perhaps in brackets.
func readHexSpaced(text string, out *lex.Output) (int, string) {
	start, end, bracketed := inBrackets(text)
	n := ReadHexTokens(text, start, end, '_', out)
	if 2*(n.prefixed+n.marked) > n.Tokens || looksDumped(text) {
		return 0, ""
	}
	base, reason := 95, "Two hex digits for each byte, set apart by spaces."
	if !bracketed && n.printedBare(out) {
		reason = "Hex digits for each byte, set apart by spaces. A digit alone is a byte below 16, as a program prints it that fills up no zeros."
	}
	switch {
	case n.isWordOrNumber(out.Bytes):
		base = lex.TextScore - 1
	case n.Tokens == 1:
		base = 90
	case n.letters:
	case !bracketed && !n.commas:
		reason += " They could also be decimal numbers."
	case n.zeroLed:
		reason = "A list whose items have two digits, one with a leading zero: hex without 0x. It could also be decimal."
	default:
		base, reason = 60, "A list whose items have two digits could be hex without 0x. As decimals they are other bytes."
	}
	return lex.Score(base, n.pairs, n.Bad+n.wide), reason
}

// printedBare takes digits that stand alone for bytes below 16, if more tokens have two digits and none of these is filled up with a zero:
// then nothing is wrong with them.
func (n *HexCount) printedBare(out *lex.Output) bool {
	const least = 4 // tokens of two digits
	if n.singles == 0 || n.zeroLed || n.pairs < max(least, n.singles) {
		return false
	}
	out.Problems = slices.DeleteFunc(out.Problems, func(p lex.Problem) bool { return strings.Contains(p.Text, oneDigit) })
	n.Bad, n.pairs = n.Bad-n.singles, n.pairs+n.singles
	return true
}

// inBrackets returns the range of text within a pair of brackets around all of it, or all of it.
func inBrackets(text string) (start, end int, bracketed bool) {
	start, end = lex.SkipSpace(text, 0), lex.TrimEnd(text)
	if end-start >= 2 && (text[start] == '[' && text[end-1] == ']' || text[start] == '{' && text[end-1] == '}') {
		return start + 1, end - 1, true
	}
	return 0, len(text), false
}
