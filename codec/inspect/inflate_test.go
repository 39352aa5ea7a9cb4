package inspect_test

import (
	"bytes"
	"compress/flate"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// The messages of RFC 7692 section 7.2.3, each "Hello", as frames of a server.
const (
	whole     = "c1 07 f2 48 cd c9 c9 07 00 " // 7.2.3.1
	again     = "c1 05 f2 00 11 00 00 "       // 7.2.3.2, after it
	fragments = "41 03 f2 48 cd 80 04 c9 c9 07 00 "
	stored    = "c1 0b 00 05 00 fa ff 48 65 6c 6c 6f 00 " // 7.2.3.3
	final     = "c1 08 f3 48 cd c9 c9 07 00 00 "          // 7.2.3.4
	twoBlocks = "c1 0d f2 48 05 00 00 00 ff ff ca c9 c9 07 00 "
	noContext = "permessage-deflate; client_no_context_takeover; server_no_context_takeover"
	plainPing = "89 01 21 "
	emptyText = "c1 01 00 "
)

func TestCompressedMessages(t *testing.T) {
	deflate, history := agreed("permessage-deflate"), "deflate-missing-history"
	for _, c := range []struct {
		name, hex string
		opts      inspect.Options
		want      []string
		errors    []string
	}{
		{"one", whole, deflate, []string{"Hello"}, nil},
		{"extensions unknown", whole, inspect.Options{}, []string{"Hello"}, nil},
		{"extensions none", whole, agreed(""), []string{"f248cdc9c90700"}, []string{"frame-rsv1-not-negotiated", "message-invalid-utf8"}},
		{"takeover", whole + again, deflate, []string{"Hello", "Hello"}, nil},
		{"takeover, extensions unknown", whole + again, inspect.Options{}, []string{"Hello", "Hello"}, nil},
		{"no takeover", whole + again, agreed(noContext), []string{"Hello", "H"}, []string{history}},
		{"no takeover of the client alone", whole + again, agreed("permessage-deflate; client_no_context_takeover"), []string{"Hello", "Hello"}, nil},
		{"no takeover of the server alone", whole + again, agreed("permessage-deflate; server_no_context_takeover"), []string{"Hello", "H"}, []string{history}},
		{"no takeover and none made", whole + whole, agreed(noContext), []string{"Hello", "Hello"}, nil},
		{"history not in the paste", again, deflate, []string{"H"}, []string{history}},
		{"history not in the paste, two messages", again + again, deflate, []string{"H", "H"}, []string{history}},
		{"fragments", fragments, deflate, []string{"Hello"}, nil},
		{"a ping between fragments", "41 03 f2 48 cd" + plainPing + "80 04 c9 c9 07 00", deflate, []string{"21", "Hello"}, nil},
		{"a plain message between", whole + "81 02 48 69" + again, deflate, []string{"Hello", "Hi", "Hello"}, nil},
		{"stored", stored, deflate, []string{"Hello"}, nil},
		{"last block marked", final, deflate, []string{"Hello"}, nil},
		{"last block marked, then takeover", final + again, deflate, []string{"Hello", "Hello"}, nil},
		{"two blocks", twoBlocks, deflate, []string{"Hello"}, nil},
		{"empty", emptyText, deflate, []string{""}, nil},
		{"not DEFLATE", "c1 02 ff ff", deflate, []string{""}, []string{"deflate-inflate-failed"}},
		{"invalid UTF-8 inside", "c1 08 00 02 00 fd ff 61 ff 00", deflate, []string{"61ff"}, []string{"message-invalid-utf8"}},
		{"not UTF-8 but binary", "c2 08 00 02 00 fd ff 61 ff 00", deflate, []string{"61ff"}, nil},
		{"cut", "c1 07 f2 48 cd", deflate, []string{"f248cd"}, nil},
		{"each side has its own context", whole + "c1 87 00 00 00 01 f2 48 cd c8 c9 07 00", deflate, []string{"Hello", "Hello"}, nil},
		{"no context of the other side", whole + "c1 85 00 00 00 01 f2 00 11 01 00", deflate, []string{"Hello", "H"}, []string{history}},
	} {
		r := look(t, c.hex, c.opts)
		if got := texts(r); !slices.Equal(got, c.want) {
			t.Errorf("%s: messages %q, want %q", c.name, got, c.want)
		}
		if got := errorsOf(r); !slices.Equal(got, c.errors) {
			t.Errorf("%s: errors %q, want %q", c.name, got, c.errors)
		}
		sound(t, r)
	}
}

// A frame keeps the bytes of the wire; the message has what they stand for.
func TestCompressedFrameAndMessage(t *testing.T) {
	r := look(t, whole, agreed("permessage-deflate"))
	if f, m := r.Frames[0], r.Messages[0]; !bytes.Equal(f.Payload, unhex(t, "f248cdc9c90700")) || !m.Compressed || m.ByteLength != 5 {
		t.Errorf("%x, %+v", f.Payload, m)
	}
	f := findingOf(t, look(t, whole, inspect.Options{}), "frame-rsv1-not-negotiated")
	if f.Severity != "note" || f.CloseCode != nil {
		t.Errorf("without a handshake RSV1 is worth a note: %+v", f)
	}
	if r := look(t, "c9 00", inspect.Options{}); !slices.Equal(errorsOf(r), []string{"deflate-rsv1-on-control"}) {
		t.Errorf("no handshake makes RSV1 on a Ping right: %q", places(r))
	}
}

func TestCompressionFromTheHandshake(t *testing.T) {
	for extensions, want := range map[string][]string{"": {"frame-rsv1-not-negotiated", "message-invalid-utf8"}, "permessage-deflate": nil} {
		head := goodResponse
		if extensions != "" {
			head = strings.Replace(head, "\r\n\r\n", "\r\nSec-WebSocket-Extensions: "+extensions+"\r\n\r\n", 1)
		}
		r := inspect.Bytes(append([]byte(head), unhex(t, whole)...), inspect.Options{})
		if got := errorsOf(r); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", extensions, got, want)
		}
	}
}

