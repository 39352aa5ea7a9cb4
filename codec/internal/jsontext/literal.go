package jsontext

import "unicode/utf8"

// quoted reads the string that begins at the quote under the position.
func (s *Scanner) quoted(kind Kind) (Token, bool) {
	start := s.pos
	for i := start + 1; i < len(s.b); i++ {
		switch c := s.b[i]; {
		case c == '"':
			s.pos = i + 1
			return Token{kind, start, s.pos}, true
		case c < ' ':
			return s.fail(i, "A control character in a string has to be escaped.")
		case c == '\\':
			n := escapeLength(s.b[i:])
			if n == 0 {
				return s.fail(i, "This escape is none that JSON knows.")
			}
			i += n - 1
		}
	}
	return s.fail(len(s.b), "")
}

// escapeLength is the length of the escape at the start of b, 0 if it is none.
func escapeLength(b []byte) int {
	if len(b) < 2 {
		return 0
	}
	switch b[1] {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		return 2
	case 'u':
		if _, ok := unit(b); ok {
			return 6
		}
	}
	return 0
}

// unit is the value of the escape \u at the start of b.
func unit(b []byte) (v rune, ok bool) {
	if len(b) < 6 || b[0] != '\\' || b[1] != 'u' {
		return 0, false
	}
	for _, c := range b[2:6] {
		switch {
		case isDigit(c):
			v = v<<4 | rune(c-'0')
		case c|0x20 >= 'a' && c|0x20 <= 'f':
			v = v<<4 | rune(c|0x20-'a'+10)
		default:
			return 0, false
		}
	}
	return v, true
}

func (s *Scanner) number() (Token, bool) {
	start := s.pos
	i := start
	if s.b[i] == '-' {
		i++
	}
	whole := i
	i = s.digits(i)
	if i == whole || s.b[whole] == '0' && i > whole+1 {
		return s.fail(whole, "A number has digits here, and no zero before them.")
	}
	if i < len(s.b) && s.b[i] == '.' {
		part := i + 1
		if i = s.digits(part); i == part {
			return s.fail(i, "Digits are missing behind the point.")
		}
	}
	if i < len(s.b) && s.b[i]|0x20 == 'e' {
		i++
		if i < len(s.b) && (s.b[i] == '+' || s.b[i] == '-') {
			i++
		}
		part := i
		if i = s.digits(part); i == part {
			return s.fail(i, "Digits are missing in the exponent.")
		}
	}
	s.pos = i
	s.ended()
	return Token{Number, start, i}, true
}

// digits returns the index behind the digits that begin at i.
func (s *Scanner) digits(i int) int {
	for i < len(s.b) && isDigit(s.b[i]) {
		i++
	}
	return i
}

// Unquote returns what a string in quotes stands for. Half a surrogate pair becomes U+FFFD.
func Unquote(quoted []byte) string {
	text := make([]byte, 0, len(quoted))
	EachByte(quoted, func(c byte, _, _ int) { text = append(text, c) })
	return string(text)
}

// EachByte calls add for each byte, in UTF-8, that a string in quotes stands for, with the range [start, end) of the
// quoted text that it came from.
func EachByte(quoted []byte, add func(c byte, start, end int)) {
	for i := 1; i < len(quoted)-1; {
		if quoted[i] != '\\' {
			add(quoted[i], i, i+1)
			i++
			continue
		}
		r, n := escaped(quoted[i:])
		var buffer [utf8.UTFMax]byte
		for _, c := range utf8.AppendRune(buffer[:0], r) {
			add(c, i, i+n)
		}
		i += n
	}
}

// escaped is the character that the escape at the start of b stands for, and the length of the escape.
func escaped(b []byte) (rune, int) {
	switch b[1] {
	case 'b':
		return '\b', 2
	case 'f':
		return '\f', 2
	case 'n':
		return '\n', 2
	case 'r':
		return '\r', 2
	case 't':
		return '\t', 2
	case 'u':
		high, ok := unit(b)
		if !ok {
			return utf8.RuneError, len(b)
		}
		if low, ok := unit(b[6:]); ok && high>>10 == 0xD800>>10 && low>>10 == 0xDC00>>10 {
			return 0x10000 + (high&0x3FF)<<10 + low&0x3FF, 12
		}
		return high, 6
	}
	return rune(b[1]), 2
}
