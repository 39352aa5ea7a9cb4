package codec_test

import (
	"bytes"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/rule"
)

// optionsOf makes every combination of options out of a number.
func optionsOf(n uint8) codec.Options {
	opts := codec.Options{Level: codec.Level(n % 3), Lenient: n/3%2 == 1}
	opts.Sender = codec.Sender(n / 6 % 4)
	opts.Compression = codec.Compression(n / 24 % 3)
	if n/72%2 == 1 {
		opts.MaxMessageBytes, opts.MaxFrameBytes = 100, 50
	}
	return opts
}

// FuzzDecoder has any bytes decoded without a panic: ranges lie in the input, payloads are never larger than it, and
// byte by byte gives what at once does.
func FuzzDecoder(f *testing.F) {
	for _, g := range goldens(f) {
		if b := g.bytes(); len(b) < 4096 {
			f.Add(b, uint8(0))
			f.Add(b, uint8(5))
			f.Add(b, uint8(27))
		}
	}
	f.Fuzz(func(t *testing.T, stream []byte, n uint8) {
		opts := optionsOf(n)
		d := codec.NewDecoder(opts)
		d.Push(bytes.Clone(stream))
		checkEvents(t, d, opts, int64(len(stream)))
		d.Finish()
		checkEvents(t, d, opts, int64(len(stream)))
		if p := d.Position(); p > int64(len(stream)) || opts.Lenient && p != int64(len(stream)) {
			t.Errorf("position %d of %d", p, len(stream))
		}
		if len(stream) < 2000 {
			sameLines(t, "byte by byte", run(opts, single(stream)...), run(opts, stream))
		}
	})
}

func checkEvents(t *testing.T, d *codec.Decoder, opts codec.Options, size int64) {
	for e := d.Next(); e != nil; e = d.Next() {
		if e.Start < 0 || e.Start >= e.End || e.End > size {
			t.Errorf("event %d has the range %d-%d in %d bytes, %s", e.Kind, e.Start, e.End, size, e.Finding.Rule)
		}
		if int64(len(e.Payload)) > e.End-e.Start {
			t.Errorf("%d bytes of payload come from %d-%d", len(e.Payload), e.Start, e.End)
		}
		if e.Kind != codec.Fault {
			continue
		}
		if _, known := rule.Lookup(e.Finding.Rule); !known || e.Finding.Text == "" {
			t.Errorf("finding of %q says %q", e.Finding.Rule, e.Finding.Text)
		}
		if opts.Lenient && d.Err() != nil {
			t.Error("a lenient decoder stopped")
		}
	}
}

// FuzzRoundTrip cuts any bytes into messages, fragments and pieces, and has them whole at the other end.
func FuzzRoundTrip(f *testing.F) {
	for _, g := range goldens(f) {
		if b := g.bytes(); len(b) < 4096 {
			f.Add(b, uint8(1), uint8(3), uint8(1))
		}
	}
	f.Fuzz(func(t *testing.T, payload []byte, sender, fragment, piece uint8) {
		rules := codec.Rules{Sender: codec.Sender(sender % 3)}
		wire := fragmented(t, rules, payload, 1+int(fragment))
		d := codec.NewDecoder(codec.Options{Rules: rules})
		var got []byte
		ended := false
		for rest := wire; len(rest) > 0; rest = rest[min(len(rest), 1+int(piece)):] {
			d.Push(rest[:min(len(rest), 1+int(piece))])
			for e := d.Next(); e != nil; e = d.Next() {
				if e.Kind == codec.Message {
					got, ended = bytes.Clone(e.Payload), true
				}
			}
		}
		if d.Err() != nil || !ended || !bytes.Equal(got, payload) {
			t.Errorf("%x came out as %x, %v", payload, got, d.Err())
		}
	})
}

// fragmented encodes a binary message in frames of size bytes, the odd ones in two pieces.
func fragmented(t *testing.T, rules codec.Rules, payload []byte, size int) (wire []byte) {
	e := codec.NewEncoder(codec.Options{Rules: rules})
	err := e.BeginMessage(codec.Binary)
	for odd, fin := false, false; !fin && err == nil; odd = !odd {
		n := min(size, len(payload))
		fin = n == len(payload)
		if odd && n > 1 {
			if wire, err = e.BeginFrame(wire, uint64(n), fin); err == nil {
				wire, err = e.AppendData(wire, payload[:1])
			}
			if err == nil {
				wire, err = e.AppendData(wire, payload[1:n])
			}
		} else {
			wire, err = e.AppendFrame(wire, payload[:n], fin)
		}
		payload = payload[n:]
	}
	if err != nil {
		t.Fatal(err)
	}
	return wire
}
