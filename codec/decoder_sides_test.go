package codec_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec"
)

// sentLines are the messages and findings of a stream of both sides, each with who sent it.
func sentLines(opts codec.Options, pieces ...[]byte) (lines []string) {
	opts.Sender, opts.Notes = codec.Mixed, true
	d := codec.NewDecoder(opts)
	take := func() {
		for e := range d.Events() {
			lines = append(lines, e.Sender.String()+" "+eventLine(e))
		}
	}
	for _, p := range pieces {
		d.Push(slices.Clone(p))
		take()
	}
	d.Finish()
	take()
	return append(lines, fmt.Sprintf("position %d, error %v", d.Position(), d.Err()))
}

// Both sides send a message of two fragments at the same time; the client then closes, and sends on.
func TestDecoderOfBothSides(t *testing.T) {
	const stream = "01 81 00 00 00 01 62 " + // the client's "b", masked: 62 xor 00
		"01 01 63 " + // the server's "c"
		"80 81 00 00 00 01 64 " + // the client's message ends: "bd"
		"80 01 65 " + // the server's: "ce"
		"88 80 00 00 00 02 " + // the client closes
		"81 01 66 " + // what the server may still send
		"81 80 00 00 00 05" // what the client may not
	want := []string{
		"client message 0-17 text+ 00000001 in 2: 6264",
		"server message 7-20 text+ in 2: 6365",
		"client note close-empty@20-26 0",
		"client message 20-26 close 00000002 in 1: ",
		"server message 26-29 text in 1: 66",
		"client error message-after-close@29-30 0",
		"client message 29-35 text 00000005 in 1: ",
		"position 35, error <nil>",
	}
	b := unhex(t, stream)
	got := sentLines(codec.Options{Lenient: true}, b)
	got = slices.DeleteFunc(got, func(line string) bool { return strings.Contains(line, "frame-predictable-key") })
	sameLines(t, "at once", got, want)
	want = append(want[:5:5], want[5], "position 30, error <nil>") // what follows a Close is dropped
	got = slices.DeleteFunc(sentLines(codec.Options{}, b), func(line string) bool { return strings.Contains(line, "frame-predictable-key") })
	sameLines(t, "strictly", got, want)
}

// What the end of the input cuts belongs to the side that MASK tells; a byte alone to the side of the frame before it.
func TestDecoderOfBothSidesCut(t *testing.T) {
	for _, c := range []struct {
		stream string
		want   []string
	}{
		{"81 85 01 02 03", []string{"client error frame-truncated@0-5 0"}},
		{"81 05 01 02 03", []string{"server error frame-truncated@0-5 0"}},
		{"82 80 01 02 03 04  81", []string{"client error frame-truncated@6-7 0"}},
		{"82 00  83", []string{"server error frame-reserved-data-opcode@2-3 1002", "server error frame-truncated@2-3 0"}},
		{"81", []string{"unknown error frame-truncated@0-1 0"}},
		{"c3", []string{"unknown note frame-rsv1-not-negotiated@0-1 1002", "unknown error frame-reserved-data-opcode@0-1 1002", "unknown error frame-truncated@0-1 0"}},
		// Each side leaves a message open; the range ends where the side's last frame does.
		{"02 01 61  02 81 01 02 03 04 60  89 00", []string{"server message 10-12 ping in 1: ", "server warning message-unfinished@0-12 0", "client warning message-unfinished@3-10 0"}},
		{"", nil},
	} {
		b := unhex(t, c.stream)
		for name, pieces := range map[string][][]byte{"at once": {b}, "byte by byte": single(b)} {
			got := sentLines(codec.Options{Lenient: true}, pieces...)
			got = slices.DeleteFunc(got, func(line string) bool {
				return strings.Contains(line, "in 1: ") && !strings.Contains(line, "10-12") || strings.Contains(line, "interleaved")
			})
			sameLines(t, c.stream+", "+name, got, append(c.want, fmt.Sprintf("position %d, error <nil>", len(b))))
		}
	}
}

