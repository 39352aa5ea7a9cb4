// Package base64text writes bytes in base64 and reads them (RFC 4648). The standard library's encoding/base64 would do,
// but takes four times the room in a WebAssembly module.
package base64text

const (
	alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
	padding  = '='
)

// Encode returns the bytes in the standard alphabet, padded (section 4).
func Encode(b []byte) string {
	text := make([]byte, 0, (len(b)+2)/3*4)
	for ; len(b) > 0; b = b[min(3, len(b)):] {
		var group [3]byte
		n := copy(group[:], b)
		bits := uint(group[0])<<16 | uint(group[1])<<8 | uint(group[2])
		for i := range 4 {
			c := alphabet[bits>>18&63]
			if i > n {
				c = padding
			}
			text = append(text, c)
			bits <<= 6
		}
	}
	return string(text)
}

// Decode reads the standard alphabet with its padding. It returns what comes before a fault, and false for one. Bits
// that are left over may be set.
func Decode(text string) ([]byte, bool) {
	end := len(text)
	for end > 0 && len(text)-end < 2 && text[end-1] == padding {
		end--
	}
	b, good := DecodeUnpadded(text[:end])
	for i := range end {
		good = good && text[i] != '-' && text[i] != '_'
	}
	return b, good && len(text)%4 == 0
}

// DecodeUnpadded reads either alphabet (sections 4 and 5) without padding.
func DecodeUnpadded(text string) ([]byte, bool) {
	b := make([]byte, 0, len(text)/4*3+2)
	bits, count := uint(0), uint(0)
	for i := range len(text) {
		v, ok := Value(text[i])
		if !ok {
			return b, false
		}
		bits, count = bits<<6|v, count+6
		if count >= 8 {
			count -= 8
			b = append(b, byte(bits>>count))
		}
	}
	return b, len(text)%4 != 1
}

// Value is that of a character of either alphabet.
func Value(c byte) (uint, bool) {
	switch {
	case c >= 'A' && c <= 'Z':
		return uint(c - 'A'), true
	case c >= 'a' && c <= 'z':
		return uint(c-'a') + 26, true
	case c >= '0' && c <= '9':
		return uint(c-'0') + 52, true
	case c == '+' || c == '-':
		return 62, true
	case c == '/' || c == '_':
		return 63, true
	}
	return 0, false
}
