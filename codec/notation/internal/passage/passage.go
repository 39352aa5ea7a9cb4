// Package passage holds the passages of a text, and walks over its lines to find them.
package passage

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/reading"
	"github.com/wslens/wslens/codec/notation/internal/sides"
)

// Kind is what a passage of a text is.
type Kind string

const (
	// Prose is what stands around all else: words, remarks of tools, fences.
	Prose Kind = "prose"
	// Head is the head of an HTTP request or response, or fields of one.
	Head Kind = "head"
	// Bytes is bytes in some notation.
	Bytes Kind = "bytes"
	// Command is a command that sends a request.
	Command Kind = "command"
	// Saying is an error message, or a status code of a Close.
	Saying Kind = "saying"
	// Message is a message of an application as text: JSON, or a packet of a protocol such as Socket.IO.
	Message Kind = "message"
)

// Passage is a part of a text that is one thing. The passages of a Document tile its text.
type Passage struct {
	// Start and End are the range [Start, End) of the text, in bytes.
	Start, End int
	// Kind is what it is.
	Kind Kind
	// Form is the id of the notation, and Label its name; both are empty for prose.
	Form, Label string
	// Reason says why it was taken so, or left out.
	Reason string
	// Side is who sent it, as far as the text says.
	Side sides.Side
	// Said says that a sentence names the side, not only a label or the name of a log.
	Said bool
	// Story is the index of the connection that it belongs to; -1 for what belongs to none.
	Story int
	// Included says whether its bytes are among those that are read.
	Included bool
}

// Found is a passage as it was found, with what tells how it is read together with others.
type Found struct {
	Passage
	Reading reading.Reading
	// Whether it begins as a response does.
	Response bool
	// The index of its first byte among those that are read.
	At int
	// How many bytes of white space behind it were added to it, so that the passages tile the text.
	Space int
	// One byte a line, as debuggers show what is in a list.
	Column bool
	// A packet of Engine.IO that is only a number: see shortPackets.
	ShortPacket bool
	// The rows that a browser's panel shows above the fields.
	IsPanel bool
}

// Of is the passage text[start:end] as it was read, which belongs to no connection yet.
func Of(kind Kind, start, end int, r *reading.Reading) Found {
	return Found{Passage: Passage{Start: start, End: end, Kind: kind, Form: r.ID, Label: r.Label, Reason: r.Reason, Story: -1}, Reading: *r}
}

// HoldsBytes tells passages that can be read from prose and error messages.
func (f *Found) HoldsBytes() bool { return f.Kind != Prose && f.Kind != Saying }

// setHeadSide sets the side that sends the head.
func (f *Found) setHeadSide() {
	b := string(f.Reading.Bytes[:min(len(f.Reading.Bytes), 8)])
	f.Response = strings.HasPrefix(b, "HTTP/") || strings.HasPrefix(b, ":status")
	f.Side = sides.Client
	if f.Response {
		f.Side = sides.Server
	}
}

// IsHead tells a head, or a command that sends one.
func (f *Found) IsHead() bool { return f.Kind == Head || f.Kind == Command }

// HasBody reports whether something stands behind a head in the passage.
func (f *Found) HasBody() bool { return strings.Contains(string(f.Reading.Bytes), "\r\n\r\n") }