// compressed makes a frame whose message is text deflated, without its tail.
func compressed(t testing.TB, payload []byte) []byte {
	var out bytes.Buffer
	w, _ := flate.NewWriter(&out, flate.BestCompression)
	w.Write(payload)
	w.Flush()
	return header64(0xC2, bytes.TrimSuffix(out.Bytes(), unhex(t, "00 00 ff ff")))
}

// 64 MiB of zeros in 64 KiB: the output stops at a limit, and so does memory. The messages behind it stay
// compressed.
func TestBomb(t *testing.T) {
	bomb := compressed(t, make([]byte, 64<<20))
	r, used := measured(slices.Concat(bomb, bomb, bomb), agreed("permessage-deflate"))
	total := 0
	for _, m := range r.Messages {
		total += m.ByteLength
	}
	if total > 16<<20+2*len(bomb) || !slices.Contains(places(r), "deflate-output-limit@0-"+decimal(len(bomb))) {
		t.Errorf("%d bytes came out: %q", total, places(r))
	}
	if used > 256<<20 {
		t.Errorf("%d MiB", used>>20)
	}
	sound(t, r)
}

// All messages together may come to 16 MiB, and to no byte more.
func TestInflatedInAll(t *testing.T) {
	half := compressed(t, make([]byte, 8<<20))
	r := inspect.Bytes(slices.Concat(half, half), agreed("permessage-deflate"))
	limited := func(r *inspect.Report) []string {
		return slices.DeleteFunc(places(r), func(p string) bool { return !strings.HasPrefix(p, "deflate-") })
	}
	if r.Messages[1].ByteLength != 8<<20 || len(limited(r)) != 0 {
		t.Errorf("%d bytes: %q", r.Messages[1].ByteLength, places(r))
	}
	one := unhex(t, "c2 01 00 c2 03 4a 04 00") // nothing, and "a"
	r = inspect.Bytes(slices.Concat(half, half, one), agreed("permessage-deflate"))
	if got, want := limited(r), "deflate-output-limit@"+decimal(2*len(half)+3)+"-"+decimal(2*len(half)+8); !slices.Equal(got, []string{want}) {
		t.Errorf("one byte more: %q, want %s", got, want)
	}
}

// The limit counts inflated bytes: exactly as many are taken, one more is not.
func TestInflatedLimit(t *testing.T) {
	for limit, want := range map[uint64][]string{4: {"message-too-big"}, 5: nil, 6: nil} {
		opts := agreed("permessage-deflate")
		opts.MaxMessageBytes = limit
		for _, frames := range []string{whole, fragments} {
			r := look(t, frames, opts)
			if got := errorsOf(r); !slices.Equal(got, want) {
				t.Errorf("limit %d: %q, want %q", limit, got, want)
			}
			if n := r.Messages[0].ByteLength; n > 5 {
				t.Errorf("limit %d: %d bytes", limit, n)
			}
		}
	}
}

// takeover makes a frame of each text with one compressor, as context takeover does.
func takeover(texts ...string) []byte {
	var frames []byte
	var out bytes.Buffer
	w, _ := flate.NewWriter(&out, flate.BestCompression)
	for _, text := range texts {
		out.Reset()
		w.Write([]byte(text))
		w.Flush()
		body := bytes.TrimSuffix(out.Bytes(), []byte("\x00\x00\xff\xff"))
		frames = append(append(frames, 0xC1, byte(len(body))), body...)
	}
	return frames
}

// What a limit has cut off is no history: the next message must not come out as something else.
func TestHistoryBehindTheLimit(t *testing.T) {
	frames, opts := takeover("abcdefghij", "fghij"), agreed("permessage-deflate")
	if got := texts(inspect.Bytes(frames, opts)); !slices.Equal(got, []string{"abcdefghij", "fghij"}) {
		t.Fatal(got)
	}
	opts.MaxMessageBytes = 5
	r := inspect.Bytes(frames, opts)
	if m := r.Messages[1]; m.Text != nil && *m.Text != "fghij" {
		t.Errorf("%q, want fghij or nothing: %q", *m.Text, places(r))
	}
}

// A direction is given up after many failures; its compressed bytes are never shown as text.
func TestCompressedBytesAreNoText(t *testing.T) {
	r := inspect.Bytes(append(repeat(t, "c1 02 ff ff", 300), takeover("Hello")...), agreed("permessage-deflate"))
	last := r.Messages[len(r.Messages)-1]
	if last.Text != nil && *last.Text != "Hello" {
		t.Errorf("%q", *last.Text)
	}
	r = inspect.Bytes(append(repeat(t, "c1 02 ff ff", 300), unhex(t, "c1 02 48 69")...), agreed("permessage-deflate"))
	if last := r.Messages[300]; last.Text != nil && *last.Text == "Hi" {
		t.Errorf("the compressed bytes stand as text: %q", *last.Text)
	}
	sound(t, r)
}
