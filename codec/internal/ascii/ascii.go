// Package ascii knows the letters of ASCII, and no others. The standard library folds those of Unicode as well, which is wrong for
// the names in HTTP and brings large tables into the WebAssembly module.
package ascii

// Lower is c in lower case, if it is a letter.
func Lower(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		return c | 0x20
	}
	return c
}

// LowerString is s with its letters in lower case.
func LowerString(s string) string {
	for i := range len(s) {
		if s[i] >= 'A' && s[i] <= 'Z' {
			return lowered(s, i)
		}
	}
	return s
}

// lowered is s with the letters from the index at on in lower case.
func lowered(s string, at int) string {
	b := []byte(s)
	for i := at; i < len(b); i++ {
		b[i] = Lower(b[i])
	}
	return string(b)
}

// EqualFold reports whether a and b differ in the case of letters at most. strings.EqualFold takes more to be the same, such as K
// and the Kelvin sign.
func EqualFold(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range len(a) {
		if Lower(a[i]) != Lower(b[i]) {
			return false
		}
	}
	return true
}

// IsControl tells a control character, apart from the white space that texts have.
func IsControl(c byte) bool {
	return c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == 0x7F
}

// HasControl tells whether a control character is in b.
func HasControl(b []byte) bool {
	for _, c := range b {
		if IsControl(c) {
			return true
		}
	}
	return false
}
