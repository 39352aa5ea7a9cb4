package deflate

import (
	"strconv"

	"github.com/wslens/wslens/codec/rule"
)

// Name is the extension's name (RFC 7692 section 7).
const Name = "permessage-deflate"

// The names of the parameters (RFC 7692 section 7.1).
const (
	ServerNoContextTakeover = "server_no_context_takeover"
	ClientNoContextTakeover = "client_no_context_takeover"
	ServerMaxWindowBits     = "server_max_window_bits"
	ClientMaxWindowBits     = "client_max_window_bits"
)

// NoValue is client_max_window_bits without a value: the client can limit its window, and leaves it to the server.
const NoValue = -1

// Param is one parameter as written: a name, and a value without quotes if there is one.
type Param struct {
	Name, Value string
	HasValue    bool
}

// Offer holds the parameters with which a client proposes the extension.
type Offer struct {
	ServerNoContextTakeover, ClientNoContextTakeover bool
	// ServerMaxWindowBits is 8 to 15, or 0 if the parameter is not there.
	ServerMaxWindowBits int
	// ClientMaxWindowBits is 8 to 15, NoValue, or 0 if the parameter is not there.
	ClientMaxWindowBits int
}

// Answer holds the parameters with which a server accepts an offer. The zero value has none: contexts are taken over and
// windows have 15 bits, both ways.
type Answer struct {
	ServerNoContextTakeover, ClientNoContextTakeover bool
	// The bits of the windows are 8 to 15, or 0 if the parameter is not there.
	ServerMaxWindowBits, ClientMaxWindowBits int
}

// Fault is a rule that a parameter breaks.
type Fault struct {
	Rule rule.ID
	// Index is the parameter's place in its list, or -1 if it is missing.
	Index int
	// Want is the parameter as it would be good; empty if it has to go.
	Want string
}

// ParseOffer reads the parameters of an offer. It keeps what it can read, and returns every fault (RFC 7692 section 7.1).
func ParseOffer(list []Param) (Offer, []Fault) {
	answer, faults := parse(list, true)
	return Offer(answer), faults
}

// ParseAnswer reads the parameters of an answer, like ParseOffer; in an answer client_max_window_bits has a value.
func ParseAnswer(list []Param) (Answer, []Fault) { return parse(list, false) }

// parse takes the parameters over one by one. Of two with the same name the first stays.
func parse(list []Param, offer bool) (a Answer, faults []Fault) {
	seen := map[string]bool{}
	for i := range list {
		p := &list[i]
		id, want := a.set(p, offer, seen[p.Name])
		if id != "" {
			faults = append(faults, Fault{id, i, want})
		}
		seen[p.Name] = true
	}
	return a, faults
}

// set takes one parameter over unless it stands there again. It returns the rule that the parameter breaks, and what
// would be good in its place.
func (a *Answer) set(p *Param, offer, again bool) (broken rule.ID, want string) {
	flag, bits, missing := a.slot(p.Name)
	n := windowBits(p.Value)
	switch {
	case flag == nil && bits == nil:
		return rule.DeflateUnknownParameter, ""
	case flag != nil && p.HasValue:
		return rule.DeflateTakeoverWithValue, p.Name
	case bits != nil && !p.HasValue && offer && p.Name == ClientMaxWindowBits:
		n = NoValue
	case bits != nil && !p.HasValue:
		return missing, p.Name + "=15"
	case bits != nil && n == 0:
		return rule.DeflateWindowBitsInvalid, p.Name + "=15"
	}
	switch {
	case again:
		return rule.DeflateDuplicateParameter, ""
	case flag != nil:
		*flag = true
	default:
		*bits = n
	}
	return "", ""
}

// slot is where the parameter of this name is kept: a flag or a number of bits, with the rule about its missing value.
func (a *Answer) slot(name string) (flag *bool, bits *int, missing rule.ID) {
	switch name {
	case ServerNoContextTakeover:
		return &a.ServerNoContextTakeover, nil, ""
	case ClientNoContextTakeover:
		return &a.ClientNoContextTakeover, nil, ""
	case ServerMaxWindowBits:
		return nil, &a.ServerMaxWindowBits, rule.DeflateServerBitsMissingValue
	case ClientMaxWindowBits:
		return nil, &a.ClientMaxWindowBits, rule.DeflateClientBitsMissingValue
	}
	return nil, nil, ""
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

// String writes the answer as a member of Sec-WebSocket-Extensions.
func (a Answer) String() string {
	text := Name
	if a.ServerNoContextTakeover {
		text += "; " + ServerNoContextTakeover
	}
	if a.ClientNoContextTakeover {
		text += "; " + ClientNoContextTakeover
	}
	if a.ServerMaxWindowBits != 0 {
		text += "; " + withBits(ServerMaxWindowBits, a.ServerMaxWindowBits)
	}
	if a.ClientMaxWindowBits != 0 {
		text += "; " + withBits(ClientMaxWindowBits, a.ClientMaxWindowBits)
	}
	return text
}

func withBits(name string, bits int) string { return name + "=" + strconv.Itoa(bits) }
