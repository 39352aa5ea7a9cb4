package head

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// pair is a name and a value of a field as a program prints them, or a part of a start line.
type pair struct {
	name string   // of a field, in lower case
	part byte     // of a start line; 0 for a field
	at   lex.Span // of the name
	// Where the pair begins with its quotes, and the index behind it.
	start, next int
	value       *lex.Output
	cgi         bool
}

// pairReader reads pairs in the lines of a text.
type pairReader struct {
	text string
	// The line that is read.
	start, end int
}

func isNameChar(c byte) bool { return lex.IsLetter(c) || lex.IsDigit(c) || c == '-' || c == '_' }

// wordEnd returns the index behind the name that begins at text[i].
func (r *pairReader) wordEnd(i int) int {
	if lex.StartsAt(r.text, i, "Status Code") {
		return i + len("Status Code")
	}
	if r.text[i] == ':' {
		i++
	}
	for i < len(r.text) && isNameChar(r.text[i]) {
		i++
	}
	return i
}

// read reads the pair whose name begins at text[i]; false if there is none.
func (r *pairReader) read(i int) (p pair, ok bool) {
	end := r.wordEnd(i)
	if word := r.text[i:end]; word == "name" || word == "key" || word == "Name" || word == "Key" {
		return r.member(i, end)
	}
	if !r.named(&p, i, end) {
		return p, false
	}
	quote, after := r.closing(i, end)
	sep, v := r.separator(after, quote)
	if sep == 0 || !r.isPrinted(&p, sep, quote) {
		return p, false
	}
	open, v, closed := r.opener(v, sep, p.start)
	quoted := v < len(r.text) && strings.IndexByte("\"'", r.text[v]) >= 0
	switch {
	case quoted:
		p.value, p.next = r.quoted(v)
	case !r.mayBeUnquoted(&p, sep, quote, open, v):
		return p, false
	default:
		p.value, p.next = r.unquoted(&p, v, sep, open)
	}
	if closed != 0 && p.next < len(r.text) && r.text[p.next] == closed {
		p.next++
	}
	return p, p.part == 0 || isStartPart(p.part, string(p.value.Bytes))
}

// named sets what the word text[i:end] is the name of; false if it is no name that is known.
func (r *pairReader) named(p *pair, i, end int) bool {
	const longest = 64
	word := r.text[i:end]
	if word == "" || len(word) > longest {
		return false
	}
	p.at, p.start = lex.At(i, end), i
	if p.part = startNames[word]; p.part == 0 {
		p.name, p.cgi = pairName(word)
	}
	p.cgi = p.cgi || p.part != 0
	return p.part != 0 || p.name != ""
}

// closing returns the quote that the name text[i:end] stands in, with the index behind what closes it.
func (r *pairReader) closing(i, end int) (quote byte, after int) {
	if i > 0 && strings.IndexByte("\"'`*", r.text[i-1]) >= 0 {
		quote = r.text[i-1]
	}
	if quote == 0 && i > 0 && r.text[i-1] == '[' && end < len(r.text) && r.text[end] == ']' {
		quote = '['
	}
	if quote == '*' { // the colon may stand before the mark
		return quote, end
	}
	if quote != 0 && quote != '[' {
		if end == len(r.text) || r.text[end] != quote {
			return 0, end
		}
		end++
	}
	for end < len(r.text) && strings.IndexByte("])>", r.text[end]) >= 0 {
		end++
	}
	return quote, end
}

// separator returns what stands between a name and its value, and where the value begins; 0 if nothing does that separates them.
func (r *pairReader) separator(i int, quote byte) (sep byte, value int) {
	from := i
	for ; i < r.end; i++ {
		switch c := r.text[i]; {
		case c == ' ' || c == '\t' && sep != 0 || c == '*' && quote == '*':
		case c == '<' && (lex.StartsAt(r.text, i, "</t") || sep == '|'): // cells of a table
			sep = '|'
			i = min(i+lex.Until(r.text[i:r.end], ">"), r.end-1)
		case c == '\t' || c == ':' || c == ',' || c == '|':
			if sep != 0 {
				return sep, i
			}
			sep = c
		case c == '=' && lex.StartsAt(r.text, i, "=="):
			return 0, i
		case c == '=' && (sep == 0 || sep == ':'):
			sep = c
			if lex.StartsAt(r.text, i, "=>") {
				sep = '>'
				i++
			}
		case lex.StartsAt(r.text, i, "->") && sep == 0:
			sep = '>'
			i++
		case sep == 0 && i-from > 1: // columns
			return '\t', i
		default:
			return sep, i
		}
	}
	if i < len(r.text) && sep != 0 && quote != 0 && quote != '*' { // on the next line
		_, next := lex.LineEnd(r.text, i)
		end, _ := lex.LineEnd(r.text, next)
		return sep, min(lex.SkipSpace(r.text, next), end)
	}
	return sep, i
}

// isPrinted tells a pair that a program has printed from a call that sets a field, and from a field in a head.
func (r *pairReader) isPrinted(p *pair, sep, quote byte) bool {
	before := p.start - 1
	if quote != 0 && quote != '[' {
		before--
	}
	for before >= 0 && (r.text[before] == 'b' || r.text[before] == '<') {
		before--
	}
	if sep == ',' && before > 0 && r.text[before] == '(' && lex.IsWordChar(r.text[before-1]) || before >= 0 && before < p.start-1 && lex.IsWordChar(r.text[before]) {
		return false
	}
	if sep == ',' {
		return quote != 0 || r.text[max(before, 0)] == '['
	}
	if sep == '\t' {
		return quote != 0 || lex.SkipAny(r.text, r.start, "|") == p.start
	}
	return true
}

// mayBeUnquoted reports whether the value may stand without quotes.
func (r *pairReader) mayBeUnquoted(p *pair, sep, quote, open byte, v int) bool {
	switch {
	case open == '{':
		return false
	case open != 0 || p.cgi || sep == '|' || sep == '\t' || quote == '*' || quote == '`':
		return true
	case quote == 0 && sep == ':': // as it stands in a head, but for Go's struct
		return p.name == "host" && p.start > 0 && r.text[p.start-1] == ' ' && strings.Contains(r.text[r.start:p.start], ":map[")
	case quote == 0 && (sep == '=' || sep == '>'):
		return true
	case quote == '[' || sep == ':' && strings.HasSuffix(r.text[:p.start-1], "AnyHashable("):
		return true
	}
	return v < len(r.text) && lex.IsDigit(r.text[v])
}
