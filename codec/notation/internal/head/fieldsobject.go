package head

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// objects reads the fields of each object of header fields, as programs print them: JSON, an object of JavaScript, a dictionary
// or pairs of Python, a list of names and values in turn, a map of Go or of Java.
func (r *FieldsReader) objects() {
	r.Strict, r.Once = true, true // programs print some heads twice
	for i := r.objectStart(); i >= 0; i = r.nextObject(i) {
		for more := true; more; {
			i, more = r.member(i)
		}
		r.EndBlock()
	}
}

// nextObject returns where the object begins that is called headers, or stands right behind the one whose members end at text[i], behind
// a word at most, and has the fields of an upgrade; -1 if there is none.
func (r *FieldsReader) nextObject(i int) int {
	const most, near = 40, 400
	after := lex.SkipAny(r.Text, i, "}])\n,;")
	open := after + lex.Until(r.Text[after:], "{[(\n")
	isPair := open == after && strings.IndexByte(r.Text[i:after], '\n') < 0 // the next one of a list
	if after > i && !isPair && open-after < most && open < len(r.Text) && strings.IndexByte("{[(", r.Text[open]) >= 0 {
		begin := ascii.LowerString(r.Text[open:min(len(r.Text), open+near)])
		if strings.Contains(begin, "sec-websocket-") && strings.Contains(begin, "upgrade") {
			return open + 1
		}
	}
	return r.namedObject(i)
}

// objectStart returns where the first object begins: behind a name that says so, or else behind a word at most.
func (r *FieldsReader) objectStart() int {
	if i := r.namedObject(0); i >= 0 {
		r.isNamed = true
		return i
	}
	const most = 40
	start := lex.SkipSpace(r.Text, 0)
	open := start + lex.Until(r.Text[start:], "{[(\n:")
	if open > start+most || open == len(r.Text) || strings.IndexByte("{[(", r.Text[open]) < 0 {
		return -1
	}
	return open + 1
}

// namedObject returns where the next object begins that is called headers; -1 if there is none.
func (r *FieldsReader) namedObject(i int) int {
	for {
		n := strings.Index(r.Text[i:], "eaders")
		if n < 0 {
			return -1
		}
		i += n + len("eaders")
		open := lex.SkipAny(r.Text, i, "\"':=,")
		if lex.StartsAt(r.Text, open, "map[") {
			open += len("map")
		}
		if open < len(r.Text) && strings.IndexByte("{[(", r.Text[open]) >= 0 {
			return open + 1
		}
	}
}

// member takes the next name with its values, and returns the index behind what it has read; false if there was no such thing.
func (r *FieldsReader) member(i int) (next int, ok bool) {
	name := &lex.Output{}
	i = lex.SkipAny(r.Text, i, "{[(),;")
	if end := lex.CommentEnd(r.Text, i); end > 0 {
		i = lex.SkipAny(r.Text, end, "{[(),;")
	}
	i = r.word(i, ":=,>]})", name)
	open := lex.SkipAny(r.Text, i, ":=>,")
	if len(name.Bytes) == 0 || open == i || lex.StartsAt(r.Text, open, "{") {
		return i, false
	}
	start, end := int(name.Spans[0].Start), int(name.Spans[len(name.Spans)-1].End)
	listed := lex.StartsAt(r.Text, open, "[")
	stops := ",}])\n"
	if listed { // Go and Java print values without quotes
		open, stops = lex.SkipSpace(r.Text, open+1), "]}\n"
	}
	if lex.StartsAt(r.Text, open, "]string{") {
		open += len("]string{")
	}
	for more := true; more; {
		value := &lex.Output{}
		r.isCode = r.isCode || r.isVariable(start, end, open)
		i = r.word(open, stops, value)
		r.addField(start, end, value)
		open = lex.SkipAny(r.Text, i, ",")
		more = listed && open > i && open < len(r.Text) && strings.IndexByte("\"'", r.Text[open]) >= 0
	}
	if i = lex.SkipSpace(r.Text, i); listed && i < len(r.Text) && strings.IndexByte("]}", r.Text[i]) >= 0 {
		i++
	}
	return i, true
}

// isVariable reports whether the value at text[i] is a variable of a program, for the field in quotes whose name is text[start:end].
func (r *FieldsReader) isVariable(start, end, i int) bool {
	return lex.StartsAt(ascii.LowerString(r.Text[start:end]), 0, "sec-websocket-") && IsQuoteAt(r.Text, end) && i < len(r.Text) && lex.IsLetter(r.Text[i]) && !IsQuoteAt(r.Text, i+1)
}

// parts takes the parts of start lines that stand around the objects.
func (r *FieldsReader) parts() {
	g := PairGatherer{Fields: FieldsReader{Text: r.Text}, partsOnly: true}
	for i := 0; i < len(r.Text); {
		end, next := lex.LineEnd(r.Text, i)
		g.AddLine(r.Text, lex.Line{Start: i, End: end, Next: next})
		i = next
	}
	for i := range r.Heads {
		of := &g.Fields.Heads[i]
		r.Heads[i].method, r.Heads[i].url, r.Heads[i].status = of.method, of.url, of.status
	}
}

// IsGoMap reports whether a text has all of a map in which Go keeps the fields of an upgrade: Host is not among them.
func IsGoMap(text string) bool {
	const most = 16 << 10
	for _, begins := range [...]string{"http.Header{", "map["} {
		at := strings.Index(text, begins)
		if at < 0 {
			continue
		}
		depth := 1
		for i := at + len(begins); i < min(len(text), at+most); i++ {
			switch text[i] {
			case '{', '[':
				depth++
			case '}', ']':
				depth--
			}
			if depth == 0 {
				fields := strings.ReplaceAll(text[at:i], `"`, "")
				return strings.Contains(fields, "Upgrade:[") && strings.Contains(fields, "Connection:[")
			}
		}
	}
	return false
}

// IsQuoteAt tells a straight quote at text[i].
func IsQuoteAt(text string, i int) bool {
	return i < len(text) && (text[i] == '"' || text[i] == '\'')
}

// word reads a word in quotes, or up to one of the stops, and returns the index behind it.
func (r *FieldsReader) word(i int, stops string, out *lex.Output) int {
	if lex.StartsAt(r.Text, i, "b'") || lex.StartsAt(r.Text, i, `b"`) {
		i++
	}
	if i < len(r.Text) && strings.IndexByte("\"'", r.Text[i]) >= 0 {
		stops = " \t\r\n:=,>]})"
	}
	c := commandReader{text: r.Text, script: true, stops: stops}
	return c.word(i, out)
}
