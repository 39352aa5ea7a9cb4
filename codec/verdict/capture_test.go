package verdict_test

import (
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/capture"
	"github.com/wslens/wslens/codec/report"
	"github.com/wslens/wslens/codec/rule"
	"github.com/wslens/wslens/codec/verdict"
)

// exported is an export with one connection of messages.
func exported(messages []capture.Message, changes ...change) *verdict.Subject {
	s := heads(request(good), response(accepts))
	s.Kind, s.Notation.Label, s.MessageCount = "capture", "HAR", len(messages)
	s.Capture = &report.Capture{ConnectionCount: 1}
	s.Exchange = verdict.NewExchange(&capture.Connection{Messages: messages})
	return with(s, changes...)
}

// message is one of an export; an error has the opcode -1, and a negative time is none.
func message(from codec.Sender, opcode int, time float64) capture.Message {
	return capture.Message{Sender: from, Opcode: opcode, Time: time}
}

// shownMessages are the messages of an export that are shown, by the words of those that are errors.
func shownMessages(errors ...string) change {
	return func(s *verdict.Subject) {
		for i := range errors {
			m := report.Message{}
			if errors[i] != "" {
				m.Error = &errors[i]
			}
			s.Messages = append(s.Messages, m)
		}
	}
}

// before is how many messages stand before those that are shown.
func before(n int) change { return func(s *verdict.Subject) { s.Capture.From = n } }

func TestCapture(t *testing.T) {
	const payloads = "It holds payloads, not frames: unmasked, inflated, put together, mostly without control frames."
	one := []capture.Message{message(codec.Client, 1, -1)}
	connections := func(count, shown int) change {
		return func(s *verdict.Subject) { s.Capture.ConnectionCount, s.Capture.Shown = count, shown }
	}
	noBytes := func(s *verdict.Subject) { s.Bytes = nil }
	mixed := []capture.Message{message(codec.Client, 1, -1), message(codec.Server, 2, -1), message(codec.Server, 0, -1), message(codec.Client, -1, -1), message(codec.UnknownSender, 1, -1)}
	const title = "HAR: 1 message, 1 from the client, 0 from the server."
	checkRows(t, []row{
		{"one message", exported(one), "ok", title, payloads},
		{"without a byte", exported(one, noBytes), "note", title, payloads},
		{"a remark", exported(one, noBytes, breaks(rule.HandshakeKeySample)), "warning", title, payloads},
		{"of both sides, with an error", exported(mixed), "note", "HAR: 4 messages, 1 from the client, 2 from the server, 1 error.",
			"An error is among the messages. " + payloads},
		{"two errors", exported([]capture.Message{message(codec.Client, -1, -1), message(codec.Server, -1, -1)}), "note",
			"HAR: no message, 2 errors.", "An error is among the messages. " + payloads},
		{"an error at the end", exported(mixed[:4], shownMessages("", "Could not decode a text frame as UTF-8."), before(2)), "note", "HAR: 3 messages, 1 from the client, 2 from the server, 1 error.",
			"The connection ended in an error: “Could not decode a text frame as UTF-8.”. It is about this fault: The text is not valid UTF-8. " + payloads},
		{"an error before the end", exported(mixed[:4], shownMessages("no route", ""), before(2)), "note", "HAR: 3 messages, 1 from the client, 2 from the server, 1 error.",
			"An error is among the messages: “no route”. " + payloads},
		{"an error, and one in the request", exported(mixed, at(inRequest, rule.HandshakeMethod)), "error", "The method is not GET: a strict server would answer 405.",
			"HAR: 4 messages, 1 from the client, 2 from the server, 1 error."},
		{"no message", exported(nil), "ok", "HAR: no message.",
			"Some programs, as Firefox, leave the messages out: the handshake is all there is."},
		{"no connection", exported(nil, connections(0, 0)), "ok", "HAR without a WebSocket connection.",
			"Open the developer tools before the connection is made, then export once more."},
		{"the second of two connections", exported(one, connections(2, 1)), "ok", title, "Connection 2 of 2. " + payloads},
		{"an error in the request", exported(one, at(inRequest, rule.HandshakeMethod)), "error", "The method is not GET: a strict server would answer 405.",
			title},
		{"an error in the text", exported(one, breaks(rule.InputNotation)), "error", "Part of the text cannot be read as bytes.", "It stands here. " + title},
	})
}

// How long it took from the first message to the last, if the export has times.
func TestExchange(t *testing.T) {
	for _, c := range []struct {
		times []float64
		want  string
	}{
		{[]float64{1, -1}, ""},
		{[]float64{-1, -1}, ""},
		{[]float64{2, 2}, ""},
		{[]float64{2, 1}, ""},
		{[]float64{0, 0.25}, " From the first to the last it took 250 ms."},
		{[]float64{1, -1, 1.0004}, " From the first to the last it took 0 ms."},
		{[]float64{1, 1.0006}, " From the first to the last it took 1 ms."},
		{[]float64{0, 5, 9.999}, " From the first to the last it took 9,999 ms."},
		{[]float64{0, 10}, " From the first to the last it took 10 s."},
		{[]float64{1700000000, 1700003600}, " From the first to the last it took 3,600 s."},
		{[]float64{0, 1e300}, " From the first to the last it took 1,000,000,000 s."},
	} {
		var messages []capture.Message
		for _, time := range c.times {
			messages = append(messages, message(codec.Client, 1, time))
		}
		n := string(rune('0' + len(c.times)))
		if got, want := exported(messages).What(), "HAR: "+n+" messages, "+n+" from the client, 0 from the server."+c.want; got != want {
			t.Errorf("%v: %q, want %q", c.times, got, want)
		}
	}
	none := verdict.NewExchange(&capture.Connection{})
	if *none != (verdict.Exchange{}) {
		t.Errorf("no messages come to %+v", *none)
	}
}
