package inspect

import (
	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/capture"
	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/handshake"
	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/notation"
	"github.com/wslens/wslens/codec/record"
	"github.com/wslens/wslens/codec/report"
	"github.com/wslens/wslens/codec/rule"
	"github.com/wslens/wslens/codec/verdict"
)

// chooseCapture returns the capture in the container id, or the one that was recognised; nil if the text is to be read in a
// notation.
func chooseCapture(text, id string, export *capture.Capture) *capture.Capture {
	if export != nil && (id == "" || id == "auto" || id == export.ID) {
		return export
	}
	return capture.Read(text, id)
}

// offerCapture puts what the text may be an export of among the candidates.
func (in *input) offerCapture(c *capture.Capture) {
	if c != nil {
		in.notation.Candidates = append(in.notation.Candidates, Candidate{ID: c.ID, Label: c.Label, Reason: c.Reason, Score: c.Score})
	}
}

// readCapture takes the connection of a capture that the options name. Any text may be a message's payload too; other
// notations do not read JSON of this kind.
func readCapture(text string, c *capture.Capture, opts Options) input {
	in := input{isText: true, notation: Notation{ID: c.ID, Label: c.Label, Reason: c.Reason, Candidates: []Candidate{}}, shown: &shown{sum: &verdict.Exchange{}}}
	in.offerCapture(c)
	plain, _ := notation.Read("-", "text")
	asText := candidate(&plain)
	asText.ByteLength = len(text)
	in.notation.Candidates = append(in.notation.Candidates, asText)
	units := newUnitTable(text)
	in.undivided("export", &units)
	in.shown.report = describeCapture(c)
	if len(c.Connections) > 0 {
		in.show(c, &units, opts)
	}
	for _, p := range c.Problems {
		in.unreadable(p, &units)
	}
	return in
}

func (in *input) unreadable(p capture.Problem, units *unitTable) {
	in.problems = append(in.problems, problem{units.at(p.Start), units.at(p.End), len(in.bytes), p.Text, false})
}

// describeCapture lists the connections.
func describeCapture(c *capture.Capture) *Capture {
	out := &Capture{Connections: []CaptureConnection{}, ConnectionCount: len(c.Connections)}
	for i := range c.Connections[:min(len(c.Connections), maxConnections)] {
		of := &c.Connections[i]
		sum := verdict.NewExchange(of)
		out.Connections = append(out.Connections, CaptureConnection{URL: of.URL, MessageCount: len(of.Messages), FirstTime: sum.First, LastTime: sum.Last})
	}
	return out
}

// show puts the heads of the connection and the payloads of its messages into the input.
func (in *input) show(c *capture.Capture, units *unitTable, opts Options) {
	s, r := in.shown, in.shown.report
	if opts.Connection != nil {
		r.Shown = *opts.Connection
	}
	if r.Shown < 0 || r.Shown >= len(c.Connections) {
		r.Shown, r.Note = 0, "The capture has no connection of this number: the first one is shown."
	}
	of := &c.Connections[r.Shown]
	s.sum, s.count = verdict.NewExchange(of), len(of.Messages)
	r.From = max(0, min(opts.From, s.count))
	add := func(b byte, start, end int) {
		in.bytes = append(in.bytes, b)
		in.spans = append(in.spans, uint32(units.at(start)), uint32(units.at(end)))
	}
	for i := range of.Heads {
		start := len(in.bytes)
		c.Head(&of.Heads[i], add)
		if head, _ := handshake.Parse(in.bytes[start:], start); head.Kind == handshake.Request && !head.Asks() {
			in.bytes, in.spans = in.bytes[:start], in.spans[:2*start] // an export that leaves out what asks for a WebSocket
		}
	}
	s.heads = len(in.bytes)
	for i := r.From; i < s.count && len(s.messages) < record.MaxMessages && len(in.bytes)-s.heads < maxShownBytes; i++ {
		m := &of.Messages[i]
		start := len(in.bytes)
		if bad := c.Payload(m, add); bad.End > 0 {
			in.unreadable(bad, units)
		}
		s.messages = append(s.messages, capturedMessage(m, units, start, len(in.bytes)-start))
	}
}

// capturedMessage is a message of which the payload is still to be taken. Its length on the wire is not known.
func capturedMessage(m *capture.Message, units *unitTable, start, length int) Message {
	from, to := units.at(m.Start), units.at(m.End)
	out := Message{Opcode: m.Opcode, Direction: report.Direction(m.Sender), Frames: []int{}, Complete: true,
		ByteLength: length, WireLength: length, TextStart: &from, TextEnd: &to, ByteStart: &start}
	if m.Time >= 0 {
		out.Time = &m.Time
	}
	return out
}

// setPayload fills in the fields that follow from the payload of a capture's message, which stands in the bytes b.
func setPayload(m *Message, b []byte) {
	m.SetPayload(b[*m.ByteStart : *m.ByteStart+m.ByteLength])
	if m.Opcode < 0 {
		text := string(m.Payload)
		m.Error = &text
	}
}

// addCapture puts the messages of a capture into the report and judges what of them can be judged: the handshake, and the
// bodies of Close frames. A correction of bytes could not be taken over into the export, so that there is none.
func addCapture(r *verdict.Subject, in input, opts Options, found *connection.Findings) {
	s := in.shown
	r.Exchange = s.sum
	r.Kind, r.Capture, r.MessageCount = "capture", s.report, s.count
	heads := in
	heads.bytes = in.bytes[:s.heads]
	if h := readHeads(r, heads, opts, found); r.Handshake != nil {
		t := h.Terms(opts.connection())
		r.Connection = report.OfTerms(&t)
	}
	for i := range s.messages {
		m := &s.messages[i]
		setPayload(m, in.bytes)
		r.Messages = append(r.Messages, *m)
		if m.Error != nil {
			found.AddAll(causesOf(rule.Sayings(*m.Error), m, " It came behind "+words.Count(s.report.From+i, "message")+"; what it is about is not in the export."))
		}
		if m.Opcode == int(codec.Close) {
			for _, f := range codec.CheckClose(m.Payload, Direction(m.Direction).sender()) {
				f.Start, f.End = f.Start+int64(*m.ByteStart), f.End+int64(*m.ByteStart)
				found.Add(f)
			}
		}
	}
	for i := range found.List {
		found.List[i].Fix = nil
	}
}
