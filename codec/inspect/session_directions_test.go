package inspect_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// sent is what one side sends at a time.
type sent struct {
	direction inspect.Direction
	bytes     []byte
}

// pushParts gives the parts to a session, one after the other.
func pushParts(t testing.TB, opts inspect.Options, parts ...sent) sessionOutput {
	t.Helper()
	s := inspect.Open(opts)
	for _, p := range parts {
		if err := s.Push(slices.Clone(p.bytes), p.direction); err != nil {
			t.Fatal(err)
		}
	}
	return tell(t, s)
}

// The heads of a connection with permessage-deflate, and "Hello" twice (RFC 7692 sections 7.2.3.1 and 7.2.3.2): the
// second refers to the first.
var (
	deflateRequest  = strings.Replace(goodRequest, "\r\n\r\n", "\r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n", 1)
	deflateResponse = strings.Replace(goodResponse, "\r\n\r\n", "\r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n", 1)
)

const (
	helloTwice       = "c1 07 f2 48 cd c9 c9 07 00  c1 05 f2 00 11 00 00"
	helloTwiceMasked = "c1 87 01 02 03 04 f3 4a ce cd c8 05 03  c1 85 00 00 00 01 f2 00 11 01 00"
)

// Whatever the sides' bytes are cut into, and whichever side comes first as a whole.
func TestSessionOfTwoDirections(t *testing.T) {
	client := append([]byte(deflateRequest), unhex(t, helloTwiceMasked)...)
	server := append([]byte(deflateResponse), unhex(t, helloTwice)...)
	request, response := len(deflateRequest), len(deflateResponse)
	for name, parts := range map[string][]sent{
		"in turns": {{c2s, client[:request]}, {s2c, server[:response]}, {c2s, client[request:]}, {s2c, server[response:]}},
		"in the middle of heads and frames": {{c2s, client[:9]}, {s2c, server[:20]}, {c2s, client[9 : request+3]}, {s2c, server[20 : response+8]},
			{c2s, client[request+3:]}, {s2c, server[response+8:]}},
		"the client first": {{c2s, client}, {s2c, server}},
		"the server first": {{s2c, server}, {c2s, client}},
	} {
		got := pushParts(t, inspect.Options{}, parts...)
		sum := got.Summary
		if sum.Handshake == nil || sum.Handshake.AcceptState != "match" || sum.Connection.TermsFrom != "handshake" {
			t.Errorf("%s: %+v, %+v", name, sum.Handshake, sum.Connection)
		}
		if sum.Bytes != (inspect.ByteCounts{Client: len(client), Server: len(server)}) {
			t.Errorf("%s: %+v", name, sum.Bytes)
		}
		bySide := map[string][]string{}
		for i, m := range got.Messages {
			bySide[m.Direction] = append(bySide[m.Direction], texts(got.asReport())[i])
		}
		if want := []string{"Hello", "Hello"}; !slices.Equal(bySide[c2s], want) || !slices.Equal(bySide[s2c], want) {
			t.Errorf("%s: %q", name, bySide)
		}
		offsets := map[string][]int{}
		for _, f := range got.Frames {
			offsets[f.Direction] = append(offsets[f.Direction], f.Offset)
		}
		if !slices.Equal(offsets[c2s], []int{request, request + 13}) || !slices.Equal(offsets[s2c], []int{response, response + 9}) {
			t.Errorf("%s: offsets %v", name, offsets)
		}
		if list := places(got.asReport()); !slices.Equal(list, []string{"handshake-key-sample@106-130"}) {
			t.Errorf("%s: %q", name, list)
		}
		if lanes := sum.Connection.Lanes; len(lanes) != 2 || lanes[0].Direction != c2s || lanes[1].Deflate.InflatedBytes != 10 {
			t.Errorf("%s: %+v", name, lanes)
		}
	}
}

