package report

import (
	"strings"

	"github.com/wslens/wslens/codec/deflate"
	"github.com/wslens/wslens/codec/handshake"
	"github.com/wslens/wslens/codec/internal/visible"
	"github.com/wslens/wslens/codec/rule"
)

// What is looked at: extensions of a head, parameters of an extension, and all the terms of a report.
const (
	maxExtensions = 30
	maxParameters = 30
	maxTerms      = 100
)

// negotiation puts the offers of a request beside the answers of a response. Either may be nil.
type negotiation struct {
	request, response *handshake.Head
	terms             []Term
}

const (
	notInForce = "Not in force."
	notOpened  = "Nothing is in force: the response does not open the connection."
	notOffered = "A client fails the connection, for it did not offer this."
)

// negotiated lists the terms of two heads (RFC 6455 sections 4.2.2 and 9.1; RFC 7692 section 7). Of the findings it takes
// those about the subprotocol.
func negotiated(request, response *handshake.Head, found []rule.Finding) []Term {
	n := negotiation{request, response, []Term{}}
	n.subprotocol(found)
	n.extensions()
	return n.terms[:min(len(n.terms), maxTerms)]
}

func (n *negotiation) pending() bool { return n.response == nil }
func (n *negotiation) refused() bool { return n.response != nil && !n.response.Opens() }

// subprotocol puts the names offered beside the one chosen.
func (n *negotiation) subprotocol(found []rule.Finding) {
	const field = "Sec-WebSocket-Protocol"
	t := Term{Name: "subprotocol"}
	if n.request != nil {
		t.Offered = strings.Join(n.request.Values(field), ", ")
	}
	if !n.pending() {
		t.Answered = strings.Join(n.response.Values(field), ", ")
	}
	if t.Offered == "" && t.Answered == "" {
		return
	}
	for i := range found {
		if id := string(found[i].Rule); t.Rule == "" && strings.HasPrefix(id, "handshake-subprotocol-") {
			t.Rule = id
		}
	}
	switch {
	case n.pending():
		t.Meaning = "The server may choose one of them."
	case n.refused():
		t.Meaning = notOpened
	case t.Answered == "":
		t.Meaning = "The connection has no subprotocol."
	case t.Rule == string(rule.HandshakeSubprotocolNotOffered):
		t.Meaning = notOffered
	case t.Rule == string(rule.HandshakeSubprotocolSeveral):
		t.Meaning = "A client fails the connection, for it can speak only one."
	default:
		t.Meaning = "The connection speaks “" + visible.Preview([]byte(t.Answered)) + "”."
	}
	n.terms = append(n.terms, t)
}

// extensions puts each offer beside the answer to it. Of several offers of one extension the one counts that the answer
// fits; as long as there is no answer all of them do.
func (n *negotiation) extensions() {
	offers, answers := extensionsOf(n.request), extensionsOf(n.response)
	if n.refused() {
		answers = nil
	}
	for i := range offers {
		name := offers[i].Name
		if n.pending() {
			n.extension(&offers[i], nil, "")
		} else if find(offers[:i], name) == nil {
			answer := find(answers, name)
			n.extension(fitting(offers, name, answer), answer, "")
		}
	}
	for i := range answers {
		switch name := answers[i].Name; {
		case find(answers[:i], name) != nil:
			n.extension(nil, &answers[i], rule.ExtensionAcceptedTwice)
		case find(offers, name) != nil:
		case n.request != nil:
			n.extension(nil, &answers[i], rule.HandshakeExtensionNotOffered)
		default:
			n.extension(nil, &answers[i], "")
		}
	}
}

// extensionsOf lists what a head offers or accepts.
func extensionsOf(h *handshake.Head) []handshake.Extension {
	if h == nil {
		return nil
	}
	list, _ := handshake.ParseExtensions(h.Extensions(), 0)
	list = list[:min(len(list), maxExtensions)]
	for i := range list {
		list[i].Params = list[i].Params[:min(len(list[i].Params), maxParameters)]
	}
	return list
}

// find returns the first extension of this name, or nil.
func find(list []handshake.Extension, name string) *handshake.Extension {
	for i := range list {
		if list[i].Name == name {
			return &list[i]
		}
	}
	return nil
}

// fitting returns the offer of this name that the answer, if there is one, breaks the fewest rules of.
func fitting(offers []handshake.Extension, name string, answer *handshake.Extension) *handshake.Extension {
	best, fewest := find(offers, name), maxParameters
	for i := range offers {
		if o := &offers[i]; answer != nil && o.Name == name {
			_, bad := deflate.ParseOffer(o.Params)
			if faults := len(bad) + len(deflate.Judge(answer.Params, [][]handshake.Param{o.Params})); faults < fewest {
				best, fewest = o, faults
			}
		}
	}
	return best
}

// extension adds an offer, its answer, and their parameters. One of them may be nil.
func (n *negotiation) extension(offer, answer *handshake.Extension, broken rule.ID) {
	t := Term{Offered: yesIf(offer != nil), Answered: yesIf(answer != nil), Rule: string(broken)}
	some := offer
	if offer == nil {
		some = answer
	}
	t.Name = some.Name
	compresses := some.Name == deflate.Name
	switch {
	case broken == rule.HandshakeExtensionNotOffered:
		t.Meaning = notOffered
	case broken == rule.ExtensionAcceptedTwice:
		t.Meaning = "A client fails the connection, for it was accepted before."
	case n.pending() && compresses && isFaulty(offer):
		t.Meaning = "A server declines this offer, for its parameters are not good."
	case n.pending() && compresses:
		t.Meaning = "The client can compress messages; the server may accept this offer."
	case n.pending():
		t.Meaning = "The server may accept it."
	case n.refused():
		t.Meaning = notOpened
	case answer == nil && compresses:
		t.Meaning = "No message is compressed."
	case answer == nil:
		t.Meaning = notInForce
	case compresses:
		t.Meaning = "Both sides may compress their messages."
	default:
		t.Meaning = "In force for both sides."
	}
	n.terms = append(n.terms, t)
	if broken != rule.ExtensionAcceptedTwice {
		n.parameters(t.Name, offer, answer)
	}
}

func isFaulty(offer *handshake.Extension) bool {
	_, faults := deflate.ParseOffer(offer.Params)
	return len(faults) > 0
}

func yesIf(there bool) string {
	if there {
		return "yes"
	}
	return ""
}
