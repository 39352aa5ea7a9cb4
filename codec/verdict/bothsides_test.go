package verdict_test

import (
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/report"
	"github.com/wslens/wslens/codec/verdict"
)

// What both sides have sent, and who closed: the first Close is the one that counts (RFC 6455 section 7.1.2).
func TestBothSides(t *testing.T) {
	normal := connection.SentClose{Code: 1000, HasCode: true}
	for _, c := range []struct {
		of   *verdict.Subject
		want string
	}{
		{both(tally{}, tally{}), "No message from either side. Not closed yet."},
		{both(tally{codec.Text: 1}, tally{codec.Text: 1}), "1 message from the client, 1 from the server. Not closed yet."},
		{both(tally{codec.Text: 2, codec.Binary: 3}, tally{codec.Continuation: 1}), "5 messages from the client, 1 from the server. Not closed yet."},
		{both(tally{codec.Text: 1}, tally{}), "1 message from the client, none from the server. Not closed yet."},
		{both(tally{}, tally{7: 2}), "2 messages from the server, none from the client. Not closed yet."}, // opcode 7 is kept for data
		{both(tally{codec.Ping: 1}, tally{codec.Pong: 1}), "No message from either side. Not closed yet; 1 Ping, 1 Pong."},
		{both(tally{codec.Ping: 1, codec.Pong: 2}, tally{codec.Ping: 1}), "No message from either side. Not closed yet; 2 Pings, 2 Pongs."},
		{both(tally{0xB: 1}, tally{0xF: 1}), "No message from either side. Not closed yet."},
		{both(tally{codec.Close: 1}, tally{}, closes(0, 3, normal)), "No message from either side. The client closes with 1000, and no answer is here."},
		{both(tally{}, tally{codec.Close: 1}, closes(1, 3, normal)), "No message from either side. The server closes with 1000, and no answer is here."},
		{both(tally{}, tally{}, closes(0, 3, normal), closes(1, 4, normal)), "No message from either side. Closed with 1000 by the client."},
		{both(tally{}, tally{}, closes(0, 4, normal), closes(1, 3, normal)), "No message from either side. Closed with 1000 by the server."},
		{both(tally{}, tally{}, closes(0, 3, connection.SentClose{}), closes(1, 4, normal)), "No message from either side. Closed without a status code by the client."},
		{both(tally{}, tally{}, closes(0, 3, connection.SentClose{Code: 1005})), "No message from either side. The client closes without a status code, and no answer is here."},
		{both(tally{}, tally{}, laneState(0, "in-frame")), "No message from either side. The input ends inside a frame."},
		{both(tally{}, tally{}, laneState(1, "in-frame")), "No message from either side. The input ends inside a frame."},
		{both(tally{}, tally{}, laneState(1, "in-message")), "No message from either side. Not closed yet."},
		{both(tally{}, tally{}, closes(0, 3, normal), laneState(1, "in-frame")), "No message from either side. The client closes with 1000, and no answer is here."},
	} {
		if got := c.of.What(); got != c.want {
			t.Errorf("%q, want\n%q", got, c.want)
		}
	}
}

// tally counts messages by their opcodes.
type tally map[codec.Opcode]int

// both is a connection of which the client's and the server's frames are there.
func both(fromClient, fromServer tally, changes ...change) *verdict.Subject {
	s := frames(client)
	s.Sides = []*connection.Direction{{}, {}}
	for i, t := range []tally{fromClient, fromServer} {
		for opcode, n := range t {
			s.Sides[i].Tally[opcode] = n
			s.FrameCount += n
		}
	}
	s.Connection.Lanes = []report.Lane{{Direction: client, State: "open"}, {Direction: server, State: "open"}}
	return with(s, changes...)
}

// closes has a side send its Close in a frame.
func closes(side, frame int, c connection.SentClose) change {
	c.Frame = frame
	return func(s *verdict.Subject) { s.Sides[side].Close = &c }
}

func laneState(lane int, state string) change {
	return func(s *verdict.Subject) { s.Connection.Lanes[lane].State = state }
}
