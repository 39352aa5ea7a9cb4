package deflate

import (
	"strconv"

	"github.com/wslens/wslens/codec/rule"
)

// Name is the extension's name (RFC 7692 section 7).
const Name = "permessage-deflate"

// The parameters (RFC 7692 section 7.1), by their place in an Offer or an Answer.
const (
	ServerNoContextTakeover = iota
	ClientNoContextTakeover
	ServerMaxWindowBits
	ClientMaxWindowBits
	parameters
)

var names = [parameters]string{"server_no_context_takeover", "client_no_context_takeover", "server_max_window_bits",
	"client_max_window_bits"}

// NoValue is client_max_window_bits without a value: the client can limit its window, and leaves it to the server.
const NoValue = -1

// Param is one parameter as written: a name, and a value without quotes if there is one (RFC 6455 section 9.1).
type Param struct {
	Name, Value string
	// HasValue tells an empty value from none.
	HasValue bool
	// Start and End are the byte range [Start, End) where it stands in what was read; nothing here needs it.
	Start, End int
}

// String writes the parameter as a name, with its value if it has one.
func (p *Param) String() string {
	if p.HasValue {
		return p.Name + "=" + p.Value
	}
	return p.Name
}

// Offer holds the parameters with which a client proposes the extension: 0 for one that is not there, 1 for a
// no_context_takeover, 8 to 15 for bits, or NoValue.
type Offer [parameters]int

// Answer holds the parameters with which a server accepts an offer, like Offer but without NoValue. The zero value has
// none: contexts are taken over and windows have 15 bits, both ways.
type Answer [parameters]int

// Terms returns the window bits, 8 to 15, of what the client sends, or the server, and whether it may take its context over
// from message to message (RFC 7692 sections 7.1.1 and 7.1.2).
func (a Answer) Terms(client bool) (windowBits int, takeover bool) {
	windowBits, takeover = a[ServerMaxWindowBits], a[ServerNoContextTakeover] == 0
	if client {
		windowBits, takeover = a[ClientMaxWindowBits], a[ClientNoContextTakeover] == 0
	}
	if windowBits == 0 {
		windowBits = 15
	}
	return windowBits, takeover
}

// Fault is a rule that a parameter breaks (RFC 7692 section 7.1).
type Fault struct {
	// Rule is the id of the rule.
	Rule rule.ID
	// Index is the parameter's place in its list, or -1 if it is missing.
	Index int
	// Want is the parameter as it would be good; empty if it has to go.
	Want string
}

// ParseOffer reads the parameters of an offer. It keeps what it can read, and returns every fault (RFC 7692 section 7.1).
// With a fault in it a server declines the offer.
func ParseOffer(list []Param) (Offer, []Fault) {
	answer, faults := parse(list, true)
	return Offer(answer), faults
}

// ParseAnswer reads the parameters of an answer, like ParseOffer; in an answer client_max_window_bits has a value. With a
// fault in it a client fails the connection (RFC 7692 section 7).
func ParseAnswer(list []Param) (Answer, []Fault) { return parse(list, false) }

// parse takes the parameters over one by one. Of two with the same name the first stays.
func parse(list []Param, offer bool) (a Answer, faults []Fault) {
	var seen [parameters + 1]bool
	for i := range list {
		p := &list[i]
		k := kind(p.Name)
		value, broken := read(k, p, offer)
		if broken == "" && seen[k] {
			broken = rule.DeflateDuplicateParameter
		}
		switch broken {
		case "":
			a[k] = value
		case rule.DeflateUnknownParameter, rule.DeflateDuplicateParameter:
			faults = append(faults, Fault{broken, i, ""})
		default:
			faults = append(faults, Fault{broken, i, written(k, 15)})
		}
		seen[k] = true
	}
	return a, faults
}

// kind is the place of the parameter with this name; the place behind the last is for all others.
func kind(name string) int {
	for k := range names {
		if names[k] == name {
			return k
		}
	}
	return parameters
}

// read returns the value of a parameter, or the rule that it breaks.
func read(k int, p *Param, offer bool) (value int, broken rule.ID) {
	switch {
	case k == parameters:
		return 0, rule.DeflateUnknownParameter
	case k <= ClientNoContextTakeover && p.HasValue:
		return 0, rule.DeflateTakeoverWithValue
	case k <= ClientNoContextTakeover:
		return 1, ""
	case p.HasValue:
		if value = windowBits(p.Value); value == 0 {
			broken = rule.DeflateWindowBitsInvalid
		}
		return value, broken
	case k == ServerMaxWindowBits:
		return 0, rule.DeflateServerBitsMissingValue
	case offer:
		return NoValue, ""
	}
	return 0, rule.DeflateClientBitsMissingValue
}

// written is a parameter with this value, as text; empty for 0.
func written(k, value int) string {
	switch {
	case value == 0:
		return ""
	case k <= ClientNoContextTakeover || value == NoValue:
		return names[k]
	}
	return names[k] + "=" + strconv.Itoa(value)
}

// windowBits reads a number of 8 to 15 without a leading zero; it returns 0 for anything else (RFC 7692 section 7.1.2).
func windowBits(value string) int {
	for n := 8; n <= 15; n++ {
		if strconv.Itoa(n) == value {
			return n
		}
	}
	return 0
}

// String writes the offer as a member of Sec-WebSocket-Extensions (RFC 7692 section 7).
func (o Offer) String() string { return Answer(o).String() }

// String writes the answer as a member of Sec-WebSocket-Extensions (RFC 7692 section 7).
func (a Answer) String() string {
	text := Name
	for k, value := range a {
		if value != 0 {
			text += "; " + written(k, value)
		}
	}
	return text
}
