// Package identify weighs what bytes are: WebSocket frames, a message's payload, the head of an HTTP message, a TLS record,
// a network packet, a file or compressed data, a key or digest, or nothing that is known.
//
// The weights are bits of evidence: ten bits say that bytes which are something else would look as good as this once in a
// thousand times. All kinds are weighed on this one scale, and one file holds one kind. Time is bounded: of long bytes the
// beginning counts.
package identify

// Kind is what bytes can be.
type Kind uint8

// The kinds of hypotheses.
const (
	Nothing Kind = iota
	Frames
	Payload
	HTTP
	TLS
	Packet
	Container
	Key
	Other // protocol
)

// String returns the kind as one lower-case word.
func (k Kind) String() string {
	return [...]string{"nothing", "frames", "payload", "http", "tls", "packet", "container", "key", "other"}[k]
}

// Hypothesis is one thing that bytes may be.
type Hypothesis struct {
	Kind Kind
	// Label names it in a few words that can stand in a sentence, such as "a TLS alert"; Reason is a sentence that says what
	// was seen.
	Label, Reason string
	// Bits is the evidence for it, with what is known beforehand; it can be negative for frames alone.
	Bits int
	// Span is how many bytes from the first on tell it.
	Span int
	// Carried says of a container that messages are known to carry it.
	Carried bool
}

// What the numbers of bits mean.
const (
	// Threshold is the evidence below which nothing is claimed. The hypothesis Nothing has just this much.
	Threshold = 8
	// Ahead is the lead that settles the matter; with less of it, both are to be offered.
	Ahead = 10
)

// settled is the evidence for frames that no payload comes near.
const settled = 90

// lookedAt is how many bytes of the beginning are weighed.
const lookedAt = 64 << 10

// Bytes returns what b may be, best first: Frames and Nothing are always among it.
func Bytes(b []byte, c Context) []Hypothesis {
	p := c.prior()
	var list []Hypothesis
	offer := func(h Hypothesis, prior int) {
		if h.Bits <= 0 && h.Kind != Frames {
			return
		}
		h.Bits += prior
		at := len(list)
		for at > 0 && list[at-1].Bits < h.Bits {
			at--
		}
		list = append(list, Hypothesis{})
		copy(list[at+1:], list[at:])
		list[at] = h
	}
	offer(Hypothesis{Kind: Nothing, Label: "no format that is known here", Bits: Threshold,
		Reason: "Looked for: frames, payload formats, HTTP, TLS, network packets, files, compressed data, keys."}, 0)
	chain, inside := frames(b)
	if chain.Bits < settled {
		carried := payloadOf(b)
		if carried.Bits > chain.Bits && len(inside) > 0 {
			chain.Bits += payloadOf(inside).Bits // what a frame carries counts for it as for any other header
		}
		offer(carried, p.payload)
	}
	offer(chain, p.frames)
	offer(key(b), p.key)
	if c.Notation == "hex-colon" || c.Notation == "hex-dash" {
		offer(address(b), p.key)
	}
	for _, kind := range known {
		offer(kind(b), 0)
	}
	return list
}

// known are the kinds that say by a signature what they are, wherever they come from.
var known = [...]func(b []byte) Hypothesis{http, tls, helloWithoutRecord, closeBody, packets, container, other}

// Contest returns the evidence for frames, and for the best other hypothesis.
func Contest(list []Hypothesis) (frames int, rival Hypothesis) {
	for i := len(list) - 1; i >= 0; i-- {
		if list[i].Kind == Frames {
			frames = list[i].Bits
		} else {
			rival = list[i]
		}
	}
	return frames, rival
}

// IsUnrelated tells whether the bytes are neither frames nor what a message carries.
func (h *Hypothesis) IsUnrelated() bool {
	switch h.Kind {
	case TLS, HTTP, Packet, Other:
		return true
	}
	return h.Kind == Container && !h.Carried
}
