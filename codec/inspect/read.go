package inspect

import (
	"errors"

	"github.com/wslens/wslens/codec/capture"
	"github.com/wslens/wslens/codec/internal/visible"
	"github.com/wslens/wslens/codec/notation"
	"github.com/wslens/wslens/codec/verdict"
)

var errNotation = errors.New("inspect: no such notation")

// read reads a text in the notation that was chosen, or in the one that fits best. A capture fits better than any other.
func read(text string, opts Options) input {
	id := opts.Notation
	plain := notation.WithoutMarkup(text)
	export := capture.RecogniseWatched(plain, opts.watchExport(len(text)))
	if c := chooseCapture(plain, id, export); c != nil {
		return readCapture(text, c, opts)
	}
	doc, readings := notation.ReadDocument(text, notation.Choices{
		LeaveOut: opts.LeaveOut, TakeIn: opts.TakeIn, Story: opts.Connection, Watch: opts.watch(), Weigh: weighMessage})
	in := input{isText: true, notation: Notation{ID: "empty", Label: "Nothing yet", Reason: "There is no text to read.", Candidates: []Candidate{}}}
	in.offerCapture(export)
	for i := range readings {
		in.suggest(&readings[i])
	}
	if len(readings) == 0 {
		return in
	}
	taken, err := choose(text, id, readings)
	if err != nil {
		in.problems = append(in.problems, problem{0, 0, 0, "There is no notation “" + visible.Preview([]byte(id)) + "”: the best one was taken.", false})
	}
	in.offer(&taken)
	in.bytes = taken.Bytes
	in.notation.ID, in.notation.Label, in.notation.Reason = taken.ID, taken.Label, taken.Reason
	in.turns, in.sender = taken.Turns, senderOfSide(taken.Sender)
	in.isPayload = taken.ID == "text" || taken.ID == verdict.ErrorMessageID || taken.ID == messageID
	in.rebuilt, in.extent = taken.Rebuilt, taken.Extent
	if in.beside = beside(text, doc); in.beside != nil {
		in.saidWords = text[in.beside.Start:in.beside.End]
	}
	units := newUnitTable(text)
	in.units = units
	in.messages = taken.Messages
	if taken.ID == verdict.ErrorMessageID {
		in.messages = messagesBeside(text, readings)
	}
	if taken.ID == readings[0].ID {
		in.divide(doc, &units)
	} else {
		in.undivided(string(notation.BytesPassage), &units)
	}
	in.spans = units.spans(taken.Spans)
	for i := range in.messages {
		m := &in.messages[i]
		m.From, m.To = units.at(m.From), units.at(m.To)
	}
	for _, p := range taken.Problems {
		in.problems = append(in.problems, problem{units.at(p.Start), units.at(p.End), byteAt(taken.Spans, p.Start), p.Text, p.Missing})
	}
	return in
}

// watch says what the text is being read as.
func (o Options) watch() notation.Watch {
	if o.Progress == nil {
		return nil
	}
	return func(label string, done, of int) { o.Progress("Reading the text as "+label, done, of) }
}

// watchExport says how far the messages of an export have been gathered.
func (o Options) watchExport(of int) func(done int) {
	if o.Progress == nil {
		return nil
	}
	return func(done int) { o.Progress("Gathering the messages of the export", done, of) }
}

// offer adds the reading taken to the candidates, if it is not among them.
func (in *input) offer(taken *notation.Reading) {
	for _, c := range in.notation.Candidates {
		if c.ID == taken.ID {
			return
		}
	}
	in.suggest(taken)
}

// suggest adds a reading to the candidates.
func (in *input) suggest(r *notation.Reading) {
	c := candidate(r)
	if len(in.notation.Candidates) < maxWeighed {
		c.Bits = bitsOf(r)
	}
	in.notation.Candidates = append(in.notation.Candidates, c)
}

func candidate(r *notation.Reading) Candidate {
	return Candidate{ID: r.ID, Label: r.Label, Reason: r.Reason, Score: r.Score, ByteLength: len(r.Bytes)}
}

// choose returns the reading in the notation id, or the best one. An id that cannot be read is an error.
func choose(text, id string, readings []notation.Reading) (notation.Reading, error) {
	if id == "" || id == "auto" {
		return readings[0], nil
	}
	for _, r := range readings {
		if r.ID == id && r.Spans != nil {
			return r, nil
		}
	}
	if r, err := notation.Read(text, id); err == nil {
		return r, nil
	}
	return readings[0], errNotation
}

// byteAt returns the index of the first byte whose text begins at or after the offset.
func byteAt(spans []notation.Span, offset int) int {
	low, high := 0, len(spans)
	for low < high {
		if mid := (low + high) / 2; int(spans[mid].Start) < offset {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return low
}
