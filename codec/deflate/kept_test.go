package deflate

import (
	"bytes"
	"testing"

	"github.com/wslens/wslens/codec"
)

// What a Decoder and an Encoder keep between messages is bounded, however large one was: whole, in fragments, compressed
// and not, good and refused.
func TestBuffersAreLetGo(t *testing.T) {
	server := codec.Rules{Sender: codec.Server}
	big := make([]byte, 4<<20)
	for i := range big {
		big[i] = byte(i * i >> 7)
	}
	for _, fragment := range []int{1 << 30, 100_000} {
		for _, threshold := range []int{0, -1, 1 << 30} {
			e, d := NewEncoder(server, Answer{}), NewDecoder(codec.Options{Rules: server}, Answer{})
			e.Threshold = threshold
			wire, err := e.AppendFragments(nil, codec.Binary, big, fragment)
			if err != nil {
				t.Fatal(err)
			}
			d.Push(wire)
			if m := d.Next(); m == nil || !bytes.Equal(m.Payload, big) {
				t.Fatal("the message is not read")
			}
			if m := d.Next(); m != nil {
				t.Fatalf("%+v", m)
			}
			if cap(e.payload) > maxKept || cap(d.payload) > maxKept || d.message.Payload != nil {
				t.Errorf("fragments of %d, threshold %d: %d and %d bytes are kept, and a payload of %d", fragment, threshold,
					cap(e.payload), cap(d.payload), cap(d.message.Payload))
			}
		}
	}
}

// Once its buffers have their size an Encoder does not allocate for a message.
func TestEncoderAllocates(t *testing.T) {
	message := bytes.Repeat([]byte(`{"id":1234,"user":"u1f","price":12.50,"side":"buy"},`), 20)[:1024]
	for _, answer := range []Answer{{}, {ServerNoContextTakeover: 1}} {
		e := NewEncoder(codec.Rules{Sender: codec.Server}, answer)
		var wire []byte
		once := func() { wire, _ = e.AppendMessage(wire[:0], codec.Text, message) }
		for range 200 { // until the history has its size
			once()
		}
		if n := testing.AllocsPerRun(500, once); n > 0 {
			t.Errorf("%v: %v allocations for a message", answer, n)
		}
	}
}
