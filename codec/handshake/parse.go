package handshake

import (
	"bytes"
	"strings"

	"github.com/wslens/wslens/codec/rule"
)

// Parse reads one head at the start of b. Positions are offsets into b plus base. It keeps whatever it can read and
// reports the faults of lines (RFC 9112 sections 2 and 5); the rules of the handshake are CheckRequest's and
// CheckResponse's. The head ends behind its blank line, or in front of a line that starts with a byte over 0x7F, which
// no head has but most frames do, or with b. Heads of HTTP/2 and HTTP/3 are read from text that begins with a pseudo-header
// field; they end in front of the :status of a response, too, and their line ends are no matter.
func Parse(b []byte, base int) (Head, []rule.Finding) { return parse(b, base, Copied) }

func parse(b []byte, base int, ending Ending) (Head, []rule.Finding) {
	end, complete := headEnd(b)
	p := parser{b: b[:end], text: string(b[:end]), base: base}
	p.head = Head{Start: base, End: base + end, Complete: complete, Blank: Span{base + end, base + end},
		lacksBreak: end > 0 && b[end-1] != '\n', isFollowed: !complete && end < len(b)}
	p.lines(p.startLine(skipBlankLines(p.b)))
	if p.head.HTTP2 {
		p.head.pseudoParts()
	}
	if end == len(b) {
		p.cut(ending)
	}
	p.head.Quoted = ending == Quoted
	found := p.tally.findings(&p.head, p.b)
	c := checker{found}
	c.fieldCase(&p.head, p.b)
	found = c.found
	for i := range found {
		p.head.malformed = p.head.malformed || found[i].Severity == rule.Error
	}
	return p.head, found
}

// A first line is read as far as this, in bytes, and its method.
const (
	longestLine   = 1 << 16
	longestMethod = 32
)

// LooksLikeHead reports whether b starts like a request or a response of HTTP/1: a status line, or a method with a
// target and a version behind it; or like one of HTTP/2 as text: a pseudo-header field. It reads the first line only.
func LooksLikeHead(b []byte) bool {
	line := b[:min(len(b), longestLine)]
	if i := bytes.IndexByte(line, '\n'); i >= 0 {
		line = line[:i]
	}
	if bytes.HasPrefix(line, []byte("HTTP/")) {
		return len(line) > 5 && isDigit(line[5])
	}
	if len(line) > 0 && line[0] == ':' {
		return pseudoName(line) != ""
	}
	space := bytes.IndexByte(line[:min(len(line), longestMethod)], ' ')
	if space < 0 {
		return false
	}
	method, rest := string(line[:space]), line[space+1:]
	// The preface of HTTP/2 (RFC 9113 section 3.4) looks like a request line and is none.
	if !isToken(method) || method == "PRI" {
		return false
	}
	return bytes.Contains(rest, []byte(" HTTP/")) || method == "GET" && bytes.HasPrefix(rest, []byte("/"))
}

// parser reads the lines of one head out of b; text is the same as a string, which the parts of the head share.
type parser struct {
	b    []byte
	text string
	base int
	head Head
	tally
}

// headEnd returns where the head at the start of b ends, and whether a blank line ends it. Blank lines in front of the
// start line do not count (RFC 9112 section 2.2).
func headEnd(b []byte) (end int, complete bool) {
	first := skipBlankLines(b)
	for pos := first; pos < len(b); {
		textEnd, next := nextLine(b, pos)
		if b[pos] > 0x7F && pos > 0 || startsResponse(b, first, pos) {
			return pos, false
		}
		if textEnd == pos {
			return next, true
		}
		pos = next
	}
	return len(b), false
}

// skipBlankLines returns where the first line begins that is not empty.
func skipBlankLines(b []byte) int {
	for pos := 0; pos < len(b); {
		textEnd, next := nextLine(b, pos)
		if textEnd > pos {
			return pos
		}
		pos = next
	}
	return len(b)
}

// nextLine returns where the text of the line at pos ends and where the next line begins. A line ends in LF, which a CR
// may precede; the last line may have no end.
func nextLine(b []byte, pos int) (textEnd, next int) {
	i := bytes.IndexByte(b[pos:], '\n')
	if i < 0 {
		return len(b), len(b)
	}
	textEnd, next = pos+i, pos+i+1
	if i > 0 && b[textEnd-1] == '\r' {
		textEnd--
	}
	return textEnd, next
}

// span is the range [start, end) of p.b as positions of the input.
func (p *parser) span(start, end int) Span {
	return Span{p.base + start, p.base + end}
}

// lines reads the lines from pos on, the blank line that ends them included.
func (p *parser) lines(pos int) {
	for pos < len(p.b) {
		pos = p.line(pos)
	}
	for i := range p.head.Fields {
		p.finish(&p.head.Fields[i])
	}
}

// line reads the line at pos, which is not the start line, and returns where the next one begins.
func (p *parser) line(pos int) int {
	textEnd, next := nextLine(p.b, pos)
	if textEnd == pos {
		p.head.Blank = p.span(pos, next)
		p.lineEnd(pos, textEnd, next)
		return next
	}
	if isBlank(p.b[pos]) {
		p.fold(pos, textEnd, next)
	} else {
		p.field(pos, textEnd, next)
	}
	p.lineEnd(pos, textEnd, next)
	return next
}

// fold adds a line that starts with white space to the field before it (obs-fold, RFC 9112 section 5.2).
func (p *parser) fold(pos, textEnd, next int) {
	p.add(faultFold, p.span(pos, textEnd))
	if n := len(p.head.Fields); n > 0 {
		f := &p.head.Fields[n-1]
		f.Line.End, f.TextEnd = p.base+next, p.base+textEnd
	}
}

// field reads a field line.
func (p *parser) field(pos, textEnd, next int) {
	colon := p.colon(p.text[pos:textEnd])
	if colon < 0 {
		p.add(faultNoColon, p.span(pos, textEnd))
		return
	}
	nameEnd := pos + colon
	for nameEnd > pos && isBlank(p.b[nameEnd-1]) {
		nameEnd--
	}
	name := p.text[pos:nameEnd]
	token := name
	if p.head.HTTP2 {
		token = strings.TrimPrefix(name, ":")
	} else if nameEnd < pos+colon {
		p.add(faultSpaceBeforeColon, p.span(nameEnd, pos+colon))
	}
	if !isToken(token) {
		p.add(faultName, p.span(pos, pos+max(colon, 1)))
	}
	p.head.Fields = append(p.head.Fields, Field{
		Name: name, NameAt: p.span(pos, nameEnd), Line: p.span(pos, next), TextEnd: p.base + textEnd,
		ValueAt: Span{Start: p.base + pos + colon + 1},
	})
}

// finish fills in the value of a field once its last line is known.
func (p *parser) finish(f *Field) {
	first := f.ValueAt.Start - p.base
	f.Raw = unfold(p.text[first : f.TextEnd-p.base])
	start, end := trimmed(f.Raw)
	f.Value = f.Raw[start:end]
	f.ValueAt = p.span(first+start, first+end)
}

// unfold replaces each line break of a folded value by spaces, so that positions within the value stay true.
func unfold(value string) string {
	if !strings.Contains(value, "\n") {
		return value
	}
	b := []byte(value)
	for i, c := range b {
		if c != '\n' {
			continue
		}
		b[i] = ' '
		if i > 0 && b[i-1] == '\r' {
			b[i-1] = ' '
		}
	}
	return string(b)
}