// Findings count from the start of their direction, and say which that is.
func TestSessionFindingsOfTwoDirections(t *testing.T) {
	got := pushParts(t, inspect.Options{},
		sent{c2s, unhex(t, "81 80 01 02 03 04  89 81 05 06 07 08 64")},
		sent{s2c, unhex(t, "a1 00")},
		sent{s2c, unhex(t, "8a 01 62")})
	want := []string{"frame-rsv2-rsv3@0-1", "pong-differs@2-5"}
	if list := places(got.asReport()); !slices.Equal(list, want) {
		t.Fatalf("%q, want %q", list, want)
	}
	for i, frame := range []int{2, 3} {
		if f := got.Summary.Findings[i]; f.Direction == nil || *f.Direction != s2c || f.Frame == nil || *f.Frame != frame {
			t.Errorf("%+v", f)
		}
	}
	if pairs := got.Summary.Connection.Pairs; len(pairs) != 1 || pairs[0] != (inspect.Pair{Kind: "ping", Asked: 1, Answered: 3, State: "differs"}) {
		t.Errorf("%+v", pairs)
	}
}

// What follows a refusal is a body, in either direction.
func TestSessionRefused(t *testing.T) {
	got := pushParts(t, inspect.Options{}, sent{c2s, []byte(goodRequest)},
		sent{s2c, []byte("HTTP/1.1 426 Upgrade Required\r\nContent-Length: 2\r\n\r\n\x81\x00")},
		sent{c2s, unhex(t, "81 80 01 02 03 04")}, sent{s2c, unhex(t, "82 00")})
	if got.Summary.FrameCount != 0 || got.Summary.Handshake.Response == nil {
		t.Errorf("%+v", got.Summary)
	}
}

// Each head's findings are its own, though both begin at 0.
func TestSessionVerdictOfHeads(t *testing.T) {
	response := strings.Replace(goodResponse, sampleAccept, "AAAAAAAAAAAAAAAAAAAAAAAAAAA=", 1)
	got := pushParts(t, inspect.Options{}, sent{c2s, []byte(goodRequest)}, sent{s2c, []byte(response)})
	if v := got.Summary.Verdict; !strings.Contains(v.Title, "a client would fail the connection") {
		t.Errorf("%+v", v)
	}
	request := strings.Replace(goodRequest, "Version: 13", "Version: 12", 1)
	got = pushParts(t, inspect.Options{}, sent{c2s, []byte(request)})
	if v := got.Summary.Verdict; !strings.Contains(v.Title, "a server would answer 426") {
		t.Errorf("%+v", v)
	}
}

// While the response is not there the client's frames wait; without one they are read at the end.
func TestSessionWaitsForTheResponse(t *testing.T) {
	s := inspect.Open(inspect.Options{})
	push := func(d inspect.Direction, b []byte) {
		if err := s.Push(slices.Clone(b), d); err != nil {
			t.Fatal(err)
		}
	}
	push(c2s, []byte(goodRequest))
	push(c2s, unhex(t, "81 80 01 02 03 04"))
	if sum := s.Summary(); sum.FrameCount != 0 || sum.Handshake.Request == nil || sum.Finished {
		t.Errorf("%+v", sum)
	}
	if sum := s.Finish(); sum.FrameCount != 1 || !sum.Finished || sum.Verdict.Level == "error" {
		t.Errorf("%+v", sum)
	}
	s = inspect.Open(inspect.Options{})
	push(c2s, []byte(goodRequest))
	push(c2s, unhex(t, "81 80 01 02 03 04"))
	push(s2c, []byte(goodResponse))
	if sum := s.Summary(); sum.FrameCount != 1 || sum.Connection.TermsFrom != "handshake" {
		t.Errorf("%+v", sum)
	}
}

