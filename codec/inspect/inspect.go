// Package inspect turns an input into a Report: what it is, every frame with every bit named, every message, the
// handshake, and every rule that is broken. It is the one place that puts notation, handshake and framing together.
package inspect

import (
	"github.com/wslens/wslens/codec"
)

// Direction is the side that sent the frames of an input.
type Direction string

// The directions that Options take; DirectionAuto goes by the turns of a recording, by the heads, and by the MASK bits.
const (
	DirectionAuto    Direction = "auto"
	ClientToServer   Direction = "client-to-server"
	ServerToClient   Direction = "server-to-client"
	directionUnknown Direction = "unknown"
)

// Holds is what the bytes of an input are.
type Holds string

// What Options.Holds takes; HoldsAuto finds it out.
const (
	HoldsAuto    Holds = "auto"
	HoldsFrames  Holds = "frames"
	HoldsPayload Holds = "payload"
)

// Options say how to read and judge an input. The zero value finds everything out by itself.
type Options struct {
	// Notation is the id of the notation of a text; "" or "auto" recognises it.
	Notation string
	// Direction is "" or one of the constants.
	Direction Direction
	// Holds is "" or one of the constants: what the bytes are, where that is not to be found out.
	Holds Holds
	// Extensions is the negotiated Sec-WebSocket-Extensions; empty for none, nil if it is not known.
	Extensions *string
	// Request is the request that a response is judged by: its text, or the key alone.
	Request string
	// MaxMessageBytes is the receiver's limit for a message; 0 is no limit.
	MaxMessageBytes uint64
	// Progress, if it is not nil, is told now and then what is being done with a long input, and how far it is.
	Progress func(step string, done, of int)
	// Connection is the index of the connection that is shown, of a capture or of a text that tells of several; nil shows the
	// first of a capture, and that of a text which tells most of a WebSocket.
	Connection *int
	// From is the index of the first message of a capture listed.
	From int
	// LeaveOut and TakeIn are the indexes of passages of the text that are not read, and of those that are, whatever was found.
	// What is in both is read; an index that there is not counts for nothing.
	LeaveOut, TakeIn []int
}

// What a report lists at most; beyond it only the counts go on. The shares of the findings stand beside them.
const (
	maxFrames   = 500
	maxMessages = 500
)

// Text inspects a text in any notation. It never fails: what cannot be read is a finding.
func Text(text string, opts Options) *Report {
	in := read(text, opts)
	if in.messages != nil && in.identify(opts, 0).holds == HoldsPayload {
		in.turns = nil // they go message by message, in the order of the text
	}
	if in.turns != nil && (opts.Direction == "" || opts.Direction == DirectionAuto) {
		in.regroup()
	} else {
		in.turns = nil // the direction that was chosen goes for all bytes
	}
	return judge(in, opts)
}

// Bytes inspects bytes as they are. It does not change b.
func Bytes(b []byte, opts Options) *Report {
	return judge(input{bytes: b, notation: Notation{
		ID: "bytes", Label: "Bytes", Reason: "The input was given as bytes.", Candidates: []Candidate{}}}, opts)
}

// judge decodes the input and gives the verdict. It looks ahead to what a correction would make of the input.
func judge(in input, opts Options) *Report {
	r, found := run(in, opts)
	r.findCauses(&in, found, opts)
	worst, level := worstFinding(r)
	if level == "error" && worst.Fix != nil {
		worst.Fix.Outcome = outcome(in, worst.Fix, opts)
	}
	if in.shown != nil {
		r.Verdict = captureVerdict(r, in.shown.sum, worst, level)
	} else {
		r.Verdict = withBeside(withOthers(verdict(r, worst, level), &in), r, &in)
	}
	return r.Report
}

// run decodes the input and gathers the report.
func run(in input, opts Options) (*judged, *findings) {
	r := &judged{Report: &Report{Notation: in.notation, Bytes: in.bytes, Spans: in.spans, Kind: "frames",
		Passages: in.passages, PassageCount: in.passageCount, Stories: in.stories, Story: in.story,
		Hypotheses: []Weighing{}, Frames: []Frame{}, Messages: []Message{}}}
	found := &findings{input: in}
	found.problems(in.problems)
	switch {
	case in.shown != nil:
		r.addCapture(in, opts, found)
	case len(in.bytes) == 0:
	case in.isPayload:
		r.Kind = "payload"
		r.addPayload(in)
		found.addAll(payloadNotes(in))
	default:
		r.addBytes(in, opts, found)
	}
	r.Findings, r.FindingCount = found.report(r.Frames)
	return r, found
}

// addBytes adds what the bytes of an input are: heads, frames, or a payload.
func (r *judged) addBytes(in input, opts Options, found *findings) {
	id := in.identify(opts, 0)
	id.put(r)
	if id.holds == HoldsPayload {
		r.Kind = "payload"
		r.addPayload(in)
		found.addAll(id.remarks(in.bytes, 0))
		return
	}
	shake := readHeads(in, opts, found)
	r.takeHeads(&shake)
	r.Kind = shake.kind()
	t := shake.terms(opts)
	t.rebuilt, r.rebuilt = in.rebuilt, in.rebuilt
	r.Connection = t.connection()
	if !shake.hasFrames() {
		return
	}
	if shake.end > 0 {
		id = in.identify(opts, shake.end)
	}
	if id.holds == HoldsPayload {
		r.Kind = "handshake"
	} else {
		decode(r, found, in, shake.end, t, opts.Progress)
	}
	found.addAll(id.remarks(in.bytes, shake.end))
}

// terms are what the frames of an input are judged by.
type terms struct {
	rules     codec.Rules
	direction Direction
	// from is "handshake", "option" or "unknown": where extensions, what was negotiated, is known from.
	from, extensions string
	subprotocol      string
	bothHeads        bool // so that both directions are known to be there
	rebuilt          bool // the frames were made up, so that their masks are no fault
}

// senderOf gives the side that sends in a direction.
func senderOf(d Direction) codec.Sender {
	switch d {
	case ClientToServer:
		return codec.Client
	case ServerToClient:
		return codec.Server
	}
	return codec.UnknownSender
}

func directionOf(masked bool) Direction {
	if masked {
		return ClientToServer
	}
	return ServerToClient
}