// bySide decodes a stream of both sides with a Decoder for each, which are told by the headers who sent what.
func bySide(opts codec.Options, stream []byte) map[codec.Sender][]string {
	opts.Notes = true
	decoders, logs := map[codec.Sender]*codec.Decoder{}, map[codec.Sender]*eventLog{}
	for _, sender := range []codec.Sender{codec.Client, codec.Server} {
		opts.Sender = sender
		decoders[sender], logs[sender] = codec.NewDecoder(opts), &eventLog{}
	}
	last := codec.Client
	for at := 0; at < len(stream); {
		h, size, err := codec.ParseHeader(stream[at:])
		if len(stream)-at > 1 {
			if last = codec.Server; h.Masked {
				last = codec.Client
			}
		}
		end := len(stream)
		if rest := uint64(len(stream) - at); err == nil && h.PayloadLength <= rest-uint64(size) {
			end = at + size + int(h.PayloadLength)
		}
		d := decoders[last]
		d.Skip(int64(at) - d.Position())
		d.Push(slices.Clone(stream[at:end]))
		logs[last].take(d)
		at = end
	}
	out := map[codec.Sender][]string{}
	for sender, d := range decoders {
		d.Finish()
		logs[sender].take(d)
		logs[sender].flush()
		out[sender] = logs[sender].lines
	}
	return out
}

// Of every stream each side's events are those that a Decoder for that side alone gives, however it is cut.
func TestDecoderOfBothSidesIsTwo(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	var streams [][]byte
	for _, g := range goldens(t) {
		if b := g.bytes(); len(b) > 1 && len(b) < 300 {
			streams = append(streams, b)
		}
	}
	for range 300 { // whole frames of goldens, one behind another
		var b []byte
		for range 1 + random.IntN(6) {
			b = append(b, streams[random.IntN(len(streams))]...)
		}
		streams = append(streams, b)
	}
	for _, b := range streams {
		for level := range 3 {
			for compression := range 3 {
				opts := codec.Options{Level: codec.Level(level), Lenient: true, Rules: codec.Rules{Compression: codec.Compression(compression)}}
				want := bySide(opts, b)
				d := codec.NewDecoder(codec.Options{Level: opts.Level, Lenient: true, Notes: true,
					Rules: codec.Rules{Sender: codec.Mixed, Compression: opts.Compression}})
				logs := map[codec.Sender]*eventLog{codec.Client: {}, codec.Server: {}, codec.UnknownSender: {}}
				push := func(p []byte) {
					d.Push(slices.Clone(p))
					takeBySide(d, logs)
				}
				cut := random.IntN(len(b) + 1)
				push(b[:cut])
				push(b[cut:])
				d.Finish()
				takeBySide(d, logs)
				for sender, lines := range want {
					logs[sender].flush()
					sameLines(t, fmt.Sprintf("% x, level %d, %v", b, level, sender), logs[sender].lines, lines)
				}
			}
		}
	}
}

// takeBySide writes the events of each side down.
func takeBySide(d *codec.Decoder, logs map[codec.Sender]*eventLog) {
	for e := range d.Events() {
		logs[e.Sender].add(e)
	}
}

// An Encoder writes what one side sends: Mixed tells it nothing.
func TestEncoderOfMixed(t *testing.T) {
	e := codec.NewEncoder(codec.Options{Rules: codec.Rules{Sender: codec.Mixed}})
	if b, err := e.AppendMessage(nil, codec.Text, []byte("a")); err != nil || string(b) != "\x81\x01a" {
		t.Errorf("% x, %v", b, err)
	}
}

// Every event says who sent it, whatever the Decoder is told beforehand.
func TestEventSender(t *testing.T) {
	for _, sender := range []codec.Sender{codec.UnknownSender, codec.Client, codec.Server} {
		for level := range 3 {
			d := codec.NewDecoder(codec.Options{Level: codec.Level(level), Lenient: true, Rules: codec.Rules{Sender: sender}})
			d.Push(unhex(t, "81 01 ff  81 82 01 02 03 04 60 60  82 00  82 00  82 03 61 62 63"))
			n := 0
			for e := range d.Events() {
				if n++; e.Sender != sender {
					t.Errorf("%v, level %d: %v of %v", sender, level, e.Kind, e.Sender)
				}
			}
			if n < 6 {
				t.Errorf("%d events", n)
			}
		}
	}
}
