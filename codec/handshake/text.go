package handshake

import (
	"strconv"
	"strings"
)

const hexDigits = "0123456789abcdef"

// writeQuoted writes s between quotation marks: at most 80 characters of it, with every byte that is not printable
// ASCII made visible.
func writeQuoted(out *strings.Builder, s string) {
	const longest = 80
	end := out.Len() + longest
	out.WriteByte('"')
	for i := 0; i < len(s); i++ {
		if out.Len() > end {
			out.WriteString("...")
			break
		}
		writeVisible(out, s[i])
	}
	out.WriteByte('"')
}

func writeVisible(out *strings.Builder, c byte) {
	switch {
	case c == '\r':
		out.WriteString(`\r`)
	case c == '\n':
		out.WriteString(`\n`)
	case c == '\t':
		out.WriteString(`\t`)
	case c < ' ' || c > '~':
		out.WriteString(`\x` + hexByte(c))
	default:
		out.WriteByte(c)
	}
}

// hexByte is c as two hex digits.
func hexByte(c byte) string {
	return string([]byte{hexDigits[c>>4], hexDigits[c&15]})
}

// spacedHex writes bytes as two hex digits each, with spaces between.
func spacedHex(b []byte) string {
	var out strings.Builder
	for i, c := range b {
		if i > 0 {
			out.WriteByte(' ')
		}
		out.WriteString(hexByte(c))
	}
	return out.String()
}

// hexBytes decodes pairs of hex digits, between which hyphens may stand, as in a UUID. It returns nil if s is anything
// else. The decoder of encoding/hex would bring package fmt into the program.
func hexBytes(s string) []byte {
	b := make([]byte, 0, len(s)/2)
	for i := 0; i < len(s); i += 2 {
		if s[i] == '-' {
			i--
			continue
		}
		if i+1 == len(s) {
			return nil
		}
		high, low := hexDigit(s[i]), hexDigit(s[i+1])
		if high < 0 || low < 0 {
			return nil
		}
		b = append(b, byte(high<<4|low))
	}
	return b
}

// hexDigit is the value of a hex digit in either case, or -1.
func hexDigit(c byte) int {
	return strings.IndexByte(hexDigits, lower(c))
}

// count is a number with its noun, in the plural where it needs one.
func count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return strconv.Itoa(n) + " " + noun
}
