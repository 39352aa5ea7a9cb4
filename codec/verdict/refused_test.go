package verdict_test

import (
	"strconv"
	"testing"

	"github.com/wslens/wslens/codec/report"
	"github.com/wslens/wslens/codec/rule"
	"github.com/wslens/wslens/codec/verdict"
)

// What a server does to a request (RFC 6455 section 4.2.1: an error such as 400; section 4.4: 426 with the version; RFC 9110 section
// 15.5.6: 405), and to one over HTTP/2 (RFC 9113 section 8.1.1: a malformed head ends the stream, or is answered by 400).
func TestServerRefuses(t *testing.T) {
	const what, over = "A request to open a WebSocket.", "A request to open a WebSocket over HTTP/2."
	checkRows(t, []row{
		{"the status of the rule", heads(request(good), at(inRequest, rule.HandshakeMethod)), "error", "The method is not GET.", what + " A server would answer 405."},
		{"another rule's", heads(request(good), at(inRequest, rule.HandshakeKeyMissing)), "error", "There is no Sec-WebSocket-Key.", what + " A server would answer 400."},
		{"as its row says", heads(request(good), at(inRequest, rule.HandshakeVersion)), "error", "Sec-WebSocket-Version is not 13.", what + " A server would answer 426 or 400."},
		{"over HTTP/2 there is no 426", heads(request(extends), at(inRequest, rule.HandshakeVersion)), "error", "Sec-WebSocket-Version is not 13.", over + " A server would answer 400."},
		{"another over HTTP/2", heads(request(extends), at(inRequest, rule.HandshakeSubprotocolSyntax)), "error",
			"Sec-WebSocket-Protocol is not a list of different tokens.", over + " A server would answer 400."},
		{"a malformed head of HTTP/2", heads(request(extends), at(inRequest, rule.H2FieldCase)), "error", "A field name has capital letters.",
			over + " A server would answer 400 or reset the stream."},
		{"as the row of HTTP/2 says", heads(request(extends), at(inRequest, rule.H2Scheme)), "error", "The scheme is neither https nor http.",
			over + " A server would refuse it, or pass over that."},
		{"no status", heads(request(good), at(inRequest, rule.HandshakeSubprotocolSeveral)), "error", "More than one subprotocol was chosen.", what + " A server would refuse it."},
		{"a plain request", heads(request(plain), at(inRequest, rule.HandshakeUpgrade)), "error", "Upgrade does not say websocket.",
			"An HTTP request that asks for no WebSocket. A server would answer it as an ordinary request."},
		{"an offer", heads(request(good), at(inRequest, rule.DeflateUnknownParameter)), "error", "There is no such parameter of permessage-deflate.",
			what + " A server would decline this offer and take the next one, or go on without the extension."},
		{"another extension", heads(request(good), at(inRequest, rule.ExtensionAcceptedTwice)), "error", "The response accepts an extension twice.",
			what + " A server would decline this offer and take the next one, or go on without the extension."},
		{"a fault of the text", heads(request(good), at(inRequest, rule.InputNotation)), "error", "Part of the text cannot be read as bytes.", what},
		{"a fault behind the heads", heads(request(good), at(500, rule.HandshakeMethod)), "error", "The method is not GET.", what},
		{"a fault in a frame", framesBehind(inFrame(0, client, found(rule.FrameRSV2RSV3, inRequest, 1))), "error", "RSV2 or RSV3 is set.",
			what + " A server should fail the connection; the code for that is 1002."},
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
		{"with its status", answered("405 Method Not Allowed", rule.HandshakeMethod), "error", "The method is not GET.", what + " The server has refused it with 405."},
		{"with 400", answered("400 Bad Request", rule.HandshakeMethod), "error", "The method is not GET.", what + " The server has refused it with 400."},
		{"with another", answered("404 Not Found", rule.HandshakeMethod), "error", "The method is not GET.", what + " A server would answer 405."},
		{"by 200, as an ordinary request", answered("200 OK", rule.HandshakeUpgrade), "error", "Upgrade does not say websocket.", what + " The server has refused it with 200."},
		{"by 200, for a fault that makes it none", answered("200 OK", rule.HandshakeMethod), "error", "The method is not GET.", what + " A server would answer 405."},
		{"not at all", answered("101 Switching Protocols", rule.HandshakeKeyLength), "error", "The key is not 16 bytes in base64.",
			what + " A strict server would answer 400; this one has accepted."},
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
	const title, what = "The response is not 101.", "An opening handshake, request and response."
	const again = " A client may ask again with credentials, as browsers do where they have some; else it would fail the connection."
	const elsewhere = " A client may ask at the other address; browsers fail the connection."
	rows := []row{
		{"a wrong accept value", heads(response(accepts), at(inResponse, rule.HandshakeAcceptMismatch)), "error", "Sec-WebSocket-Accept does not answer the key.",
			"A server's response that opens a WebSocket. A client would fail the connection."},
		{"capitals over HTTP/2", heads(response(tunnels), at(inResponse, rule.H2FieldCase)), "error", "A field name has capital letters.",
			"A server's response that opens a WebSocket over HTTP/2. A client would reset the stream."},
		{"a field of HTTP/1.1", heads(response(tunnels), at(inResponse, rule.H2ForbiddenHeaders)), "error", "A field that HTTP/2 and HTTP/3 do not have.",
			"A server's response that opens a WebSocket over HTTP/2. A client would reset the stream."},
		{"a pseudo-header field", heads(response(tunnels), at(inResponse, rule.H2PseudoField)), "error", "A pseudo-header field that this head cannot have.",
			"A server's response that opens a WebSocket over HTTP/2. A client would reset the stream."},
		{"a status over HTTP/2", heads(response(":status: 403\r\n\r\n"), at(inResponse, rule.H2Status)), "error", "The response is not 2xx.",
			"A server's response, “:status: 403”. A client would fail the connection."},
		{"a warning is refused by nobody", heads(response(accepts), at(inResponse, rule.HandshakeBody)), "warning", "A server's response that opens a WebSocket.",
			"A client would go on to frames. One remark is below."},
		{"a fault of the request that is not the cause", refused("403 Forbidden", at(inRequest, rule.HandshakeMethod)), "error", title,
			what + " A client would fail the connection. The cause may be in the request: “The method is not GET”. 2 findings in all."},
		{"a remark on the request", refused("403 Forbidden", at(inRequest, rule.HandshakeOrigin)), "error", title, what + " A client would fail the connection. 2 findings in all."},
		{"a fault of the response", refused("403 Forbidden", finds(as(rule.Warning, found(rule.HandshakeLineEndings, inResponse, inResponse+1)))), "error", title,
			what + " A client would fail the connection. 2 findings in all."},
	}
	for status, then := range map[string]string{"401 Unauthorized": again, "407 Proxy Authentication Required": again, "301 Moved Permanently": elsewhere, "302 Found": elsewhere,
		"303 See Other": elsewhere, "307 Temporary Redirect": elsewhere, "308 Permanent Redirect": elsewhere, "304 Not Modified": " A client would fail the connection.",
		"403 Forbidden": " A client would fail the connection."} {
		rows = append(rows, row{status, refused(status), "error", title, what + then})
	}
	checkRows(t, rows)
}
