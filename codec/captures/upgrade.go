package captures

import (
	"bytes"
	"time"
)

// methods begin a request line.
var methods = [...]string{"GET ", "POST ", "HEAD ", "PUT ", "DELETE ", "OPTIONS ", "PATCH ", "CONNECT ", "TRACE "}

func isHTTP(b []byte) bool {
	for _, m := range methods {
		if bytes.HasPrefix(b, []byte(m)) {
			return true
		}
	}
	return isResponse(b)
}

func isResponse(b []byte) bool { return bytes.HasPrefix(b, []byte("HTTP/1.")) }

// isTLS tells a TLS record by its header: a handshake, an alert or data, of a version from SSL 3 to TLS 1.3 (RFC 8446 section 5.1).
func isTLS(b []byte) bool {
	return len(b) > 5 && b[0] >= 20 && b[0] <= 23 && b[1] == 3 && b[2] <= 4 && int(b[3])<<8+int(b[4]) <= 1<<14+2048
}

// request looks for a request that asks for a WebSocket in what an end says, or for a response that opens one.
func (c *conversation) request(end int, b []byte, at time.Time) {
	o := &c.sides[end]
	if isResponse(b) {
		*o = opening{} // a response is held until it is known whether it answers such a request
	}
	if newer, fromClient := isHTTP2(b); newer && fromClient {
		c.upgrade(end, b, at)
		return
	}
	if isTLS(b) { // behind the CONNECT of a proxy
		c.kind, c.tls = inTLS, newSealed(c)
		c.tls.data(end, b, at)
		return
	}
	o.add(b, at)
	scanned := len(o.held) - len(b)
	switch found := asks(o.held, scanned); {
	case found >= 0:
		c.open(end, found, at)
	case opens(o.held):
		c.client = 1 - end
		c.begin(inHead, at)
		c.talk.streams[0].phase = searching // for the request, too
		c.handOver(end)
	case len(o.held) > maxOpening:
		n := len(o.held) - maxOpening/4
		*o = opening{held: append([]byte{}, o.held[n:]...), starts: []int{0}, at: at}
	}
}

// open begins the talk of a request that starts at a byte of what an end said.
func (c *conversation) open(end, from int, at time.Time) {
	c.client = end
	c.begin(inHead, at)
	request := c.sides[end].held[from:]
	c.sides = [2]opening{}
	c.talk.push(false, request, at)
}

// asks returns where the request begins that asks for a WebSocket, or -1. The first bytes of b have been looked at before.
func asks(b []byte, looked int) int {
	const fieldSize = 64 // a field may have come in pieces
	at := lastField(b, max(0, looked-fieldSize))
	if at < 0 {
		return -1
	}
	start := bytes.LastIndex(b[:at], []byte("GET "))
	if start < 0 {
		return -1
	}
	line, _, _ := bytes.Cut(b[start:], []byte("\n"))
	if !bytes.Contains(line, []byte(" HTTP/1.")) || bytes.Contains(b[start:at], []byte("\r\n\r\n")) {
		return -1
	}
	return start
}

// lastField returns where, from a place on, the last field Upgrade with the value websocket stands, or -1.
func lastField(b []byte, at int) int {
	last := -1
	for {
		i := indexFold(b[at:], "upgrade")
		if i < 0 {
			return last
		}
		at += i
		line, _, whole := bytes.Cut(b[at:], []byte("\n"))
		_, value, _ := bytes.Cut(line, []byte(":"))
		if whole && at > 0 && b[at-1] == '\n' && bytes.EqualFold(bytes.TrimSpace(value), []byte("websocket")) {
			last = at
		}
		at += len("upgrade")
	}
}

// opens tells whether b is a response that opens a WebSocket, up to its blank line.
func opens(b []byte) bool {
	if !bytes.HasPrefix(b, []byte("HTTP/1.1 101")) {
		return false
	}
	head, _, whole := bytes.Cut(b, []byte("\r\n\r\n"))
	return whole && indexFold(head, "sec-websocket-accept:") >= 0
}

// indexFold is bytes.Index for a word in lower case that may be written in any.
func indexFold(b []byte, word string) int {
	lower, upper := word[0], word[0]-'a'+'A'
	for at := 0; at+len(word) <= len(b); at++ {
		i := bytes.IndexByte(b[at:], lower)
		if k := bytes.IndexByte(b[at:], upper); i < 0 || k >= 0 && k < i {
			i = k
		}
		if i < 0 || at+i+len(word) > len(b) {
			return -1
		}
		if at += i; bytes.EqualFold(b[at:at+len(word)], []byte(word)) {
			return at
		}
	}
	return -1
}
