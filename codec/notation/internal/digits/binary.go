package digits

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// NotBits says what is wrong with a byte in binary digits.
const NotBits = " is not a byte: a byte has eight digits, each 0 or 1."

// Binary is the notation binary.
var Binary = lex.Form{ID: "binary", Label: "Binary digits", Width: 8, Requires: lex.MostlyBits, Read: readBinary}

// readBinary reads eight binary digits a byte, most significant first, perhaps in brackets. After 0b there may be fewer.
func readBinary(text string, out *lex.Output) (int, string) {
	const marks = ",'\""
	tokens, bad, longest := 0, 0, 0
	open, end, _ := inBrackets(text)
	text = text[:end]
	if pairs := readNibbles(text, lex.SkipSpace(text, open), out); pairs > 0 {
		return lex.Score(97, 2*pairs, 0), "Eight binary digits for each byte, set apart four by four."
	}
	for i := lex.SkipAny(text, open, marks); i < len(text); i = lex.SkipAny(text, i, marks) {
		start := i
		i = tokenBefore(text, start, marks)
		digits := start
		if strings.HasPrefix(text[start:i], "0b") {
			digits += 2
		}
		tokens++
		longest = max(longest, i-digits)
		if !ReadBits(text, digits, i, out) {
			bad++
			out.QuotedProblem(text, start, i, NotBits)
		}
	}
	base := 96
	if longest > 8 && (out.Bytes == nil || out.Bytes[0] < 0x80 || lex.Framing(out.Bytes) == lex.NoFrames) {
		base = 70 // rather hex
	}
	reason := "Eight binary digits for each byte."
	if lex.SkipAny(text, 0, "01") == len(text) {
		reason += " They could also be hex, of other bytes."
	}
	return lex.Score(base, 2*(tokens-bad), bad), reason
}

// tokenBefore is the end of the token that starts at text[start], or the first of the marks in it. It looks no further than twice its length.
func tokenBefore(text string, start int, marks string) int {
	const most = 64
	for size := most; ; size *= 2 {
		part := text[:min(len(text), start+size)]
		end := lex.TokenEnd(part[:start+lex.Until(part[start:], marks)], start, ',')
		if end < len(part) || len(part) == len(text) {
			return end
		}
	}
}

// ReadBits reads eight digits a byte, or fewer after 0b, and says whether that worked out.
func ReadBits(text string, start, end int, out *lex.Output) bool {
	if n := end - start; n == 0 || n%8 != 0 && (n > 8 || start < 2 || text[start-1] != 'b') {
		return false
	}
	for i := start; i < end; i++ {
		if text[i] != '0' && text[i] != '1' {
			return false
		}
	}
	var b byte
	for i := start; i < end; i++ {
		b = b<<1 | (text[i] - '0')
		if (end-i)%8 == 1 {
			out.Add(b, max(start, i-7), i+1)
		}
	}
	return true
}
