package notation

import (
	"github.com/wslens/wslens/codec/notation/internal/clean"
	"github.com/wslens/wslens/codec/notation/internal/fieldframes"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/messages"
	"github.com/wslens/wslens/codec/notation/internal/passage"
	"github.com/wslens/wslens/codec/notation/internal/reading"
	"github.com/wslens/wslens/codec/notation/internal/sides"
	"github.com/wslens/wslens/codec/notation/internal/story"
)

// Reading is a text read in one notation.
type Reading = reading.Reading

// Span is the range [Start, End) of the text, in bytes, that one byte came from.
type Span = lex.Span

// Problem is the range [Start, End) of the text, in bytes, and what is wrong there.
type Problem = lex.Problem

// Turn is where a side begins to send: its bytes go on until the next Turn.
type Turn = lex.Turn

// Message is a message of an application that a text shows without its frame.
type Message = reading.Message

// Watch is called now and then while a long text is read, with the label of the notation and how many of its bytes have been read in it.
type Watch = reading.Watch

// Weigh returns the evidence, in bits, that bytes are frames or a payload of a known format: how surprising it would be if other bytes
// looked so much like that.
type Weigh = reading.Weigh

// Extent is how much of a head a text has.
type Extent = reading.Extent

// How much it may be.
const (
	// UnknownExtent: nothing tells, or the text is no header fields.
	UnknownExtent = reading.UnknownExtent
	// PartOfHead: they are the later part of a head, and what it lacks came before them.
	PartOfHead = reading.PartOfHead
	// AllButHost: the text is the map of header fields of a request in Go, which never has Host.
	AllButHost = reading.AllButHost
	// CutHead: the text ends within the head.
	CutHead = reading.CutHead
)

// Document is a text as the passages that it is made of.
type Document = passage.Document

// Passage is a part of a text that is one thing. The passages of a Document tile its text.
type Passage = passage.Passage

// PassageKind is what a passage of a text is.
type PassageKind = passage.Kind

// The kinds of passages.
const (
	// Prose is what stands around all else: words, remarks of tools, fences.
	Prose = passage.Prose
	// HeadPassage is the head of an HTTP request or response, or fields of one.
	HeadPassage = passage.Head
	// BytesPassage is bytes in some notation.
	BytesPassage = passage.Bytes
	// CommandPassage is a command that sends a request.
	CommandPassage = passage.Command
	// SayingPassage is an error message, or a status code of a Close.
	SayingPassage = passage.Saying
	// MessagePassage is a message of an application as text: JSON, or a packet of a protocol such as Socket.IO.
	MessagePassage = passage.Message
)

// Choices say how to read a document. With the zero value everything is found by itself.
type Choices = story.Choices

// What Weigh returns at least for a message of a protocol that is known, and for one that has what other messages may have.
const (
	KnownMessage  = messages.KnownMessage
	LikelyMessage = messages.LikelyMessage
)

// Side is who sent bytes, by the words near them.
type Side = sides.Side

// The sides.
const (
	// UnknownSide: no word near them says it.
	UnknownSide = sides.Unknown
	// ClientSide and ServerSide are those that the text names.
	ClientSide = sides.Client
	ServerSide = sides.Server
	// SentSide and ReceivedSide are those of a log that does not say which side wrote it.
	SentSide     = sides.Sent
	ReceivedSide = sides.Received
)

// WithoutMarkup returns the text without what a document puts around what it cites: of Markdown only what stands between fences is left,
// typographic quotes become straight ones, and line numbers become spaces. Every place stays where it was.
func WithoutMarkup(text string) string { return clean.WithoutMarkup(text) }

// LoggedHeaders says in a few sentences how many frames' headers a text shows without their payloads, and what the first one is; it is empty if there
// are none. It says as well what tcpdump -A has lost.
func LoggedHeaders(text string) string { return fieldframes.LoggedHeaders(text) }
