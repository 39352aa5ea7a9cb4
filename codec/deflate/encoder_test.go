package deflate_test

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/deflate"
	"github.com/wslens/wslens/codec/rule"
)

// The messages of RFC 7692 section 7.2.3, in one frame and in fragments, between control frames.
func TestEncoder(t *testing.T) {
	e := deflate.NewEncoder(codec.Rules{Sender: codec.Server}, deflate.Answer{deflate.ServerNoContextTakeover: 1})
	e.Threshold = -1
	var wire []byte
	var err error
	for _, step := range []func() ([]byte, error){
		func() ([]byte, error) { return e.AppendMessage(wire, codec.Text, []byte("Hello")) },
		func() ([]byte, error) { return e.AppendMessage(wire, codec.Ping, []byte("Hello")) },
		func() ([]byte, error) { return e.AppendFragments(wire, codec.Binary, []byte("Hello"), 3) },
		func() ([]byte, error) { return e.AppendFragments(wire, codec.Text, nil, 1) },
		func() ([]byte, error) { return e.AppendClose(wire, codec.CloseNormal, "") },
	} {
		if wire, err = step(); err != nil {
			t.Fatal(err)
		}
	}
	want := unhex(t, "c1 07 f248cdc9c90700  89 05 48656c6c6f  42 03 f248cd 00 03 c9c907 80 01 00  c1 01 00  88 02 03e8")
	if !bytes.Equal(wire, want) {
		t.Errorf("% x\nwant % x", wire, want)
	}
}

// What is refused leaves no trace: the next message does not refer to it.
func TestEncoderRefuses(t *testing.T) {
	e := deflate.NewEncoder(codec.Rules{Sender: codec.Server, MaxMessageBytes: 100, MaxFrameBytes: 40}, deflate.Answer{})
	e.Threshold = -1
	random := make([]byte, 60)
	for i := range random {
		random[i] = byte(rand.Uint32()) | 0x80
	}
	hello, err := e.AppendMessage(nil, codec.Text, []byte("Hello"))
	if err != nil {
		t.Fatal(err)
	}
	for want, try := range map[rule.ID]func() ([]byte, error){
		rule.MessageInvalidUTF8: func() ([]byte, error) { return e.AppendMessage(hello, codec.Text, []byte("a\xff")) },
		rule.MessageTooBig:      func() ([]byte, error) { return e.AppendMessage(hello, codec.Text, make([]byte, 101)) },
		rule.FrameControlTooLong: func() ([]byte, error) {
			return e.AppendMessage(hello, codec.Ping, make([]byte, 126))
		},
	} {
		out, err := try()
		var f rule.Finding
		if !errors.As(err, &f) || f.Rule != want || !bytes.Equal(out, hello) {
			t.Errorf("%v, % x, want %s", err, out, want)
		}
	}
	wire, err := e.AppendMessage(hello, codec.Text, []byte("Hello"))
	if want := append(slices.Clip(hello), unhex(t, "c1 04 02130000")...); err != nil || !bytes.Equal(wire, want) {
		t.Errorf("% x, %v, want % x: takeover goes on", wire, err, want)
	}
	if out, err := e.AppendMessage(wire, codec.Binary, random); err == nil || !bytes.Equal(out, wire) {
		t.Errorf("a frame over the limit: %v", err)
	}
	if wire, err = e.AppendFragments(wire, codec.Binary, random, 40); err != nil {
		t.Fatal(err)
	}
	d := deflate.NewDecoder(codec.Options{Rules: codec.Rules{Sender: codec.Server}}, deflate.Answer{})
	if got := events(d, wire, len(wire)); len(got) != 4 || got[2] != fmt.Sprintf("binary %q@15-%d of 2", random, len(wire)) {
		t.Errorf("%q", got)
	}
}

// Whatever the terms, a Decoder on the same terms reads what an Encoder writes.
func TestEncoderToDecoder(t *testing.T) {
	for _, sender := range []codec.Sender{codec.Client, codec.Server} {
		for _, answer := range []deflate.Answer{{}, {1, 1, 0, 0}, {0, 1, 8, 0}, {1, 0, 0, 8}, {0, 0, 10, 9}, {0, 0, 8, 12}} {
			rules := codec.Rules{Sender: sender}
			e := deflate.NewEncoder(rules, answer)
			d := deflate.NewDecoder(codec.Options{Rules: rules}, answer)
			for range 100 {
				message := bytes.Repeat([]byte("the lens, the lens; "), rand.IntN(200))
				for range len(message) / 50 {
					message[rand.IntN(len(message))] = byte(rand.Uint32())
				}
				wire, err := e.AppendFragments(nil, codec.Binary, message, rand.IntN(2000))
				if err != nil {
					t.Fatal(err)
				}
				d.Push(wire)
				for event := d.Next(); ; event = d.Next() {
					if event == nil {
						t.Fatalf("%v %v: no message, %v", sender, answer, d.Err())
					}
					if event.Kind == codec.Message {
						if !bytes.Equal(event.Payload, message) {
							t.Fatalf("%v %v: %d bytes, want %d", sender, answer, len(event.Payload), len(message))
						}
						break
					}
				}
			}
		}
	}
}
