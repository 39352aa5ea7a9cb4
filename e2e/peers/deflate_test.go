package peers

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/deflate"
)

// wishes are what wslens answers as a server. Each client takes them all, and keeps to its own terms beside.
var wishes = []string{
	deflate.Name,
	deflate.Name + "; server_no_context_takeover; client_no_context_takeover",
	deflate.Name + "; server_max_window_bits=9",
}

// deflatingCase is one peer in one role, on the terms that it has negotiated.
type deflatingCase struct {
	Peer
	from   codec.Sender // of the frames that the peer reads
	wishes string
	answer deflate.Answer
}

// eachDeflating opens a connection for each case first, to learn its terms.
func eachDeflating(t *testing.T, test func(t *testing.T, c deflatingCase)) {
	for _, p := range Deflating {
		for _, s := range senders {
			for _, wish := range wishes {
				if s.from == codec.Client && wish != wishes[0] {
					continue // the peer is the server: the wishes are its own
				}
				t.Run(fmt.Sprint(p.Name, " ", s.name, " ", wish), func(t *testing.T) {
					_, wire, answer, err := p.OpenDeflating(s.from, wish, nil)
					if err != nil {
						t.Fatal(err)
					}
					wire.Close()
					test(t, deflatingCase{p, s.from, wish, answer})
				})
			}
		}
	}
}

// chatter are messages that begin alike and go on at random, with some that are said before.
func chatter(from codec.Sender, n int) (said []Event) {
	g := generatorOf(from, n)
	for len(said) < 40 {
		e := Event{Opcode: codec.Binary, Payload: string(g.bytes(g.size()))}
		switch g.IntN(4) {
		case 0:
			e = Event{Opcode: codec.Text, Payload: string(g.text(g.size()))}
		case 1:
			e = Event{Opcode: codec.Text, Payload: strings.Repeat(`{"type":"chat","text":"`+string(g.text(20))+`"},`, g.IntN(100))}
		case 2:
			if len(said) > 0 {
				e = said[g.IntN(len(said))]
			}
		}
		said = append(said, e)
	}
	return said
}

// TestPeerInflates has each peer read exactly what an Encoder writes, compressed for every size of window.
func TestPeerInflates(t *testing.T) {
	eachDeflating(t, func(t *testing.T, c deflatingCase) {
		agreed, _ := c.answer.Terms(c.from == codec.Client)
		for bits := 8; bits <= agreed; bits++ {
			terms := c.answer
			terms[deflate.ServerMaxWindowBits], terms[deflate.ClientMaxWindowBits] = bits, bits // a smaller window is good too
			sent := chatter(c.from, bits)
			session, wire, _, err := c.OpenDeflating(c.from, c.wishes, deflatedStream(t, c.from, terms, sent))
			if err != nil {
				t.Fatal(err)
			}
			var read []Event
			end, err := session.Read(func(e Event) { read = append(read, e) })
			wire.Close()
			if want := append(sent, CloseEvent(1000, "")); end != Closed || !slices.Equal(read, want) {
				t.Fatalf("%d bits: %v %v\nreads %s\nsent  %s", bits, end, err, Outcome{Events: read}, Outcome{Events: want})
			}
		}
	})
}

// deflatedStream are the frames of the messages, in fragments of many sizes, and a Close. Most messages are compressed even
// if that makes them longer, and some are sent as they are.
func deflatedStream(t *testing.T, from codec.Sender, answer deflate.Answer, messages []Event) (stream []byte) {
	e := deflate.NewEncoder(codec.Rules{Sender: from}, answer)
	var err error
	for i, m := range messages {
		e.Threshold = []int{-1, 0, 1000}[i%3]
		if stream, err = e.AppendFragments(stream, m.Opcode, []byte(m.Payload), []int{1 << 20, 100, 1, 5000}[i%4]); err != nil {
			t.Fatal(err)
		}
	}
	if stream, err = e.AppendClose(stream, 1000, ""); err != nil {
		t.Fatal(err)
	}
	return stream
}

// TestPeerDeflates has a Decoder read exactly what each peer writes, whole and in parts.
func TestPeerDeflates(t *testing.T) {
	eachDeflating(t, func(t *testing.T, c deflatingCase) {
		for n := range 5 {
			session, wire, answer, err := c.OpenDeflating(c.from, c.wishes, nil)
			if err != nil {
				t.Fatal(err)
			}
			sent := chatter(c.from, n)
			for i, m := range sent {
				send := session.Send
				if i%2 == 1 {
					send = func(op codec.Opcode, payload []byte) error {
						return session.SendParts(op, slices.Collect(slices.Chunk(payload, 700)))
					}
				}
				if err := send(m.Opcode, []byte(m.Payload)); err != nil {
					t.Fatal(err)
				}
			}
			read, compressed, err := inflated(Other(c.from), answer, wire.Written())
			if err != nil || !slices.Equal(read, sent) {
				t.Fatalf("%v\nread %s\nsent %s", err, Outcome{Events: read}, Outcome{Events: sent})
			}
			if compressed < len(sent)/2 {
				t.Errorf("%d of %d messages are compressed", compressed, len(sent))
			}
			wire.Close()
		}
	})
}

// inflated reads a stream with a strict Decoder, and counts the messages that were compressed.
func inflated(from codec.Sender, answer deflate.Answer, stream []byte) (read []Event, compressed int, err error) {
	d := deflate.NewDecoder(codec.Options{Rules: codec.Rules{Sender: from}}, answer)
	d.Push(bytes.Clone(stream))
	d.Finish()
	for e := d.Next(); e != nil; e = d.Next() {
		if e.Kind == codec.Message {
			read = append(read, Event{Opcode: e.Header.Opcode, Payload: string(e.Payload)})
			if e.Header.RSV1 {
				compressed++
			}
		}
	}
	return read, compressed, d.Err()
}
