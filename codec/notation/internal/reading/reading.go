package reading

import (
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/sides"
)

// Message is a message of an application that a text shows without its frame.
type Message struct {
	// Its payload is in [Start, End) of the bytes, and in [From, To) of the text.
	Start, End, From, To int
	// Side is who sent it, as far as the text says.
	Side sides.Side
	// Text says that the message stands there as text, not as bytes in a notation.
	Text bool
}

// Reading is a text read in one notation.
type Reading struct {
	// ID and Label are the notation's.
	ID, Label string
	// Score is 0 to 100: how well the text fits.
	Score int
	// Reason is one sentence that says why the text was read so.
	Reason string
	// Bytes are what the text stands for.
	Bytes []byte
	// Spans holds for each byte the text that it came from.
	Spans []lex.Span
	// Problems lists what could not be read, and what was left out, in the order of the text.
	Problems []lex.Problem
	// Turns say which side of a connection sent which bytes, if the text says that and has bytes of both; else there are none.
	Turns []lex.Turn
	// Sender is the side of which the text says in a sentence that it has sent all of the bytes.
	Sender sides.Side
	// Rebuilt says that frames were made up for messages or payloads in a log, without masks: the text does not show what masks there were.
	Rebuilt bool
	// Extent says how much of a head header fields are, as far as that is known.
	Extent Extent
	// Messages are the messages whose payloads the bytes are, if the text has several, or has them as text.
	Messages []Message
}
