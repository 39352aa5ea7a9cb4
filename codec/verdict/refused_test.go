package verdict_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/report"
	"github.com/wslens/wslens/codec/rule"
	"github.com/wslens/wslens/codec/verdict"
)

// What a server does to a request (RFC 6455 section 4.2.1: an error such as 400; section 4.4: 426 with the version; RFC 9110 section
// 15.5.6: 405), and to one over HTTP/2 (RFC 9113 section 8.1.1: a malformed head ends the stream, or is answered by 400).
func TestServerRefuses(t *testing.T) {
	const what, over = "A request to open a WebSocket.", "A request to open a WebSocket over HTTP/2."
	const next = " It would take the next one, or go on without the extension."
	checkRows(t, []row{
		{"the status of the rule", heads(request(good), at(inRequest, rule.HandshakeMethod)), "error", "The method is not GET: a server would answer 405.", what},
		{"another rule's", heads(request(good), at(inRequest, rule.HandshakeKeyMissing)), "error", "There is no Sec-WebSocket-Key: a server would answer 400.", what},
		{"as its row says", heads(request(good), at(inRequest, rule.HandshakeVersion)), "error", "Sec-WebSocket-Version is not 13: a server would answer 426 or 400.", what},
		{"over HTTP/2 there is no 426", heads(request(extends), at(inRequest, rule.HandshakeVersion)), "error", "Sec-WebSocket-Version is not 13: a server would answer 400.", over},
		{"another over HTTP/2", heads(request(extends), at(inRequest, rule.HandshakeSubprotocolSyntax)), "error",
			"Sec-WebSocket-Protocol is not a list of different tokens: a server would answer 400.", over},
		{"a malformed head of HTTP/2", heads(request(extends), at(inRequest, rule.H2FieldCase)), "error", "A field name has capital letters: a server would answer 400 or reset the stream.",
			over},
		{"as the row of HTTP/2 says", heads(request(extends), at(inRequest, rule.H2Scheme)), "error", "The scheme is neither https nor http: a server would refuse it, or ignore that.",
			over},
		{"no status", heads(request(good), at(inRequest, rule.HandshakeSubprotocolSeveral)), "error", "More than one subprotocol was chosen: a server would refuse it.", what},
		{"a plain request", heads(request(plain), at(inRequest, rule.HandshakeUpgrade)), "error", "Upgrade does not say websocket: a server would answer it as an ordinary request.",
			"An HTTP request that asks for no WebSocket."},
		{"an offer", heads(request(good), at(inRequest, rule.DeflateUnknownParameter)), "error", "There is no such parameter of permessage-deflate: a server would decline the offer.",
			what + next},
		{"another extension", heads(request(good), at(inRequest, rule.ExtensionAcceptedTwice)), "error", "The response accepts an extension twice: a server would decline the offer.",
			what + next},
		{"a head that no blank line ends", heads(request(strings.TrimSuffix(good, "\r\n")), finds(as(rule.Error, found(rule.HandshakeLineEndings, inRequest, 1)))), "error",
			"The head's lines are malformed: a server would wait for the end of the head.", what},
		{"another fault of such a head", heads(request(strings.TrimSuffix(good, "\r\n")), at(inRequest, rule.HandshakeMethod)), "error",
			"The method is not GET: a server would answer 405.", what},
		{"a fault of the text", heads(request(good), at(inRequest, rule.InputNotation)), "error", "Part of the text cannot be read as bytes.", "It stands here. " + what},
		{"a fault behind the heads", heads(request(good), at(500, rule.HandshakeMethod)), "error", "The method is not GET.", what},
		{"a fault in a frame", framesBehind(inFrame(0, client, found(rule.FrameRSV2RSV3, inRequest, 1))), "error", "RSV2 or RSV3 is set: a server should fail the connection with 1002.",
			what},
	})
}

// framesBehind is a request and a finding in a frame of its sender.
func framesBehind(f report.Finding) *verdict.Subject {
	s := heads(request(good), finds(f))
	s.Connection = frames(client, text("Hi")).Connection
	return s
}

// What came of a request with a fault is in the response, if that is there.
func TestRefusedInFact(t *testing.T) {
	const what = "An opening handshake, request and response."
	answered := func(status string, id rule.ID) *verdict.Subject {
		return heads(request(good), response("HTTP/1.1 "+status+"\r\n\r\n"), at(inRequest, id))
	}
	checkRows(t, []row{
		{"with its status", answered("405 Method Not Allowed", rule.HandshakeMethod), "error", "The method is not GET: the server has refused it with 405.", what},
		{"with 400", answered("400 Bad Request", rule.HandshakeMethod), "error", "The method is not GET: the server has refused it with 400.", what},
		{"with another", answered("404 Not Found", rule.HandshakeMethod), "error", "The method is not GET: a server would answer 405.", what},
		{"by 200, as an ordinary request", answered("200 OK", rule.HandshakeUpgrade), "error", "Upgrade does not say websocket: the server has refused it with 200.", what},
		{"by 200, for a fault that makes it none", answered("200 OK", rule.HandshakeMethod), "error", "The method is not GET: a server would answer 405.", what},
		{"not at all", answered("101 Switching Protocols", rule.HandshakeKeyLength), "error", "The key is not 16 bytes in base64: a strict server would answer 400.",
			what},
	})
}

