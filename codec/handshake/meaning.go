package handshake

import "github.com/wslens/wslens/codec/internal/ascii"

// meanings holds the fields that have a part in the opening handshake, and what each is for.
var meanings = [...]struct{ name, meaning, section string }{
	{nameHost, "The server that is meant, and its port where it is not the default one.", "RFC 6455 section 4.1"},
	{nameUpgrade, "The protocol to change to: websocket.", "RFC 6455 section 4.1"},
	{nameConnection, "Says that Upgrade is meant for the next hop.", "RFC 6455 section 4.1"},
	{nameKey, "16 random bytes in base64, which the server answers with Sec-WebSocket-Accept.", "RFC 6455 section 11.3.1"},
	{nameAccept, "Proves that the server read the key and speaks WebSocket.", "RFC 6455 section 11.3.3"},
	{nameVersion, "The version of the protocol: 13. In a refusal, the versions that the server speaks.", "RFC 6455 section 11.3.5"},
	{nameProtocol, "The subprotocols that the client offers, best first; in a response, the one chosen.", "RFC 6455 section 11.3.4"},
	{nameExtensions, "The extensions that the client offers; in a response, those in use.", "RFC 6455 section 11.3.2"},
	{nameOrigin, "The origin that asks: scheme, host and port of the page, or null.", "RFC 6455 section 10.2"},
	{":method", "CONNECT: the stream becomes a tunnel for the protocol in :protocol.", "RFC 8441 section 4"},
	{":protocol", "The protocol of the tunnel: websocket. The server must have allowed extended CONNECT.", "RFC 8441 section 4"},
	{":scheme", "https for wss, http for ws.", "RFC 8441 section 5"},
	{":authority", "The server that is meant, in place of Host.", "RFC 8441 section 5"},
	{":path", "Path and query of the URI, in place of the request target.", "RFC 8441 section 5"},
	{statusField, "The status: 2xx accepts.", "RFC 8441 section 5"},
	{"Cookie", "Cookies that the server set before; often what tells who the user is.", "RFC 6455 section 4.1"},
	{"Set-Cookie", "A cookie for later requests.", "RFC 6455 section 4.1"},
	{"Authorization", "Credentials. A page's script cannot set it; a browser sends it by itself for HTTP authentication, such as Basic.", "RFC 6455 section 10.5"},
	{"WWW-Authenticate", "How the client has to authenticate.", "RFC 6455 section 4.1"},
	{"Location", "Where the server sends the client instead.", "RFC 6455 section 4.1"},
	{"Content-Length", "The length of a body. A 101 has none.", "RFC 9110 section 8.6"},
	{"Transfer-Encoding", "How a body is sent. A 101 has none.", "RFC 9112 section 6.1"},
}

// Meaning says what the field of this name is for, and which section says so. Both are empty for a field that has no
// part in the opening handshake.
func Meaning(name string) (meaning, section string) {
	for i := range meanings {
		if ascii.EqualFold(meanings[i].name, name) {
			return meanings[i].meaning, meanings[i].section
		}
	}
	return "", ""
}
