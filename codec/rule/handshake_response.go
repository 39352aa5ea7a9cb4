package rule

// Ids of the rules about the response to a request to open a WebSocket.
const (
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
	HandshakeBody                  ID = "handshake-body"
	HandshakeRefusalField          ID = "handshake-refusal-field"
	HandshakeRefusalVersions       ID = "handshake-refusal-versions"
)

var responseRules = []Rule{
	{ID: HandshakeStatus, Severity: Error, Section: "RFC 6455 section 4.1", Force: Must, Weight: 4,
		Title: "The response is not 101",
		Why:   "Only 101 Switching Protocols changes the connection to WebSocket. Any other status leaves it HTTP.",
		Peer: "A client goes by HTTP: it may authenticate after a 401 or follow a redirect, and ask again; browsers do the first where they have credentials, " +
			"never the second. Else it fails the connection. A page sees no status, only an error event and a close event with code 1006.",
		Mend: "Answer 101 with Upgrade, Connection and Sec-WebSocket-Accept."},
	{ID: HandshakeAcceptMissing, Severity: Error, Section: "RFC 6455 section 4.1", Force: Must,
		Title: "There is no Sec-WebSocket-Accept",
		Why:   "The value proves that the server read the key and speaks WebSocket.",
		Peer:  "A client fails the connection.",
		Mend:  "Send base64 of the SHA-1 digest of the key and the GUID."},
	{ID: HandshakeAcceptDuplicate, Severity: Error, Section: "RFC 6455 section 11.3.3", Force: Must,
		Title: "More than one Sec-WebSocket-Accept",
		Why:   "A response has the field once.",
		Peer:  "A client fails the connection, or joins the values with a comma and finds them wrong.",
		Mend:  "Send one. It often means that a library and the program's own code both answer."},
	{ID: HandshakeAcceptMismatch, Severity: Error, Section: "RFC 6455 sections 4.1 and 4.2.2", Force: Must,
		Title: "Sec-WebSocket-Accept is wrong",
		Why:   "The value is base64 of the SHA-1 digest of the key, as text, with the GUID behind it. Nothing else shows that this request was read.",
		Peer:  "A client fails the connection. Chromium says: Incorrect 'Sec-WebSocket-Accept' header value.",
		Mend:  "Trim the key, append the GUID, take the 20 bytes of SHA-1, encode those in base64."},
	{ID: HandshakeAcceptNewline, Severity: Error, Section: "RFC 6455 section 4.2.2", Force: Must,
		Title: "A newline after the accept value",
		Why:   "An empty line ends a head. A newline after the value makes the line end behind it an empty line, and the rest of the head becomes data.",
		Peer:  "A client takes what is left over for a frame, and waits for its payload or fails with 1002. Some refuse the LF in the head.",
		Mend:  "Strip the newline from what the base64 function returns. Sending one CR LF less hides it from some clients only.",
		Taken: "A lenient client would take it, a strict one would refuse the LF."},
	{ID: HandshakeWrongSide, Severity: Warning, Section: "RFC 6455 sections 11.3.1 and 11.3.3", Force: Must,
		Title: "A field of the other side",
		Why:   "Sec-WebSocket-Key is the request's and Sec-WebSocket-Accept the response's.",
		Peer:  "It ignores the field.",
		Mend:  "Leave it out."},
	{ID: HandshakeSubprotocolNotOffered, Severity: Error, Section: "RFC 6455 section 4.1", Force: Must,
		Title: "The subprotocol was not offered",
		Why:   "The server chooses one of the names in the request, written the same way, or none.",
		Peer:  "A client fails the connection.",
		Mend:  "Choose an offered name, or leave Sec-WebSocket-Protocol out."},
	{ID: HandshakeExtensionNotOffered, Severity: Error, Section: "RFC 6455 section 4.1", Force: Must,
		Title: "The extension was not offered",
		Why:   "The server accepts extensions among those in the request, or none.",
		Peer:  "A client fails the connection.",
		Mend:  "Accept an offered extension, or leave Sec-WebSocket-Extensions out."},
	{ID: HandshakeSubprotocolSeveral, Severity: Error, Section: "RFC 6455 sections 4.2.2 and 11.3.4", Force: Must,
		Title: "More than one subprotocol was chosen",
		Why:   "A connection has one subprotocol or none, so the response names one, once.",
		Peer:  "A client fails the connection.",
		Mend:  "Choose one name."},
	{ID: HandshakeSubprotocolNoneChosen, Severity: Note, Section: "WHATWG WebSockets Standard", Force: Must, Demander: "of browsers alone",
		Title: "Subprotocols were offered and none was chosen",
		Why:   "RFC 6455 lets a server choose none (section 4.2.2); the connection then has no subprotocol. The standard for browsers makes them fail it.",
		Peer:  "Chromium and npm ws fail the connection; Firefox, against that standard, and most clients that are no browsers accept it.",
		Mend:  "Choose one of the offered names if the client is a browser, or offer none.",
		Taken: "Chromium and npm ws would fail the connection, most other clients would go on to frames."},
	{ID: HandshakeBody, Severity: Warning, Section: "RFC 9110 section 8.6", Force: Must,
		Title: "The response announces a body",
		Why:   "A 101, and a 2xx to CONNECT, end with their head: what follows are frames. They must have neither Content-Length nor Transfer-Encoding.",
		Peer:  "A client ignores the field: Chromium, Firefox, npm ws, undici and faye read the frames all the same.",
		Mend:  "Leave the field out."},
	{ID: HandshakeRefusalField, Severity: Warning, Section: "RFC 9110 section 15.5", Force: Must,
		Title: "The refusal lacks the field that goes with its status",
		Why:   "A 426 must say in Upgrade what to change to, a 401 in WWW-Authenticate and a 407 in Proxy-Authenticate how to authenticate, a 405 in Allow which methods do.",
		Peer:  "A client is refused as well, and does not learn what would do. npm ws leaves Upgrade out of its own 426.",
		Mend:  "Add the field."},
	{ID: HandshakeRefusalVersions, Severity: Warning, Section: "RFC 6455 sections 4.2.2 and 4.4", Force: Must,
		Title: "The refusal does not say which versions the server speaks",
		Why:   "A server that does not know the version of a request must list those that it knows in Sec-WebSocket-Version, whatever error it answers.",
		Peer:  "A client is refused as well, and cannot ask again with a version that the server takes.",
		Mend:  "Add Sec-WebSocket-Version with the versions, such as 13."},
}
