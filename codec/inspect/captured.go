package inspect

import (
	"strings"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/capture"
	"github.com/wslens/wslens/codec/notation"
	"github.com/wslens/wslens/codec/rule"
)

// shown is what of a capture a report shows: one connection, and a stretch of its messages.
type shown struct {
	capture  *capture.Capture
	report   *Capture
	heads    int // where the heads end in the bytes
	messages []Message
	count    int
	sum      talkSum
}

// Of the payloads of a capture this many bytes are listed, and the message in which the limit is passed.
const maxShownBytes = 4 << 20

// chooseCapture returns the capture in the container id, or the best one; nil if the text is to be read in a notation.
func chooseCapture(text, id string, exports []*capture.Capture) *capture.Capture {
	for _, c := range exports {
		if id == "" || id == "auto" || id == c.ID {
			return c
		}
	}
	return capture.Read(text, id)
}

// offerCaptures puts what the text may be an export of before the other candidates.
func (in *input) offerCaptures(exports []*capture.Capture) {
	for _, c := range exports {
		in.notation.Candidates = append(in.notation.Candidates, Candidate{ID: c.ID, Label: c.Label, Reason: c.Reason, Score: c.Score})
	}
}

// readCapture takes the connection of a capture that the options name. Any text may be a message's payload too; the other
// notations do not read JSON of this kind.
func readCapture(text string, c *capture.Capture, exports []*capture.Capture, opts Options) input {
	in := input{isText: true, notation: Notation{ID: c.ID, Label: c.Label, Reason: c.Reason, Candidates: []Candidate{}}}
	in.offerCaptures(exports)
	if c.Score == 0 {
		in.offerCaptures([]*capture.Capture{c})
	}
	if plain, err := notation.Read("", "text"); err == nil {
		asText := candidate(plain)
		asText.Score, asText.ByteLength = 10, len(text)
		in.notation.Candidates = append(in.notation.Candidates, asText)
	}
	s := &shown{capture: c, report: describeCapture(c)}
	in.shown = s
	units := newUnitTable(text)
	report := func(p capture.Problem) {
		in.problems = append(in.problems, problem{units.at(p.Start), units.at(p.End), len(in.bytes), p.Text})
	}
	if len(c.Connections) > 0 {
		s.choose(opts)
		s.read(&in, units, report)
	}
	for _, p := range c.Problems {
		report(p)
	}
	return in
}

// describeCapture lists the connections.
func describeCapture(c *capture.Capture) *Capture {
	out := &Capture{Connections: []CaptureConnection{}, ConnectionCount: len(c.Connections)}
	const most = 500
	for i := range c.Connections[:min(len(c.Connections), most)] {
		sum := sumUp(&c.Connections[i])
		out.Connections = append(out.Connections, CaptureConnection{URL: c.Connections[i].URL,
			MessageCount: len(c.Connections[i].Messages), FirstTime: sum.first, LastTime: sum.last})
	}
	return out
}

// choose settles which connection and which messages are shown.
func (s *shown) choose(opts Options) {
	connections := s.capture.Connections
	if opts.Connection < 0 || opts.Connection >= len(connections) {
		s.report.Note = "The capture has no connection of this number: the first one is shown."
	} else {
		s.report.Shown = opts.Connection
	}
	of := &connections[s.report.Shown]
	s.count = len(of.Messages)
	s.report.From = max(0, min(opts.From, s.count))
	s.sum = sumUp(of)
}

// read puts the heads and the payloads into the input.
func (s *shown) read(in *input, units *unitTable, report func(capture.Problem)) {
	add := func(b byte, start, end int) {
		in.bytes = append(in.bytes, b)
		in.spans = append(in.spans, uint32(units.at(start)), uint32(units.at(end)))
	}
	of := &s.capture.Connections[s.report.Shown]
	for _, h := range []*capture.Head{of.Request, of.Response} {
		if h != nil {
			s.capture.Head(of, h, add)
		}
	}
	s.heads = len(in.bytes)
	for i := s.report.From; i < s.count && len(s.messages) < maxMessages && len(in.bytes)-s.heads < maxShownBytes; i++ {
		m := &of.Messages[i]
		start := len(in.bytes)
		s.capture.Payload(m, add, report)
		s.messages = append(s.messages, capturedMessage(m, units, start, len(in.bytes)))
	}
	for i := range s.messages {
		s.messages[i].take(in.bytes)
	}
}

// capturedMessage is a message of which the payload is still to be taken. How long it was on the wire a capture does not tell.
func capturedMessage(m *capture.Message, units *unitTable, start, end int) Message {
	from, to := units.at(m.Start), units.at(m.End)
	out := Message{Opcode: m.Opcode, Direction: string(directionOfSender(m.Sender)), Frames: []int{}, Complete: true,
		ByteLength: end - start, WireLength: end - start, TextStart: &from, TextEnd: &to, ByteStart: &start}
	if m.HasTime {
		out.Time = &m.Time
	}
	return out
}

// take fills in what the payload of a capture's message tells.
func (m *Message) take(b []byte) {
	m.payload = b[*m.ByteStart : *m.ByteStart+m.ByteLength]
	m.SHA256 = digest(m.payload)
	switch {
	case m.Opcode < 0:
		text := strings.ToValidUTF8(string(m.payload), "\ufffd")
		m.Error = &text
	case m.Opcode == int(codec.Close):
		m.closing(m.payload)
	case m.Opcode == int(codec.Text):
		m.text(m.payload)
	}
}

func directionOfSender(s codec.Sender) Direction {
	switch s {
	case codec.Client:
		return ClientToServer
	case codec.Server:
		return ServerToClient
	}
	return directionUnknown
}

// addCapture puts the messages of a capture into the report and judges what of them can be judged: the handshake, and the
// bodies of Close frames. A correction of bytes could not be taken over into the export, so that there is none.
func (r *Report) addCapture(in input, opts Options, found *findings) {
	s := in.shown
	r.Kind, r.Capture = "capture", s.report
	r.Messages, r.MessageCount = append(r.Messages, s.messages...), s.count
	heads := in
	heads.bytes = in.bytes[:s.heads]
	shake := readHeads(heads, opts, found)
	if r.Handshake = shake.report; r.Handshake != nil {
		t := shake.terms(opts)
		r.Connection = t.connection()
	}
	for i := range r.Messages {
		if m := &r.Messages[i]; m.Opcode == int(codec.Close) {
			found.addAll(judgeClose(m))
		}
	}
	for i := range found.list {
		found.list[i].Fix = nil
	}
}

// judgeClose checks a Close as if it came in a frame of the side that sent it.
func judgeClose(m *Message) []rule.Finding {
	h := codec.Header{FIN: true, Opcode: codec.Close}
	frame := codec.AppendFrame(nil, h, m.payload)
	d := codec.NewDecoder(codec.Options{Rules: codec.Rules{Sender: senderOf(Direction(m.Direction))}, Level: codec.Stream, Lenient: true})
	d.Push(frame)
	var out []rule.Finding
	header := int64(len(frame) - len(m.payload))
	for e := d.Next(); e != nil; e = d.Next() {
		if e.Kind != codec.Fault || !strings.HasPrefix(string(e.Finding.Rule), "close-") {
			continue
		}
		shift := int64(*m.ByteStart) - header
		e.Finding.Start = max(e.Finding.Start+shift, shift+header)
		e.Finding.End = max(e.Finding.End+shift, shift+header)
		out = append(out, e.Finding)
	}
	return out
}
