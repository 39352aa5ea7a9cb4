package inspect_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// packet is what one side sends at once.
type packet struct {
	server bool
	bytes  []byte
}

// followStream writes packets as Wireshark shows a stream that it follows.
func followStream(packets []packet) string {
	var text strings.Builder
	var sent [2]int
	for _, p := range packets {
		side, indent := 0, ""
		if p.server {
			side, indent = 1, "    "
		}
		for len(p.bytes) > 0 {
			row := p.bytes[:min(16, len(p.bytes))]
			hex := fmt.Sprintf("% x", row)
			if len(row) > 8 {
				hex = hex[:23] + " " + hex[23:]
			}
			shown := []byte{}
			for i, c := range row {
				if c < ' ' || c > '~' {
					c = '.'
				}
				if i == 8 {
					shown = append(shown, ' ')
				}
				shown = append(shown, c)
			}
			fmt.Fprintf(&text, "%s%08X  %-51s%s\n", indent, sent[side], hex, shown)
			sent[side] += len(row)
			p.bytes = p.bytes[len(row):]
		}
	}
	return text.String()
}

// interleave cuts what each side sends at random and shuffles the pieces; each side's stay in their order. The client
// begins, as it does with every connection.
func interleave(random *rand.Rand, client, server []byte) []packet {
	n := min(1+random.IntN(20), len(client))
	packets := []packet{{false, client[:n]}}
	for client = client[n:]; len(client)+len(server) > 0; {
		from := &client
		fromServer := len(client) == 0 || len(server) > 0 && random.IntN(2) == 0
		if fromServer {
			from = &server
		}
		n := min(1+random.IntN(20), len(*from))
		packets = append(packets, packet{fromServer, (*from)[:n]})
		*from = (*from)[n:]
	}
	return packets
}

// alike is what a frame says of itself, whichever bytes stand before it.
func alike(f inspect.Frame) string {
	return fmt.Sprintf("%v %s %x of %s, %d there, %v", f.Direction, f.OpcodeName, f.Payload, f.PayloadLength, f.AvailableBytes, f.Complete)
}

func partsOf(frames []inspect.Frame) []string {
	out := []string{}
	for _, f := range frames {
		out = append(out, alike(f))
	}
	return out
}

// However the packets cut the frames, each side's frames are those of its bytes alone, and each byte marks its own text.
func TestTurns(t *testing.T) {
	random := rand.New(rand.NewPCG(6455, 9220))
	client := unhex(t, "81 85 37 fa 21 3d 7f 9f 4d 51 58  01 02 61 62  89 81 01 02 03 04 60  80 80 05 06 07 08  88 82 01 02 03 04 02 ea  82 fe 00 80 01")
	server := unhex(t, "81 03 61 62 63  8a 01 61  82 81 01 02 03 04 60  81 02 68 69  88 02 03 e8")
	alone := map[bool][]string{
		false: partsOf(inspect.Bytes(client, inspect.Options{Direction: inspect.ClientToServer}).Frames),
		true:  partsOf(inspect.Bytes(server, inspect.Options{Direction: inspect.ServerToClient}).Frames),
	}
	for range 300 {
		text := followStream(interleave(random, client, server))
		r := inspect.Text(text, inspect.Options{})
		sound(t, r)
		for fromServer, want := range alone {
			var got []string
			for _, f := range r.Frames {
				if (f.Direction == s2c) == fromServer {
					got = append(got, alike(f))
				}
			}
			if !slices.Equal(got, want) {
				t.Fatalf("%s\n%q\nwant\n%q", text, got, want)
			}
		}
		for i, b := range r.Bytes {
			if span := r.Spans[2*i:]; text[span[0]:span[1]] != fmt.Sprintf("%02x", b) {
				t.Fatalf("byte %d, %02x, marks %q", i, b, text[span[0]:span[1]])
			}
		}
		want := []string{"frame-client-not-masked", "frame-server-masked", "message-after-close"}
		got := errorsOf(r)
		if slices.Sort(got); !slices.Equal(got, want) {
			t.Fatalf("%s\nerrors %q, want %q", text, got, want)
		}
	}
}

