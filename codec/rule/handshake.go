package rule

// Ids of the rules about a request of HTTP/1.1 to open a WebSocket, and about heads of either side.
const (
	HandshakeMethod            ID = "handshake-method"
	HandshakeHTTPVersion       ID = "handshake-http-version"
	HandshakeTarget            ID = "handshake-target"
	HandshakeTargetHost        ID = "handshake-target-host"
	HandshakeHost              ID = "handshake-host"
	HandshakeUpgrade           ID = "handshake-upgrade"
	HandshakeConnection        ID = "handshake-connection"
	HandshakeKeyMissing        ID = "handshake-key-missing"
	HandshakeKeyDuplicate      ID = "handshake-key-duplicate"
	HandshakeKeyLength         ID = "handshake-key-length"
	HandshakeKeyNotBase64      ID = "handshake-key-not-base64"
	HandshakeKeyPadBits        ID = "handshake-key-pad-bits"
	HandshakeKeySample         ID = "handshake-key-sample"
	HandshakeKeyWhitespace     ID = "handshake-key-whitespace"
	HandshakeVersion           ID = "handshake-version"
	HandshakeOrigin            ID = "handshake-origin"
	HandshakeOriginSyntax      ID = "handshake-origin-syntax"
	HandshakeSubprotocolSyntax ID = "handshake-subprotocol-syntax"
	HandshakeExtensionSyntax   ID = "handshake-extension-syntax"
	HandshakeEarlyData         ID = "handshake-early-data"
	HandshakeLineEndings       ID = "handshake-line-endings"
	HandshakeBodyLengths       ID = "handshake-body-lengths"
)

