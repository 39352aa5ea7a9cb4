package connection_test

import (
	"crypto/sha256"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
)

// watcher is a Recorder that looks at payloads.
type watcher struct {
	told
	frame   func(*connection.Frame)
	message func(*connection.Message)
}

func (w *watcher) FrameEnd(f *connection.Frame)     { w.frame(f) }
func (w *watcher) MessageEnd(m *connection.Message) { w.message(m) }

// A payload is kept while it is within the room that the Recorder has, and a control frame's always; of a longer one the digest is known,
// whatever it is cut into.
func TestKept(t *testing.T) {
	for n := range 8 {
		payload := strings.Repeat("ab", 100)[:190+n]
		for _, cut := range []int{1, 190, 1000} {
			w := &watcher{told: told{room: 194}}
			w.frame = func(f *connection.Frame) {
				if over := len(payload) > 194; f.Payload.Over != over || over != (len(f.Payload.Bytes) == 0) || f.Payload.Sum() != sha256.Sum256([]byte(payload)) || f.Have != len(payload) {
					t.Errorf("%d bytes, cut at %d: %v, %d are kept", len(payload), cut, f.Payload.Over, len(f.Payload.Bytes))
				}
			}
			w.message = func(m *connection.Message) {
				if m.Payload.Sum() != sha256.Sum256([]byte(payload)) || m.WireBytes != len(payload) {
					t.Errorf("%d bytes, cut at %d: %+v", len(payload), cut, m)
				}
				m.Payload.Drop()
				m.Payload.Drop()
				if !m.Payload.Over || m.Payload.Sum() != sha256.Sum256([]byte(payload)) {
					t.Error("Drop changes the digest")
				}
			}
			c := connection.Open(connection.Options{Sender: codec.Server}, w)
			b := string(codec.AppendFrame(nil, codec.Header{FIN: true, Opcode: codec.Binary}, []byte(payload)))
			push(t, c, part{codec.Server, b[:min(cut, len(b))]}, part{codec.Server, b[min(cut, len(b)):]})
		}
	}
	w := &watcher{frame: func(f *connection.Frame) {
		if f.Payload.Over || len(f.Payload.Bytes) != 125 {
			t.Errorf("of a control frame %d bytes are kept", len(f.Payload.Bytes))
		}
	}, message: func(*connection.Message) {}}
	c := connection.Open(connection.Options{Sender: codec.Server}, w)
	push(t, c, part{codec.Server, "\x89\x7d" + strings.Repeat("a", 125)})
}

// The payload of a recording that stays as it is is a part of it: nothing is copied for a frame, or for a message of one plain frame.
func TestKeptStays(t *testing.T) {
	b := []byte("\x82\x03abc" + "\x02\x01d" + "\x80\x01e")
	var frames, messages [][]byte
	w := &watcher{told: told{room: 1 << 20}, frame: func(f *connection.Frame) { frames = append(frames, f.Payload.Bytes) },
		message: func(m *connection.Message) { messages = append(messages, m.Payload.Bytes) }}
	c := connection.OpenAfterHeads(connection.Terms{Sender: codec.Server}, 0, w, &connection.Findings{})
	if err := c.Push(b, codec.Server); err != nil {
		t.Fatal(err)
	}
	c.Finish()
	if &frames[0][0] != &b[2] || &messages[0][0] != &b[2] || &frames[2][0] != &b[10] || cap(frames[0]) != 3 {
		t.Error("payloads are copied")
	}
	if string(messages[0]) != "abc" || string(messages[1]) != "de" || string(b) != "\x82\x03abc\x02\x01d\x80\x01e" {
		t.Errorf("%q, and the input is now %q", messages, b)
	}
}

// Of one recording a message of any length is put together; of a session, one of up to 16 MiB.
func TestGathered(t *testing.T) {
	frames := "\x02\x7f\x00\x00\x00\x00\x01\x00\x00\x00" + strings.Repeat("a", 16<<20) + "\x80\x01b"
	for _, whole := range []bool{true, false} {
		w := &watcher{told: told{room: 1 << 30}, frame: func(*connection.Frame) {}, message: func(m *connection.Message) {
			if m.Payload.Over == whole || m.WireBytes != 16<<20+1 || m.Payload.Sum() != sha256.Sum256([]byte(strings.Repeat("a", 16<<20)+"b")) {
				t.Errorf("whole %v: over %v, %d bytes", whole, m.Payload.Over, m.WireBytes)
			}
		}}
		c := connection.Open(connection.Options{Sender: codec.Server}, w)
		if whole {
			c = connection.OpenAfterHeads(connection.Terms{Sender: codec.Server}, 0, w, &connection.Findings{})
		}
		push(t, c, part{codec.Server, frames})
		c.Finish()
	}
}
