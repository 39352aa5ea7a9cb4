// Package hextext writes bytes as hex digits. The standard library's encoding/hex would do, but its errors bring the
// whole of fmt into the WebAssembly module, a thirtieth of its size.
package hextext

const digits = "0123456789abcdef"

// Encode returns two lower case digits for each byte.
func Encode(b []byte) string {
	text := make([]byte, 0, 2*len(b))
	for _, c := range b {
		text = append(text, digits[c>>4], digits[c&0xF])
	}
	return string(text)
}

// Decode reads pairs of digits of either case. It returns false for any other text.
func Decode(text string) ([]byte, bool) {
	b := make([]byte, 0, len(text)/2)
	for ; len(text) >= 2; text = text[2:] {
		high, low := Value(text[0]), Value(text[1])
		if high > 15 || low > 15 {
			return nil, false
		}
		b = append(b, high<<4|low)
	}
	return b, text == ""
}

// Value returns the value of a digit, or something over 15.
func Value(c byte) byte {
	switch {
	case c >= '0' && c <= '9':
		return c - '0'
	case c >= 'a' && c <= 'f':
		return c - 'a' + 10
	case c >= 'A' && c <= 'F':
		return c - 'A' + 10
	}
	return 16
}