// The statuses that answer each fault (RFC 9110 sections 7.8 and 15.5.22, RFC 9220 section 3): only by one of them a response tells that the
// fault is its cause.
func TestAnswers(t *testing.T) {
	for _, c := range []struct {
		id       rule.ID
		statuses []int
	}{
		{rule.HandshakeMethod, []int{400, 405}},
		{rule.HandshakeVersion, []int{400, 426}},
		{rule.HandshakeKeyMissing, []int{400}},
		{rule.HandshakeUpgrade, []int{200, 400, 426}},
		{rule.HandshakeConnection, []int{200, 400, 426}},
		{rule.HandshakeHTTPVersion, []int{200, 400, 426, 505}},
		{rule.H2Connect, []int{400, 501}},
		{rule.HandshakeSubprotocolSeveral, nil},
	} {
		for _, status := range []int{200, 400, 403, 404, 405, 426, 500, 501, 505} {
			s := heads(request(good), response("HTTP/1.1 "+strconv.Itoa(status)+" No\r\n\r\n"), at(inRequest, c.id), at(inResponse, rule.HandshakeStatus))
			s.KnownCauses()
			answers := false
			for _, want := range c.statuses {
				answers = answers || want == status
			}
			if by := s.Findings[1].CausedBy; (by != nil) != answers {
				t.Errorf("%s and %d: cause %v", c.id, status, by)
			}
		}
	}
}

// What a client does to a response: it fails the connection (RFC 6455 section 4.1), unless it may ask again by HTTP; a malformed head of
// HTTP/2 ends the stream.
func TestClientRefuses(t *testing.T) {
	refused := func(status string, changes ...change) *verdict.Subject {
		return heads(append([]change{request(good), response("HTTP/1.1 " + status + "\r\n\r\n"), at(inResponse, rule.HandshakeStatus)}, changes...)...)
	}
	const what, opens = "An opening handshake, request and response.", "A server's response that opens a WebSocket."
	const fails, tunnel = ": a client would fail the connection.", "A server's response that opens a WebSocket over HTTP/2."
	rows := []row{
		{"a wrong accept value", heads(response(accepts), at(inResponse, rule.HandshakeAcceptMismatch)), "error", "Sec-WebSocket-Accept is wrong" + fails, opens},
		{"capitals over HTTP/2", heads(response(tunnels), at(inResponse, rule.H2FieldCase)), "error", "A field name has capital letters: a client would reset the stream.", tunnel},
		{"a field of HTTP/1.1", heads(response(tunnels), at(inResponse, rule.H2ForbiddenHeaders)), "error",
			"A field that HTTP/2 and HTTP/3 do not have: a client would reset the stream.", tunnel},
		{"a pseudo-header field", heads(response(tunnels), at(inResponse, rule.H2PseudoField)), "error",
			"A pseudo-header field that this head cannot have: a client would reset the stream.", tunnel},
		{"a status over HTTP/2", heads(response(":status: 403\r\n\r\n"), at(inResponse, rule.H2Status)), "error", "The response is 403, not 2xx" + fails,
			"A server's response, “:status: 403”."},
		{"no status", heads(response("HTTP/1.1 x\r\n\r\n"), at(inResponse, rule.HandshakeStatus)), "error", "The response is not 101" + fails, "A server's response, “HTTP/1.1 x”."},
		{"a warning is refused by nobody", heads(response(accepts), at(inResponse, rule.HandshakeBody)), "warning",
			"A server's response that opens a WebSocket; the response announces a body.", "A client would go on to frames."},
		{"a fault of the request that is not the cause", refused("403 Forbidden", at(inRequest, rule.HandshakeMethod)), "error", "The response is 403, not 101" + fails,
			what + " The cause may be in the request: “The method is not GET”. 2 findings in all."},
		{"a remark on the request", refused("403 Forbidden", at(inRequest, rule.HandshakeOrigin)), "error", "The response is 403, not 101" + fails, what + " 2 findings in all."},
		{"a fault of the response", refused("403 Forbidden", finds(as(rule.Warning, found(rule.HandshakeLineEndings, inResponse, inResponse+1)))), "error",
			"The response is 403, not 101" + fails, what + " 2 findings in all."},
	}
	const again, browsers = ": a client may ask again with credentials.", " Browsers do so where they have some; else the connection fails."
	const moved, elsewhere = ": browsers fail the connection.", " Another client may ask at the other address."
	for status, then := range map[string][2]string{"401 Unauthorized": {again, browsers}, "407 Proxy Authentication Required": {again, browsers},
		"301 Moved Permanently": {moved, elsewhere}, "302 Found": {moved, elsewhere}, "303 See Other": {moved, elsewhere}, "307 Temporary Redirect": {moved, elsewhere},
		"308 Permanent Redirect": {moved, elsewhere}, "304 Not Modified": {fails}, "403 Forbidden": {fails}} {
		rows = append(rows, row{status, refused(status), "error", "The response is " + status[:3] + ", not 101" + then[0], what + then[1]})
	}
	checkRows(t, rows)
}
