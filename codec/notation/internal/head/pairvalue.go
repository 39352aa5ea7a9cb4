package head

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// opener passes over what stands before a value: the bracket of a list, a type.
func (r *pairReader) opener(i int, sep byte, name int) (open byte, value int, closed byte) {
	for _, kind := range [...]string{"string(", "String("} {
		if lex.StartsAt(r.text, i, kind) {
			end := i + len(kind)
			for end < len(r.text) && lex.IsDigit(r.text[end]) {
				end++
			}
			if lex.StartsAt(r.text, end, ") ") {
				i = end + len(") ")
			}
		}
	}
	if lex.StartsAt(r.text, i, "[]string{") {
		return '{', i + len("[]string{"), '}'
	}
	if i < len(r.text) && r.text[i] == '[' && sep != '|' {
		return '[', lex.SkipSpace(r.text, i+1), ']'
	}
	if sep == ',' && name > 0 && r.text[name-1] == '[' {
		return '[', i, ']'
	}
	for i < len(r.text) && (r.text[i] == '`' || lex.StartsAt(r.text, i, `b'`) || lex.StartsAt(r.text, i, `b"`) || lex.StartsAt(r.text, i, `<<"`) || lex.StartsAt(r.text, i, `<"`)) {
		i++
	}
	return 0, i, 0
}

// quoted reads the value in quotes at text[v].
func (r *pairReader) quoted(v int) (*lex.Output, int) {
	value := &lex.Output{}
	c := commandReader{text: r.text, script: true, stops: " \t\r\n:=,>]});"}
	next := c.word(v, value)
	return value, next
}

// bare reads the value without quotes at text[v], up to the end of the line or to what ends it among others.
func (r *pairReader) bare(p *pair, v int, sep, open byte) (*lex.Output, int) {
	end := max(r.end, v)
	if v > r.end {
		end, _ = lex.LineEnd(r.text, v)
	}
	line := r.text[v:end]
	size := len(line)
	switch {
	case open == '[':
		size = lex.Until(line, "]")
	case sep == '|':
		size = lex.Until(line, "|<")
	case p.part != 0:
		size = lex.Until(line, ", )};")
	case !r.isAlone(p):
		size = lex.Until(line, ",)};]")
		if sep == ':' && p.name == "host" {
			size = lex.Until(line, " }")
		}
	}
	value := strings.TrimRight(line[:size], " \t`*\r")
	if sep == '=' && size == len(line) {
		value = strings.TrimSuffix(value, ";")
	}
	s := &lex.Output{}
	takeText(s, r.text, v, v+len(value))
	return s, v + size
}

// isAlone tells whether only marks stand before the pair in its line.
func (r *pairReader) isAlone(p *pair) bool {
	at := lex.SkipAny(r.text, r.start, "[\"'|-*$_SERV`")
	return at >= p.start
}

// labelled reads a name and a value that a log has called so, up to the end of the line: key=upgrade value=websocket.
func (r *pairReader) labelled(i, end int) (p pair, ok bool) {
	const marks, label = "=:\"'", "value"
	line := r.text[:r.end]
	if i = min(i, end); end >= r.end || line[end] != '=' && line[end] != ':' {
		return p, false
	}
	at := lex.SkipAny(line, end, marks)
	stop := at + lex.Until(line[at:], " ,\"'")
	next := lex.SkipAny(line, stop, ",\"'")
	if !lex.StartsAt(ascii.LowerString(line[next:min(r.end, next+len(label))]), 0, label) || !r.named(&p, at, stop) || p.part != 0 {
		return p, false
	}
	v := lex.SkipAny(line, next+len(label), marks)
	value := strings.TrimRight(line[v:], " \t\"'")
	p.start, p.value, p.next = i, &lex.Output{}, r.end
	takeText(p.value, r.text, v, v+len(value))
	return p, v > next+len(label)
}

// member reads a name and a value that are members of an object of their own.
func (r *pairReader) member(i, end int) (p pair, ok bool) {
	if end == len(r.text) || r.text[end] != r.text[i-1] {
		return p, false
	}
	at := lex.SkipAny(r.text, end+1, ":")
	if at == len(r.text) || r.text[at] != '"' {
		return p, false
	}
	name, next := r.quoted(at)
	next = lex.SkipAny(r.text, next, ",\"")
	if !lex.StartsAt(ascii.LowerString(r.text[next:min(len(r.text), next+len("value"))]), 0, "value") || len(name.Bytes) == 0 {
		return p, false
	}
	v := lex.SkipAny(r.text, next+len("value"), "\":")
	p.start = i
	if p.name, p.cgi = pairName(string(name.Bytes)); p.name == "" || v == len(r.text) || v == 0 || r.text[v-1] != '"' {
		return p, false
	}
	p.at = lex.Span{Start: name.Spans[0].Start, End: name.Spans[len(name.Spans)-1].End}
	p.value, p.next = r.quoted(v - 1)
	return p, true
}
