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
	{304, 304, "It answers a request on condition, of which an opening handshake has none: often a cache in between gave it."},
	{301, 303, movedText},
	{307, 308, movedText},
	{300, 399, "The server wants something else asked. Browsers do not follow."},
	{400, 400, "The server finds fault with the request. Over HTTP/1.1 often Upgrade or Connection was lost in a proxy, or Host, key or " +
		"version is wrong. Its body may say which."},
	{401, 401, "The server wants the client to authenticate. A browser sends cookies, and a password for Basic or the like that it knows, by itself; a " +
		"page's script cannot set Authorization, so that a token has to travel in a cookie, the query, a subprotocol or the first message."},
	{403, 403, "The server refuses this client: often the Origin is not on its list."},
	{404, 404, "Nothing is at this path: check the path, a trailing slash, and what a proxy makes of it."},
	{405, 405, "The path is there but does not take this method: often it is an ordinary page and no WebSocket."},
	{407, 407, "A proxy in between wants the client to authenticate to it. The server has not seen the request."},
	{426, 426, "The server wants an upgrade or another version: Upgrade was lost on the way, or the version is not one it speaks."},
	{400, 499, "The server refuses the request."},
	{501, 501, "The server does not know how to do what is asked. Over HTTP/3 it should answer so to a :protocol that it does not know (RFC 9220 section 3)."},
	{502, 502, "A proxy got no proper response from the server behind it, could not reach it, or does not pass WebSocket on."},
	{503, 503, "The server cannot serve for the moment: it is overloaded or under maintenance. A proxy says so, too, where no server behind it is up."},
	{504, 504, "A proxy got no response in time from the server behind it."},
	{505, 505, "The server does not take this version of HTTP."},
	{500, 599, "The server failed: its log says why."},
}

const movedText = "The server points to another address. A client may follow it, but browsers do not: connect to that address."

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
	if reason := h.First("X-WebSocket-Reject-Reason"); reason != nil {
		f.Text += fill(" It says why: %q.", []string{reason.Value})
	}
	if versions := h.First(nameVersion); versions != nil {
		f.Text += fill(" The server speaks version %q.", []string{versions.Value})
	}
}

// StatusMeaning tells what a status usually means that does not open the connection; empty if it is none of HTTP.
func StatusMeaning(status int) string {
	for i := range statusRows {
		if row := &statusRows[i]; status >= row.low && status <= row.high {
			return row.text
		}
	}
	return ""
}

// meaningOf is StatusMeaning as what goes on behind a sentence.
func meaningOf(status int) string {
	if text := StatusMeaning(status); text != "" {
		return " " + text
	}
	return ""
}
