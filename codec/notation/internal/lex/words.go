package lex

import "strings"

// HasWord reports whether one of the words stands in the text, which is in lower case.
func HasWord(text, words string) bool {
	for i := 0; i < len(text); {
		end := i
		for end < len(text) && (IsLetter(text[end]) || IsDigit(text[end])) {
			end++
		}
		if end > i && strings.Contains(words, " "+text[i:end]+" ") {
			return true
		}
		i = max(end, i+1)
	}
	return false
}

// ContainsAny reports whether one of the pieces, which are set apart by bars, stands in the text.
func ContainsAny(text, pieces string) bool {
	for rest := pieces; rest != ""; {
		var piece string
		piece, rest, _ = strings.Cut(rest, "|")
		if strings.Contains(text, piece) {
			return true
		}
	}
	return false
}

// BehindHexMark is the index behind 0x at line[i], if that stands there.
func BehindHexMark(line string, i int) int {
	if StartsAt(line, i, "0x") {
		return i + len("0x")
	}
	return i
}

// IsReadable tells bytes that are printable ASCII.
func IsReadable(b []byte) bool {
	for _, c := range b {
		if c >= 0x7f || c < ' ' && c != '\n' && c != '\r' && c != '\t' {
			return false
		}
	}
	return len(b) > 0
}

// StartsAlike reports whether a line begins with the prefix, where any digit stands for any other.
func StartsAlike(line, prefix string) bool {
	prefix = strings.TrimRight(prefix, " ")
	for i := 0; i < len(prefix); i++ {
		if i == len(line) || line[i] != prefix[i] && !(IsDigit(line[i]) && IsDigit(prefix[i])) {
			return false
		}
	}
	return true
}

// NumberIn reads the first number of a value, such as "<Opcode.PING: 9>", "int(1)" and "Text (1)".
func NumberIn(value string) (n int, ok bool) {
	for i := 0; i < len(value); i++ {
		if !IsDigit(value[i]) || i > 0 && IsWordChar(value[i-1]) {
			continue
		}
		if StartsAt(value, i, "0x") && i+2 < len(value) && HexValue(value[i+2]) >= 0 {
			return HexValue(value[i+2]), true
		}
		for ; i < len(value) && IsDigit(value[i]); i++ {
			n = min(10*n+int(value[i]&15), 1<<20)
		}
		return n, true
	}
	return -1, false
}
