package rule

// Ids of the rules about the opening handshake over HTTP/2 and HTTP/3.
const (
	H2Connect          ID = "h2-connect"
	H2Scheme           ID = "h2-scheme"
	H2Authority        ID = "h2-authority"
	H2Host             ID = "h2-host"
	H2PseudoField      ID = "h2-pseudo-field"
	H2ForbiddenHeaders ID = "h2-forbidden-headers"
	H2FieldCase        ID = "h2-field-case"
	H2KeyUnused        ID = "h2-key-unused"
	H2Status           ID = "h2-status"
	H2StillMasked      ID = "h2-still-masked"
)

var h2Rules = []Rule{
	{ID: H2Connect, Severity: Error, HTTPStatus: 400, OtherStatuses: [3]uint16{501}, Section: "RFC 8441 sections 4 and 5", Force: Must,
		Title: "This is no extended CONNECT for WebSocket",
		Why:   "Over HTTP/2 and HTTP/3 the request has :method CONNECT, :protocol websocket, :scheme, :path and :authority, each once.",
		Peer: "A server answers 400, resets the stream, or takes it for an ordinary request. To a :protocol that it does not know it should answer 501 " +
			"(RFC 9220 section 3).",
		Mend: "Send all five, once the server's settings have ENABLE_CONNECT_PROTOCOL as 1."},
	{ID: H2Scheme, Severity: Error, Section: "RFC 8441 section 5", Force: Must,
		Title:   "The scheme is neither https nor http",
		Why:     ":scheme is https for a wss URI and http for a ws URI; the schemes of WebSocket itself are not used there.",
		Peer:    "No text says what a server does: it may refuse the request, or ignore the scheme.",
		Mend:    "Write https, or http without TLS.",
		Refusal: "refuse it, or ignore that"},
	{ID: H2Authority, Severity: Error, HTTPStatus: 400, Section: "RFC 9113 section 8.3.1", Force: Must,
		Title: ":authority is not a host with an optional port",
		Why:   ":authority names the server that is meant, as Host does over HTTP/1.1. A user and a password are not allowed there.",
		Peer:  "It treats the head as malformed and resets the stream, or answers 400.",
		Mend:  "Send the host of the URI, and its port where it is not 80 or 443."},
	{ID: H2Host, Severity: Error, HTTPStatus: 400, Section: "RFC 9113 section 8.3.1", Force: Must,
		Title: "Host beside :authority",
		Why:   ":authority says what Host said. The same value in both does no harm; two different ones name two servers, and must not be sent.",
		Peer:  "A server should treat a request in which the two differ as malformed, and reset the stream.",
		Mend:  "Leave Host out."},
	{ID: H2PseudoField, Severity: Error, HTTPStatus: 400, Section: "RFC 9113 section 8.3", Force: Must, ClientRefusal: "reset the stream",
		Title: "A pseudo-header field that this head cannot have",
		Why:   "A name that begins with a colon stands for a part of the start line. A request to open a WebSocket has :method, :protocol, :scheme, :path and :authority; a response has :status alone.",
		Peer:  "It must treat the head as malformed, and resets the stream with PROTOCOL_ERROR.",
		Mend:  "Leave the field out, or write its name without the colon."},
	{ID: H2ForbiddenHeaders, Severity: Error, HTTPStatus: 400, Section: "RFC 9113 section 8.2.2", Force: Must, ClientRefusal: "reset the stream",
		Title: "A field that HTTP/2 and HTTP/3 do not have",
		Why:   "Connection, Upgrade and their like are about one connection of HTTP/1.1: a stream is not upgraded. Of TE only the value trailers is left.",
		Peer:  "It must treat the head as malformed, and resets the stream with PROTOCOL_ERROR; some let such fields pass.",
		Mend:  "Leave the field out."},
	{ID: H2FieldCase, Severity: Error, HTTPStatus: 400, Section: "RFC 9113 section 8.2.1", Force: Must, ClientRefusal: "reset the stream",
		Title: "A field name has capital letters",
		Why:   "HTTP/2 and HTTP/3 send the names of fields in lower case. A head with any other name is malformed, whatever the field is.",
		Peer:  "It resets the stream with PROTOCOL_ERROR.",
		Mend:  "Write all names in lower case. If a tool has printed the head in its own way, look at what was on the wire."},
	{ID: H2KeyUnused, Severity: Note, Section: "RFC 8441 section 5", Force: May,
		Title: "Key and accept value are not used",
		Why:   "Over HTTP/2 and HTTP/3 :protocol does their work, and 2xx accepts, not 101.",
		Peer:  "It ignores the field.",
		Mend:  "Leave it out."},
	{ID: H2Status, Severity: Error, Section: "RFC 9110 section 9.3.6", Force: Must, Weight: 4,
		Title: "The response is not 2xx",
		Why:   "Only a 2xx to CONNECT makes the stream a tunnel for frames (RFC 8441 section 5). HTTP/2 and HTTP/3 do not have 101.",
		Peer: "A client fails the connection, unless it authenticates or follows a redirect and asks again. A page sees no status, only an error event and a " +
			"close event with code 1006.",
		Mend: "Answer 200, with the subprotocol and the extensions, and without Upgrade, Connection and Sec-WebSocket-Accept."},
	{ID: H2StillMasked, Severity: Note, Section: "RFC 8441 section 5", Force: Must,
		Title: "The client masks its frames here too",
		Why:   "Only the opening handshake differs over HTTP/2 and HTTP/3; the frames are the same.",
		Peer:  "A server must close the connection if a client's frame has no mask (RFC 6455 section 5.1)."},
}
