package notation

import "strings"

// opener passes over what stands before a value: the bracket of a list, a type.
func (r *pairReader) opener(i int, sep byte, name int) (open byte, value int, closed byte) {
	for _, kind := range [...]string{"string(", "String("} {
		if startsAt(r.text, i, kind) {
			end := i + len(kind)
			for end < len(r.text) && isDigit(r.text[end]) {
				end++
			}
			if startsAt(r.text, end, ") ") {
				i = end + len(") ")
			}
		}
	}
	if startsAt(r.text, i, "[]string{") {
		return '{', i + len("[]string{"), '}'
	}
	if i < len(r.text) && r.text[i] == '[' && sep != '|' {
		return '[', skipSpace(r.text, i+1), ']'
	}
	if sep == ',' && name > 0 && r.text[name-1] == '[' {
		return '[', i, ']'
	}
	for i < len(r.text) && (r.text[i] == '`' || startsAt(r.text, i, `b'`) || startsAt(r.text, i, `b"`) || startsAt(r.text, i, `<<"`) || startsAt(r.text, i, `<"`)) {
		i++
	}
	return 0, i, 0
}

// quoted reads the value in quotes at text[v].
func (r *pairReader) quoted(v int) (*sink, int) {
	value := &sink{}
	c := commandReader{text: r.text, script: true, stops: " \t\r\n:=,>]});"}
	next := c.word(v, value)
	return value, next
}

// bare reads the value without quotes at text[v], up to the end of the line or to what ends it among others.
func (r *pairReader) bare(p *pair, v int, sep, open byte) (*sink, int) {
	end := max(r.end, v)
	if v > r.end {
		end, _ = lineEnd(r.text, v)
	}
	line := r.text[v:end]
	size := len(line)
	switch {
	case open == '[':
		size = span(line, "]")
	case sep == '|':
		size = span(line, "|<")
	case p.part != 0:
		size = span(line, ", )};")
	case !r.isAlone(p):
		size = span(line, ",)};]")
		if sep == ':' && p.name == "host" {
			size = span(line, " }")
		}
	}
	value := strings.TrimRight(line[:size], " \t`*\r")
	if sep == '=' && size == len(line) {
		value = strings.TrimSuffix(value, ";")
	}
	s := &sink{}
	s.takeText(r.text, v, v+len(value))
	return s, v + size
}

// isAlone tells whether only marks stand before the pair in its line.
func (r *pairReader) isAlone(p *pair) bool {
	at := skipAny(r.text, r.start, "[\"'|-*$_SERV`")
	return at >= p.start
}

// member reads a name and a value that are members of an object of their own.
func (r *pairReader) member(i, end int) (p pair, ok bool) {
	if end == len(r.text) || r.text[end] != r.text[i-1] {
		return p, false
	}
	at := skipAny(r.text, end+1, ":")
	if at == len(r.text) || r.text[at] != '"' {
		return p, false
	}
	name, next := r.quoted(at)
	next = skipAny(r.text, next, ",\"")
	if !startsAt(lowerCase(r.text[next:min(len(r.text), next+len("value"))]), 0, "value") || len(name.bytes) == 0 {
		return p, false
	}
	v := skipAny(r.text, next+len("value"), "\":")
	p.start = i
	if p.name, p.cgi = pairName(string(name.bytes)); p.name == "" || v == len(r.text) || v == 0 || r.text[v-1] != '"' {
		return p, false
	}
	p.at = Span{name.spans[0].Start, name.spans[len(name.spans)-1].End}
	p.value, p.next = r.quoted(v - 1)
	return p, true
}
