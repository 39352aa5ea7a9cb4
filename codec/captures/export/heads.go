package export

import (
	"strconv"
	"strings"

	"github.com/wslens/wslens/codec/handshake"
	"github.com/wslens/wslens/codec/internal/ascii"
)

// unknownURL stands where a form asks for a URL and none is known (RFC 6761 section 6.4: no host has that name).
const unknownURL = "ws://unknown.invalid/"

// sampleKey is that of the example in RFC 6455 section 1.3.
const sampleKey = "dGhlIHNhbXBsZSBub25jZQ=="

// parsed is a head; nil if there is none.
func parsed(p *Piece) *handshake.Head {
	if len(p.Bytes) == 0 {
		return nil
	}
	head, _ := handshake.Parse(p.Bytes, 0)
	return &head
}

// url is the connection's, or one that is made up, of which made tells.
func (c *Connection) url() (url string, made bool) {
	if strings.Contains(c.URL, "://") {
		return c.URL, false
	}
	scheme := "ws://"
	if c.Encrypted {
		scheme = "wss://"
	}
	if head := parsed(&c.Request); head != nil {
		host := head.First("Host")
		if head.HTTP2 {
			host = head.First(":authority")
		}
		if host != nil && strings.HasPrefix(head.Target, "/") {
			return scheme + host.Value + head.Target, true
		}
	}
	if c.Server != "" {
		return scheme + c.Server + "/", true
	}
	return unknownURL, true
}

// overHTTP1 are the heads as HTTP/1.1 has them, and what of them is made up. Without frames no response is.
func (c *Connection) overHTTP1(extensions string, frames bool) (request, response Piece) {
	request, response = c.Request, c.Response
	asked, answered := parsed(&request), parsed(&response)
	switch {
	case asked == nil:
		request.Bytes, request.Note = c.request(nil, extensions), noteRequest
	case asked.HTTP2:
		request.Bytes, request.Note = c.request(asked, ""), noteHTTP2
	}
	switch {
	case answered == nil && frames:
		response = Piece{Server: true, Bytes: c.response(nil, &request, extensions), Note: noteResponse}
	case answered != nil && answered.HTTP2:
		response.Bytes, response.Note = c.response(answered, &request, ""), noteHTTP2
	}
	return request, response
}

// request makes a request of the fields of HTTP/2, or of nothing but the URL.
func (c *Connection) request(of *handshake.Head, extensions string) []byte {
	url, _ := c.url()
	_, rest, _ := strings.Cut(url, "://")
	host, path, _ := strings.Cut(rest, "/")
	var out strings.Builder
	out.WriteString("GET /" + path + " HTTP/1.1\r\nHost: " + host + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: " + sampleKey + "\r\n")
	if of == nil {
		out.WriteString("Sec-WebSocket-Version: 13\r\n")
	}
	writeFields(&out, of, extensions)
	return []byte(out.String())
}

// response makes a response to a request, of the fields of HTTP/2 if they are there.
func (c *Connection) response(of *handshake.Head, to *Piece, extensions string) []byte {
	var out strings.Builder
	if of != nil && !of.Opens() {
		out.WriteString("HTTP/1.1 " + strconv.Itoa(of.Status) + " \r\n")
	} else {
		key := sampleKey
		if own, found := parsed(to).Key(); found {
			key = own
		}
		out.WriteString("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " + handshake.Accept(key) + "\r\n")
	}
	writeFields(&out, of, extensions)
	return []byte(out.String())
}

// writeFields writes the fields that HTTP/1.1 has too, and ends the head.
func writeFields(out *strings.Builder, of *handshake.Head, extensions string) {
	if of != nil {
		for _, f := range of.Fields {
			if !strings.HasPrefix(f.Name, ":") && !ascii.EqualFold(f.Name, "host") {
				out.WriteString(f.Name + ": " + f.Value + "\r\n")
			}
		}
	}
	if extensions != "" {
		out.WriteString("Sec-WebSocket-Extensions: " + extensions + "\r\n")
	}
	out.WriteString("\r\n")
}
