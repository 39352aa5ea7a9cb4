package codec_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/internal/linear"
	"github.com/wslens/wslens/codec/internal/memory"
	"github.com/wslens/wslens/codec/rule"
)

// TestDecoderEndlessFrame streams 16 MiB of a masked frame that announces 2^63-1 bytes, and hashes them.
func TestDecoderEndlessFrame(t *testing.T) {
	const total = 16 << 20
	key := [4]byte{0x37, 0xfa, 0x21, 0x3d}
	d := codec.NewDecoder(codec.Options{Level: codec.Stream, Rules: codec.Rules{Sender: codec.Client}})
	plain := make([]byte, 64<<10)
	for i := range plain {
		plain[i] = byte(i * 31)
	}
	want, got := sha256.New(), sha256.New()
	wire := make([]byte, len(plain))
	ended := false
	take := func() {
		for e := d.Next(); e != nil; e = d.Next() {
			got.Write(e.Payload)
			ended = ended || e.Kind == codec.FrameEnd
		}
	}
	header := unhex(t, "82 ff 7f ff ff ff ff ff ff ff 37 fa 21 3d")
	grown := memory.Allocated(func() {
		d.Push(header)
		take()
		for range total / len(plain) {
			copy(wire, plain)
			codec.Mask(key, 0, wire)
			want.Write(plain)
			d.Push(wire)
			take()
		}
	})
	if !bytes.Equal(got.Sum(nil), want.Sum(nil)) || ended {
		t.Errorf("other payload came out, or the frame ended: %v", ended)
	}
	if d.Position() != 14+total {
		t.Errorf("position %d; want %d", d.Position(), 14+total)
	}
	if grown > 64<<10 {
		t.Errorf("%d bytes of memory were allocated", grown)
	}
}

// TestDecoderDeclaredLengths announces every power of two and allocates only for what is there.
func TestDecoderDeclaredLengths(t *testing.T) {
	tail := []byte{1, 2, 3}
	for _, level := range []codec.Level{codec.Messages, codec.Frames, codec.Stream} {
		for _, fin := range []bool{true, false} {
			for shift := 7; shift < 65; shift++ {
				length := uint64(1)<<shift - 1
				stream := append(codec.Header{FIN: fin, Opcode: codec.Binary, PayloadLength: length}.Append(nil), tail...)
				var log eventLog
				grown := memory.Allocated(func() {
					d := codec.NewDecoder(codec.Options{Level: level, Lenient: true})
					d.Push(stream)
					d.Push(stream)
					log.take(d)
				})
				if grown > 32<<10 {
					t.Fatalf("level %d, length %d: %d bytes of memory were allocated", level, length, grown)
				}
			}
		}
	}
}

// TestDecoderLengthsDoNotWrap adds lengths whose sum is over 2^64.
func TestDecoderLengthsDoNotWrap(t *testing.T) {
	stream := unhex(t, "02 01 61  00 7f ff ff ff ff ff ff ff ff")
	opts := codec.Options{Lenient: true, Rules: codec.Rules{MaxMessageBytes: 1000}}
	want := []string{"error frame-length-msb@5-6 1002", "error frame-truncated@3-13 0", "position 13, error <nil>"}
	sameLines(t, "2^64-1", run(opts, stream), want)

	stream = unhex(t, "02 01 61  00 7f 7f ff ff ff ff ff ff ff  61 62 63")
	want = []string{"error message-too-big@4-13 1009", "error frame-truncated@3-16 0", "position 16, error <nil>"}
	sameLines(t, "2^63-1", run(opts, stream), want)
}

// manyFrames is a stream of one message in n fragments of one byte, a stream of n empty fragments, and one of n pings.
func manyFrames(n int) map[string][]byte {
	return map[string][]byte{
		"fragments of one byte": append(bytes.Repeat([]byte{0, 1, 'a'}, n), 0x80, 0),
		"empty fragments":       append(bytes.Repeat([]byte{0, 0}, n), 0x80, 0),
		"pings inside":          append(bytes.Repeat([]byte{0x89, 0}, n), 0x80, 0),
	}
}

func TestDecoderLinearTime(t *testing.T) {
	const frames = 50_000
	for _, level := range []codec.Level{codec.Messages, codec.Frames, codec.Stream} {
		for name, whole := range manyFrames(frames) {
			part := manyFrames(frames / linear.Parts)[name]
			for _, step := range []int{1, 1 << 20} {
				t.Run(fmt.Sprintf("%s, level %d, step %d", name, level, step), func(t *testing.T) {
					linear.Check(t, func() { decodeIn(level, part, step) }, func() { decodeIn(level, whole, step) })
				})
			}
		}
	}
}

// decodeIn decodes a stream in steps of so many bytes.
func decodeIn(level codec.Level, stream []byte, step int) {
	d := codec.NewDecoder(codec.Options{Level: level, Lenient: true})
	d.Push([]byte{1, 0})
	for rest := stream; len(rest) > 0; rest = rest[min(step, len(rest)):] {
		for d.Next() != nil {
		}
		d.Push(rest[:min(step, len(rest))])
	}
	for d.Next() != nil {
	}
}