// A frame, a message and a Ping are there as soon as their bytes are; what is missing is told at the end alone.
func TestSessionOnTheWay(t *testing.T) {
	s := inspect.Open(inspect.Options{Direction: inspect.ServerToClient})
	steps := []struct {
		hex              string
		frames, messages int
		state            string
		title            string
	}{
		{"01", 0, 0, "", "There is no frame and no head yet."},
		{"03", 1, 0, "in-frame", "A server sends the start of an unmasked text frame of 3 bytes; no rule broken."},
		{"61 62", 1, 0, "in-frame", "A server sends the start of an unmasked text frame of 3 bytes; no rule broken."},
		{"63", 1, 0, "in-message", ""},
		{"89 00", 2, 1, "in-message", ""},
		{"80 00", 3, 2, "open", ""},
		{"82", 3, 2, "open", ""},
	}
	for i, step := range steps {
		if err := s.Push(unhex(t, step.hex), ""); err != nil {
			t.Fatal(err)
		}
		sum := s.Summary()
		if sum.FrameCount != step.frames || sum.MessageCount != step.messages || step.title != "" && sum.Verdict.Title != step.title {
			t.Errorf("step %d: %+v", i, sum)
		}
		if step.state != "" && sum.Connection.Lanes[0].State != step.state {
			t.Errorf("step %d: %+v", i, sum.Connection.Lanes[0])
		}
		if errs := errorsOf(&inspect.Report{Findings: sum.Findings}); len(errs) > 0 {
			t.Errorf("step %d: %q", i, errs)
		}
	}
	if f, err := s.Frame(0); err != nil || string(f.Payload) != "abc" || !f.Complete {
		t.Errorf("%+v, %v", f, err)
	}
	end := s.Finish()
	if got := places(&inspect.Report{Findings: end.Findings}); !slices.Equal(got, []string{"message-interleaved-control@5-6", "message-empty-fragment@8-9", "frame-truncated@9-10"}) || end.Verdict.Level != "note" {
		t.Errorf("%q, %+v", got, end.Verdict)
	}
}

// Bad arguments are named.
func TestSessionErrors(t *testing.T) {
	field := func(err error) string {
		if wrong, ok := err.(*inspect.SpecError); ok {
			return wrong.Field
		}
		return ""
	}
	s := inspect.Open(inspect.Options{})
	if err := s.Push(unhex(t, "81 00"), ""); err != nil {
		t.Error(err)
	}
	if err := s.Push(unhex(t, "81 00"), c2s); field(err) != "direction" {
		t.Error(err)
	}
	for _, i := range []int{-1, 1, 1 << 40} {
		if _, err := s.Frame(i); field(err) != "index" {
			t.Error(i, err)
		}
		if _, err := s.Message(i); field(err) != "index" {
			t.Error(i, err)
		}
	}
	if c := s.Frames(0, 1<<40); c.From != 0 || c.To != 1 {
		t.Errorf("%+v", c)
	}
	if c := s.Frames(7, 9); c.From != 1 || c.To != 1 {
		t.Errorf("%+v", c)
	}
	s.Finish()
	if err := s.Push(nil, ""); field(err) != "bytes" {
		t.Error(err)
	}
}

// A direction that has only its head is in the input all the same: a Ping and a Close that it should have answered are told.
func TestSessionOfASilentDirection(t *testing.T) {
	server := append([]byte(goodResponse), unhex(t, "89 01 61 88 02 03 e8")...)
	sum := pushParts(t, inspect.Options{}, sent{c2s, []byte(goodRequest)}, sent{s2c, server}).Summary
	lanes := sum.Connection.Lanes
	if len(lanes) != 2 || lanes[0].Direction != c2s || lanes[0].Frames != 0 || lanes[1].Frames != 2 {
		t.Errorf("lanes %+v", lanes)
	}
	if n := len(sum.Findings); n == 0 || sum.Findings[n-1].Rule != "close-not-answered" {
		t.Errorf("findings %+v", sum.Findings)
	}
	if want := "The server closes with 1000, and no answer is here"; !strings.Contains(sum.Verdict.Detail, want) {
		t.Errorf("%q does not say %q", sum.Verdict.Detail, want)
	}
}

// The verdict of a session goes by the frame that came first, of whichever direction.
func TestSessionVerdictInOrder(t *testing.T) {
	sum := pushParts(t, inspect.Options{}, sent{s2c, unhex(t, "83 00")}, sent{c2s, unhex(t, "09 80 01 02 03 04")}).Summary
	if sum.Verdict.Title != "Reserved data opcode: a client should fail the connection with 1002." {
		t.Errorf("verdict %q", sum.Verdict)
	}
}
