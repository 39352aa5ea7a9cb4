package head

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// opener skips the bracket of a list or the type before a value. It returns that bracket, where the value begins, and what closes it; 0 for
// no bracket.
func (r *pairReader) opener(i int, sep byte, name int) (open byte, value int, closed byte) {
	const slice = "[]string{"
	i = r.behindLength(i)
	switch {
	case lex.StartsAt(r.text, i, slice):
		return '{', i + len(slice), '}'
	case lex.StartsAt(r.text, i, "["):
		return '[', lex.SkipSpace(r.text, i+1), ']'
	case sep == ',' && name > 0 && r.text[name-1] == '[':
		return '[', i, ']'
	}
	for more := true; more; {
		more = false
		for _, mark := range [...]string{"`", `b'`, `b"`, `<<"`, `<"`} {
			more = more || lex.StartsAt(r.text, i, mark)
		}
		i += lex.Int(more)
	}
	return 0, i, 0
}

// behindLength is the index behind the length of a string before its value, such as string(9) in PHP.
func (r *pairReader) behindLength(i int) int {
	for _, kind := range [...]string{"string(", "String("} {
		if lex.StartsAt(r.text, i, kind) {
			end := i + len(kind)
			for end < len(r.text) && lex.IsDigit(r.text[end]) {
				end++
			}
			if lex.StartsAt(r.text, end, ") ") {
				return end + len(") ")
			}
		}
	}
	return i
}

// quoted reads the value in quotes at text[v].
func (r *pairReader) quoted(v int) (*lex.Output, int) {
	value := &lex.Output{}
	c := commandReader{text: r.text, script: true, stops: " \t\r\n:=,>]});"}
	next := c.word(v, value)
	return value, next
}

// unquoted reads the value without quotes at text[v], up to the end of the line or to what ends it among others.
func (r *pairReader) unquoted(p *pair, v int, sep, open byte) (*lex.Output, int) {
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
		const ends = ",)};]"
		size = lex.Until(line, ends)
		if sep == ':' && p.name == "host" {
			size = lex.Until(line, " }")
		}
		for p.name == "connection" && size < len(line) && line[size] == ',' { // it is a list: the next pair has a name
			item := line[size+1:][:lex.Until(line[size+1:], ends)]
			if lex.Until(item, ":=>(\"'") < len(item) {
				break
			}
			size += 1 + len(item)
		}
	}
	value := strings.TrimRight(line[:size], " \t`*\r")
	if sep == '=' && size == len(line) {
		value = strings.TrimSuffix(value, ";")
	}
	s := &lex.Output{}
	addDecoded(s, r.text, v, v+len(value))
	return s, v + size
}

// isAlone reports whether nothing but quotes, marks and the name $_SERVER of PHP stands before the pair in its line.
func (r *pairReader) isAlone(p *pair) bool {
	at := lex.SkipAny(r.text, r.start, "[\"'|-*$_SERV`")
	return at >= p.start
}

// member reads a name and a value that are called so: members of an object of their own, or words of a line of a log, such as
// key=upgrade value=websocket.
func (r *pairReader) member(i, end int) (p pair, ok bool) {
	const marks, label, most = "=:\"'", "value", 200
	text, quoted := r.text, i > 0 && r.text[i-1] == '"'
	if !quoted {
		text = text[:r.end]
	}
	if end >= len(text) || strings.IndexByte(marks, text[end]) < 0 || quoted != (text[end] == '"') {
		return p, false
	}
	at := lex.SkipAny(text, end, marks)
	stop := at + lex.Until(text[at:min(len(text), at+most)], " ,\"'\n")
	v := lex.SkipAny(text, stop, ",\"'")
	if !lex.StartsAt(ascii.LowerString(text[v:min(len(text), v+len(label))]), 0, label) || !r.named(&p, at, stop) || p.part != 0 {
		return p, false
	}
	v = lex.SkipAny(text, v+len(label), marks)
	if p.start = i; quoted {
		if v == len(text) || text[v-1] != '"' {
			return p, false
		}
		p.value, p.next = r.quoted(v - 1)
		return p, true
	}
	p.value, p.next = &lex.Output{}, r.end
	addDecoded(p.value, text, v, v+len(strings.TrimRight(text[v:], " \t\"'")))
	return p, true
}
