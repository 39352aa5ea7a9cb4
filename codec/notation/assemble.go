package notation

import "strings"

// assembly is a head that is put together from pieces, which may stand in the text in any order.
type assembly struct {
	url, method, status *sink // nil if it is not there
	protocol            *sink // of an extended CONNECT (RFC 8441 section 4)
	// Each is a line, without its end.
	fields []*sink
	host   bool // among the fields
	keys   int  // how many of them there are
}

// add takes a line, "Name: value".
func (a *assembly) add(line *sink) {
	if len(line.bytes) > 0 {
		lower := lowerCase(string(line.bytes))
		a.host = a.host || strings.HasPrefix(lower, "host:")
		if strings.HasPrefix(lower, "sec-websocket-key:") {
			a.keys++
		}
		a.fields = append(a.fields, line)
	}
}

// write writes the head, of a response if it is one. What the text does not have is made up, and shown at what it was
// made for: the URL, or else the first field.
func (a *assembly) write(out *sink, response bool) {
	first := a.url
	if first == nil {
		first = a.fields[0]
	}
	at := Span{first.spans[0].Start, first.spans[len(first.spans)-1].End}
	switch {
	case a.protocol != nil:
		a.pseudoLines(out, at)
		return
	case !response:
		a.requestLine(out, at)
	case a.status == nil:
		out.made("HTTP/1.1 101 Switching Protocols\r\n", at)
	default:
		out.made("HTTP/1.1 ", at)
		out.append(a.status)
		out.more("\r\n")
	}
	for _, f := range a.fields {
		out.append(f)
		out.more("\r\n")
	}
	out.more("\r\n")
}

// requestLine writes the request line, and the Host if the URL alone has it. A name and a password are no part of it, nor
// is a fragment sent.
func (a *assembly) requestLine(out *sink, at Span) {
	if a.url == nil {
		out.made("GET / HTTP/1.1\r\n", at)
		return
	}
	if a.method == nil {
		out.made("GET", at)
	} else {
		out.made(string(a.method.bytes), at)
	}
	url := string(a.url.bytes)
	start := strings.Index(url, "://") + 1
	if start > 0 {
		start += 2
	}
	path := start + span(url[start:], "/?#")
	end := path + span(url[path:], "#")
	start += strings.LastIndexByte(url[start:path], '@') + 1
	out.made(" ", at)
	if path == end || url[path] == '?' {
		out.made("/", at)
	}
	out.append(a.url.part(path, end))
	out.made(" HTTP/1.1\r\n", at)
	if start < path && !a.host {
		out.made("Host: ", at)
		out.append(a.url.part(start, path))
		out.more("\r\n")
	}
}

// pseudoLines writes the head of an extended CONNECT (RFC 8441 section 4).
func (a *assembly) pseudoLines(out *sink, at Span) {
	out.made(":method: CONNECT\r\n:protocol: ", at)
	out.append(a.protocol)
	out.made("\r\n:scheme: https\r\n:path: ", at)
	if a.url != nil {
		out.append(a.url)
	} else {
		out.more("/")
	}
	out.more("\r\n")
	for _, f := range a.fields {
		if host, ok := strings.CutPrefix(string(f.bytes), "Host:"); ok {
			out.made(":authority:"+host, f.spans[0])
		} else {
			out.made(lowerCase(string(f.bytes)), f.spans[0])
		}
		out.more("\r\n")
	}
}

// part is the bytes [start, end) of what was gathered.
//
//go:noinline
func (s *sink) part(start, end int) *sink {
	return &sink{bytes: s.bytes[start:end], spans: s.spans[start:end]}
}

// lowerCase is the text with the letters of ASCII in lower case.
//
//go:noinline
func lowerCase(text string) string {
	lower := []byte(text)
	for i, c := range lower {
		if c >= 'A' && c <= 'Z' {
			lower[i] = c | 0x20
		}
	}
	return string(lower)
}
