// Package notation turns text into bytes and bytes into text: hex in its many forms, dumps, the literals of
// programming languages, base64, and HTTP heads with or without frames behind them. One file holds one notation.
//
// Every byte knows the text that it came from, and what cannot be read is a Problem at its place: the rest is kept.
// Time and memory are linear in the length of the text.
package notation

import "errors"

// Notation is one way to write bytes as text.
type Notation struct {
	// ID is short and never changes, such as "hex-spaced".
	ID string
	// Label is the name that people read.
	Label string
	// Read reads a text; false says that the text is not in this notation at all. It is nil if the notation only
	// writes.
	Read func(text string) (Reading, bool)
	// Write writes bytes in this notation. It is nil if the notation only reads.
	Write func(b []byte) string

	read readFunc
	// What a text must hold to be in it; nil for any text.
	lead lead
	// The least text that one byte takes, to size the buffers by.
	width int
	// The start of a long text does not show whether it fits.
	whole bool
}

// A readFunc takes what it can from any text and puts it into out. The score is 0 if the text is not in its notation.
type readFunc func(text string, out *sink) (score int, reason string)

// Span is the range [Start, End) of the text, in bytes, that one byte came from.
type Span struct{ Start, End uint32 }

// Problem is the range [Start, End) of the text, in bytes, and what is wrong there.
type Problem struct {
	Start, End int
	Text       string
}

// Reading is a text read in one notation.
type Reading struct {
	// ID and Label are the notation's.
	ID, Label string
	// Score is 0 to 100: how well the text fits.
	Score int
	// Reason is one sentence that says why the text was read so.
	Reason string
	Bytes  []byte
	// Spans holds for each byte the text that it came from.
	Spans []Span
	// Problems lists what could not be read, and what was left out, in the order of the text.
	Problems []Problem
	// Turns say which side of a connection sent which bytes, where the text tells of both; else there are none.
	Turns []Turn
	// Rebuilt says that frames were made for what the text tells of messages: whether a client had masked them, it does
	// not tell.
	Rebuilt bool
	// Messages are the messages that the bytes are the payloads of, where the text has several, or has them as text.
	Messages []Told
}

// Turn is where a side begins to send: its bytes go on until the next Turn.
type Turn struct {
	// Start is the index of the byte.
	Start int
	// Server: the side that accepted the connection; else the one that opened it.
	Server bool
}

// All returns every notation in the order of display.
func All() []Notation {
	all := make([]Notation, len(list))
	for i, n := range list {
		all[i] = *n
		if n.read != nil {
			all[i].Read = func(text string) (Reading, bool) { return n.attempt(tidy(text).traits, nil) }
		}
	}
	return all
}

var list = []*Notation{
	&hexStream, &hexSpaced, &hexColon, &hexDash, &hex0x, &xxd, &hexdump, &words, &od,
	&packets, &wireshark, &tcpdump, &follow, &followC, &followYAML,
	&pythonBytes, &pythonList, &jsonArray, &node, &javascript, &goLiteral, &rust, &java, &cLiteral, &elixir, &hexList,
	&nginx, &repaired, &base64Text, &head, &headFrames, &fields, &command, &libraryLog, &escaped, &binary,
	&complaint, &plainText, &messageNotation,
}

// Reads tells whether there is a notation id that can be read.
func Reads(id string) bool {
	n := lookup(id)
	return n != nil && n.read != nil
}

// Format writes b in the notation id. An id that is unknown, or only read, is an error.
func Format(b []byte, id string) (string, error) {
	n := lookup(id)
	if n == nil || n.Write == nil {
		return "", errors.New("notation: no notation " + quote(id) + " can be written")
	}
	return n.Write(b), nil
}

//go:noinline
func lookup(id string) *Notation {
	for _, n := range list {
		if n.ID == id {
			return n
		}
	}
	return nil
}
