package notation

import "strings"

const notBits = " is not a byte: a byte has eight digits, each 0 or 1."

var binary = Notation{ID: "binary", Label: "Binary digits", width: 8, lead: mostlyBits, read: readBinary}

// readBinary reads eight binary digits a byte, most significant first, perhaps in brackets. After 0b there may be fewer.
func readBinary(text string, out *sink) (int, string) {
	const marks = ",'\""
	tokens, bad, longest := 0, 0, 0
	open, end, _ := inBrackets(text)
	text = text[:end]
	for i := skipAny(text, open, marks); i < len(text); i = skipAny(text, i, marks) {
		start := i
		i = start + span(text[start:tokenEnd(text, start, ',')], marks)
		digits := start
		if strings.HasPrefix(text[start:i], "0b") {
			digits += 2
		}
		tokens++
		longest = max(longest, i-digits)
		if !readBits(text, digits, i, out) {
			bad++
			out.quoted(text, start, i, notBits)
		}
	}
	base := 96
	if longest > 8 && (out.bytes == nil || out.bytes[0] < 0x80 || framing(out.bytes) == noFrames) {
		base = 70 // rather hex
	}
	reason := "Eight binary digits for each byte."
	if skipAny(text, 0, "01") == len(text) {
		reason += " They could also be hex, of other bytes."
	}
	return score(base, 2*(tokens-bad), bad), reason
}

// readBits reads eight digits a byte, or fewer after 0b, and says whether that worked out.
func readBits(text string, start, end int, out *sink) bool {
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
			out.add(b, max(start, i-7), i+1)
		}
	}
	return true
}
