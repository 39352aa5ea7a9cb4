package handshake

import (
	"strings"

	"github.com/wslens/wslens/codec/deflate"
)

// Extension is one member of Sec-WebSocket-Extensions: a name with its parameters (RFC 6455 section 9.1).
type Extension struct {
	// Name is the extension's, as written.
	Name string
	// At is where the name and its parameters stand.
	At Span
	// Params are the parameters in order, repeated ones included.
	Params []Param
}

// Param is one parameter of an extension: a name, perhaps with a value, and where it stands.
type Param = deflate.Param

// String writes the extension as a member of Sec-WebSocket-Extensions.
func (e *Extension) String() string {
	var text strings.Builder
	text.WriteString(e.Name)
	for i := range e.Params {
		text.WriteString("; " + e.Params[i].String())
	}
	return text.String()
}

// SyntaxError is what is wrong with a list of extensions, and where.
type SyntaxError struct {
	// At is where it stands.
	At Span
	// Text is a sentence.
	Text string
}

// Error returns what is wrong.
func (e *SyntaxError) Error() string { return e.Text }

// ParseExtensions reads the value of one Sec-WebSocket-Extensions field that stands at base in the input, in bytes (RFC
// 6455 section 9.1). It returns the extensions before the first fault, and the fault or nil. Empty members of the list are
// passed over.
func ParseExtensions(value string, base int) ([]Extension, *SyntaxError) {
	s := extensionScanner{text: value, base: base}
	var list []Extension
	for {
		s.blanks()
		if s.pos == len(s.text) {
			return list, nil
		}
		if s.skipByte(',') {
			continue
		}
		e, err := s.extension()
		if err != nil {
			return list, err
		}
		list = append(list, e)
		if s.pos < len(s.text) && !s.skipByte(',') {
			return list, s.fault("a comma or a semicolon")
		}
	}
}

// extensionScanner reads text once from left to right.
type extensionScanner struct {
	text string
	base int
	pos  int
}

// extension reads a name and its parameters, and the white space behind them.
func (s *extensionScanner) extension() (Extension, *SyntaxError) {
	start := s.pos
	e := Extension{Name: s.token()}
	if e.Name == "" {
		return e, s.fault("the name of an extension")
	}
	end := s.pos
	s.blanks()
	for s.skipByte(';') {
		s.blanks()
		p, err := s.param()
		if err != nil {
			return e, err
		}
		e.Params = append(e.Params, p)
		end = s.pos
		s.blanks()
	}
	e.At = Span{s.base + start, s.base + end}
	return e, nil
}

// param reads a name, and a value if there is one.
func (s *extensionScanner) param() (Param, *SyntaxError) {
	start := s.pos
	p := Param{Name: s.token()}
	if p.Name == "" {
		return p, s.fault("the name of a parameter")
	}
	end := s.pos
	s.blanks()
	if s.skipByte('=') {
		s.blanks()
		value, err := s.value()
		if err != nil {
			return p, err
		}
		p.Value, p.HasValue, end = value, true, s.pos
	} else {
		s.pos = end
	}
	p.Start, p.End = s.base+start, s.base+end
	return p, nil
}

// value reads a token or a quoted string.
func (s *extensionScanner) value() (string, *SyntaxError) {
	if !s.skipByte('"') {
		v := s.token()
		if v == "" {
			return "", s.fault("a value")
		}
		return v, nil
	}
	open := s.pos - 1
	var v strings.Builder
	for s.pos < len(s.text) && s.text[s.pos] != '"' {
		if s.text[s.pos] == '\\' && s.pos+1 < len(s.text) {
			s.pos++
		}
		v.WriteByte(s.text[s.pos])
		s.pos++
	}
	at := Span{s.base + open, s.base + min(s.pos+1, len(s.text))}
	if !s.skipByte('"') {
		return "", &SyntaxError{at, "A quotation mark is not closed."}
	}
	if !isToken(v.String()) {
		return "", &SyntaxError{at, "The quoted value is not a token; without its quotes it has to be one."}
	}
	return v.String(), nil
}

func (s *extensionScanner) token() string {
	start := s.pos
	s.pos += tokenLength(s.text[start:])
	return s.text[start:s.pos]
}

func (s *extensionScanner) blanks() {
	for s.pos < len(s.text) && isBlank(s.text[s.pos]) {
		s.pos++
	}
}

// skipByte passes over c if it comes next, and tells whether it did.
func (s *extensionScanner) skipByte(c byte) bool {
	if s.pos < len(s.text) && s.text[s.pos] == c {
		s.pos++
		return true
	}
	return false
}

// fault tells what was wanted at this place and what stands there.
func (s *extensionScanner) fault(wanted string) *SyntaxError {
	if s.pos == len(s.text) {
		end := s.base + s.pos
		return &SyntaxError{Span{max(end-1, s.base), end}, "The value ends where " + wanted + " is due."}
	}
	return &SyntaxError{Span{s.base + s.pos, s.base + s.pos + 1},
		fill("Instead of %s there is %q.", []string{wanted, s.text[s.pos : s.pos+1]})}
}