// TestDecoderManyFragments has the message of 100,000 fragments whole.
func TestDecoderManyFragments(t *testing.T) {
	const n = 100_000
	d := codec.NewDecoder(codec.Options{Rules: codec.Rules{Sender: codec.Server}})
	d.Push(append([]byte{1, 0}, manyFrames(n)["fragments of one byte"]...))
	messages := 0
	for e := d.Next(); e != nil; e = d.Next() {
		if e.Kind == codec.Message {
			messages++
			if e.Frames != n+2 || !bytes.Equal(e.Payload, bytes.Repeat([]byte{'a'}, n)) {
				t.Errorf("%d frames, %d bytes", e.Frames, len(e.Payload))
			}
		}
	}
	if messages != 1 || d.Err() != nil {
		t.Errorf("%d messages, %v", messages, d.Err())
	}
}

// TestDecoderPushesWithoutNext piles up input: it is not copied anew each time, and after a strict stop it is not kept.
func TestDecoderPushesWithoutNext(t *testing.T) {
	const n = 50_000
	piece := []byte{0x82}
	for _, c := range []struct {
		name, start string
		most        uint64 // bytes to allocate
	}{{"waiting", "", 20 * n}, {"stopped", "83 00 00 00", 1024}} {
		d := codec.NewDecoder(codec.Options{})
		d.Push(unhex(t, c.start))
		for d.Next() != nil {
		}
		grown := memory.Allocated(func() {
			for range n {
				d.Push(piece)
			}
		})
		if grown > c.most {
			t.Errorf("%s: %d pushes of one byte allocate %d bytes", c.name, n, grown)
		}
	}
}

// TestDecoderLimits has messages at the limit and one byte above it.
func TestDecoderLimits(t *testing.T) {
	cases := []struct {
		name, stream string
		message      uint64
		frame        uint64
		at           int64 // of the finding's last byte; 0 is none
	}{
		{"message at the limit", "82 03 01 02 03", 3, 0, 0},
		{"message above", "82 04 01 02 03 04", 3, 0, 1},
		{"fragments at the limit", "02 02 01 02 80 01 03", 3, 0, 0},
		{"fragments above", "02 02 01 02 80 02 03 04", 3, 0, 5},
		{"the next message counts anew", "82 03 01 02 03 82 03 01 02 03", 3, 0, 0},
		{"a ping does not count", "02 02 01 02 89 03 01 02 03 80 01 03", 3, 0, 0},
		{"frame at the limit", "02 03 01 02 03 80 03 01 02 03", 0, 3, 0},
		{"frame above", "02 03 01 02 03 80 04 01 02 03 04", 0, 3, 6},
		{"announced in 16 bits", "82 7e 01 00", 255, 0, 3},
		{"announced in 64 bits", "82 7f 00 00 00 00 00 01 00 00", 65535, 0, 9},
	}
	for _, c := range cases {
		d := codec.NewDecoder(codec.Options{Rules: codec.Rules{MaxMessageBytes: c.message, MaxFrameBytes: c.frame}})
		d.Push(unhex(t, c.stream))
		for d.Next() != nil {
		}
		f, stopped := d.Err().(rule.Finding)
		if stopped != (c.at > 0) || stopped && (f.Rule != rule.MessageTooBig || f.End-1 != c.at || f.CloseCode() != 1009) {
			t.Errorf("%s: %v, %d-%d", c.name, d.Err(), f.Start, f.End)
		}
	}
}

// TestDecoderSmallLimits has a limit hold for short frames behind others, whatever it is.
func TestDecoderSmallLimits(t *testing.T) {
	for _, level := range []codec.Level{codec.Messages, codec.Frames, codec.Stream} {
		for limit := uint64(1); limit < 130; limit++ {
			for size := range 126 {
				for _, rules := range []codec.Rules{{MaxMessageBytes: limit}, {MaxFrameBytes: limit}} {
					frame := append([]byte{0x82, byte(size)}, make([]byte, size)...)
					d := codec.NewDecoder(codec.Options{Level: level, Rules: rules})
					d.Push(append([]byte{0x82, 0}, frame...))
					for range d.Events() {
					}
					if broken := d.Err() != nil; broken != (uint64(size) > limit) {
						t.Fatalf("level %v, %+v: %d bytes give %v", level, rules, size, d.Err())
					}
				}
			}
		}
	}
}

// TestDecoderKeepsTheKeyAcrossPieces unmasks a payload that comes in every pair of pieces.
func TestDecoderKeepsTheKeyAcrossPieces(t *testing.T) {
	stream := unhex(t, "82 8b 37 fa 21 3d 7f 9f 4d 51 58 d6 01 4a 58 88 4d")
	for cut := range len(stream) {
		d := codec.NewDecoder(codec.Options{Level: codec.Frames})
		var payload []byte
		for _, piece := range [][]byte{stream[:cut], stream[cut:]} {
			d.Push(bytes.Clone(piece))
			for e := d.Next(); e != nil; e = d.Next() {
				payload = append(payload, e.Payload...)
			}
		}
		if string(payload) != "Hello, worl" {
			t.Fatalf("cut at %d: %s", cut, hex.EncodeToString(payload))
		}
	}
}
