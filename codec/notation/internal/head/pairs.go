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
		if c := r.text[i]; c == ' ' || c == '\t' && sep != 0 || c == '*' && quote == '*' {
			continue
		}
		mark, width := r.mark(i, sep)
		switch {
		case width < 0:
			return 0, i
		case width == 0 && sep == 0 && i-from > 1: // columns
			return '\t', i
		case width == 0:
			return sep, i
		}
		sep, i = mark, i+width-1
	}
	if i < len(r.text) && sep != 0 && quote != 0 && quote != '*' { // on the next line
		_, next := lex.LineEnd(r.text, i)
		end, _ := lex.LineEnd(r.text, next)
		return sep, min(lex.SkipSpace(r.text, next), end)
	}
	return sep, i
}

// mark returns what separates names from values at text[i], and its width, behind the separator that was met before; 0 for what does not go on
// with that, and a width below 0 for what compares them.
func (r *pairReader) mark(i int, sep byte) (mark byte, width int) {
	switch c := r.text[i]; {
	case c == '<' && (lex.StartsAt(r.text, i, "</t") || sep == '|'): // cells of a table
		return '|', min(lex.Until(r.text[i:r.end], ">")+1, r.end-i)
	case sep == 0 && strings.IndexByte("\t:,|", c) >= 0:
		return c, 1
	case lex.StartsAt(r.text, i, "=="):
		return 0, -1
	case sep == 0 && lex.StartsAt(r.text, i, "->"):
		return '>', 2
	case c != '=' || sep != 0 && sep != ':':
		return 0, 0
	case lex.StartsAt(r.text, i, "=>"):
		return '>', 2
	}
	return '=', 1
}

// isPrinted tells a pair that a program has printed from a call that sets a field, and from a field in a head.
func (r *pairReader) isPrinted(p *pair, sep, quote byte) bool {
	before := p.start - 1
	if quote != 0 && quote != '[' {
		before--
	}
	before = len(strings.TrimRight(r.text[:max(0, before+1)], "b<")) - 1
	isCall := sep == ',' && before > 0 && r.text[before] == '(' && lex.IsWordChar(r.text[before-1])
	switch {
	case isCall || before >= 0 && before < p.start-1 && lex.IsWordChar(r.text[before]):
		return false
	case sep == ',':
		return quote != 0 || r.text[max(before, 0)] == '['
	case sep == '\t':
		return quote != 0 || lex.SkipAny(r.text, r.start, "|") == p.start
	}
	return true
}

// mayBeUnquoted reports whether the value may stand without quotes.
func (r *pairReader) mayBeUnquoted(p *pair, sep, quote, open byte, v int) bool {
	switch {
	case open != 0 || p.cgi || strings.IndexByte("|\t", sep) >= 0 || strings.IndexByte("*`[", quote) >= 0:
		return true
	case quote == 0 && sep == ':': // as it stands in a head, but for Go's struct
		return p.name == "host" && p.start > 0 && r.text[p.start-1] == ' ' && strings.Contains(r.text[r.start:p.start], ":map[")
	case quote == 0, sep == ':' && strings.HasSuffix(r.text[:p.start-1], "AnyHashable("):
		return true
	}
	return v < len(r.text) && lex.IsDigit(r.text[v])
}
