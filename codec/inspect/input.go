package inspect

import (
	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/notation"
	"github.com/wslens/wslens/codec/rule"
	"github.com/wslens/wslens/codec/verdict"
)

// input is what was read from a text, or bytes that were given.
type input struct {
	bytes     []byte
	notation  Notation
	spans     []uint32 // UTF-16 offsets, two a byte
	problems  []problem
	turns     []notation.Turn // which side sent what; empty if that is not known
	sender    codec.Sender    // of whom the text says that all bytes are his
	isText    bool
	isPayload bool // the text is in no notation of bytes: it stands for itself
	messages  []notation.Message
	extent    notation.Extent // of a head that is given as single fields
	rebuilt   bool            // the frames were made for messages that the text tells of: how they were masked is not known
	beside    *rule.Saying    // the error message that the text holds beside the bytes
	saidWords string
	units     unitTable
	shown     *shown // what of a capture is shown; nil for all other input

	passages     []Passage // the first of them
	passageCount int
	stories      []Story
	story        int // the index of the one that is read
}

// problem is a place of the text, in UTF-16 offsets, that could not be read; at is the byte that would have come there.
type problem struct {
	start, end, at int
	text           string
	missing        bool // see notation.Problem
}

// addProblems adds what the notation could not read.
func (in *input) addProblems(found *connection.Findings) {
	for _, p := range in.problems {
		f := rule.New(rule.InputNotation, int64(p.at), int64(p.at), p.text)
		if p.missing {
			f.Severity = rule.Note
		}
		found.Keep(connection.Entry{Finding: f, Text: &[2]int{p.start, p.end}})
	}
}

// shown is what of a capture a report shows: one connection, and a stretch of its messages.
type shown struct {
	report   *Capture
	heads    int // where the heads end in the bytes
	messages []Message
	count    int // of the connection's messages, listed or not
	sum      *verdict.Exchange
}

// What is listed: connections, and bytes of payloads; the message in which that limit is passed is listed in full.
const (
	maxConnections = 500
	maxShownBytes  = 4 << 20
)
