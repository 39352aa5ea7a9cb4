package lex

// HexValue is the value of the hex digit c, -1 if it is none.
func HexValue(c byte) int {
	return int(hexValues[c]) - 1
}

// One more than the value of each hex digit, 0 for what is none.
var hexValues = [256]int8{
	'0': 1, '1': 2, '2': 3, '3': 4, '4': 5, '5': 6, '6': 7, '7': 8, '8': 9, '9': 10,
	'a': 11, 'b': 12, 'c': 13, 'd': 14, 'e': 15, 'f': 16,
	'A': 11, 'B': 12, 'C': 13, 'D': 14, 'E': 15, 'F': 16,
}

// IsDigit tells a decimal digit.
func IsDigit(c byte) bool {
	return c >= '0' && c <= '9'
}

// IsLetter tells a letter of ASCII.
func IsLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// IsWordChar tells a letter, a digit, an underscore or a byte of a character beyond ASCII.
func IsWordChar(c byte) bool { return IsLetter(c) || IsDigit(c) || c == '_' || c >= 0x80 }

// HexEnd returns the index behind the hex digits at text[i], and whether one of them is a letter.
func HexEnd(text string, i int) (end int, letters bool) {
	for ; i < len(text) && hexValues[text[i]] > 0; i++ {
		letters = letters || text[i] > '9'
	}
	return i, letters
}

const hexDigits = "0123456789abcdef"

// AppendHex appends the two hex digits of b.
func AppendHex(text []byte, b byte) []byte {
	return append(text, hexDigits[b>>4], hexDigits[b&15])
}

// AppendText appends a string.
func AppendText(text []byte, more string) []byte {
	return append(text, more...)
}

// WriteHex writes two hex digits a byte, each after the prefix, with the separator between.
func WriteHex(b []byte, prefix, separator string) string {
	text := make([]byte, 0, len(b)*(2+len(prefix)+len(separator)))
	for i, c := range b {
		if i > 0 {
			text = AppendText(text, separator)
		}
		text = AppendHex(AppendText(text, prefix), c)
	}
	return string(text)
}
