package codec_test

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/internal/memory"
	"github.com/wslens/wslens/codec/rule"
)

// TestEncoderLevels writes frames of RFC 6455 section 5.7 at each level, one call after the other.
func TestEncoderLevels(t *testing.T) {
	calls := []struct {
		name string
		call call
		want string // hex of what it appends
	}{
		{"message", message(codec.Text, "Hello"), "81 05 48 65 6c 6c 6f"},
		{"first frame", frame(codec.Text, "Hel", false), "01 03 48 65 6c"},
		{"ping between", message(codec.Ping, "Hello"), "89 05 48 65 6c 6c 6f"},
		{"last frame", more("lo", true), "80 02 6c 6f"},
		{"streamed message", begun(codec.Binary), ""},
		{"announced frame", announce(3, false), "02 03"},
		{"its first data", data("\x01"), "01"},
		{"its last data", data("\x02\x03"), "02 03"},
		{"empty last frame", (*codec.Encoder).EndMessage, "80 00"},
		{"close", closing(codec.CloseNormal, "bye"), "88 05 03 e8 62 79 65"},
	}
	e := codec.NewEncoder(codec.Options{Rules: codec.Rules{Sender: codec.Server}})
	b := []byte("kept")
	for _, c := range calls {
		out, err := c.call(e, b)
		if err != nil || !bytes.Equal(out, append(bytes.Clone(b), unhex(t, c.want)...)) {
			t.Fatalf("%s: % x, %v; want %s", c.name, out, err, c.want)
		}
		b = out
	}
}

func TestEncoderClose(t *testing.T) {
	for _, c := range []struct {
		code   codec.CloseCode
		reason string
		want   string
	}{{codec.CloseNormal, "", "88 02 03 e8"}, {codec.CloseNoStatus, "", "88 00"}, {4999, "x", "88 03 13 87 78"}} {
		out, err := codec.NewEncoder(codec.Options{}).AppendClose(nil, c.code, c.reason)
		if err != nil || !bytes.Equal(out, unhex(t, c.want)) {
			t.Errorf("%d: % x, %v; want %s", c.code, out, err, c.want)
		}
	}
}

// TestEncoderEndlessFrame announces 2^63-1 bytes and sends some of them, masked.
func TestEncoderEndlessFrame(t *testing.T) {
	e := codec.NewEncoder(codec.Options{Rules: codec.Rules{Sender: codec.Client}})
	e.Key = func() [4]byte { return [4]byte{0x37, 0xfa, 0x21, 0x3d} }
	if err := e.BeginMessage(codec.Binary); err != nil {
		t.Fatal(err)
	}
	b, err := e.BeginFrame(nil, codec.MaxPayloadLength, false)
	if want := unhex(t, "02 ff 7f ff ff ff ff ff ff ff 37 fa 21 3d"); err != nil || !bytes.Equal(b, want) {
		t.Fatalf("% x, %v; want % x", b, err, want)
	}
	buffer := make([]byte, 0, 1<<20)
	data := make([]byte, 1<<20)
	grown := memory.Allocated(func() {
		for range 16 {
			if buffer, err = e.AppendData(buffer[:0], data); err != nil {
				t.Fatal(err)
			}
		}
	})
	if grown > 64<<10 {
		t.Errorf("%d bytes of memory were allocated", grown)
	}
}

// TestEncoderOrder calls it out of order: each call is refused and the next legal one works.
func TestEncoderOrder(t *testing.T) {
	e := codec.NewEncoder(codec.Options{Rules: codec.Rules{Sender: codec.Server}})
	refused := func(name string, err, want error) {
		t.Helper()
		if !errors.Is(err, want) {
			t.Errorf("%s: %v; want %v", name, err, want)
		}
	}
	b := []byte("kept")
	b, err := e.AppendFrame(b, nil, true)
	refused("frame without message", err, codec.ErrNoMessage)
	b, err = e.BeginFrame(b, 1, true)
	refused("announced frame without message", err, codec.ErrNoMessage)
	b, err = e.EndMessage(b)
	refused("end without message", err, codec.ErrNoMessage)
	b, err = e.AppendData(b, []byte{1})
	refused("data without frame", err, codec.ErrNoFrame)
	refused("ping of several frames", e.BeginMessage(codec.Ping), codec.ErrOpcode)
	refused("begin", e.BeginMessage(codec.Text), nil)
	refused("begin twice", e.BeginMessage(codec.Text), codec.ErrInMessage)
	b, err = e.BeginFrame(b, 2, true)
	refused("announced frame", err, nil)
	b, err = e.AppendData(b, []byte("abc"))
	refused("too much data", err, codec.ErrFrameLength)
	b, err = e.AppendMessage(b, codec.Ping, nil)
	refused("ping inside a frame", err, codec.ErrInFrame)
	b, err = e.BeginFrame(b, 1, true)
	refused("frame inside a frame", err, codec.ErrInFrame)
	b, err = e.AppendData(b, []byte("ab"))
	refused("data", err, nil)
	if string(b) != "kept\x81\x02ab" {
		t.Errorf("%q", b)
	}
}

