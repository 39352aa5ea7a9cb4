package deflate_test

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/deflate"
)

// isCompressed tells by RSV1 of each message of a stream whether it was compressed.
func isCompressed(wire []byte) (list []bool) {
	d := codec.NewDecoder(codec.Options{})
	d.Push(bytes.Clone(wire))
	for e := d.Next(); e != nil; e = d.Next() {
		if e.Kind == codec.Message {
			list = append(list, e.Header.RSV1)
		}
	}
	return list
}

// A message below the threshold is sent as it is, one at the threshold compressed.
func TestThreshold(t *testing.T) {
	noTakeover := deflate.Answer{deflate.ServerNoContextTakeover: 1}
	for _, c := range []struct {
		answer        deflate.Answer
		threshold, at int
	}{{deflate.Answer{}, 0, 16}, {noTakeover, 0, 96}, {deflate.Answer{}, 40, 40}, {noTakeover, 20, 20}, {noTakeover, 1000, 1000}} {
		e := deflate.NewEncoder(codec.Rules{Sender: codec.Server}, c.answer)
		e.Threshold = c.threshold
		same := strings.Repeat("a", c.at)
		if got := isCompressed(send(t, e, same[1:], same)); !slices.Equal(got, []bool{false, true}) {
			t.Errorf("%v, threshold %d: %d and %d bytes are compressed: %v", c.answer, c.threshold, c.at-1, c.at, got)
		}
	}
	e := deflate.NewEncoder(codec.Rules{Sender: codec.Server}, noTakeover)
	e.Threshold = -1
	if got := isCompressed(send(t, e, "", "a", noise(1000))); !slices.Equal(got, []bool{true, true, true}) {
		t.Errorf("always: %v", got)
	}
}

// What does not get shorter is sent as it is: no message grows by more than the header of its frame.
func TestNothingGrows(t *testing.T) {
	for _, answer := range []deflate.Answer{{}, {deflate.ServerNoContextTakeover: 1}} {
		e := deflate.NewEncoder(codec.Rules{Sender: codec.Server}, answer)
		for _, n := range []int{0, 1, 15, 16, 17, 100, 125, 126, 5000, 65535, 65536, 200_000} {
			wire := send(t, e, noise(n))
			if want := (codec.Header{PayloadLength: uint64(n)}).Size() + n; len(wire) != want || isCompressed(wire)[0] {
				t.Errorf("%v: %d random bytes become %d, want %d", answer, n, len(wire), want)
			}
		}
	}
}

// Messages that are sent as they are, and such as are refused, leave no trace: those after them refer to what came before
// them, for as much as is to be had of that, and never to them.
func TestPlainBetween(t *testing.T) {
	for _, size := range []int{10, 100, 5000, 30_000, 70_000, 200_000} {
		rules := codec.Rules{Sender: codec.Server}
		e, d := deflate.NewEncoder(rules, deflate.Answer{}), deflate.NewDecoder(codec.Options{Rules: rules}, deflate.Answer{})
		text := numbers(0, 2000)
		first := len(send2(t, e, d, text))
		for range 5 {
			secret := noise(size)
			send2(t, e, d, secret)
			if _, err := e.AppendMessage(nil, codec.Text, []byte(secret+"\xff")); err == nil {
				t.Fatal("no error")
			}
			again := len(send2(t, e, d, text))
			if size <= 30_000 && again > 50 || again > first {
				t.Errorf("behind %d random bytes the same message takes %d bytes, at first %d", size, again, first)
			}
			// The random bytes were not in the history of the receiver.
			send2(t, e, d, secret[:min(size, 600)]+secret[:min(size, 600)])
		}
	}
}

// send2 writes a message, and reads it with a strict Decoder.
func send2(t *testing.T, e *deflate.Encoder, d *deflate.Decoder, message string) (wire []byte) {
	t.Helper()
	wire = send(t, e, message)
	if got, err := read(d, wire); err != nil || !slices.Equal(got, []string{message}) {
		t.Fatalf("%d messages, %v", len(got), err)
	}
	return wire
}

// A frame that is refused for its compressed length, behind which the text of the message is not in the history.
func TestRefusedLeavesNoTrace(t *testing.T) {
	e := deflate.NewEncoder(codec.Rules{Sender: codec.Server, MaxFrameBytes: 900}, deflate.Answer{})
	d := deflate.NewDecoder(codec.Options{Rules: codec.Rules{Sender: codec.Server}}, deflate.Answer{})
	send2(t, e, d, numbers(0, 1000))
	refused := numbers(50_000, 4000)
	if out, err := e.AppendMessage([]byte("ab"), codec.Binary, []byte(refused)); err == nil || string(out) != "ab" {
		t.Fatalf("%d bytes, %v", len(out), err)
	}
	send2(t, e, d, refused[:1000])
	if again := len(send2(t, e, d, numbers(0, 1000))); again > 40 {
		t.Errorf("the history is lost: %d bytes", again)
	}
}

// Whatever is sent as it is, compressed or refused, in whatever order, comes out as it went in, for every size of window.
func TestMixed(t *testing.T) {
	for bits := 8; bits <= 15; bits++ {
		answer := deflate.Answer{deflate.ServerMaxWindowBits: bits}
		rules := codec.Rules{Sender: codec.Server, MaxMessageBytes: 150_000}
		e, d := deflate.NewEncoder(rules, answer), deflate.NewDecoder(codec.Options{Rules: rules}, answer)
		for range 100 {
			n := rand.IntN(1 << rand.IntN(18))
			message := numbers(rand.IntN(1000), n)
			switch rand.IntN(4) {
			case 0:
				message = noise(n)
			case 1:
				message = noise(n/3) + message[:n/3] + noise(n/3)
			}
			if len(message) > 150_000 {
				if _, err := e.AppendMessage(nil, codec.Binary, []byte(message)); err == nil {
					t.Fatal("no error")
				}
				continue
			}
			send2(t, e, d, message)
		}
	}
}
