package digits

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// HexForms are the ways to write hex.
var HexForms = []*lex.Form{&Hex, &HexSpaced, &HexColon, &HexDash, &Hex0x}

// Hex is the notation hex.
var Hex = lex.Form{
	ID: "hex", Label: "Hex", Width: 2, Requires: lex.MostlyHex, Read: readHexStream,
	Write: func(b []byte) string { return lex.WriteHex(b, "", "") },
}

// readHexStream reads digits without gaps, in one run or in several: xxd -p breaks the line after 60 digits, and underscores
// may set groups apart.
func readHexStream(text string, out *lex.Output) (int, string) {
	start, trimmed := lex.SkipSpace(text, 0), lex.TrimEnd(text)
	if from, to := lex.InQuotes(text, start, max(start, trimmed), 'b', `'"`); from == start+2 {
		return readQuotedHex(text, from, to, out)
	}
	n := ReadHexTokens(text, 0, len(text), '_', out)
	if n.Tokens > 1 {
		n.Bad *= 3 // numbers of three digits are rather decimal
	}
	end := len(strings.TrimRight(text[:trimmed], ".")) // which stand for what was cut off
	switch {
	case n.prefixed+n.marked > 0 || n.Tokens > 1 && n.pairs > n.wide || looksDumped(text),
		n.Bad > 0 && lex.Until(text, ":-,[](){}\"'.#%") < end: // the separators and brackets of something else
		return 0, ""
	}
	s := lex.Score(95, n.Bytes, n.Bad)
	if n.Bad > 0 && !n.decimals || n.isWordOrNumber(out.Bytes) {
		s = min(s, lex.TextScore-1) // "bed" is a word before it is hex
	}
	return s, n.hexReason(text)
}

// readQuotedHex reads the bytes literal text[from:to].
func readQuotedHex(text string, from, to int, out *lex.Output) (int, string) {
	ReadHexTokens(text, from, to, '_', out)
	if len(out.Bytes) < 2 || len(out.Problems) > 0 || lex.Framing(out.Bytes) != lex.WholeFrames {
		return 0, ""
	}
	return 99, "A bytes literal of Python that holds hex: what it decodes to are frames."
}

// hexReason says what the digits are, and what else they could be.
func (n *HexCount) hexReason(text string) string {
	reason := "Hex digits without gaps, two for each byte."
	if n.Tokens == 1 && n.letters && n.Bytes%2 == 0 && len(text) <= longestHex {
		reason += " They could also be base64, which is less likely."
	}
	if lex.SkipAny(text, 0, "01") == len(text) && n.Bytes%4 == 0 {
		reason += " They could also be binary digits."
	}
	return reason
}
