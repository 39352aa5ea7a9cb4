package codec_test

import (
	"strconv"
	"testing"

	"github.com/wslens/wslens/codec"
)

// clientStream is what a client sends: n messages of size bytes, every fourth in two fragments, a ping after each.
func clientStream(tb testing.TB, n, size int) []byte {
	tb.Helper()
	e := codec.NewEncoder(codec.Options{Rules: codec.Rules{Sender: codec.Client}})
	payload := make([]byte, size)
	for i := range payload {
		payload[i] = 'a' + byte(i%26)
	}
	var stream []byte
	var err error
	for i := range n {
		if i%4 == 0 {
			if stream, err = frame(codec.Text, string(payload[:size/2]), false)(e, stream); err == nil {
				stream, err = more(string(payload[size/2:]), true)(e, stream)
			}
		} else {
			stream, err = e.AppendMessage(stream, codec.Text, payload)
		}
		if err == nil {
			stream, err = e.AppendMessage(stream, codec.Ping, nil)
		}
		if err != nil {
			tb.Fatal(err)
		}
	}
	return stream
}

// feed passes the stream in pieces of at most step bytes through d, in a buffer that is used again, as a reader's is.
func feed(d *codec.Decoder, stream, buffer []byte, step int) (frames int) {
	for len(stream) > 0 {
		n := copy(buffer[:min(step, len(buffer))], stream)
		stream = stream[n:]
		d.Push(buffer[:n])
		for e := d.Next(); e != nil; e = d.Next() {
			frames++
		}
	}
	return frames
}

// TestDecoderDoesNotAllocate has no allocation at all for a thousand frames, once the buffers have their size.
func TestDecoderDoesNotAllocate(t *testing.T) {
	stream := clientStream(t, 400, 300)
	buffer := make([]byte, 4096)
	for _, level := range []codec.Level{codec.Messages, codec.Frames, codec.Stream} {
		for _, step := range []int{1, 100, 4096} {
			d := codec.NewDecoder(codec.Options{Level: level, Rules: codec.Rules{Sender: codec.Client}})
			feed(d, stream, buffer, step)
			allocs := testing.AllocsPerRun(5, func() { feed(d, stream, buffer, step) })
			if allocs != 0 || d.Err() != nil {
				t.Errorf("level %d, pieces of %d: %v allocations, %v", level, step, allocs, d.Err())
			}
		}
	}
}

// TestEncoderDoesNotAllocate writes messages, fragments and streamed frames into a slice that is used again.
func TestEncoderDoesNotAllocate(t *testing.T) {
	payload := []byte("Hello, every one of you")
	for _, sender := range []codec.Sender{codec.Client, codec.Server} {
		e := codec.NewEncoder(codec.Options{Rules: codec.Rules{Sender: sender}})
		buffer := make([]byte, 0, 1<<16)
		var failed error
		once := func() {
			b := buffer
			check := func(out []byte, err error) {
				if b = out; err != nil {
					failed = err
				}
			}
			check(e.AppendMessage(b, codec.Text, payload))
			check(e.AppendMessage(b, codec.Ping, payload))
			failed = e.BeginMessage(codec.Text)
			check(e.AppendFrame(b, payload, false))
			check(e.BeginFrame(b, uint64(len(payload)), true))
			check(e.AppendData(b, payload[:10]))
			check(e.AppendData(b, payload[10:]))
		}
		once()
		if allocs := testing.AllocsPerRun(1000, once); allocs != 0 || failed != nil {
			t.Errorf("sender %d: %v allocations, %v", sender, allocs, failed)
		}
	}
}

func BenchmarkDecoder(b *testing.B) {
	for _, c := range []struct {
		name  string
		count int
		size  int
	}{{"small frames", 1000, 20}, {"64 KiB frames", 32, 64 << 10}} {
		stream := clientStream(b, c.count, c.size)
		buffer := make([]byte, 64<<10)
		for level, name := range []string{"messages", "frames", "stream"} {
			b.Run(c.name+"/"+name, func(b *testing.B) {
				d := codec.NewDecoder(codec.Options{Level: codec.Level(level), Rules: codec.Rules{Sender: codec.Client}})
				b.SetBytes(int64(len(stream)))
				b.ReportAllocs()
				for b.Loop() {
					feed(d, stream, buffer, len(buffer))
				}
			})
		}
	}
}

func BenchmarkEncoder(b *testing.B) {
	for _, size := range []int{20, 64 << 10} {
		for sender, name := range map[codec.Sender]string{codec.Client: "client", codec.Server: "server"} {
			b.Run(strconv.Itoa(size)+" bytes/"+name, func(b *testing.B) {
				e := codec.NewEncoder(codec.Options{Rules: codec.Rules{Sender: sender}})
				payload, wire := make([]byte, size), []byte(nil)
				b.SetBytes(int64(size))
				b.ReportAllocs()
				for b.Loop() {
					wire, _ = e.AppendMessage(wire[:0], codec.Text, payload)
				}
			})
		}
	}
}
