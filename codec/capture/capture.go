// Package capture reads what developer tools and proxies export of WebSocket connections. Such an export holds the
// payloads of whole messages, unmasked and inflated, and mostly no control frames: never the frames themselves. One
// file holds one container.
//
// Every byte of a payload and of a head knows the text that it came from. Time is linear in the length of the text;
// memory too, and little more than it: payloads are read only when they are asked for.
package capture

import (
	"strings"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/internal/jsontext"
	"github.com/wslens/wslens/codec/internal/words"
)

// Capture is an export that was read.
type Capture struct {
	// ID and Label are the container's.
	ID, Label string
	// Score is 0 to 100: how well the text fits. It is 0 if the text is no such export.
	Score int
	// Reason is one sentence that says why the text was read so.
	Reason      string
	Connections []Connection
	// Messages counts those of all connections.
	Messages int
	// Problems lists where the text could not be read, in its order.
	Problems []Problem
	text     []byte
}

// Connection is one WebSocket connection of a capture.
type Connection struct {
	// URL is empty if the export does not tell it.
	URL string
	// Request and Response are nil where the export has no such head, or one without the fields of a handshake.
	Request, Response *Head
	Messages          []Message
	url               jsontext.Token
}

// Message is one message, or an error that the exporting program reported.
type Message struct {
	Sender codec.Sender
	// Opcode is -1 for an error.
	Opcode int
	// Time is in seconds: since 1970 in a HAR, since some start in events. It counts only if HasTime is set.
	Time    float64
	HasTime bool
	// Start and End are the range of the text that holds the payload or the error, quotes included.
	Start, End int
}

// Problem is the range [Start, End) of the text, in bytes, and what is wrong there.
type Problem struct {
	Start, End int
	Text       string
}

// Format is a container that can be read.
type Format struct {
	ID, Label string
	// tells are pieces of text: all those of one row stand in each such export.
	tells [][]string
	// The object of one entry, message or event.
	take func(r *reader, o *object)
	what string
}

var formats = [...]Format{har, cdp}

// All returns every container in the order of display.
func All() []Format { return formats[:] }

// Reads tells whether there is a container id.
func Reads(id string) bool { return lookup(id) != nil }

// Recognise returns every reading of the text as an export, the best first. For any other text it costs next to nothing.
func Recognise(text string) []*Capture {
	var found []*Capture
	start := strings.TrimLeft(text, " \t\r\n\ufeff")
	if start == "" || start[0] != '{' && start[0] != '[' && !strings.HasPrefix(start, `"_webSocketMessages"`) {
		return nil
	}
	for i := range formats {
		if !formats[i].shows(text) {
			continue
		}
		if c := formats[i].read(text); c.Score > 0 {
			found = append(found, c)
		}
	}
	if len(found) == 2 && found[1].Messages > found[0].Messages {
		found[0], found[1] = found[1], found[0]
	}
	return found
}

// Read reads the text as the container id, whether it is one or not; it is nil if there is no such container.
func Read(text, id string) *Capture {
	f := lookup(id)
	if f == nil {
		return nil
	}
	c := f.read(text)
	if c.Score == 0 && len(c.Problems) == 0 {
		c.Problems = []Problem{{0, len(text), "No message stands in this text in the chosen form."}}
	}
	return c
}

func lookup(id string) *Format {
	for i := range formats {
		if formats[i].ID == id {
			return &formats[i]
		}
	}
	return nil
}

// shows tells whether the text holds what such an export cannot do without.
func (f *Format) shows(text string) bool {
	for _, row := range f.tells {
		all := true
		for _, piece := range row {
			all = all && strings.Contains(text, piece)
		}
		if all {
			return true
		}
	}
	return false
}

func (f *Format) read(text string) *Capture {
	c := &Capture{ID: f.ID, Label: f.Label, text: []byte(text)}
	r := &reader{b: c.text, out: c, take: f.take, byID: map[string]int{}}
	r.values()
	for i := range c.Connections {
		c.Messages += len(c.Connections[i].Messages)
	}
	switch {
	case c.Messages > 0:
		c.Score = 99
	case len(c.Connections) > 0:
		c.Score = 90
	case r.archive:
		c.Score = 50
	}
	c.Reason = f.what + " with " + words.Count(len(c.Connections), "WebSocket connection") + " and " + words.Count(c.Messages, "message") + "."
	return c
}