var handshakeRules = []Rule{
	{ID: HandshakeMethod, Severity: Error, HTTPStatus: 405, Section: "RFC 6455 section 4.1", Force: Must,
		Title: "The method is not GET",
		Why:   "An opening handshake over HTTP/1.1 is a GET request; methods are written in upper case.",
		Peer:  "A server answers 405, or treats it as an ordinary request.",
		Mend:  "Send GET."},
	{ID: HandshakeHTTPVersion, Severity: Error, HTTPStatus: 400, OtherStatuses: [3]uint16{200, 426, 505}, Section: "RFC 6455 section 4.1", Force: Must,
		Title: "The HTTP version is neither 1.1 nor a later 1.x",
		Why:   "Upgrade came with HTTP/1.1, so the version has to be that at least. HTTP/2 and HTTP/3 have no such start line.",
		Peer: "A server must ignore the Upgrade of a request by HTTP/1.0 (RFC 9110 section 7.8), so it gives an ordinary response; npm ws answers 101 " +
			"all the same. Many clients do not look at the version of a response.",
		Mend:    "Write HTTP/1.1. Behind a proxy, set the proxy to speak HTTP/1.1 to the server.",
		Refusal: "answer it as an ordinary request, or with 400"},
	{ID: HandshakeTarget, Severity: Error, HTTPStatus: 400, Section: "RFC 6455 sections 3 and 4.1", Force: Must,
		Title: "The request target is neither a path nor an http URI",
		Why: "The target is the resource name of the ws URI, a path from its slash on with the query, or an http or https URI with the same host, port, path " +
			"and query. A fragment is not part of it.",
		Peer:  "A server answers 400, or finds nothing under that name and answers 404.",
		Mend:  "Send the path and query alone, at least \"/\", with everything but printable ASCII percent-encoded.",
		Taken: "A lenient server would accept it, a strict one would answer 400."},
	{ID: HandshakeTargetHost, Severity: Warning, Section: "RFC 9112 section 3.2", Force: Must,
		Title: "The target names another server than Host",
		Why:   "Where the target is a whole URI, Host repeats its host and port. A server must go by the target then; whatever goes by Host sees another server.",
		Peer:  "A server that follows RFC 9112 ignores the Host. Others go by it, or answer 400.",
		Mend:  "Send the path and query alone for a target, or the same host and port in both places.",
		Taken: "A server would go by the target or by Host, or answer 400."},
	{ID: HandshakeHost, Severity: Error, HTTPStatus: 400, Section: "RFC 9112 section 3.2", Force: Must,
		Title: "There is not exactly one good Host",
		Why:   "Host names the server that is meant, and the port if it is not the default one. HTTP/1.1 demands exactly one.",
		Peer:  "A server must answer 400; most proxies do. Servers on Node and some others do not check it.",
		Mend:  "Send one Host line with the host of the URI, and its port where it is not 80 or 443."},
	{ID: HandshakeUpgrade, Severity: Error, HTTPStatus: 426, OtherStatuses: [3]uint16{200}, Section: "RFC 6455 sections 4.1 and 4.2.1", Force: Must,
		Title: "Upgrade does not say websocket",
		Why:   "A request lists websocket among the protocols it would change to; a response says exactly websocket. Case does not matter.",
		Peer:  "A server treats it as an ordinary request, or answers 426. A client fails the connection.",
		Mend:  "Send \"Upgrade: websocket\". A proxy in between removes the field unless it is told to pass it on."},
	{ID: HandshakeConnection, Severity: Error, HTTPStatus: 400, OtherStatuses: [3]uint16{200, 426}, Section: "RFC 6455 sections 4.1 and 4.2.1", Force: Must,
		Title: "Connection does not list Upgrade",
		Why:   "Connection names the fields that are meant for the next hop. Without Upgrade among them, Upgrade has no effect.",
		Peer:  "A server answers 400, or treats it as an ordinary request. A client fails the connection.",
		Mend:  "Send \"Connection: Upgrade\"; \"keep-alive, Upgrade\" is as good. A proxy in between has to set it again."},
	{ID: HandshakeKeyMissing, Severity: Error, HTTPStatus: 400, Section: "RFC 6455 section 4.1", Force: Must,
		Title: "There is no Sec-WebSocket-Key",
		Why:   "The server proves with the key that it understood the request; without a key it has nothing to answer.",
		Peer:  "A server answers 400.",
		Mend:  "Send base64 of 16 random bytes, new for each connection."},
	{ID: HandshakeKeyDuplicate, Severity: Error, HTTPStatus: 400, Section: "RFC 6455 section 11.3.1", Force: Must,
		Title: "More than one Sec-WebSocket-Key",
		Why:   "A request has the field once, so that both sides hash the same key.",
		Peer:  "A server answers 400, or joins the values with a comma and hashes that.",
		Mend:  "Send one."},
	{ID: HandshakeKeyLength, Severity: Error, HTTPStatus: 400, Section: "RFC 6455 section 4.1", Force: Must,
		Title: "The key is not 16 bytes in base64",
		Why:   "The key is 16 random bytes, in base64: 24 characters, of which the last two are \"==\".",
		Peer:  "Strict servers answer 400. Many take any text, and hash it as it is.",
		Mend:  "Encode 16 random bytes in base64."},
	{ID: HandshakeKeyNotBase64, Severity: Error, HTTPStatus: 400, Section: "RFC 6455 section 4.1", Force: Must,
		Title: "The key is not base64",
		Why:   "The key is 16 random bytes, in the standard base64 alphabet with padding: 24 characters.",
		Peer:  "Strict servers answer 400. Many take any text, and hash it as it is.",
		Mend:  "Encode 16 random bytes in base64."},
	{ID: HandshakeKeyPadBits, Severity: Warning, Section: "RFC 4648 section 3.5", Force: Must,
		Title: "The key's last character has bits that mean nothing",
		Why: "The last character before \"==\" carries two bits; an encoder sets its other four to 0. RFC 6455 was printed with such a key in section 4.1, " +
			"which its erratum 3150 corrects.",
		Peer: "A server accepts it and hashes the text as sent. A strict base64 decoder refuses it.",
		Mend: "Let a base64 encoder make the key. Never decode a key and encode it again before hashing."},
	{ID: HandshakeKeySample, Severity: Warning, Section: "RFC 6455 section 4.1", Force: Must,
		Title: "The key is not random",
		Why:   "Each connection must take a new random key, so that no earlier response can answer it.",
		Peer:  "A server accepts it; it cannot know.",
		Mend:  "Take 16 bytes from a random source for each connection. In an example that key does no harm."},
	{ID: HandshakeKeyWhitespace, Severity: Note, Section: "RFC 6455 sections 1.3 and 4.1", Force: May,
		Title: "White space around the key",
		Why:   "White space around a field's value is no part of it, and is removed before the key is hashed.",
		Peer:  "A server accepts it. One that hashes the white space along sends a wrong accept value.",
		Mend:  "Send the key with one space before it and nothing behind it."},
	{ID: HandshakeVersion, Severity: Error, HTTPStatus: 426, Section: "RFC 6455 sections 4.1 and 4.4", Force: Must,
		Title:   "Sec-WebSocket-Version is not 13",
		Why:     "13 is the version of RFC 6455. 0 to 8 were drafts, some of which servers still take; 9 to 12 were never used. A request has it once, written exactly \"13\".",
		Peer:    "A server must name the versions that it speaks in Sec-WebSocket-Version, and answers 426 or another error: npm ws answers 400, and takes version 8.",
		Mend:    "Send \"Sec-WebSocket-Version: 13\".",
		Refusal: "answer 426 or 400"},
	{ID: HandshakeOrigin, Severity: Note, HTTPStatus: 403, Section: "RFC 6455 sections 4.1 and 10.2", Force: Must, Demander: "of browsers alone",
		Title: "The server does not accept the Origin",
		Why: "A browser always says which origin asks: scheme, host and port of its page, or null. A server that serves browsers checks it, since a foreign page " +
			"can connect too.",
		Peer:  "A server that wants another Origin, or any at all, answers 403. Programs other than browsers need not send one.",
		Mend:  "Put the origin of the page on the server's list, or serve the page from an origin that is on it.",
		Taken: "A server would accept the request, unless it goes by the Origin."},
	{ID: HandshakeOriginSyntax, Severity: Warning, Section: "RFC 6454 section 7.1", Force: Must,
		Title: "The Origin is no origin",
		Why:   "An origin is a scheme, \"://\", a host, and a port if it is not the default one; or the word null. It has no path, and no slash at its end.",
		Peer:  "A server that compares it with a list finds nothing, and answers 403. Others do not look at it.",
		Mend:  "Send the origin alone, such as https://example.com.",
		Taken: "A server would accept the request, unless it goes by the Origin."},
	{ID: HandshakeSubprotocolSyntax, Severity: Error, HTTPStatus: 400, Section: "RFC 6455 sections 4.1 and 11.3.4", Force: Must,
		Title: "Sec-WebSocket-Protocol is not a list of different tokens",
		Why:   "Each name is a token: letters, digits and a few signs, without spaces or quotes. No name appears twice.",
		Peer:  "Strict servers answer 400; others ignore the field. Clients fail the connection.",
		Mend:  "Send the names with commas between them, each once.",
		Taken: "A lenient receiver would accept it, a strict one would refuse it."},
	{ID: HandshakeExtensionSyntax, Severity: Error, HTTPStatus: 400, Section: "RFC 6455 section 9.1", Force: Must,
		Title: "Sec-WebSocket-Extensions does not follow the grammar",
		Why:   "The list is name; parameter; parameter=value, name ... with tokens for names and for values, quoted or not.",
		Peer:  "Strict servers answer 400; others ignore the field. Clients fail the connection.",
		Mend:  "Write each extension as its name, then \";\" and a parameter as often as needed, with commas between extensions.",
		Taken: "A lenient receiver would accept it, a strict one would refuse it."},
	{ID: HandshakeEarlyData, Severity: Warning, Section: "RFC 6455 section 4.1", Force: Must,
		Title: "The client sends before the 101 has come",
		Why:   "A client must wait for the response: until it is there, it cannot know that the server speaks WebSocket.",
		Peer:  "Some servers keep the bytes for the connection, others drop them, read them as a next request or close.",
		Mend:  "Wait for the whole response before the first frame.",
		Taken: "A server may lose what came before its response."},
	{ID: HandshakeLineEndings, Severity: Warning, HTTPStatus: 400, Section: "RFC 9112 sections 2.2 and 5", Force: Must,
		Title: "The head's lines are malformed",
		Why:   "Every line ends in CR LF, a field is a name, a colon and a value, and an empty line ends the head. Where a proxy and a server read broken lines differently, an attacker can play one against the other.",
		Peer: "A lenient one reads on. A strict one answers 400 or fails the connection. A server must refuse a request with white space before a colon; " +
			"from a response a proxy must remove it (RFC 9112 section 5.1).",
		Mend:  "End each line in CR LF, put the colon right behind the name, keep a value on one line, and end with an empty line.",
		Taken: "A lenient receiver would accept it, a strict one would refuse it."},
	{ID: HandshakeBodyLengths, Severity: Warning, Section: "RFC 9112 section 6.2", Force: Must,
		Title: "Content-Length beside Transfer-Encoding",
		Why:   "A sender uses one of the two. A proxy and a server that go by different ones disagree where the body ends, by which a request can be smuggled past a proxy.",
		Peer:  "It goes by Transfer-Encoding, or takes it for an attack and answers 400.",
		Mend:  "Leave both out: a request that opens a WebSocket needs no body.",
		Taken: "A lenient server would accept it, a strict one would answer 400."},
}
