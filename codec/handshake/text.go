package handshake

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/hextext"
)

// quoted is s between quotation marks: at most some 80 characters of it.
func quoted(s string) string {
	const longest = 80
	return `"` + shown(s, longest) + `"`
}

// shown is s with an escape for every byte that is not printable ASCII. It ends behind the byte with which it has more than most
// characters.
func shown(s string, most int) string {
	var out strings.Builder
	for i := 0; i < len(s); i++ {
		if out.Len() > most {
			return out.String() + "..."
		}
		out.WriteString(visible(s[i]))
	}
	return out.String()
}

// visible is c, or an escape for a byte that is not printable ASCII.
func visible(c byte) string {
	switch {
	case c == '\r':
		return `\r`
	case c == '\n':
		return `\n`
	case c == '\t':
		return `\t`
	case c < ' ' || c > '~':
		return `\x` + hexByte(c)
	}
	return string(rune(c))
}

// hexByte is c as two hex digits.
func hexByte(c byte) string {
	return hextext.Encode([]byte{c})
}

// spacedHex writes a few bytes as two hex digits each, with spaces between.
func spacedHex(b []byte) string {
	out := ""
	for _, c := range b {
		out += " " + hexByte(c)
	}
	return strings.TrimPrefix(out, " ")
}

// hexBytes decodes hex digits, among which hyphens may stand, as in a UUID. It returns nil if s is anything else.
func hexBytes(s string) []byte {
	digits := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] != '-' {
			digits = append(digits, s[i])
		}
	}
	b, good := hextext.Decode(string(digits))
	if !good {
		return nil
	}
	return b
}
