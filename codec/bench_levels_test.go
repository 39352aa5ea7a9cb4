package codec_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/wslens/wslens/codec"
)

// levelStreams are what a client sends: n frames of size bytes, each a message, or every message in two fragments.
var levelStreams = []struct {
	name      string
	n, size   int
	op        codec.Opcode
	fragments bool
}{
	{"20 B binary", 5000, 20, codec.Binary, false},
	{"20 B text", 5000, 20, codec.Text, false},
	{"125 B text", 2000, 125, codec.Text, false},
	{"200 B binary", 2000, 200, codec.Binary, false},
	{"1 KiB text", 500, 1 << 10, codec.Text, false},
	{"64 KiB binary", 32, 64 << 10, codec.Binary, false},
	{"20 B in two fragments", 2000, 20, codec.Text, true},
}

// BenchmarkLevels reads a stream at the levels Messages and Stream in turns, and reports the median time of a frame at
// each and how many times as long Stream takes: at most 1.5 times it should be.
func BenchmarkLevels(b *testing.B) {
	const rounds = 11
	for _, s := range levelStreams {
		b.Run(s.name, func(b *testing.B) {
			stream, frames := levelStream(b, s.op, s.n, s.size, s.fragments)
			buffer := make([]byte, 32<<10)
			var times [2][]float64
			for b.Loop() {
				for range rounds {
					for i, level := range []codec.Level{codec.Messages, codec.Stream} {
						times[i] = append(times[i], perFrame(b, level, stream, buffer, frames))
					}
				}
			}
			messages, streamed := median(times[0]), median(times[1])
			b.ReportMetric(streamed, "ns/op")
			b.ReportMetric(messages, "ns/op-messages")
			b.ReportMetric(streamed/messages, "times")
		})
	}
}

func levelStream(tb testing.TB, op codec.Opcode, n, size int, fragments bool) (stream []byte, frames int) {
	e := codec.NewEncoder(codec.Options{Rules: codec.Rules{Sender: codec.Client}})
	payload := strings.Repeat("a", size)
	for range n {
		write := []call{message(op, payload)}
		if fragments {
			write = []call{frame(op, payload[:size/2], false), more(payload[size/2:], true)}
		}
		for _, w := range write {
			var err error
			if stream, err = w(e, stream); err != nil {
				tb.Fatal(err)
			}
			frames++
		}
	}
	return stream, frames
}

// perFrame reads the stream for a few milliseconds and returns the time of a frame.
func perFrame(b *testing.B, level codec.Level, stream, buffer []byte, frames int) float64 {
	d := codec.NewDecoder(codec.Options{Level: level, Rules: codec.Rules{Sender: codec.Client, Compression: codec.CompressionNone}})
	runs, size, start := 0, 0, time.Now()
	for time.Since(start) < 3*time.Millisecond {
		for rest := stream; len(rest) > 0; {
			n := copy(buffer, rest)
			rest = rest[n:]
			d.Push(buffer[:n])
			for e := d.Next(); e != nil; e = d.Next() {
				size += len(e.Payload)
			}
		}
		runs++
	}
	spent := time.Since(start)
	if d.Err() != nil || size == 0 {
		b.Fatal(d.Err(), size)
	}
	return float64(spent.Nanoseconds()) / float64(runs*frames)
}

func median(of []float64) float64 {
	slices.Sort(of)
	return of[len(of)/2]
}
