package rule

// Ids of the rules about the opening handshake of HTTP/1.1, and of HTTP/2 and HTTP/3.
const (
	HandshakeMethod                ID = "handshake-method"
	HandshakeHTTPVersion           ID = "handshake-http-version"
	HandshakeTarget                ID = "handshake-target"
	HandshakeHost                  ID = "handshake-host"
	HandshakeUpgrade               ID = "handshake-upgrade"
	HandshakeConnection            ID = "handshake-connection"
	HandshakeKeyMissing            ID = "handshake-key-missing"
	HandshakeKeyDuplicate          ID = "handshake-key-duplicate"
	HandshakeKeyLength             ID = "handshake-key-length"
	HandshakeKeyNotBase64          ID = "handshake-key-not-base64"
	HandshakeKeyPadBits            ID = "handshake-key-pad-bits"
	HandshakeKeySample             ID = "handshake-key-sample"
	HandshakeKeyWhitespace         ID = "handshake-key-whitespace"
	HandshakeVersion               ID = "handshake-version"
	HandshakeOrigin                ID = "handshake-origin"
	HandshakeSubprotocolSyntax     ID = "handshake-subprotocol-syntax"
	HandshakeExtensionSyntax       ID = "handshake-extension-syntax"
	HandshakeStatus                ID = "handshake-status"
	HandshakeAcceptMissing         ID = "handshake-accept-missing"
	HandshakeAcceptDuplicate       ID = "handshake-accept-duplicate"
	HandshakeAcceptMismatch        ID = "handshake-accept-mismatch"
	HandshakeAcceptNewline         ID = "handshake-accept-newline"
	HandshakeWrongSide             ID = "handshake-wrong-side"
	HandshakeSubprotocolNotOffered ID = "handshake-subprotocol-not-offered"
	HandshakeExtensionNotOffered   ID = "handshake-extension-not-offered"
	HandshakeSubprotocolSeveral    ID = "handshake-subprotocol-several"
	HandshakeSubprotocolNoneChosen ID = "handshake-subprotocol-none-chosen"
	HandshakeEarlyData             ID = "handshake-early-data"
	HandshakeLineEndings           ID = "handshake-line-endings"
	HandshakeBody                  ID = "handshake-body"
	H2Connect                      ID = "h2-connect"
	H2Scheme                       ID = "h2-scheme"
	H2ForbiddenHeaders             ID = "h2-forbidden-headers"
	H2FieldCase                    ID = "h2-field-case"
	H2KeyUnused                    ID = "h2-key-unused"
	H2StillMasked                  ID = "h2-still-masked"
)

