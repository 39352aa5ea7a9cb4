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
		{"of both sides, with an error", exported(mixed), "ok", "HAR: 4 messages, 1 from the client, 2 from the server, 1 error.", payloads},
		{"two errors", exported([]capture.Message{message(codec.Client, -1, -1), message(codec.Server, -1, -1)}), "ok",
			"HAR: no message, 2 errors.", payloads},
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
