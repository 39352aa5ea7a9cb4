package capture

import (
	"github.com/wslens/wslens/codec/internal/jsontext"
)

// Head is the head of a request or response, as far as an export tells it.
type Head struct {
	// The whole head; if the export has it, the others count for nothing. The URL and the method, or the status and its reason.
	text, start, extra jsontext.Token
	fields             []field
}

// field is a header field.
type field struct{ name, value jsontext.Token }

// field takes a header field, whose headers are the container at that depth.
func (r *reader) field(depth int, name, value *jsontext.Token) {
	if depth == 0 || name.End == 0 || value.Kind != jsontext.String {
		return
	}
	of := response
	if string(r.path[depth].name) == "requestHeaders" || string(r.path[depth-1].name) == "request" {
		of = request
	}
	r.fields[of] = append(r.fields[of], field{*name, *value})
}

// heads takes what an object has of the heads of its connection.
func (r *reader) heads(c *Connection, o *step) {
	newer := isNewer(r.inQuotes(r.get(keyVersion, o)))
	for i := range c.Heads {
		h := &c.Heads[i]
		if f := r.fields[i]; len(f) > 0 && f[0].name.Start > o.start && (!newer || r.b[f[0].name.Start+1] == ':') {
			h.fields = f
			r.fields[i] = nil
		}
		for k, to := range [...]*jsontext.Token{&h.text, &h.start, &h.extra} {
			if v := r.get(headKeys[i][k], o); v.End > 0 {
				*to = *v
			}
		}
	}
}

var headKeys = [2][3]key{request: {keyRequestText, keyURL, keyMethod}, response: {keyText, keyStatus, keyReason}}

// isNewer tells whether a version is HTTP/2 or HTTP/3, as in "h2": then the export may lack the pseudo-header fields, by
// which alone such a head can be judged.
func isNewer(version []byte) bool {
	for _, c := range version {
		if c >= '0' && c <= '9' {
			return c > '1'
		}
	}
	return false
}

// Head gives the bytes of a head as they would stand on the wire: what the export has only in parts is put together again.
// It gives none if the export has no header field, or not the URL or status.
func (c *Capture) Head(h *Head, add Add) {
	if h.text.Kind == jsontext.String {
		c.each(h.text, toOriginForm(add))
		return
	}
	if len(h.fields) == 0 || h.start.End == 0 {
		return
	}
	switch {
	case c.text[h.fields[0].name.Start+1] == ':':
	case h.start.Kind == jsontext.Number:
		c.literal("HTTP/1.1 ", h.start, add)
		c.each(h.start, add)
		c.literal(" ", h.start, add)
		c.each(h.extra, add)
		c.literal("\r\n", h.start, add)
	default:
		if h.extra.Kind != jsontext.String {
			c.literal("GET", h.start, add)
		}
		c.each(h.extra, add)
		c.literal(" ", h.start, add)
		c.target(h.start, add)
		c.literal(" HTTP/1.1\r\n", h.start, add)
	}
	for _, f := range h.fields {
		c.each(f.name, add)
		c.literal(": ", f.value, add)
		c.each(f.value, func(b byte, start, end int) {
			if b == '\n' { // between the values of several fields of this name, in events
				b = ','
			}
			add(b, start, end)
		})
		c.literal("\r\n", f.value, add)
	}
	c.literal("\r\n", h.fields[0].value, add)
}

// toOriginForm makes the target of a request line what was sent, the path and query (origin-form, RFC 9112 section 3.2.1): Chromium
// sends that, but exports the whole URI of ws or wss.
func toOriginForm(add Add) Add {
	const method, target, uri, rest = 0, 1, 2, 3
	at, slashes := method, 0
	return func(b byte, start, end int) {
		switch {
		case at == method && b == ':': // a head of HTTP/2 begins so
			at = rest
		case at == method && b == ' ':
			at = target
		case at == target:
			at = rest
			if b == 'w' {
				at = uri
			}
		case at == uri && b == '/':
			slashes++
		}
		if at == uri && (slashes == 3 || b == ' ') {
			if at = rest; b == ' ' {
				add('/', start, end)
			}
		}
		if at != uri {
			add(b, start, end)
		}
	}
}

// literal adds bytes that the text does not have; they count as those at t.
func (c *Capture) literal(text string, t jsontext.Token, add Add) {
	for i := range len(text) {
		add(text[i], t.Start, t.End)
	}
}

// target adds the path and query of a URL: what stands between the host and the fragment.
func (c *Capture) target(url jsontext.Token, add Add) {
	slashes := 0
	for i := url.Start; i < url.End; i++ {
		switch c.text[i] {
		case '/':
			if slashes++; slashes == 3 {
				url.Start = i - 1 // where the quote is taken to be
			}
		case '#':
			url.End = i + 1
		}
	}
	if slashes < 3 {
		c.literal("/", url, add)
		return
	}
	c.each(url, add)
}