var handshakeRules = []Rule{
	{ID: HandshakeMethod, Severity: Error, HTTPStatus: 405, Section: "RFC 6455 section 4.1",
		Title: "The method is not GET",
		Why:   "An opening handshake over HTTP/1.1 is a GET request; methods are written in upper case.",
		Peer:  "A server answers 405, or treats it as an ordinary request.",
		Mend:  "Send GET."},
	{ID: HandshakeHTTPVersion, Severity: Error, HTTPStatus: 505, Section: "RFC 6455 section 4.1",
		Title: "The HTTP version is not 1.1",
		Why:   "Upgrade came with HTTP/1.1. HTTP/1.0 has none, and HTTP/2 and HTTP/3 have no such start line.",
		Peer:  "Most servers refuse the request. Many clients do not look at the version of a response.",
		Mend:  "Write HTTP/1.1. Behind a proxy, set the proxy to speak HTTP/1.1 to the server."},
	{ID: HandshakeTarget, Severity: Error, HTTPStatus: 400, Section: "RFC 6455 section 3",
		Title: "The request target is not a path with an optional query",
		Why:   "The target is the resource name of the ws URI: a path from its slash on, and a query. A fragment is not part of it.",
		Peer:  "A server answers 400, or finds nothing under that name and answers 404.",
		Mend:  "Send the path and query alone, at least \"/\", with everything but printable ASCII percent-encoded."},
	{ID: HandshakeHost, Severity: Error, HTTPStatus: 400, Section: "RFC 6455 section 4.1",
		Title: "There is not exactly one good Host",
		Why:   "Host names the server that is meant, and the port if it is not the default one. HTTP/1.1 demands exactly one.",
		Peer:  "Strict servers and most proxies answer 400. Servers on Node and some others do not check it.",
		Mend:  "Send one Host line with the host of the URI, and its port where it is not 80 or 443."},
	{ID: HandshakeUpgrade, Severity: Error, HTTPStatus: 426, Section: "RFC 6455 sections 4.1 and 4.2.1",
		Title: "Upgrade does not say websocket",
		Why:   "A request lists websocket among the protocols it would change to; a response says exactly websocket. Case does not matter.",
		Peer:  "A server treats it as an ordinary request, or answers 426. A client fails the connection.",
		Mend:  "Send \"Upgrade: websocket\". A proxy in between removes the field unless it is told to pass it on."},
	{ID: HandshakeConnection, Severity: Error, HTTPStatus: 400, Section: "RFC 6455 sections 4.1 and 4.2.1",
		Title: "Connection does not list Upgrade",
		Why:   "Connection names the fields that are meant for the next hop. Without Upgrade among them, Upgrade has no effect.",
		Peer:  "A server answers 400, or treats it as an ordinary request. A client fails the connection.",
		Mend:  "Send \"Connection: Upgrade\"; \"keep-alive, Upgrade\" is as good. A proxy in between has to set it anew."},
	{ID: HandshakeKeyMissing, Severity: Error, HTTPStatus: 400, Section: "RFC 6455 section 4.1",
		Title: "There is no Sec-WebSocket-Key",
		Why:   "The server proves with the key that it understood the request; without a key it has nothing to answer.",
		Peer:  "A server answers 400.",
		Mend:  "Send base64 of 16 random bytes, new for each connection."},
	{ID: HandshakeKeyDuplicate, Severity: Error, HTTPStatus: 400, Section: "RFC 6455 section 11.3.1",
		Title: "More than one Sec-WebSocket-Key",
		Why:   "The field stands once in a request, so that both sides hash the same key.",
		Peer:  "A server answers 400, or joins the values with a comma and hashes that.",
		Mend:  "Send one."},
	{ID: HandshakeKeyLength, Severity: Error, HTTPStatus: 400, Section: "RFC 6455 section 4.1",
		Title: "The key is not 16 bytes in base64",
		Why:   "The key is 16 random bytes, in base64: 24 characters, of which the last two are \"==\".",
		Peer:  "Strict servers answer 400. Many take any text, and hash it as it stands.",
		Mend:  "Encode 16 random bytes in base64."},
	{ID: HandshakeKeyNotBase64, Severity: Error, HTTPStatus: 400, Section: "RFC 6455 section 4.1",
		Title: "The key is not base64",
		Why:   "The key is 16 random bytes, in the standard base64 alphabet with padding: 24 characters.",
		Peer:  "Strict servers answer 400. Many take any text, and hash it as it stands.",
		Mend:  "Encode 16 random bytes in base64."},
	{ID: HandshakeKeyPadBits, Severity: Warning, Section: "RFC 4648 section 3.5",
		Title: "The key's last character has bits that mean nothing",
		Why:   "The last character before \"==\" carries two bits; an encoder sets its other four to 0. RFC 6455 itself has such a key.",
		Peer:  "A server accepts it and hashes the text as sent. A strict base64 decoder refuses it.",
		Mend:  "Let a base64 encoder make the key. Never decode a key and encode it again before hashing."},
	{ID: HandshakeKeySample, Severity: Note, Section: "RFC 6455 section 4.1",
		Title: "The key is not random",
		Why:   "Each connection takes a new random key, so that no earlier response can answer it.",
		Peer:  "A server accepts it; it cannot know.",
		Mend:  "Take 16 bytes from a random source for each connection."},
	{ID: HandshakeKeyWhitespace, Severity: Note, Section: "RFC 6455 section 4.2.2",
		Title: "White space around the key",
		Why:   "White space around a field's value is no part of it, and is removed before the key is hashed.",
		Peer:  "A server accepts it. One that hashes the white space along sends a wrong accept value.",
		Mend:  "Send the key with one space before it and nothing behind it."},
	{ID: HandshakeVersion, Severity: Error, HTTPStatus: 426, Section: "RFC 6455 sections 4.1 and 4.4",
		Title: "Sec-WebSocket-Version is not 13",
		Why:   "13 is the version of RFC 6455; lower numbers were drafts. It stands once in a request, written exactly \"13\".",
		Peer:  "A server answers 426, with the versions that it speaks in Sec-WebSocket-Version.",
		Mend:  "Send \"Sec-WebSocket-Version: 13\"."},
	{ID: HandshakeOrigin, Severity: Note, HTTPStatus: 403, Section: "RFC 6455 sections 4.1 and 10.2",
		Title: "Origin is missing or stands twice",
		Why:   "A browser always says which page asks, once. A server that serves browsers checks it, since a foreign page can connect too.",
		Peer:  "A server that wants an Origin answers 403 without one. Programs other than browsers need not send it.",
		Mend:  "Send one Origin, or none if the client is not a browser."},
	{ID: HandshakeSubprotocolSyntax, Severity: Error, HTTPStatus: 400, Section: "RFC 6455 sections 4.1 and 11.3.4",
		Title: "Sec-WebSocket-Protocol is not a list of different tokens",
		Why:   "Each name is a token: letters, digits and a few signs, without spaces or quotes. No name stands twice.",
		Peer:  "Strict servers answer 400; others ignore the field. Clients fail the connection.",
		Mend:  "Send the names with commas between them, each once."},
	{ID: HandshakeExtensionSyntax, Severity: Error, HTTPStatus: 400, Section: "RFC 6455 section 9.1",
		Title: "Sec-WebSocket-Extensions does not follow the grammar",
		Why:   "The list is name; parameter; parameter=value, name ... with tokens for names and for values, quoted or not.",
		Peer:  "Strict servers answer 400; others ignore the field. Clients fail the connection.",
		Mend:  "Write each extension as its name, then \";\" and a parameter as often as needed, with commas between extensions."},
	{ID: HandshakeStatus, Severity: Error, Section: "RFC 6455 section 4.1",
		Title: "The response is not 101",
		Why:   "Only 101 Switching Protocols changes the connection to WebSocket. Any other status leaves it HTTP.",
		Peer:  "A client fails the connection. A browser gives a page no status, only an error and a Close with 1006.",
		Mend:  "Answer 101 with Upgrade, Connection and Sec-WebSocket-Accept."},
	{ID: HandshakeAcceptMissing, Severity: Error, Section: "RFC 6455 section 4.1",
		Title: "There is no Sec-WebSocket-Accept",
		Why:   "The value proves that the server read the key and speaks WebSocket.",
		Peer:  "A client fails the connection.",
		Mend:  "Send base64 of the SHA-1 digest of the key and the GUID."},
	{ID: HandshakeAcceptDuplicate, Severity: Error, Section: "RFC 6455 section 11.3.3",
		Title: "More than one Sec-WebSocket-Accept",
		Why:   "The field stands once in a response.",
		Peer:  "A client fails the connection, or joins the values with a comma and finds them wrong.",
		Mend:  "Send one. It often means that a library and the program's own code both answer."},
	{ID: HandshakeAcceptMismatch, Severity: Error, Section: "RFC 6455 sections 4.1 and 4.2.2",
		Title: "Sec-WebSocket-Accept does not answer the key",
		Why:   "The value is base64 of the SHA-1 digest of the key, as text, with the GUID behind it. Nothing else shows that this request was read.",
		Peer:  "A client fails the connection. Chromium says: Incorrect 'Sec-WebSocket-Accept' header value.",
		Mend:  "Trim the key, append the GUID, take the 20 bytes of SHA-1, encode those in base64."},
	{ID: HandshakeAcceptNewline, Severity: Error, Section: "RFC 6455 section 4.2.2",
		Title: "A newline after the accept value",
		Why:   "An empty line ends a head. A newline after the value makes the line end behind it an empty line, and the rest of the head becomes data.",
		Peer:  "A client takes what is left over for a frame, and waits for its payload or fails with 1002. Some refuse the LF in the head.",
		Mend:  "Strip the newline from what the base64 function returns. Sending one CR LF less hides it from some clients only."},
	{ID: HandshakeWrongSide, Severity: Warning, Section: "RFC 6455 sections 11.3.1 and 11.3.3",
		Title: "A field of the other side",
		Why:   "Sec-WebSocket-Key is the request's and Sec-WebSocket-Accept the response's.",
		Peer:  "It ignores the field.",
		Mend:  "Leave it out."},
	{ID: HandshakeSubprotocolNotOffered, Severity: Error, Section: "RFC 6455 section 4.1",
		Title: "The subprotocol was not offered",
		Why:   "The server chooses one of the names in the request, written the same way, or none.",
		Peer:  "A client fails the connection.",
		Mend:  "Choose an offered name, or leave Sec-WebSocket-Protocol out."},
	{ID: HandshakeExtensionNotOffered, Severity: Error, Section: "RFC 6455 section 4.1",
		Title: "The extension was not offered",
		Why:   "The server accepts extensions among those in the request, or none.",
		Peer:  "A client fails the connection.",
		Mend:  "Accept an offered extension, or leave Sec-WebSocket-Extensions out."},
	{ID: HandshakeSubprotocolSeveral, Severity: Error, Section: "RFC 6455 sections 4.2.2 and 11.3.4",
		Title: "More than one subprotocol was chosen",
		Why:   "A connection has one subprotocol or none, so the response names one, once.",
		Peer:  "A client fails the connection.",
		Mend:  "Choose one name."},
	{ID: HandshakeSubprotocolNoneChosen, Severity: Note, Section: "RFC 6455 section 4.2.2",
		Title: "Subprotocols were offered and none was chosen",
		Why:   "A server may choose none; the connection then has no subprotocol.",
		Peer:  "Chromium and npm ws fail the connection; most other clients accept it.",
		Mend:  "Choose one of the offered names if the client is a browser, or offer none."},
	{ID: HandshakeEarlyData, Severity: Warning, Section: "RFC 6455 section 4.1",
		Title: "The client sends before the 101 has come",
		Why:   "Until the response is there, the client cannot know that the server speaks WebSocket.",
		Peer:  "Some servers keep the bytes for the connection, others drop them, read them as a next request or close.",
		Mend:  "Wait for the whole response before the first frame."},
	{ID: HandshakeLineEndings, Severity: Warning, HTTPStatus: 400, Section: "RFC 9112 sections 2.2 and 5",
		Title: "The lines of the head are not well formed",
		Why:   "Every line ends in CR LF, a field is a name, a colon and a value, and an empty line ends the head. Peers that read broken lines differently can be played against each other.",
		Peer:  "A lenient one reads on. A strict one answers 400 or fails the connection; white space before a colon must be refused.",
		Mend:  "End each line in CR LF, put the colon right behind the name, keep a value on one line, and end with an empty line."},
	{ID: HandshakeBody, Severity: Warning, Section: "RFC 9110 sections 8.6 and 15.2",
		Title: "A 101 that announces a body",
		Why:   "A 101 ends with its empty line; what follows are frames. It must not carry Content-Length or Transfer-Encoding.",
		Peer:  "Some clients and proxies wait for the body or take the first frames for it.",
		Mend:  "Leave the field out."},
	{ID: H2Connect, Severity: Error, HTTPStatus: 400, Section: "RFC 8441 sections 4 and 5",
		Title: "This is no extended CONNECT for WebSocket",
		Why:   "Over HTTP/2 and HTTP/3 the request has :method CONNECT, :protocol websocket, :scheme, :path and :authority, each once.",
		Peer:  "A server answers 400, resets the stream, or takes it for an ordinary request.",
		Mend:  "Send all five, once the server's settings have ENABLE_CONNECT_PROTOCOL as 1."},
	{ID: H2Scheme, Severity: Error, Section: "RFC 8441 section 5",
		Title: "The scheme is neither https nor http",
		Why:   ":scheme is https for a wss URI and http for a ws URI; the schemes of WebSocket itself do not stand there.",
		Peer:  "A server resets the stream.",
		Mend:  "Write https, or http without TLS."},
	{ID: H2ForbiddenHeaders, Severity: Error, Section: "RFC 8441 section 5",
		Title: "A field that HTTP/2 and HTTP/3 do not have",
		Why:   "Connection and Upgrade belong to HTTP/1.1: a stream is not upgraded. :authority says what Host said.",
		Peer:  "It treats the head as malformed and resets the stream; many let Host pass.",
		Mend:  "Leave the field out."},
	{ID: H2FieldCase, Severity: Error, Section: "RFC 9113 section 8.2.1",
		Title: "A field name has capital letters",
		Why:   "HTTP/2 and HTTP/3 send the names of fields in lower case. A head with any other name is malformed, whatever the field is.",
		Peer:  "It resets the stream with PROTOCOL_ERROR.",
		Mend:  "Write all names in lower case. If a tool has printed the head in its own way, look at what was on the wire."},
	{ID: H2KeyUnused, Severity: Note, Section: "RFC 8441 section 5",
		Title: "Key and accept value are not used",
		Why:   "Over HTTP/2 and HTTP/3 :protocol does their work, and 2xx accepts, not 101.",
		Peer:  "It ignores the field.",
		Mend:  "Leave it out."},
	{ID: H2StillMasked, Severity: Note, Section: "RFC 8441 section 5",
		Title: "The client masks its frames here too",
		Why:   "Only the opening handshake differs over HTTP/2 and HTTP/3; the frames are the same.",
		Peer:  "A server fails the connection with 1002 if a client's frame has no mask."},
}
