package inspect_test

import (
	"bytes"
	"compress/flate"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// Faults 29 to 35: permessage-deflate.

// say is long enough for a second one to be a reference to the first.
const say = "the same words, said again and again"

// masked makes a client's frames of a server's short ones, with a key of zeros, which leaves the payload as it is.
func masked(frames []byte) []byte {
	var out []byte
	for len(frames) > 0 {
		n := 2 + int(frames[1])
		out = append(append(out, frames[0], frames[1]|0x80, 0, 0, 0, 0), frames[2:n]...)
		frames = frames[n:]
	}
	return out
}

func plainBetween(t *testing.T) {
	two := takeover(say, say)
	first, second := two[:2+int(two[1])], two[2+int(two[1]):]
	for name, between := range map[string]string{"a text": "81 02 48 69", "bytes": "82 03 00 ff 00", "a Ping": "89 01 21", "fragments": "01 01 61 80 01 62"} {
		for _, client := range []bool{false, true} {
			b := slices.Concat(first, unhex(t, between), second)
			if client {
				b = masked(slices.Concat(first, unhex(t, strings.ReplaceAll(between, "01 01 61 80 01 62", "81 02 61 62")), second))
			}
			r := inspect.Bytes(b, agreed("permessage-deflate"))
			errorsAre(t, name, r)
			if got := texts(r); got[0] != say || got[len(got)-1] != say {
				t.Errorf("%s, client %v: %q", name, client, got)
			}
		}
	}
}

// lastBlocks: a message may end with a last block; the next goes on with the same history (RFC 7692 section 7.2.3.4).
func lastBlocks(t *testing.T) {
	var out bytes.Buffer
	w, _ := flate.NewWriter(&out, flate.BestCompression)
	w.Write([]byte(say))
	w.Close()
	first := append(out.Bytes(), 0) // an empty stored block, up to its lengths
	out = bytes.Buffer{}
	w, _ = flate.NewWriterDict(&out, flate.BestCompression, []byte(say))
	w.Write([]byte(say))
	w.Close()
	second := append(out.Bytes(), 0)
	frame := func(payload []byte) []byte { return append([]byte{0xC1, byte(len(payload))}, payload...) }
	r := inspect.Bytes(slices.Concat(frame(first), frame(second), frame(second)), agreed("permessage-deflate"))
	errorsAre(t, "last blocks", r)
	if got := texts(r); !slices.Equal(got, []string{say, say, say}) {
		t.Errorf("%q", got)
	}
}

func takeoverByDirection(t *testing.T) {
	server := takeover(say, say)
	client := masked(server)
	for extensions, want := range map[string][2]bool{
		"permessage-deflate":                             {true, true},
		"permessage-deflate; client_no_context_takeover": {false, true},
		"permessage-deflate; server_no_context_takeover": {true, false},
		noContext: {false, false},
	} {
		for i, b := range [][]byte{client, server} {
			r := inspect.Bytes(b, agreed(extensions))
			sound(t, r)
			if got := texts(r); (got[1] == say) != want[i] || (len(errorsOf(r)) == 0) != want[i] {
				t.Errorf("%s, direction %d: %q, errors %q", extensions, i, got, errorsOf(r))
			}
		}
	}
}

// strayRSV: bits where they may not stand end the connection with 1002.
func strayRSV(t *testing.T) {
	for text, want := range map[string]string{
		"c8 00": "deflate-rsv1-on-control", "c9 00": "deflate-rsv1-on-control", "ca 00": "deflate-rsv1-on-control",
		"41 01 4a c0 02 04 00": "deflate-rsv1-on-continuation", "01 01 61 c0 01 62": "deflate-rsv1-on-continuation",
		"a1 00": "frame-rsv2-rsv3", "91 00": "frame-rsv2-rsv3", "b9 00": "frame-rsv2-rsv3", "e1 01 00": "frame-rsv2-rsv3",
	} {
		opts := agreed("permessage-deflate")
		opts.Direction = inspect.ServerToClient
		r := look(t, text, opts)
		sound(t, r)
		if f := findingOf(t, r, want); f.CloseCode == nil || *f.CloseCode != 1002 {
			t.Errorf("%s: %+v", text, f)
		}
	}
}

// cutDeflate has every prefix of a compressed payload as a message of its own, and a good one behind it.
func cutDeflate(t *testing.T) {
	whole := compressed(t, rubbish(300))[10:]
	text := compressed(t, []byte(strings.Repeat(say, 20)))[10:]
	for _, payload := range [][]byte{whole, text} {
		for n := range payload {
			b := append(header64(0xC2, payload[:n]), header64(0xC2, payload)...)
			r := inspect.Bytes(b, agreed(noContext))
			sound(t, r)
			if want, err := inflateAll(payload); err != nil || !bytes.Equal(r.Messages[1].Payload, want) {
				t.Errorf("cut at %d: the next message is %q, want %q", n, r.Messages[1].Payload, want)
			}
		}
	}
}

// brokenDeflate flips every bit of a compressed payload: what the standard library inflates comes out, and what it
// refuses is told.
func brokenDeflate(t *testing.T) {
	payload := compressed(t, []byte(say+strings.ToUpper(say)+say))[10:]
	for i := range 8 * len(payload) {
		b := bytes.Clone(payload)
		b[i/8] ^= 1 << (i % 8)
		want, err := inflateAll(b)
		r := inspect.Bytes(header64(0xC2, b), agreed(noContext))
		sound(t, r)
		failed := func(rule string) bool { return rule == "deflate-inflate-failed" || rule == "deflate-missing-history" }
		if reported := slices.ContainsFunc(errorsOf(r), failed); reported != (err != nil) || err == nil && !bytes.Equal(r.Messages[0].Payload, want) {
			t.Errorf("bit %d: errors %q, but the standard library says %v", i, errorsOf(r), err)
		}
	}
}

// inflateAll inflates a message with the standard library, block after block. One that ends with a last block ends there.
func inflateAll(payload []byte) ([]byte, error) {
	const tail = "\x00\x00\xff\xff\x01\x00\x00\xff\xff"
	source := bytes.NewReader(append(bytes.Clone(payload), tail...))
	var out bytes.Buffer
	for source.Len() > 0 && (source.Len() != len(tail) || len(payload) == 0) {
		if _, err := out.ReadFrom(flate.NewReaderDict(source, out.Bytes())); err != nil {
			return nil, err
		}
	}
	return out.Bytes(), nil
}

// tails: a tail that was sent is an empty block; neither it nor a second one harms the next message.
func tails(t *testing.T) {
	const tail = "\x00\x00\xff\xff"
	two := takeover(say, say)
	first, second := two[2:2+int(two[1])], two[2+int(two[1]):]
	for name, extra := range map[string]string{"taken off": "", "sent": tail, "sent twice": tail + "\x00" + tail} {
		payload := string(first) + extra
		b := append([]byte{0xC1, byte(len(payload))}, payload...)
		r := inspect.Bytes(append(b, second...), agreed("permessage-deflate"))
		sound(t, r)
		if got := texts(r); !slices.Equal(got, []string{say, say}) {
			t.Errorf("%s: %q, %q", name, got, places(r))
		}
	}
}
