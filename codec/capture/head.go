package capture

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/jsontext"
)

// Head is the head of a request or response, as far as an export tells it.
type Head struct {
	parts      *object
	isResponse bool
}

// head returns the head, or nil if it lacks the fields of a handshake: then the exporting program has left them out.
func (r *reader) head(o *object, isResponse bool) *Head {
	version := strings.ToLower(r.text(o.is[keyVersion]))
	pseudo := len(o.fields) > 0 && strings.HasPrefix(r.name(o.fields[0]), ":")
	switch {
	case isFilled(o.is[keyHeadersText]):
	case pseudo:
	case strings.HasPrefix(version, "h2"), strings.HasPrefix(version, "h3"), strings.HasPrefix(version, "http/2"), strings.HasPrefix(version, "http/3"):
		return nil // nothing tells its pseudo-header fields
	case !r.shakes(o) && (!isResponse || len(o.fields) == 0 || r.integer(o.is[keyStatus]) == 101):
		return nil
	}
	return &Head{o, isResponse}
}

// shakes tells whether there is a field of the opening handshake.
func (r *reader) shakes(o *object) bool {
	for _, f := range o.fields {
		if name := r.name(f); name == "upgrade" || strings.HasPrefix(name, "sec-websocket-") {
			return true
		}
	}
	return false
}

// isFilled tells whether a value is a string that is not empty.
func isFilled(t jsontext.Token) bool { return t.Kind == jsontext.String && t.End-t.Start > 2 }

// name is that of a field, in lower case.
func (r *reader) name(f field) string {
	return strings.ToLower(string(r.inQuotes(f.name)))
}

// Add takes a byte and the range [start, end) of the text that it came from.
type Add func(b byte, start, end int)

// Head gives the bytes of a head of the connection, as they would stand on the wire: what the export has only in parts is
// put together again. A blank line ends it.
func (c *Capture) Head(of *Connection, h *Head, add Add) {
	w := headWriter{c, add}
	o := h.parts
	if text := o.is[keyHeadersText]; isFilled(text) {
		w.quoted(text)
		return
	}
	isPseudo := len(o.fields) > 0 && c.text[o.fields[0].name.Start+1] == ':'
	switch {
	case isPseudo:
	case h.isResponse:
		w.between("HTTP/1.1 ", o.is[keyStatus])
		w.number(o.is[keyStatus])
		w.between(" ", o.is[keyStatusText])
		w.quoted(o.is[keyStatusText])
		w.between("\r\n", o.is[keyStatusText])
	default:
		w.method(o.is[keyMethod])
		w.target(of.url)
		w.between(" HTTP/1.1\r\n", of.url)
	}
	var last jsontext.Token
	for _, f := range o.fields {
		w.field(f)
		last = f.value
	}
	w.between("\r\n", last)
}

type headWriter struct {
	c   *Capture
	add Add
}

// between adds bytes that the text does not have as such; they count as those at t.
func (w headWriter) between(text string, t jsontext.Token) {
	for i := range len(text) {
		w.add(text[i], t.Start, t.End)
	}
}

// number adds the digits of a number.
func (w headWriter) number(t jsontext.Token) {
	if t.Kind != jsontext.Number {
		return
	}
	for i := t.Start; i < t.End; i++ {
		w.add(w.c.text[i], i, i+1)
	}
}

// quoted adds what a string stands for.
func (w headWriter) quoted(t jsontext.Token) {
	if t.Kind == jsontext.String || t.Kind == jsontext.Key {
		w.c.each(t.Start, t.End, w.add)
	}
}

func (w headWriter) method(t jsontext.Token) {
	if isFilled(t) {
		w.quoted(t)
	} else {
		w.between("GET", t)
	}
	w.between(" ", t)
}

// target adds the path and query of a URL.
func (w headWriter) target(url jsontext.Token) {
	slashes, begun, over := 0, false, false
	w.c.each(url.Start, url.End, func(b byte, start, end int) {
		if b == '/' {
			slashes++
		}
		over = over || b == '#'
		if !begun && slashes == 2 && b == '?' {
			w.add('/', start, end)
			begun = true
		}
		begun = begun || slashes == 3
		if begun && !over {
			w.add(b, start, end)
		}
	})
	if !begun {
		w.between("/", url)
	}
}

// field adds a line, or several: events put the values of fields that have the same name into one, a line each.
func (w headWriter) field(f field) {
	w.quoted(f.name)
	w.between(": ", f.value)
	w.c.each(f.value.Start, f.value.End, func(b byte, start, end int) {
		if b != '\n' {
			w.add(b, start, end)
			return
		}
		w.between("\r\n", f.value)
		w.quoted(f.name)
		w.between(": ", f.value)
	})
	w.between("\r\n", f.value)
}
