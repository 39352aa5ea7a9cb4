package digits

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// Hex0x is the notation hex-0x.
var Hex0x = lex.Form{
	ID: "hex-0x", Label: "Hex with 0x", Width: 4, Requires: lex.Naming("0x|0X|$|#|h|H"), Read: readHex0x,
	Write: func(b []byte) string { return lex.WriteHex(b, "0x", " ") },
}

// readHex0x reads tokens such as 0x81, 0x5 and 0x0100, and 81h, 0FEh, $81 and #81 as assemblers have them. The RFC begins its
// examples with a star, explains bytes in parentheses, and has words in square brackets stand for bytes.
func readHex0x(text string, out *lex.Output) (int, string) {
	var all HexCount
	clear := false
	for i := 0; i < len(text); {
		end := i + lex.Until(text[i:], "([")
		n := HexCount{words: true}
		n.readTokens(text, i, end, '*', out)
		all.Tokens += n.Tokens
		all.prefixed += n.prefixed
		all.marked += n.marked
		clear = clear || n.letters || n.zeroLed
		all.Bytes += n.Bytes
		all.Bad += n.Bad
		i = skipAside(text, end, out)
	}
	if 2*(all.prefixed+all.marked) <= all.Tokens {
		return 0, ""
	}
	base := 95
	if closesLiteral(text) {
		base = 60
	}
	s := lex.Score(base, all.Bytes, all.Bad)
	if lex.Framing(out.Bytes) == lex.NoFrames && strings.IndexByte(text, '_') >= 0 { // rather a number
		s = min(s, lex.TextScore-1)
	}
	if all.marked == 0 {
		return s, "Hex digits after 0x, one number for each byte."
	}
	if !clear || all.Tokens < 2 || lex.Framing(out.Bytes) == lex.NoFrames { // prices, hours, numbers of issues
		s = min(s, lex.TextScore-1)
	}
	return s, "Two hex digits for each byte, marked as hex by $, # or h."
}

// closesLiteral tells the end of a list whose beginning was left out.
func closesLiteral(text string) bool {
	text = strings.TrimSuffix(text[:lex.TrimEnd(text)], ";")
	return strings.HasSuffix(text, "}") || strings.HasSuffix(text, "]") && strings.IndexByte(text, '[') < 0
}

// skipAside skips what stands in brackets at text[i] and returns the index behind it.
func skipAside(text string, i int, out *lex.Output) int {
	if i == len(text) {
		return i
	}
	closing := byte(')')
	if text[i] == '[' {
		closing = ']'
	}
	end := len(text)
	if n := strings.IndexByte(text[i:], closing); n >= 0 {
		end = i + n + 1
	}
	if closing == ']' {
		lex.CutOff(text, i, end, out)
	}
	return end
}
