package handshake

import "github.com/wslens/wslens/codec/rule"

// statusRows tells, for a range of status codes, what such a response to an opening handshake usually means. The first
// row that fits is taken.
var statusRows = [...]struct {
	low, high int
	text      string
}{
	{101, 101, "Over HTTP/2 and HTTP/3 a server accepts with 2xx; 101 belongs to HTTP/1.1."},
	{100, 199, "It is an interim response; another one has to follow, and only 101 opens the connection."},
	{200, 200, "The server took the request for an ordinary one: nothing at this path speaks WebSocket, " +
		"or a proxy removed Upgrade and Connection."},
	{201, 299, "The server took the request for an ordinary one."},
	{301, 308, "The server points to another address. A client may follow it, but browsers do not: connect to that address."},
	{300, 399, "The server wants something else asked. Browsers do not follow."},
	{400, 400, "The server finds fault with the request: often Upgrade or Connection was lost in a proxy, or Host, key or " +
		"version is wrong. Its body may say which."},
	{401, 401, "The server wants the client to authenticate. A browser's WebSocket sends cookies but cannot add an " +
		"Authorization field; a token has to travel in a cookie, the query, a subprotocol or the first message."},
	{403, 403, "The server refuses this client: often the Origin is not on its list."},
	{404, 404, "Nothing is at this path: check the path, a trailing slash, and what a proxy makes of it."},
	{405, 405, "The path is there but does not take this method: often it is an ordinary page and no WebSocket."},
	{426, 426, "The server wants an upgrade or another version: Upgrade was lost on the way, or the version is not one it speaks."},
	{400, 499, "The server refuses the request."},
	{502, 504, "A proxy could not reach the server behind it, or does not pass WebSocket on."},
	{500, 599, "The server failed: its log says why."},
}

// status wants 101.
func (c *checker) status(h *Head) {
	at := orStartLine(h, h.StatusAt)
	switch h.Status {
	case 101:
		return
	case 0:
		c.add(rule.HandshakeStatus, at, "The status line %q has no status of three digits.", h.StartLine)
		return
	}
	f := c.add(rule.HandshakeStatus, at, "The status is %q.%s", h.StartLine[h.StatusAt.Start-h.StartLineAt.Start:], meaningOf(h.Status))
	if location := h.First("Location"); location != nil && h.Status/100 == 3 {
		f.Text += fill(" Location is %q.", []string{location.Value})
	}
	if versions := h.First(nameVersion); versions != nil {
		f.Text += fill(" The server speaks version %q.", []string{versions.Value})
	}
}

// meaningOf tells what a status usually means that does not open the connection.
func meaningOf(status int) string {
	for i := range statusRows {
		if row := &statusRows[i]; status >= row.low && status <= row.high {
			return " " + row.text
		}
	}
	return ""
}

// refusal wants the versions of the server in a 426 to a request of another version (RFC 6455 section 4.4).
func (c *checker) refusal(h, request *Head) {
	if h.Status != 426 || request == nil || h.First(nameVersion) != nil {
		return
	}
	if asked := request.First(nameVersion); asked != nil && asked.Value != "13" {
		insert(c.add(rule.HandshakeVersion, h.StartLineAt, "The request asks for version %q; this refusal does not say in "+
			"Sec-WebSocket-Version which versions the server speaks.", asked.Value), h, nameVersion, "13")
	}
}
