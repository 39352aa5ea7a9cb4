package handshake

import (
	"strconv"
	"strings"

	"github.com/wslens/wslens/codec/deflate"
	"github.com/wslens/wslens/codec/rule"
)

// AnswerOptions are the wishes of the server that answers.
type AnswerOptions struct {
	// Subprotocol is the one that the server speaks. It is chosen if the request offers it.
	Subprotocol string
	// Extensions are those that the server takes part in, written as in Sec-WebSocket-Extensions. Each is accepted if the
	// request offers it; the parameters of permessage-deflate are negotiated (RFC 7692 section 7.1), and
	// client_max_window_bits without a value wishes nothing.
	Extensions string
}

// Answered is the response of a server that keeps the rules.
type Answered struct {
	// Status is 101, or 200 over HTTP/2, or that of the refusal.
	Status int
	// Text is the whole head with CR LF, blank line included. A head of HTTP/2 has its fields as text.
	Text string
	// Findings are those of CheckRequest.
	Findings []rule.Finding
}

// Answer writes the response that a good server sends to a request (RFC 6455 section 4.2.2; RFC 8441 section 5 for
// HTTP/2). The error, an *OptionError, is about the options alone.
func Answer(request *Head, o AnswerOptions) (Answered, error) {
	wishes, err := o.check(request)
	if err != nil {
		return Answered{}, err
	}
	a := Answered{Findings: CheckRequest(request)}
	if a.Status = refusalStatus(request, a.Findings); a.Status != 0 {
		a.Text = refusalText(request, a.Status)
		return a, nil
	}
	a.Status = 101
	var w headWriter
	if request.HTTP2 {
		a.Status = 200
		w.field(statusField, "200")
	} else {
		key, _ := request.Key()
		w.line("HTTP/1.1 101 Switching Protocols")
		w.field(nameUpgrade, "websocket")
		w.field(nameConnection, "Upgrade")
		w.field(nameAccept, Accept(key))
	}
	w.field(request.spelled(nameProtocol), chosenSubprotocol(request, o.Subprotocol))
	w.field(request.spelled(nameExtensions), acceptedExtensions(request, wishes))
	w.line("")
	a.Text = w.String()
	return a, nil
}

// check reads the options. A request has to be there to be answered.
func (o *AnswerOptions) check(request *Head) ([]Extension, error) {
	if request.Kind != Request {
		return nil, &OptionError{"request", "This is a response; a server answers a request."}
	}
	if o.Subprotocol != "" && !isToken(o.Subprotocol) {
		return nil, &OptionError{"subprotocol", fill("%q is not a token.", []string{o.Subprotocol})}
	}
	wishes, fault := ParseExtensions(o.Extensions, 0)
	if fault != nil {
		return nil, &OptionError{"extensions", fault.Text}
	}
	for _, list := range deflateLists(wishes) {
		if _, faults := deflate.ParseOffer(list); faults != nil {
			row, _ := rule.Lookup(faults[0].Rule)
			return nil, &OptionError{"extensions", row.Title + "."}
		}
	}
	return wishes, nil
}

// refusalStatus is the status with which a server refuses a request for its faults, the first of them; 0 if it does not.
// A bad offer of an extension is declined without one.
func refusalStatus(request *Head, found []rule.Finding) int {
	if request.malformed {
		return 400
	}
	for _, f := range found {
		if row, _ := rule.Lookup(f.Rule); f.Severity == rule.Error && row.HTTPStatus != 0 {
			if request.HTTP2 {
				return 400 // the others are about what HTTP/2 does not have
			}
			return int(row.HTTPStatus)
		}
	}
	return 0
}

// refusals holds, for each status, the reason and the fields that go with it (RFC 9110 section 15; RFC 6455 section 4.4).
var refusals = [...]struct {
	status         int
	reason, fields string
}{
	{400, "Bad Request", "Connection: close\r\n"},
	{405, "Method Not Allowed", "Allow: GET\r\nConnection: close\r\n"},
	{426, "Upgrade Required", "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"},
	{505, "HTTP Version Not Supported", "Connection: close\r\n"},
}

func refusalText(request *Head, status int) string {
	var w headWriter
	if request.HTTP2 {
		w.field(statusField, strconv.Itoa(status))
		if f := request.First(nameVersion); f == nil || f.Value != "13" {
			w.field(request.spelled(nameVersion), "13")
		}
		w.line("")
		return w.String()
	}
	for i := range refusals {
		if row := &refusals[i]; row.status == status {
			w.line("HTTP/1.1 " + strconv.Itoa(status) + " " + row.reason)
			w.WriteString(row.fields)
		}
	}
	w.field("Content-Length", "0")
	w.line("")
	return w.String()
}

// chosenSubprotocol is the wanted one if the request offers it.
func chosenSubprotocol(request *Head, wanted string) string {
	for _, e := range elements(request.All(nameProtocol)) {
		if e.text == wanted {
			return wanted
		}
	}
	return ""
}

// acceptedExtensions lists those of the wishes that the request offers, each once.
func acceptedExtensions(request *Head, wishes []Extension) string {
	var offer checker
	offers := offer.extensions(request)
	text := ""
	done := map[string]bool{}
	for i := range wishes {
		if name := wishes[i].Name; !done[name] {
			done[name] = true
			text += wishes[i].accept(offers)
		}
	}
	return strings.TrimPrefix(text, ", ")
}

// accept writes a comma and the answer of a server with this wish, or nothing if none of the offers will do.
func (e *Extension) accept(offers []Extension) string {
	if e.Name == deflate.Name {
		wish, _ := deflate.ParseOffer(e.parameters())
		wish.ClientMaxWindowBits = max(wish.ClientMaxWindowBits, 0) // without a value it wishes nothing
		if chosen, answer := deflate.Choose(deflateLists(offers), deflate.Answer(wish)); chosen >= 0 {
			return ", " + answer.String()
		}
		return ""
	}
	for i := range offers {
		if offers[i].Name == e.Name {
			return ", " + e.String()
		}
	}
	return ""
}