// The frames stand in the order of their first bytes, each in one piece.
func TestTurnsInOrder(t *testing.T) {
	packets := []packet{
		{false, unhex(t, "81 82 00 01")}, {true, unhex(t, "81 01 61 81 02")}, {false, unhex(t, "02 03 61 62")}, {true, unhex(t, "62 63")},
	}
	text := followStream(packets)
	r := inspect.Text(text, inspect.Options{})
	if got, want := fmt.Sprintf("%x", r.Bytes), "818200010203616281016181026263"; got != want {
		t.Errorf("bytes %s, want %s", got, want)
	}
	if got := directions(r); !slices.Equal(got, []string{c2s, s2c, s2c}) {
		t.Error(got)
	}
	if got := texts(r); !slices.Equal(got, []string{"ac", "a", "bc"}) {
		t.Error(got)
	}
	chosen := inspect.Text(text, inspect.Options{Direction: inspect.ServerToClient})
	if got, want := fmt.Sprintf("%x", chosen.Bytes), "81820001810161810202036162"+"6263"; got != want {
		t.Errorf("with a direction chosen all bytes are its own, in their order: %s, want %s", got, want)
	}
	sound(t, chosen)
}

// A recording that began when the connection was open takes whoever sends first for the client.
func TestTurnsSwapped(t *testing.T) {
	client, server := unhex(t, "81 81 01 02 03 04 60"), unhex(t, "81 01 61")
	for _, c := range []struct {
		first, second []byte
		want          []string
	}{
		{client, server, []string{c2s, s2c}},
		{server, client, []string{s2c, c2s}},
		{server, server, []string{c2s, s2c}}, // the client does not mask
		{client, client, []string{c2s, s2c}}, // the server masks
		{[]byte(goodResponse), []byte(goodRequest), []string{}},
	} {
		r := inspect.Text(followStream([]packet{{false, c.first}, {true, c.second}}), inspect.Options{})
		if got := directions(r); !slices.Equal(got, c.want) {
			t.Errorf("%x, %x: %q, want %q", c.first, c.second, got, c.want)
		}
		if reported := strings.Contains(r.Notation.Reason, "other way round"); reported != (len(c.want) == 0 || c.want[0] == s2c) {
			t.Errorf("%x, %x: %q", c.first, c.second, r.Notation.Reason)
		}
		sound(t, r)
	}
}

// What cannot be read stands where its byte would be, on its side.
func TestTurnsProblem(t *testing.T) {
	text := "00000000  81 82 00 01   ....\n    00000000  81 zz 61   ..a\n00000004  02 03 61 62   ..ab\n"
	r := inspect.Text(text, inspect.Options{})
	f := findingOf(t, r, "input-notation")
	if text[*f.TextStart:*f.TextEnd] != "zz" || f.ByteStart != 9 {
		t.Errorf("%q at byte %d", text[*f.TextStart:*f.TextEnd], f.ByteStart)
	}
	sound(t, r)
}

// The client speaks before the response has come; the first frame of the server is glued to its response.
func TestTurnsAroundHandshake(t *testing.T) {
	frame, hello := unhex(t, "81 81 01 02 03 04 60"), unhex(t, "81 05 48 65 6c 6c 6f")
	packets := []packet{{false, []byte(goodRequest[:50])}, {false, []byte(goodRequest[50:])}, {true, append([]byte(goodResponse), hello[:3]...)},
		{false, frame}, {true, hello[3:]}}
	r := inspect.Text(followStream(packets), inspect.Options{})
	if r.Kind != "stream" || !slices.Equal(directions(r), []string{s2c, c2s}) || len(errorsOf(r)) != 0 {
		t.Errorf("%s, %q, %q", r.Kind, directions(r), places(r))
	}
	sound(t, r)
	early := []packet{{false, append([]byte(goodRequest), frame...)}, {true, []byte(goodResponse)}, {true, hello}}
	r = inspect.Text(followStream(early), inspect.Options{})
	findingOf(t, r, "handshake-early-data")
	if !slices.Equal(directions(r), []string{s2c}) {
		t.Errorf("%q, %q", directions(r), places(r))
	}
	sound(t, r)
	refused := []packet{{false, []byte(goodRequest)}, {true, []byte("HTTP/1.1 426 Upgrade Required\r\nSec-WebSocket-Version: 13\r\n\r\n")}, {true, hello}, {false, frame}}
	r = inspect.Text(followStream(refused), inspect.Options{})
	if len(r.Frames) != 0 || r.Kind != "handshake" {
		t.Errorf("frames behind a refusal: %q", directions(r))
	}
	sound(t, r)
}
