// Package inspect turns an input into a Report: what it is, every frame with every bit named, every message, the
// handshake, and every rule that is broken. It is the one place that puts notation, handshake and framing together.
package inspect

import (
	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/notation"
	"github.com/wslens/wslens/codec/report"
	"github.com/wslens/wslens/codec/verdict"
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
	findCauses(r, &in, found, opts)
	worst, level := r.Worst()
	if level == "error" && worst.Fix != nil {
		worst.Fix.Outcome = outcome(in, worst.Fix, opts)
	}
	r.Report.Verdict = r.Verdict(worst, level)
	return r.Report
}

// run decodes the input and gathers the report.
func run(in input, opts Options) (*verdict.Subject, *connection.Findings) {
	r := &verdict.Subject{Report: &Report{Notation: in.notation, Bytes: in.bytes, Spans: in.spans, Kind: "frames",
		Passages: in.passages, PassageCount: in.passageCount, Stories: in.stories, Story: in.story,
		Hypotheses: []Weighing{}, Frames: []Frame{}, Messages: []Message{}}}
	if !in.isPayload {
		r.Said, r.Words = in.beside, in.saidWords
	}
	found := &connection.Findings{}
	in.addProblems(found)
	switch {
	case in.shown != nil:
		addCapture(r, in, opts, found)
	case len(in.bytes) == 0:
	case in.isPayload:
		r.Kind = "payload"
		addPayload(r, in)
		r.LoggedHeaders = notation.LoggedHeaders(string(in.bytes))
		found.AddAll(payloadNotes(in))
	default:
		addBytes(r, in, opts, found)
	}
	in.blameGUID(r, found)
	r.Findings, r.FindingCount = report.NewFindings(found, r.Spans, r.Frames)
	return r, found
}

// addBytes adds what the bytes of an input are: heads, frames, or a payload.
func addBytes(r *verdict.Subject, in input, opts Options, found *connection.Findings) {
	id := in.identify(opts, 0)
	id.put(r)
	if id.holds == HoldsPayload {
		r.Kind = "payload"
		addPayload(r, in)
		found.AddAll(id.remarks(in.bytes, 0))
		return
	}
	heads := readHeads(r, in, opts, found)
	r.Kind = kindOf(&heads)
	terms := opts.connection()
	if terms.Sender == codec.Mixed && in.sender != codec.UnknownSender {
		terms.Sender, r.Named = in.sender, true
	}
	t := heads.Terms(terms)
	t.Rebuilt, r.Rebuilt = in.rebuilt, in.rebuilt
	r.Connection = report.OfTerms(&t)
	if !heads.HasFrames() {
		return
	}
	if heads.End > 0 {
		id = in.identify(opts, heads.End)
	}
	if id.holds == HoldsPayload {
		r.Kind = "handshake"
	} else {
		addFrames(r, in, heads.End, t, found, opts.Progress)
	}
	found.AddAll(id.remarks(in.bytes, heads.End))
}

// outcome says what the input is once the fix is made.
func outcome(in input, fix *Fix, opts Options) string {
	opts.Holds = HoldsFrames // what was frames stays frames
	r, _ := run(in.patched(fix), opts)
	text := r.What()
	if _, level := r.Worst(); level != "error" {
		text += " No error is left then."
	}
	return text
}
