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

// Format is a container that can be read.
type Format struct {
	// ID is short and never changes, such as "har"; Label is the name that people read.
	ID, Label string
}

// All returns every container in the order of display.
func All() []Format { return []Format{har, cdp} }

// Capture is an export that was read.
type Capture struct {
	Format
	// Score is 0 to 100: how well the text fits. It is 0 if the text is no such export.
	Score int
	// Reason is one sentence that says why the text was read so.
	Reason string
	// Connections are those to a WebSocket, in the order of the text.
	Connections []Connection
	// Problems lists where the text could not be read, in its order.
	Problems []Problem
	text     []byte
}

// Connection is one WebSocket connection of a capture.
type Connection struct {
	// URL is empty if the export does not tell it.
	URL string
	// Heads are those of the request and of the response, as far as the export has them.
	Heads [2]Head
	// Messages are in the order of the text.
	Messages []Message
}

// Message is one message, or an error that the exporting program reported.
type Message struct {
	// Sender is its side; codec.UnknownSender if the export does not tell it.
	Sender codec.Sender
	// Opcode is -1 for an error.
	Opcode int
	// Time is in seconds: since 1970 in a HAR, since some start in events. It is negative if the export has none.
	Time float64
	// Start and End are the range of the text that holds the payload or the error, quotes included.
	Start, End int
}

// Problem is the range [Start, End) of the text, in bytes, and what is wrong there.
type Problem struct {
	Start, End int
	Text       string
}

// markers are pieces of text of which every export has one or more.
var markers = [...]string{`"_webSocketMessages"`, `"entries"`, `"opcode"`, `"payloadData"`, `"Network.webSocket`}

// Recognise reads the text as an export; nil if it is none. For most other texts it costs next to nothing.
func Recognise(text string) *Capture {
	return RecogniseWatched(text, nil)
}

// RecogniseWatched is Recognise with progress for a long text: watch, if it is not nil, is called now and then with the
// number of bytes that have been read.
func RecogniseWatched(text string, watch func(done int)) *Capture {
	const blank = " \t\r\n\ufeff"
	start := strings.TrimLeft(text, blank)
	isPart := start == "" || start[0] != '{' && start[0] != '[' && !strings.HasPrefix(start, markers[0])
	if isPart {
		_, brace := logged([]byte(start[:min(len(start), longestLine)]), 0)
		isPart = brace == 0
	}
	for _, piece := range markers {
		if strings.Contains(text, piece) {
			if isPart {
				return readPart(text, watch)
			}
			if c := read(text, watch); c.Score > 0 {
				return c
			}
			break
		}
	}
	return nil
}

// Reads tells whether there is a container id.
func Reads(id string) bool { return id == har.ID || id == cdp.ID }

// Read reads the text as the container id, whether it is one or not; nil if there is no such container.
func Read(text, id string) *Capture {
	if !Reads(id) {
		return nil
	}
	if c := read(text, nil); c.Score > 0 && c.ID == id {
		return c
	}
	out := &Capture{Format: har, Problems: []Problem{{0, len(text), "This text is not in the chosen form."}}}
	if id == cdp.ID {
		out.Format = cdp
	}
	return out
}

// holdsMessages is the score of an export with messages.
const holdsMessages = 99

func read(text string, watch func(done int)) *Capture {
	c := &Capture{Format: har, text: []byte(text)}
	return c.read(&reader{b: c.text, out: c, byID: map[string]int{}, progress: watch, nextProgress: progressEvery})
}

func (c *Capture) read(r *reader) *Capture {
	r.values()
	messages := 0
	for i := range c.Connections {
		messages += len(c.Connections[i].Messages)
	}
	switch {
	case messages > 0:
		c.Score = holdsMessages
	case len(c.Connections) > 0:
		c.Score = 90
	case r.archive:
		c.Score = 50
	}
	c.Reason = words.Count(len(c.Connections), "WebSocket connection") + " with " + words.Count(messages, "message") + ", as a browser or proxy has written them down."
	return c
}

// each calls add for each byte that a string of the text stands for; any other token stands for itself.
func (c *Capture) each(t jsontext.Token, add Add) {
	if t.Kind == jsontext.String || t.Kind == jsontext.Key {
		jsontext.EachByte(c.text[t.Start:t.End], func(b byte, from, to int) {
			from, to = from+t.Start, to+t.Start
			if b >= 0x80 && to-from == 1 { // a byte of a character that came as a whole
				for n := 0; n < 3 && from > t.Start+1 && c.continues(from); n++ {
					from--
				}
				for n := 0; n < 3 && c.continues(to); n++ {
					to++
				}
			}
			add(b, from, to)
		})
		return
	}
	for i := t.Start; i < t.End; i++ {
		add(c.text[i], i, i+1)
	}
}

// continues tells whether the byte there is one of a character that began before it.
func (c *Capture) continues(i int) bool { return c.text[i]&0xC0 == 0x80 }

// Add takes a byte and the range [start, end) of the text that it came from.
type Add func(b byte, start, end int)
