package handshake

import (
	"strings"

	"github.com/wslens/wslens/codec/deflate"
	"github.com/wslens/wslens/codec/rule"
)

// AnswerOptions are the wishes of the server that answers (RFC 6455 section 4.2.2).
type AnswerOptions struct {
	// Subprotocols are those that the server speaks, best first. The first that the request offers is chosen; if it offers
	// none of them the response names none.
	Subprotocols []string
	// Extensions are those that the server takes part in, written as in Sec-WebSocket-Extensions. Each is accepted if the
	// request offers it; the parameters of permessage-deflate are negotiated (RFC 7692 section 7.1), and
	// client_max_window_bits without a value wishes nothing.
	Extensions string
	// Fields are written besides in a response that opens the connection, such as Set-Cookie; of each only Name and Value
	// count.
	Fields []Field
}

// Answered is the response of a server that keeps the rules.
type Answered struct {
	// Status is 101, or 200 over HTTP/2, or that of the refusal.
	Status int
	// Text is the whole head with CR LF, blank line included. A head of HTTP/2 has its fields as text.
	Text string
	// Findings are those of CheckRequest, for which a request may be refused.
	Findings []rule.Finding
}

// Answer writes the response that a good server sends to a request (RFC 6455 section 4.2.2; RFC 8441 section 5 for
// HTTP/2). The error, an *OptionError, is about the options, or says that the head is no request.
func Answer(request *Head, o AnswerOptions) (Answered, error) {
	wishes, err := o.check(request)
	if err != nil {
		return Answered{}, err
	}
	more, err := moreFields(o.Fields, request.HTTP2)
	if err != nil {
		return Answered{}, err
	}
	found := CheckRequest(request)
	status, text := refusal(request, found)
	if status != 0 {
		return Answered{status, text, found}, nil
	}
	if request.HTTP2 {
		status, text = 200, ":status: 200\r\n"
	} else {
		key, _ := request.Key()
		status, text = 101, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"+
			nameAccept+": "+Accept(key)+"\r\n"
	}
	if chosen := o.subprotocol(request); chosen != "" {
		text += request.spelled(nameProtocol) + ": " + chosen + "\r\n"
	}
	if accepted := acceptedExtensions(request, wishes); accepted != "" {
		text += request.spelled(nameExtensions) + ": " + accepted + "\r\n"
	}
	return Answered{status, text + more + "\r\n", found}, nil
}

// subprotocol is the first of those that the server speaks that the request offers, or nothing.
func (o *AnswerOptions) subprotocol(request *Head) string {
	offered := elements(request.All(nameProtocol))
	for _, name := range o.Subprotocols {
		for i := range offered {
			if offered[i].text == name {
				return name
			}
		}
	}
	return ""
}

// check reads the options. A request has to be there to be answered.
func (o *AnswerOptions) check(request *Head) ([]Extension, error) {
	wishes, fault := ParseExtensions(o.Extensions, 0)
	field, text := "extensions", ""
	switch {
	case request == nil:
		field, text = "request", "There is none."
	case request.Kind != Request:
		field, text = "request", "This is a response; a server answers a request."
	case !areTokens(o.Subprotocols):
		field, text = "subprotocols", "One of the names is not a token."
	case fault != nil:
		text = fault.Text
	}
	for _, list := range deflateLists(wishes) {
		if _, faults := deflate.ParseOffer(list); faults != nil && text == "" {
			row, _ := rule.Lookup(faults[0].Rule)
			text = row.Title + "."
		}
	}
	if text != "" {
		return nil, &OptionError{field, text}
	}
	return wishes, nil
}

// acceptedExtensions lists those of the wishes that the request offers, each once. Both lists may be long.
func acceptedExtensions(request *Head, wishes []Extension) string {
	var offer checker
	offers := offer.extensions(request)
	open := map[string]bool{} // offered, and not wished yet
	for i := range offers {
		open[offers[i].Name] = true
	}
	var text strings.Builder
	for i := range wishes {
		name := wishes[i].Name
		if !open[name] {
			continue
		}
		open[name] = false
		if accepted := wishes[i].accepted(offers); accepted != "" {
			if text.Len() > 0 {
				text.WriteString(", ")
			}
			text.WriteString(accepted)
		}
	}
	return text.String()
}

// accepted is the answer of a server with this wish, which is among the offers, or nothing if none of them will do.
func (e *Extension) accepted(offers []Extension) string {
	if e.Name != deflate.Name {
		return e.String()
	}
	wish, _ := deflate.ParseOffer(e.Params)
	wish[deflate.ClientMaxWindowBits] = max(wish[deflate.ClientMaxWindowBits], 0) // without a value it wishes nothing
	if chosen, answer := deflate.Choose(deflateLists(offers), deflate.Answer(wish)); chosen >= 0 {
		return answer.String()
	}
	return ""
}
