package head

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// Builder puts a head together from pieces that may stand in the text in any order.
type Builder struct {
	url, method, status *lex.Output   // nil if it is not there
	protocol            *lex.Output   // of an extended CONNECT (RFC 8441 section 4)
	fields              []*lex.Output // each a line without its end
	host                bool          // whether Host is among them
	keys                int           // how many of them are Sec-WebSocket-Key
}

// add takes a line, "Name: value".
func (a *Builder) add(line *lex.Output) {
	if len(line.Bytes) > 0 {
		lower := ascii.LowerString(string(line.Bytes))
		a.host = a.host || strings.HasPrefix(lower, "host:")
		if strings.HasPrefix(lower, "sec-websocket-key:") {
			a.keys++
		}
		a.fields = append(a.fields, line)
	}
}

// write writes the head, of a response if it is one. What the text does not have is made up, and shown at what it was
// made for: the URL, or else the first field.
func (a *Builder) write(out *lex.Output, response bool) {
	first := a.url
	if first == nil {
		first = a.fields[0]
	}
	at := lex.Span{Start: first.Spans[0].Start, End: first.Spans[len(first.Spans)-1].End}
	switch {
	case a.protocol != nil:
		a.pseudoLines(out, at)
		return
	case !response:
		a.requestLine(out, at)
	case a.status == nil:
		out.AddMissing("HTTP/1.1 101 Switching Protocols\r\n", at)
	default:
		out.AddMissing("HTTP/1.1 ", at)
		out.Append(a.status)
		out.AddMissingNext("\r\n")
	}
	for _, f := range a.fields {
		out.Append(f)
		out.AddMissingNext("\r\n")
	}
	out.AddMissingNext("\r\n")
}

// requestLine writes the request line, and the Host if the URL alone has it. A name and a password are no part of it, nor
// is a fragment sent.
func (a *Builder) requestLine(out *lex.Output, at lex.Span) {
	if a.url == nil {
		out.AddMissing("GET / HTTP/1.1\r\n", at)
		return
	}
	if a.method == nil {
		out.AddMissing("GET", at)
	} else {
		out.AddMissing(string(a.method.Bytes), at)
	}
	url := string(a.url.Bytes)
	start := strings.Index(url, "://") + 1
	if start > 0 {
		start += 2
	}
	path := start + lex.Until(url[start:], "/?#")
	end := path + lex.Until(url[path:], "#")
	start += strings.LastIndexByte(url[start:path], '@') + 1
	out.AddMissing(" ", at)
	if path == end || url[path] == '?' {
		out.AddMissing("/", at)
	}
	out.Append(a.url.Slice(path, end))
	out.AddMissing(" HTTP/1.1\r\n", at)
	if start < path && !a.host {
		out.AddMissing("Host: ", at)
		out.Append(a.url.Slice(start, path))
		out.AddMissingNext("\r\n")
	}
}

// pseudoLines writes the head of an extended CONNECT (RFC 8441 section 4).
func (a *Builder) pseudoLines(out *lex.Output, at lex.Span) {
	out.AddMissing(":method: CONNECT\r\n:protocol: ", at)
	out.Append(a.protocol)
	out.AddMissing("\r\n:scheme: https\r\n:path: ", at)
	if a.url != nil {
		out.Append(a.url)
	} else {
		out.AddMissingNext("/")
	}
	out.AddMissingNext("\r\n")
	for _, f := range a.fields {
		if host, ok := strings.CutPrefix(string(f.Bytes), "Host:"); ok {
			out.AddMissing(":authority:"+host, f.Spans[0])
		} else {
			out.AddMissing(ascii.LowerString(string(f.Bytes)), f.Spans[0])
		}
		out.AddMissingNext("\r\n")
	}
}
