package report_test

import (
	"reflect"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/report"
)

// connected reads frames, given in hex, of each side in turns, a client's first.
func connected(t testing.TB, opts connection.Options, finish bool, turns ...string) *report.Connection {
	t.Helper()
	c := connection.Open(opts, silent{})
	for i, turn := range turns {
		from := codec.Client
		if i%2 == 1 {
			from = codec.Server
		}
		if turn == "" {
			continue
		}
		if err := c.Push(unhex(t, turn), from); err != nil {
			t.Fatal(err)
		}
	}
	if finish {
		c.Finish()
	}
	return report.NewConnection(c, c.Pairs())
}

// The state of a lane as a word and as a sentence.
func TestLaneStates(t *testing.T) {
	const ping, bye, empty = "89 80 01 02 03 04", "88 82 01 02 03 04 02 ea", "88 80 01 02 03 04"
	for _, c := range []struct {
		name           string
		client, server string
		lane           int
		state, text    string
	}{
		{"whole messages", ping, "", 0, "open", "The client's messages are whole, and it may send more."},
		{"of a server", "", "81 00", 0, "open", "The server's messages are whole, and it may send more."},
		{"a cut frame", ping, "81 05 61", 1, "in-frame", "The server's last frame is cut: its rest is not in this input."},
		{"an open message", "01 80 01 02 03 04", "", 0, "in-message", "The client's last message is not ended: a fragment with FIN is still to come."},
		{"one has closed", bye, "81 00", 0, "closing", "The client has closed with 1000 and sends no more messages; the other side's Close is not in this input."},
		{"the other has not", bye, "81 00", 1, "open", "The server's messages are whole, and it may send more."},
		{"without a code", empty, "", 0, "closing", "The client has closed without a status code and sends no more messages; the other side's Close is not in this input."},
		{"both have closed", bye, "88 02 03 e9", 1, "closed", "The server has closed with 1001. The other side has closed too: the connection is closed."},
		{"the first of both", bye, "88 02 03 e9", 0, "closed", "The client has closed with 1000. The other side has closed too: the connection is closed."},
		{"a frame behind the Close", "", "88 02 03 e8 81 05 61", 0, "closing", "The server has closed with 1000 and sends no more messages; the other side's Close is not in this input."},
	} {
		lanes := connected(t, connection.Options{}, true, c.client, c.server).Lanes
		if l := lanes[c.lane]; l.State != c.state || l.Text != c.text {
			t.Errorf("%s: %s, %q", c.name, l.State, l.Text)
		}
	}
	// An unknown side, and one that has sent a head alone.
	for sender, want := range map[codec.Sender]string{codec.UnknownSender: "The sender's messages are whole, and it may send more."} {
		c := connection.Open(connection.Options{}, silent{})
		if err := c.Push([]byte("\x81\x00"), sender); err != nil {
			t.Fatal(err)
		}
		if l := report.NewConnection(c, c.Pairs()).Lanes[0]; l.Text != want || l.Direction != "unknown" {
			t.Errorf("%+v", l)
		}
	}
	c := connection.Open(connection.Options{}, silent{})
	for from, head := range map[codec.Sender]string{codec.Client: goodRequest, codec.Server: goodResponse + "\x81\x00"} {
		if err := c.Push([]byte(head), from); err != nil {
			t.Fatal(err)
		}
	}
	c.Finish()
	c.OpenDirections()
	if l := report.NewConnection(c, c.Pairs()).Lanes[0]; l.Text != "The client has sent no frame." || l.State != "open" || l.Frames != 0 {
		t.Errorf("%+v", l)
	}
}

// Counters, permessage-deflate where it is in use, and the pairs.
func TestConnection(t *testing.T) {
	deflate, none := "permessage-deflate; client_no_context_takeover; server_max_window_bits=9", ""
	c := connected(t, connection.Options{Extensions: &deflate}, true, "89 81 01 02 03 04 60", "c1 07 f2 48 cd c9 c9 07 00 8a 01 61 88 00")
	if c.TermsFrom != "option" || c.Extensions != deflate || c.Subprotocol != "" {
		t.Errorf("%+v", c)
	}
	want := []report.Lane{
		{Direction: "client-to-server", Frames: 1, Messages: 1, PayloadBytes: 1, State: "open", Text: "The client's messages are whole, and it may send more.",
			Deflate: &report.LaneDeflate{WindowBits: 15, Takeover: false}},
		{Direction: "server-to-client", Frames: 3, Messages: 3, PayloadBytes: 8, State: "closing",
			Text:    "The server has closed without a status code and sends no more messages; the other side's Close is not in this input.",
			Deflate: &report.LaneDeflate{WindowBits: 9, Takeover: true, Messages: 1, CompressedBytes: 7, InflatedBytes: 5}},
	}
	if !reflect.DeepEqual(c.Lanes, want) {
		t.Errorf("%+v", c.Lanes)
	}
	if pairs := []report.Pair{{Kind: "ping", Asked: 0, Answered: 2, State: "answered"}, {Kind: "close", Asked: 3, Answered: -1, State: "unanswered"}}; !reflect.DeepEqual(c.Pairs, pairs) {
		t.Errorf("%+v", c.Pairs)
	}
	if l := connected(t, connection.Options{Extensions: &none}, true, "89 80 01 02 03 04").Lanes[0]; l.Deflate != nil {
		t.Errorf("%+v", l.Deflate)
	}
	unknown := connected(t, connection.Options{}, true, "", "81 00")
	if unknown.TermsFrom != "unknown" || unknown.Lanes[0].Deflate != nil || unknown.Pairs == nil {
		t.Errorf("%+v", unknown)
	}
	// Where it is not known, a compressed message tells that it is in use.
	if l := connected(t, connection.Options{}, true, "", "c1 07 f2 48 cd c9 c9 07 00").Lanes[0]; l.Deflate == nil || l.Deflate.Messages != 1 {
		t.Errorf("%+v", l.Deflate)
	}
	terms := connection.Terms{Known: true, Extensions: "a", Subprotocol: "b"}
	if c := report.OfTerms(&terms); c.TermsFrom != "handshake" || c.Extensions != "a" || c.Subprotocol != "b" || c.Lanes == nil || c.Pairs == nil {
		t.Errorf("%+v", c)
	}
}
