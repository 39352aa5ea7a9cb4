package inspect

import (
	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/handshake"
	"github.com/wslens/wslens/codec/report"
)

// Answer is what a good server replies to a request, given as a text that inspect would read as one (RFC 6455 section
// 4.2.2; RFC 8441 section 5). A SpecError says which option cannot be used, or that the text is no request.
func Answer(text string, o handshake.AnswerOptions) (Reply, error) {
	in := read(text, Options{})
	if !handshake.LooksLikeHead(in.bytes) {
		return Reply{}, &SpecError{Field: "request", Message: "this is no request: a request begins with a line such as GET /chat HTTP/1.1"}
	}
	head, grammar := handshake.Parse(in.bytes, 0)
	answered, err := handshake.Answer(&head, o)
	if err != nil {
		return Reply{}, specError(err)
	}
	found := &connection.Findings{}
	found.AddAll(grammar)
	found.AddAll(answered.Findings)
	reply := Reply{Response: answered.Text, Status: answered.Status}
	reply.Findings, _ = report.NewFindings(found, in.spans, nil)
	if key, ok := head.Key(); ok && answered.Status == 101 {
		a := report.NewAcceptance(handshake.Derive(key))
		reply.Acceptance = &a
	}
	return reply, nil
}

// Request writes a fresh opening handshake (RFC 6455 section 4.1). A SpecError says which option cannot be used.
func Request(o handshake.RequestOptions) (string, error) {
	text, err := handshake.NewRequest(o)
	if err != nil {
		return "", specError(err)
	}
	return text, nil
}

func specError(err error) error {
	if wrong, ok := err.(*handshake.OptionError); ok {
		return &SpecError{Field: wrong.Field, Message: wrong.Text}
	}
	return err
}
