package codec_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/rule"
)

// What is only worth knowing comes where it is asked for: here the Close of 4000, which is for private use, and RSV1,
// which means an error where the handshake is known.
func TestNotesWhereAskedFor(t *testing.T) {
	stream := unhex(t, "c1 00  88 02 0f a0")
	for _, c := range []struct {
		opts codec.Options
		want []string
	}{
		{codec.Options{}, nil},
		{codec.Options{Lenient: true}, nil},
		{codec.Options{Notes: true}, []string{"note frame-rsv1-not-negotiated", "note close-code-range"}},
		{codec.Options{Lenient: true, Rules: codec.Rules{Compression: codec.CompressionNone}}, []string{"error frame-rsv1-not-negotiated"}},
	} {
		for _, level := range []codec.Level{codec.Messages, codec.Frames, codec.Stream} {
			c.opts.Level = level
			d := codec.NewDecoder(c.opts)
			d.Push(slices.Clone(stream))
			var got []string
			for e := range d.Events() {
				if e.Kind == codec.Fault {
					got = append(got, fmt.Sprintf("%v %s", e.Finding.Severity, e.Finding.Rule))
				}
			}
			if !slices.Equal(got, c.want) || d.Err() != nil {
				t.Errorf("%+v: %q, %v; want %q", c.opts, got, d.Err(), c.want)
			}
		}
	}
}

func TestEncoderNotes(t *testing.T) {
	for _, notes := range []bool{false, true} {
		e := codec.NewEncoder(codec.Options{Lenient: true, Notes: notes})
		if _, err := e.AppendClose(nil, 4000, ""); err != nil {
			t.Fatal(err)
		}
		found := e.Findings()
		if (len(found) == 1 && found[0].Rule == rule.CloseCodeRange) != notes || !notes && len(found) > 0 {
			t.Errorf("notes %v: %v", notes, found)
		}
	}
}

// A loop that is left goes on where it was with the next one.
func TestEventsLeft(t *testing.T) {
	d := codec.NewDecoder(codec.Options{})
	d.Push(unhex(t, "81 01 61  81 01 62  81 01 63"))
	var got []string
	for e := range d.Events() {
		got = append(got, string(e.Payload))
		break
	}
	for e := range d.Events() {
		got = append(got, string(e.Payload))
	}
	for range d.Events() {
		t.Error("there is another event")
	}
	if text := strings.Join(got, " "); text != "a b c" {
		t.Error(text)
	}
}

func TestEventClose(t *testing.T) {
	for _, c := range []struct {
		frame  string
		code   codec.CloseCode
		reason string
	}{
		{"88 05 03 e9 62 79 65", 1001, "bye"}, // RFC 6455 section 5.5.1: two bytes in network byte order, then the reason
		{"88 02 03 e8", 1000, ""},
		{"88 00", codec.CloseNoStatus, ""},
		{"88 01 03", codec.CloseNoStatus, ""},
		{"89 05 03 e9 62 79 65", 0, ""},
		{"82 02 03 e9", 0, ""},
	} {
		for _, level := range []codec.Level{codec.Messages, codec.Frames, codec.Stream} {
			d := codec.NewDecoder(codec.Options{Level: level, Lenient: true})
			d.Push(unhex(t, c.frame))
			for e := range d.Events() {
				code, reason := e.Close()
				want, text := c.code, c.reason
				if e.Kind != codec.Message && e.Kind != codec.WholeFrame {
					want, text = 0, ""
				}
				if code != want || reason != text {
					t.Errorf("%s, %v: %v %q", c.frame, e.Kind, code, reason)
				}
			}
		}
	}
}

// After Reset a Decoder gives of every stream what a new one gives, whatever it read before and wherever it was.
func TestDecoderReset(t *testing.T) {
	before := [][]byte{
		{}, unhex(t, "01 03 61 62 63"), unhex(t, "81 fe"), unhex(t, "82 05 61"), unhex(t, "88 00"), unhex(t, "83 00"),
		unhex(t, "81 81 01 02 03 04 60  81 01 61"), append(unhex(t, "02 7e 01 00"), make([]byte, 256)...),
	}
	for _, g := range goldens(t) {
		stream, rules, ok := g.stream()
		if !ok || len(stream) > 300 {
			continue
		}
		for level := range 3 {
			opts := codec.Options{Rules: rules, Level: codec.Level(level), Lenient: len(stream)%2 == 0, Notes: true}
			want := run(opts, stream)
			for i, b := range before {
				d := codec.NewDecoder(opts)
				d.Push(slices.Clone(b))
				if i%2 == 0 {
					for range d.Events() {
					}
				}
				if d.Finish(); i%4 == 0 {
					d.Next()
				}
				d.Reset()
				sameLines(t, fmt.Sprintf("%s, level %d, after % x", g.Name, level, b), runOn(d, stream), want)
			}
		}
	}
}

// After Reset an Encoder writes what a new one writes, whatever it wrote before.
func TestEncoderReset(t *testing.T) {
	for _, c := range encoderFaults {
		for _, lenient := range []bool{false, true} {
			opts := codec.Options{Rules: encoderRules, Lenient: lenient}
			e, fresh := codec.NewEncoder(opts), codec.NewEncoder(opts)
			b, _ := c.before(e, nil)
			c.faulty(e, b)
			e.Reset()
			got, err := c.before(e, nil)
			want, _ := c.before(fresh, nil)
			if err != nil || string(got) != string(want) || len(e.Findings()) != len(fresh.Findings()) {
				t.Errorf("%s: % x, %v; want % x", c.name, got, err, want)
			}
		}
	}
	e := codec.NewEncoder(codec.Options{Rules: codec.Rules{Sender: codec.Client}})
	e.Key = func() [4]byte { return [4]byte{1, 2, 3, 4} }
	e.Reset()
	if b, err := e.AppendMessage(nil, codec.Ping, nil); err != nil || string(b) != "\x89\x80\x01\x02\x03\x04" {
		t.Errorf("% x, %v: the key is another", b, err)
	}
}

// The zero Decoder is that of the zero Options.
func TestZeroDecoder(t *testing.T) {
	for _, g := range goldens(t) {
		if stream, _, ok := g.stream(); ok && len(stream) < 300 {
			var d codec.Decoder
			got := runOn(&d, stream)
			sameLines(t, g.Name, got, runOn(codec.NewDecoder(codec.Options{}), stream))
		}
	}
}
