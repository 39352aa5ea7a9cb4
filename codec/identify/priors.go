package identify

import "strings"

// Context says where bytes come from.
type Context struct {
	// Notation is the id of the notation that a text was read in; empty for bytes.
	Notation string
	// Given says that the bytes were given as bytes, Behind that a head stands before them, Chosen that somebody chose the
	// notation.
	Given, Behind, Chosen bool
}

// prior is what is known before a look at the bytes, in bits.
type prior struct{ frames, payload, key int }

// Where the bytes come from.
var (
	unknownSource = prior{6, 4, 0}
	fromHex       = prior{12, 4, 2}
	fromLiteral   = prior{5, 6, 0}  // programs print what they got: more often a payload than frames
	fromBase64    = prior{-1, 6, 4} // developer tools copy binary payloads so, never frames
	fromTraffic   = prior{14, 4, 0}
	givenAsBytes  = prior{12, 4, 0}
	behindHead    = prior{14, 4, 0}
)

// The ids of notations whose source is not hex, with a blank on each side.
const (
	literals = " c elixir escaped go java javascript json node python-bytes python-list rust "
	traffic  = " packets follow follow-c follow-yaml head-frames log command repaired "
)

// sourceOf is the source of a notation.
func sourceOf(notation string) prior {
	id := " " + notation + " "
	switch {
	case notation == "":
		return unknownSource
	case notation == "base64":
		return fromBase64
	case strings.Contains(literals, id):
		return fromLiteral
	case strings.Contains(traffic, id):
		return fromTraffic
	}
	return fromHex
}

// chosen is how much a choice of the notation tells of frames: what comes from developer tools needs none.
const chosen = 4

func (c Context) prior() prior {
	p := sourceOf(c.Notation)
	switch {
	case c.Behind:
		p = behindHead
	case c.Given:
		p = givenAsBytes
	}
	if c.Chosen {
		p.frames += chosen
	}
	return p
}