// TestEncoderFreshKeys has many frames of a client: no key comes twice in a row, and they are spread.
func TestEncoderFreshKeys(t *testing.T) {
	e := codec.NewEncoder(codec.Options{Rules: codec.Rules{Sender: codec.Client}})
	seen := map[[4]byte]bool{}
	const n = 2000
	for range n {
		b, err := e.AppendMessage(nil, codec.Binary, []byte{1})
		if err != nil {
			t.Fatal(err)
		}
		h, _, err := codec.ParseHeader(b)
		if err != nil || !h.Masked {
			t.Fatalf("% x is not masked, %v", b, err)
		}
		seen[h.MaskingKey] = true
	}
	if len(seen) < n-2 { // of 2^32 keys, 2,000 hold a pair once in two thousand runs
		t.Errorf("%d different keys in %d frames", len(seen), n)
	}
}

// TestRoundTrip decodes what was encoded, for random messages, fragments, roles and pieces.
func TestRoundTrip(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for range 200 {
		sender := codec.Sender(random.IntN(3))
		rules := codec.Rules{Sender: sender, Compression: codec.CompressionNone}
		e := codec.NewEncoder(codec.Options{Rules: rules})
		var wire []byte
		var want [][]byte
		for range 1 + random.IntN(4) {
			payload := make([]byte, []int{0, 1, 125, 126, 127, 4000, 65535, 65536}[random.IntN(8)])
			for i := range payload {
				payload[i] = byte(random.Uint32())
			}
			want = append(want, payload)
			wire = encodeRandomly(t, random, e, wire, payload)
		}
		got := decodeMessages(t, random, rules, wire)
		if len(got) != len(want) {
			t.Fatalf("%d messages came out of %d", len(got), len(want))
		}
		for i := range want {
			if !bytes.Equal(got[i], want[i]) {
				t.Fatalf("message %d of %d bytes differs", i, len(want[i]))
			}
		}
	}
}

// encodeRandomly writes a binary message at one of the three levels.
func encodeRandomly(t *testing.T, random *rand.Rand, e *codec.Encoder, wire, payload []byte) []byte {
	t.Helper()
	check := func(out []byte, err error) {
		if wire = out; err != nil {
			t.Fatal(err)
		}
	}
	level := random.IntN(3)
	if level == 0 {
		check(e.AppendMessage(wire, codec.Binary, payload))
		return wire
	}
	if err := e.BeginMessage(codec.Binary); err != nil {
		t.Fatal(err)
	}
	for rest, fin := payload, false; !fin; {
		n := random.IntN(len(rest) + 1)
		fin = n == len(rest)
		if level == 1 {
			check(e.AppendFrame(wire, rest[:n], fin))
		} else {
			check(e.BeginFrame(wire, uint64(n), fin))
			for data := rest[:n]; len(data) > 0; {
				some := 1 + random.IntN(len(data))
				check(e.AppendData(wire, data[:some]))
				data = data[some:]
			}
		}
		rest = rest[n:]
	}
	return wire
}

func decodeMessages(t *testing.T, random *rand.Rand, rules codec.Rules, wire []byte) [][]byte {
	t.Helper()
	d := codec.NewDecoder(codec.Options{Rules: rules})
	var got [][]byte
	for len(wire) > 0 {
		n := 1 + random.IntN(len(wire))
		d.Push(wire[:n:n])
		wire = wire[n:]
		for e := d.Next(); e != nil; e = d.Next() {
			switch {
			case e.Kind == codec.Message:
				got = append(got, bytes.Clone(e.Payload))
			case e.Finding.Severity == rule.Error:
				t.Fatal(e.Finding)
			}
		}
	}
	return got
}
