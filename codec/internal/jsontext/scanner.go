// Package jsontext reads JSON (RFC 8259) token by token, with the place of each. It keeps one byte for each level of
// nesting and does not recurse, so that what is nested without end costs no more than its length.
package jsontext

// Kind is what a token is: one of '{' '}' '[' ']', or a constant.
type Kind byte

// The kinds of the tokens that are no brackets. A Key is a string before a colon.
const (
	Key    Kind = 'k'
	String Kind = 's'
	Number Kind = 'n'
	True   Kind = 't'
	False  Kind = 'f'
	Null   Kind = '0'
)

// Token is a piece of the text: [Start, End) in bytes, quotes included.
type Token struct {
	Kind       Kind
	Start, End int
}

// Error says what is wrong in the range [Start, End) of the text.
type Error struct {
	Start, End int
	Text       string
}

// What the scanner expects next.
type expectation byte

const (
	aValue expectation = iota
	aValueOrEnd
	aKey
	aKeyOrEnd
	aComma
	nothing // the outermost value has ended
)

// Scanner reads one JSON value from a text. Commas and colons are checked and passed over.
type Scanner struct {
	b    []byte
	pos  int
	next expectation
	open []byte // the brackets that are open
	err  *Error
}

// From begins at the byte start of b, which is not changed.
func From(b []byte, start int) *Scanner { return &Scanner{b: b, pos: start} }

// Err is what ended the reading before the end of the value; nil if nothing did.
func (s *Scanner) Err() *Error { return s.err }

// Pos is the index behind the last token.
func (s *Scanner) Pos() int { return s.pos }

// Depth is how many brackets are open.
func (s *Scanner) Depth() int { return len(s.open) }

// Next returns the next token. It is false behind the value's last token and at a mistake, which Err tells apart.
func (s *Scanner) Next() (Token, bool) {
	if s.err != nil || s.next == nothing {
		return Token{}, false
	}
	s.space()
	if s.next == aComma {
		if s.ends() {
			return s.close()
		}
		if !s.comma() {
			return Token{}, false
		}
	}
	if (s.next == aValueOrEnd || s.next == aKeyOrEnd) && s.ends() {
		return s.close()
	}
	if s.next == aKey || s.next == aKeyOrEnd {
		return s.key()
	}
	return s.value()
}

func (s *Scanner) space() {
	for s.pos < len(s.b) {
		if c := s.b[s.pos]; c != ' ' && c != '\n' && c != '\r' && c != '\t' {
			return
		}
		s.pos++
	}
}

// ends tells whether the bracket that closes the innermost container comes next.
func (s *Scanner) ends() bool {
	return s.pos < len(s.b) && s.b[s.pos] == s.open[len(s.open)-1]+2
}

func (s *Scanner) close() (Token, bool) {
	t := Token{Kind(s.b[s.pos]), s.pos, s.pos + 1}
	s.pos++
	s.open = s.open[:len(s.open)-1]
	s.ended()
	return t, true
}

// ended says that a value has ended.
func (s *Scanner) ended() {
	s.next = aComma
	if len(s.open) == 0 {
		s.next = nothing
	}
}

func (s *Scanner) comma() bool {
	if s.pos == len(s.b) || s.b[s.pos] != ',' {
		s.fail(s.pos, "A comma or a closing bracket is missing here.")
		return false
	}
	s.pos++
	s.space()
	s.next = aValue
	if s.open[len(s.open)-1] == '{' {
		s.next = aKey
	}
	return true
}

func (s *Scanner) key() (Token, bool) {
	if s.pos == len(s.b) || s.b[s.pos] != '"' {
		return s.fail(s.pos, "A key in double quotes is missing here.")
	}
	t, ok := s.quoted(Key)
	if !ok {
		return t, false
	}
	s.space()
	if s.pos == len(s.b) || s.b[s.pos] != ':' {
		return s.fail(s.pos, "A colon is missing here.")
	}
	s.pos++
	s.next = aValue
	return t, true
}

func (s *Scanner) value() (Token, bool) {
	if s.pos == len(s.b) {
		return s.fail(s.pos, "A value is missing here.")
	}
	switch c := s.b[s.pos]; {
	case c == '{', c == '[':
		t := Token{Kind(c), s.pos, s.pos + 1}
		s.pos++
		s.open = append(s.open, c)
		s.next = aValueOrEnd
		if c == '{' {
			s.next = aKeyOrEnd
		}
		return t, true
	case c == '"':
		t, ok := s.quoted(String)
		s.ended()
		return t, ok
	case c == '-', isDigit(c):
		return s.number()
	}
	return s.word()
}

var words = [...]struct {
	text string
	kind Kind
}{{"true", True}, {"false", False}, {"null", Null}}

func (s *Scanner) word() (Token, bool) {
	for _, w := range words {
		if end := s.pos + len(w.text); end <= len(s.b) && string(s.b[s.pos:end]) == w.text {
			t := Token{w.kind, s.pos, end}
			s.pos = end
			s.ended()
			return t, true
		}
	}
	return s.fail(s.pos, "No JSON value begins like this.")
}

func (s *Scanner) fail(at int, text string) (Token, bool) {
	if at == len(s.b) {
		text = "The JSON ends here, before it is complete."
	}
	s.err = &Error{at, min(at+1, len(s.b)), text}
	return Token{}, false
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
