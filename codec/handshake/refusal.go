package handshake

import "github.com/wslens/wslens/codec/rule"

// refusals holds the response for each status with which a server refuses a request (RFC 9110 section 15; RFC 6455
// section 4.4).
var refusals = [...]struct {
	status int
	text   string
}{
	{400, "HTTP/1.1 400 Bad Request\r\nConnection: close\r\nSec-WebSocket-Version: 13" + noBody},
	{405, "HTTP/1.1 405 Method Not Allowed\r\nAllow: GET\r\nConnection: close" + noBody},
	{426, "HTTP/1.1 426 Upgrade Required\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13" + noBody},
}

const noBody = "\r\nContent-Length: 0\r\n\r\n"

// refusal returns the response with which a server refuses a request for its faults, the first of them, or 0 if it does
// not. A bad offer of an extension is declined, not refused.
func refusal(request *Head, found []rule.Finding) (status int, text string) {
	status = refusalStatus(request, found)
	if status != 0 && request.HTTP2 { // the other statuses are about what HTTP/2 does not have
		if protocol := request.First(":protocol"); protocol != nil && protocol.Value != "" && protocol.Value != "websocket" {
			return 501, ":status: 501\r\n\r\n" // RFC 9220 section 3
		}
		return 400, ":status: 400\r\nsec-websocket-version: 13\r\n\r\n"
	}
	for i := range refusals {
		if refusals[i].status == status {
			text = refusals[i].text
		}
	}
	return status, text
}

// refusalStatus is the HTTP status of the first fault that has one.
func refusalStatus(request *Head, found []rule.Finding) int {
	if request.malformed {
		return 400
	}
	for i := range found {
		if row, _ := rule.Lookup(found[i].Rule); found[i].Severity == rule.Error && row.HTTPStatus != 0 {
			return int(row.HTTPStatus)
		}
	}
	return 0
}
