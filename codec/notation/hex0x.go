package notation

import "strings"

var hex0x = Notation{
	ID: "hex-0x", Label: "Hex with 0x", width: 4, lead: naming("0x|0X|$|#|h|H"), read: readHex0x,
	Write: func(b []byte) string { return writeHex(b, "0x", " ") },
}

// readHex0x reads tokens such as 0x81, 0x5 and 0x0100, and 81h, 0FEh, $81 and #81 as assemblers have them. The RFC begins its
// examples with a star, explains bytes in parentheses, and has words in square brackets stand for bytes.
func readHex0x(text string, out *sink) (int, string) {
	var all hexCount
	clear := false
	for i := 0; i < len(text); {
		end := i + span(text[i:], "([")
		n := hexCount{words: true}
		n.readTokens(text, i, end, '*', out)
		all.tokens += n.tokens
		all.prefixed += n.prefixed
		all.marked += n.marked
		clear = clear || n.letters || n.zeroLed
		all.bytes += n.bytes
		all.bad += n.bad
		i = skipAside(text, end, out)
	}
	if 2*(all.prefixed+all.marked) <= all.tokens {
		return 0, ""
	}
	base := 95
	if closesLiteral(text) {
		base = 60
	}
	s := score(base, all.bytes, all.bad)
	if framing(out.bytes) == noFrames && strings.IndexByte(text, '_') >= 0 { // rather a number
		s = min(s, textScore-1)
	}
	if all.marked == 0 {
		return s, "Hex digits after 0x, one number for each byte."
	}
	if !clear || all.tokens < 2 || framing(out.bytes) == noFrames { // prices, hours, numbers of issues
		s = min(s, textScore-1)
	}
	return s, "Two hex digits for each byte, marked as hex by $, # or h."
}

// closesLiteral tells the end of a list whose beginning was left out.
func closesLiteral(text string) bool {
	text = strings.TrimSuffix(text[:trimEnd(text)], ";")
	return strings.HasSuffix(text, "}") || strings.HasSuffix(text, "]") && strings.IndexByte(text, '[') < 0
}

// skipAside skips what stands in brackets at text[i] and returns the index behind it.
func skipAside(text string, i int, out *sink) int {
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
		out.quoted(text, i, end, " stands for bytes that are not in the text.")
	}
	return end
}
