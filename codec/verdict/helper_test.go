package verdict_test

import (
	"strconv"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/report"
	"github.com/wslens/wslens/codec/rule"
	"github.com/wslens/wslens/codec/verdict"
)

const (
	client = "client-to-server"
	server = "server-to-client"
	anyone = "unknown"
)

// row is a subject, and what is said of it.
type row struct {
	name                 string
	of                   *verdict.Subject
	level, title, detail string
}

func checkRows(t *testing.T, rows []row) {
	t.Helper()
	for _, c := range rows {
		got := c.of.Verdict(c.of.Worst())
		if want := (report.Verdict{Level: c.level, Title: c.title, Detail: c.detail}); got != want {
			t.Errorf("%s:\n%q, want\n%q", c.name, got, want)
		}
	}
}

// change is what a subject has that others of its kind have not.
type change func(*verdict.Subject)

func with(s *verdict.Subject, changes ...change) *verdict.Subject {
	for _, c := range changes {
		c(s)
	}
	return s
}

// frames is a subject of one lane of whole messages, a frame each; those of a client are masked with the key 37 fa 21 3d.
func frames(direction string, messages ...report.Message) *verdict.Subject {
	lane := &connection.Direction{}
	s := &verdict.Subject{
		Report:   &report.Report{Kind: "frames", Bytes: []byte{0}, Connection: &report.Connection{}},
		Identity: &verdict.Identity{Decided: true},
		Sides:    []*connection.Direction{lane},
	}
	for i, m := range messages {
		m.Direction, m.Frames = direction, []int{i}
		f := report.Frame{Index: i, Direction: direction, FIN: true, Opcode: m.Opcode, OpcodeName: codec.Opcode(m.Opcode).String(), Complete: true,
			PayloadLength: strconv.Itoa(m.WireLength), HeaderBytes: 2, AvailableBytes: 2 + m.WireLength}
		if direction == client {
			f.Masked, f.MaskingKey, f.HeaderBytes, f.AvailableBytes = true, "37fa213d", 6, 6+m.WireLength
		}
		s.Frames, s.Messages = append(s.Frames, f), append(s.Messages, m)
		lane.Tally[m.Opcode]++
	}
	s.FrameCount, s.MessageCount = len(messages), len(messages)
	s.Connection.Lanes = []report.Lane{{Direction: direction, Frames: len(messages), Messages: len(messages), State: "open"}}
	return s
}

// sent is a whole message.
func sent(opcode codec.Opcode, payload string) report.Message {
	m := report.Message{Opcode: int(opcode), Complete: true, ByteLength: len(payload), WireLength: len(payload), Payload: []byte(payload)}
	if opcode == codec.Text {
		m.Text = &payload
	}
	return m
}

func text(payload string) report.Message { return sent(codec.Text, payload) }

// closed is a Close with a code; 1005 stands for none.
func closed(code int, reason string) report.Message {
	m := sent(codec.Close, reason)
	m.CloseCode, m.CloseReason = &code, &reason
	if code != int(codec.CloseNoStatus) {
		m.ByteLength += 2
		m.WireLength += 2
	}
	return m
}

// found is a finding of a rule with the words of its row.
func found(id rule.ID, start, end int) report.Finding {
	r, _ := rule.Lookup(id)
	f := report.Finding{Rule: string(id), Severity: r.Severity.String(), Title: r.Title, Text: "It stands here.", ByteStart: start, ByteEnd: end}
	if r.Severity == rule.Error && r.CloseCode > 0 {
		code := int(r.CloseCode)
		f.CloseCode = &code
	}
	if r.Severity == rule.Error && r.HTTPStatus > 0 {
		status := int(r.HTTPStatus)
		f.HTTPStatus = &status
	}
	return f
}

// finds adds findings.
func finds(list ...report.Finding) change {
	return func(s *verdict.Subject) {
		s.Findings = append(s.Findings, list...)
		s.FindingCount += len(list)
	}
}

// breaks adds a finding of each rule.
func breaks(ids ...rule.ID) change {
	return func(s *verdict.Subject) {
		for _, id := range ids {
			finds(found(id, 0, 1))(s)
		}
	}
}

// as is a finding of another severity than that of its row: only an error has a code.
func as(severity rule.Severity, f report.Finding) report.Finding {
	if f.Severity = severity.String(); severity != rule.Error {
		f.CloseCode, f.HTTPStatus = nil, nil
	}
	return f
}

// inFrame is a finding that lies in a frame.
func inFrame(frame int, direction string, f report.Finding) report.Finding {
	f.Frame, f.Direction = &frame, &direction
	return f
}

// from is a finding that follows from another.
func from(cause int, f report.Finding) report.Finding {
	f.CausedBy = &cause
	return f
}

func guessed(s *verdict.Subject) { s.Guessed = true }
