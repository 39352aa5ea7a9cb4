package notation

import "strings"

// objects reads the fields of each object of header fields, as programs print them: JSON, an object of JavaScript, a dictionary
// or pairs of Python, a list of names and values in turn, a map of Go or of Java.
func (r *fieldsReader) objects() {
	r.strict, r.once = true, true // programs print some heads twice
	for i := r.objectStart(); i >= 0; i = r.namedObject(i) {
		for more := true; more; {
			i, more = r.member(i)
		}
		r.endBlock()
	}
}

// objectStart returns where the first object begins: behind a name that says so, or else behind a word at most.
func (r *fieldsReader) objectStart() int {
	if i := r.namedObject(0); i >= 0 {
		r.isNamed = true
		return i
	}
	const most = 40
	start := skipSpace(r.text, 0)
	open := start + span(r.text[start:], "{[(\n:")
	if open > start+most || open == len(r.text) || strings.IndexByte("{[(", r.text[open]) < 0 {
		return -1
	}
	return open + 1
}

// namedObject returns where the next object begins that is called headers; -1 if there is none.
func (r *fieldsReader) namedObject(i int) int {
	for {
		n := strings.Index(r.text[i:], "eaders")
		if n < 0 {
			return -1
		}
		i += n + len("eaders")
		open := skipAny(r.text, i, "\"':=,")
		if startsAt(r.text, open, "map[") {
			open += len("map")
		}
		if open < len(r.text) && strings.IndexByte("{[(", r.text[open]) >= 0 {
			return open + 1
		}
	}
}

// member takes the next name with its values, and returns the index behind what it has read; false if there was no such thing.
func (r *fieldsReader) member(i int) (next int, ok bool) {
	name := &sink{}
	i = skipAny(r.text, i, "{[(),;")
	if end := commentEnd(r.text, i); end > 0 {
		i = skipAny(r.text, end, "{[(),;")
	}
	i = r.word(i, ":=,>]})", name)
	open := skipAny(r.text, i, ":=>,")
	if len(name.bytes) == 0 || open == i || startsAt(r.text, open, "{") {
		return i, false
	}
	start, end := int(name.spans[0].Start), int(name.spans[len(name.spans)-1].End)
	listed := startsAt(r.text, open, "[")
	stops := ",}])\n"
	if listed { // Go and Java print values without quotes
		open, stops = skipSpace(r.text, open+1), "]}\n"
	}
	if startsAt(r.text, open, "]string{") {
		open += len("]string{")
	}
	for more := true; more; {
		value := &sink{}
		r.isCode = r.isCode || startsAt(lowerCase(r.text[start:end]), 0, "sec-websocket-") && isQuoteAt(r.text, end) && open < len(r.text) && isLetter(r.text[open]) && !isQuoteAt(r.text, open+1)
		i = r.word(open, stops, value)
		r.field(start, end, value)
		open = skipAny(r.text, i, ",")
		more = listed && open > i && open < len(r.text) && strings.IndexByte("\"'", r.text[open]) >= 0
	}
	if i = skipSpace(r.text, i); listed && i < len(r.text) && strings.IndexByte("]}", r.text[i]) >= 0 {
		i++
	}
	return i, true
}

// parts takes the parts of start lines that stand around the objects.
func (r *fieldsReader) parts() {
	g := pairGatherer{fields: fieldsReader{text: r.text}, partsOnly: true}
	for i := 0; i < len(r.text); {
		end, next := lineEnd(r.text, i)
		g.line(r.text, line{i, end, next})
		i = next
	}
	for i := range r.heads {
		of := &g.fields.heads[i]
		r.heads[i].method, r.heads[i].url, r.heads[i].status = of.method, of.url, of.status
	}
}

func isQuoteAt(text string, i int) bool {
	return i < len(text) && (text[i] == '"' || text[i] == '\'')
}

// word reads a word in quotes, or up to one of the stops, and returns the index behind it.
func (r *fieldsReader) word(i int, stops string, out *sink) int {
	if startsAt(r.text, i, "b'") || startsAt(r.text, i, `b"`) {
		i++
	}
	if i < len(r.text) && strings.IndexByte("\"'", r.text[i]) >= 0 {
		stops = " \t\r\n:=,>]})"
	}
	c := commandReader{text: r.text, script: true, stops: stops}
	return c.word(i, out)
}
