package peers

import (
	"slices"
	"testing"

	"github.com/wslens/wslens/codec"
)

// levels are the three ways in which an Encoder writes a message.
var levels = []struct {
	name string
	add  func(e *codec.Encoder, dst []byte, m message) ([]byte, error)
}{{"messages", addMessage}, {"frames", addFrames}, {"stream", addStream}}

// TestPeerReads has each peer read exactly what an Encoder writes.
func TestPeerReads(t *testing.T) {
	for _, s := range senders {
		for _, level := range levels {
			stream, sent := encodeAll(t, s.from, level.add)
			for _, p := range All {
				o, err := p.Read(s.from, stream)
				if err != nil {
					t.Fatal(err)
				}
				if o.End != Closed || !slices.Equal(o.Events, sent) {
					t.Errorf("%s, %s %s\nreads %s\nsent  %s", p.Name, level.name, s.name, o, Outcome{Events: sent})
				}
			}
		}
	}
}

func encodeAll(t *testing.T, from codec.Sender, add func(*codec.Encoder, []byte, message) ([]byte, error)) (stream []byte, sent []Event) {
	t.Helper()
	e := codec.NewEncoder(codec.Options{Rules: rulesOf(from)})
	var err error
	keep := func(b []byte, failed error) {
		if stream = b; failed != nil {
			err = failed
		}
	}
	for _, m := range messages {
		keep(add(e, stream, m))
		keep(e.AppendMessage(stream, codec.Ping, []byte("between")))
		keep(e.AppendMessage(stream, codec.Pong, nil))
		sent = append(sent, m.event(), Event{Opcode: codec.Ping, Payload: "between"}, Event{Opcode: codec.Pong, Payload: ""})
	}
	keep(e.AppendClose(stream, codec.CloseGoingAway, "bye €"))
	if err != nil {
		t.Fatal(err)
	}
	return stream, append(sent, CloseEvent(codec.CloseGoingAway, "bye €"))
}

func addMessage(e *codec.Encoder, dst []byte, m message) ([]byte, error) {
	return e.AppendMessage(dst, m.op, []byte(m.event().Payload))
}

func addFrames(e *codec.Encoder, dst []byte, m message) ([]byte, error) {
	if err := e.BeginMessage(m.op); err != nil {
		return dst, err
	}
	for _, part := range m.bytes() {
		var err error
		if dst, err = e.AppendFrame(dst, part, false); err != nil {
			return dst, err
		}
	}
	return e.EndMessage(dst)
}

// addStream announces each part's length, and gives its payload in pieces of at most 1000 bytes.
func addStream(e *codec.Encoder, dst []byte, m message) ([]byte, error) {
	if err := e.BeginMessage(m.op); err != nil {
		return dst, err
	}
	for i, part := range m.bytes() {
		var err error
		if dst, err = e.BeginFrame(dst, uint64(len(part)), i == len(m.parts)-1); err != nil {
			return dst, err
		}
		for piece := range slices.Chunk(part, 1000) {
			if dst, err = e.AppendData(dst, piece); err != nil {
				return dst, err
			}
		}
	}
	return dst, nil
}
