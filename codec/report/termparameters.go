package report

import (
	"strings"

	"github.com/wslens/wslens/codec/deflate"
	"github.com/wslens/wslens/codec/handshake"
)

// deflateTerms says what each parameter of permessage-deflate means (RFC 7692 section 7.1): in an offer, in force, and in
// force by default. A client that names a limit of its own keeps it, accepted or not: its hint. For % stands the size of
// the window.
var deflateTerms = [...]struct {
	kind                            int
	name, offered, set, unset, hint string
}{
	{deflate.ServerNoContextTakeover, "server_no_context_takeover", "The client asks the server to start each message with an empty window.",
		"The server starts each message with an empty window.", "The server may refer back to its earlier messages.", ""},
	{deflate.ClientNoContextTakeover, "client_no_context_takeover", "The client says that it starts each message with an empty window.",
		"The client starts each message with an empty window.", "The client may refer back to its earlier messages.",
		"The client starts each message with an empty window, as it has said."},
	{deflate.ServerMaxWindowBits, "server_max_window_bits", "The client asks the server to refer back at most % bytes.",
		"The server's messages refer back at most % bytes.", "The server's messages refer back at most 32,768 bytes.", ""},
	{deflate.ClientMaxWindowBits, "client_max_window_bits", "The client says that it refers back at most % bytes.",
		"The client's messages refer back at most % bytes.", "The client's messages refer back at most 32,768 bytes.",
		"The client's messages refer back at most % bytes, as it has said."},
}

// windowSizes are those of 8 to 15 bits, in bytes.
var windowSizes = [...]string{"256", "512", "1,024", "2,048", "4,096", "8,192", "16,384", "32,768"}

// sized puts the size of a window into a text.
func sized(text string, bits int) string {
	before, after, _ := strings.Cut(text, "%")
	if bits < 8 || len(before) == len(text) {
		return text
	}
	return before + windowSizes[bits-8] + after
}

// parameters adds those of an extension: the four of permessage-deflate where it is in use, and whatever else is written.
func (n *negotiation) parameters(name string, offer, answer *handshake.Extension) {
	p := deflatePair{inUse: answer != nil, pending: n.pending()}
	if offer != nil {
		p.offered = offer.Params
	}
	if answer != nil {
		p.answered = answer.Params
	}
	var names []string
	if name == deflate.Name {
		names = p.read(offer != nil)
	}
	for _, list := range [...][]handshake.Param{p.offered, p.answered} {
		for i := range list {
			names = with(names, list[i].Name)
		}
	}
	for _, param := range names {
		t := Term{Name: param, Extension: name, Offered: written(p.offered, param), Answered: written(p.answered, param),
			Meaning: "What it means is for the extension to say."}
		if name == deflate.Name {
			t.Meaning, t.Rule = p.meaning(param), p.broken(param)
		}
		n.terms = append(n.terms, t)
	}
}

// with adds a name to those that differ.
func with(names []string, name string) []string {
	for _, n := range names {
		if n == name {
			return names
		}
	}
	return append(names, name)
}

// written is the value of the first parameter of this name, "yes" if it has none, and empty if it is not there.
func written(list []handshake.Param, name string) string {
	for i := range list {
		if p := &list[i]; p.Name == name {
			if p.HasValue {
				return p.Value
			}
			return "yes"
		}
	}
	return ""
}

// deflatePair is an offer of permessage-deflate and the answer to it.
type deflatePair struct {
	offered, answered []handshake.Param
	inUse, pending    bool
	offer             deflate.Offer
	answer            deflate.Answer
	faults            []deflate.Fault // those of the answer, then those of the offer
	ofAnswer          int
}

// read takes the parameters out of both lists, and returns the names that are to be shown in any case.
func (p *deflatePair) read(hasOffer bool) (names []string) {
	if p.inUse {
		var offers [][]handshake.Param
		if hasOffer {
			offers = [][]handshake.Param{p.offered}
		}
		p.answer, _ = deflate.ParseAnswer(p.answered)
		p.faults = deflate.Judge(p.answered, offers)
		p.ofAnswer = len(p.faults)
	}
	offer, faults := deflate.ParseOffer(p.offered)
	p.offer, p.faults = offer, append(p.faults, faults...)
	for _, row := range deflateTerms {
		if p.inUse || written(p.offered, row.name) != "" {
			names = append(names, row.name)
		}
	}
	return names
}

// broken is the rule that a parameter breaks, in the answer before the offer.
func (p *deflatePair) broken(name string) string {
	for i := range p.faults {
		f, list := &p.faults[i], p.answered
		if i >= p.ofAnswer {
			list = p.offered
		}
		at, _, _ := strings.Cut(f.Want, "=") // of one that is missing
		if f.Index >= 0 {
			at = list[f.Index].Name
		}
		if at == name {
			return string(f.Rule)
		}
	}
	return ""
}

// meaning says what is in force because of a parameter, or would be.
func (p *deflatePair) meaning(name string) string {
	for _, row := range deflateTerms {
		if row.name != name {
			continue
		}
		asked, got := p.offer[row.kind], p.answer[row.kind]
		switch {
		case p.pending && asked == deflate.NoValue:
			return "The client can limit its window: the server may set a size."
		case p.pending && asked == 0, p.inUse && got == 0 && written(p.answered, name) != "":
			return "It cannot be read, so it sets nothing."
		case p.pending:
			return sized(row.offered, asked)
		case !p.inUse:
			return notInForce
		case asked > 0 && row.hint != "" && (got == 0 || got > asked):
			return sized(row.hint, asked)
		case got != 0:
			return sized(row.set, got)
		}
		return row.unset
	}
	return "permessage-deflate has no such parameter."
}
