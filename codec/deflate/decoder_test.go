package deflate_test

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/deflate"
	"github.com/wslens/wslens/codec/rule"
)

// deflated are text messages, each compressed and in fragments of size bytes at most; h says whether they are masked.
func deflated(h codec.Header, size int, messages ...string) (wire []byte) {
	var d deflate.Deflater
	for _, message := range messages {
		payload := d.Append(nil, []byte(message))
		h.FIN, h.RSV1, h.Opcode = false, true, codec.Text
		for !h.FIN {
			n := min(size, len(payload))
			h.FIN = n == len(payload)
			wire = codec.AppendFrame(wire, h, payload[:n])
			payload = payload[n:]
			h.RSV1, h.Opcode = false, codec.Continuation
		}
	}
	return wire
}

// unhex reads hex digits; blanks between them count for nothing.
func unhex(t *testing.T, text string) []byte {
	t.Helper()
	b, err := hex.DecodeString(strings.Join(strings.Fields(text), ""))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// events writes what a Decoder gives, byte by byte or in one piece.
func events(d *deflate.Decoder, wire []byte, step int) (lines []string) {
	take := func() {
		for e := d.Next(); e != nil; e = d.Next() {
			if e.Kind == codec.Fault {
				lines = append(lines, fmt.Sprintf("%v %s@%d-%d", e.Finding.Severity, e.Finding.Rule, e.Start, e.End))
			} else {
				lines = append(lines, fmt.Sprintf("%v %q@%d-%d of %d", e.Header.Opcode, e.Payload, e.Start, e.End, e.Frames))
			}
		}
	}
	for rest := bytes.Clone(wire); len(rest) > 0; rest = rest[min(step, len(rest)):] {
		d.Push(rest[:min(step, len(rest))])
		take()
	}
	d.Finish()
	take()
	return append(lines, fmt.Sprint(d.Err()))
}

func TestDecoder(t *testing.T) {
	const (
		hello = "c1 07 f248cdc9c90700"
		again = "c1 05 f200110000"
	)
	bomb := string(deflated(codec.Header{}, 1<<20, strings.Repeat("a", 100_000)))
	server := codec.Rules{Sender: codec.Server}
	small := codec.Rules{Sender: codec.Server, MaxMessageBytes: 5}
	noTakeover := deflate.Answer{deflate.ServerNoContextTakeover: 1}
	for _, c := range []struct {
		name    string
		rules   codec.Rules
		lenient bool
		answer  deflate.Answer
		wire    string
		want    []string
	}{
		{"takeover", server, false, deflate.Answer{}, hello + again, []string{`text "Hello"@0-9 of 1`, `text "Hello"@9-16 of 1`, "<nil>"}},
		{"of the client alone", server, false, deflate.Answer{deflate.ClientNoContextTakeover: 1}, hello + again,
			[]string{`text "Hello"@0-9 of 1`, `text "Hello"@9-16 of 1`, "<nil>"}},
		{"no takeover", server, false, noTakeover, hello + again + hello,
			[]string{`text "Hello"@0-9 of 1`, "error deflate-missing-history@9-16", "deflate-missing-history"}},
		{"no takeover, lenient", server, true, noTakeover, hello + again + hello,
			[]string{`text "Hello"@0-9 of 1`, "error deflate-missing-history@9-16", `text "H"@9-16 of 1`, `text "Hello"@16-25 of 1`, "<nil>"}},
		{"plain between", server, false, deflate.Answer{}, hello + "81 01 61" + again,
			[]string{`text "Hello"@0-9 of 1`, `text "a"@9-12 of 1`, `text "Hello"@12-19 of 1`, "<nil>"}},
		{"fragments and a ping", server, false, deflate.Answer{}, "41 03 f248cd 89 01 61 80 04 c9c90700",
			[]string{"note message-interleaved-control@5-6", `ping "a"@5-8 of 1`, `text "Hello"@0-14 of 2`, "<nil>"}},
		{"plain fragments", server, false, deflate.Answer{}, "01 01 61 00 00 80 01 62",
			[]string{"note message-empty-fragment@4-5", `text "ab"@0-8 of 3`, "<nil>"}},
		{"at the limit", small, false, deflate.Answer{}, hello + "81 05 48656c6c6f", []string{`text "Hello"@0-9 of 1`, `text "Hello"@9-16 of 1`, "<nil>"}},
		{"over the limit", codec.Rules{Sender: codec.Server, MaxMessageBytes: 4}, false, deflate.Answer{}, hello + hello,
			[]string{"error message-too-big@0-9", "message-too-big"}},
		{"over the limit, plain", small, false, deflate.Answer{}, "81 06 48656c6c6f21", []string{"error message-too-big@1-2", "message-too-big"}},
		{"over the limit, lenient", small, true, deflate.Answer{}, fmt.Sprintf("%x", bomb),
			[]string{fmt.Sprintf("error message-too-big@0-%d", len(bomb)), fmt.Sprintf(`text "aaaaa"@0-%d of 1`, len(bomb)), "<nil>"}},
		{"text that is not UTF-8", server, false, deflate.Answer{}, "c1 07 3ab7ebe15e0000",
			[]string{"error message-invalid-utf8@0-9", "message-invalid-utf8"}},
		{"binary that is not UTF-8", server, false, deflate.Answer{}, "c2 07 3ab7ebe15e0000", []string{`binary "κ\xe1\xbd"@0-9 of 1`, "<nil>"}},
		{"corrupt", server, false, deflate.Answer{}, "c2 01 07" + hello, []string{"error deflate-inflate-failed@0-3", "deflate-inflate-failed"}},
		{"corrupt, lenient", server, true, deflate.Answer{}, "c2 01 07" + hello,
			[]string{"error deflate-inflate-failed@0-3", `binary ""@0-3 of 1`, `text "Hello"@3-12 of 1`, "<nil>"}},
		{"RSV1 on a ping", server, false, deflate.Answer{}, hello + "c9 00", []string{`text "Hello"@0-9 of 1`, "error deflate-rsv1-on-control@9-10", "deflate-rsv1-on-control"}},
		{"cut", server, false, deflate.Answer{}, hello + "41 03 f248cd", []string{`text "Hello"@0-9 of 1`, "warning message-unfinished@9-14", "<nil>"}},
		{"a new message in an open one, lenient", server, true, deflate.Answer{}, "41 03 f248cd" + hello,
			[]string{"error message-start-inside-message@5-6", `text "Hello"@5-14 of 1`, "<nil>"}},
	} {
		wire := unhex(t, c.wire)
		for _, step := range []int{len(wire), 1, 3} {
			d := deflate.NewDecoder(codec.Options{Rules: c.rules, Lenient: c.lenient, Notes: true}, c.answer)
			got := events(d, wire, step)
			var f rule.Finding
			if errors.As(d.Err(), &f) {
				got[len(got)-1] = string(f.Rule)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%s, %d bytes at a time:\n%q, want\n%q", c.name, step, got, c.want)
			}
		}
	}
}

// The terms are those of the side that sends.
func TestDecoderTerms(t *testing.T) {
	const server, client = codec.Server, codec.Client
	past := ""
	for i := range 100 {
		past += fmt.Sprint(i, ".")
	}
	for _, c := range []struct {
		sender codec.Sender
		answer deflate.Answer
		good   bool
	}{
		{server, deflate.Answer{}, true},
		{server, deflate.Answer{deflate.ServerMaxWindowBits: 8}, false},
		{server, deflate.Answer{deflate.ServerMaxWindowBits: 9}, true},
		{server, deflate.Answer{deflate.ClientMaxWindowBits: 8}, true},
		{server, deflate.Answer{deflate.ServerNoContextTakeover: 1}, false},
		{server, deflate.Answer{deflate.ClientNoContextTakeover: 1}, true},
		{client, deflate.Answer{}, true},
		{client, deflate.Answer{deflate.ClientMaxWindowBits: 8}, false},
		{client, deflate.Answer{deflate.ServerMaxWindowBits: 8}, true},
		{client, deflate.Answer{deflate.ClientNoContextTakeover: 1}, false},
		{client, deflate.Answer{deflate.ServerNoContextTakeover: 1}, true},
		{codec.UnknownSender, deflate.Answer{deflate.ServerMaxWindowBits: 8}, false},
	} {
		wire := deflated(codec.Header{Masked: c.sender == client}, 1<<20, past, past[:20]) // which stands 290 bytes before
		d := deflate.NewDecoder(codec.Options{Rules: codec.Rules{Sender: c.sender}}, c.answer)
		if events(d, wire, len(wire)); (d.Err() == nil) != c.good {
			t.Errorf("sender %d, %v: %v", c.sender, c.answer, d.Err())
		}
	}
}

// Messages of many lengths, in fragments of many, come out as they went in.
func TestDecoderReadsDeflater(t *testing.T) {
	var messages []string
	for n := 1; n < 50_000; n += n/3 + 1 {
		messages = append(messages, strings.Repeat("to and fro ", n/11+1)[:n], "")
	}
	for _, size := range []int{1, 7, 1000, 1 << 20} {
		d := deflate.NewDecoder(codec.Options{Rules: codec.Rules{Sender: codec.Server}}, deflate.Answer{})
		d.Push(deflated(codec.Header{}, size, messages...))
		var got []string
		for e := d.Next(); e != nil; e = d.Next() {
			got = append(got, string(e.Payload))
		}
		if d.Err() != nil || !slices.Equal(got, messages) {
			t.Errorf("fragments of %d bytes: %d messages, %v, want %d", size, len(got), d.Err(), len(messages))
		}
	}
}

// A message that goes on without inflating to anything ends at a bound, however it is cut.
func TestDecoderBoundsTheWire(t *testing.T) {
	limited := codec.Options{Rules: codec.Rules{Sender: codec.Server, MaxMessageBytes: 1000}}
	empty := bytes.Repeat([]byte{0, 0, 0, 0xFF, 0xFF}, 25) // empty stored blocks
	d := deflate.NewDecoder(limited, deflate.Answer{})
	d.Push(codec.AppendFrame(nil, codec.Header{RSV1: true, Opcode: codec.Binary}, empty))
	for n := 0; d.Err() == nil; n++ {
		if n > 30 {
			t.Fatal("there is no bound")
		}
		for d.Next() != nil {
		}
		d.Push(codec.AppendFrame(nil, codec.Header{}, empty))
	}
	one := deflate.NewDecoder(limited, deflate.Answer{})
	one.Push(codec.Header{RSV1: true, FIN: true, Opcode: codec.Binary, PayloadLength: 1 << 40}.Append(nil))
	if e := one.Next(); e == nil || e.Finding.Rule != rule.MessageTooBig {
		t.Errorf("a frame of a tebibyte: %+v", e)
	}
}

// FuzzDecoder has any bytes decoded in one piece and in small ones, with the same outcome and within the limit.
func FuzzDecoder(f *testing.F) {
	f.Add([]byte("\xc1\x07\xf2\x48\xcd\xc9\xc9\x07\x00\xc1\x05\xf2\x00\x11\x00\x00"), uint8(0), true)
	f.Add([]byte("\x41\x03\xf2\x48\xcd\x89\x01!\x80\x04\xc9\xc9\x07\x00"), uint8(9), false)
	f.Add([]byte("\xc1\x85\x00\x00\x00\x00\xf2\x00\x11\x00\x00\x82\x01a"), uint8(20), true)
	f.Fuzz(func(t *testing.T, wire []byte, n uint8, lenient bool) {
		opts := codec.Options{Lenient: lenient, Rules: codec.Rules{Sender: codec.Sender(n % 3), MaxMessageBytes: 1 << 16}}
		answer := deflate.Answer{deflate.ServerNoContextTakeover: int(n / 3 % 2), deflate.ClientNoContextTakeover: int(n / 6 % 2)}
		whole := events(deflate.NewDecoder(opts, answer), wire, len(wire)+1)
		small := events(deflate.NewDecoder(opts, answer), wire, 1+int(n)%7)
		if !slices.Equal(whole, small) {
			t.Fatalf("in one piece %q\nin small ones %q", whole, small)
		}
		d := deflate.NewDecoder(opts, answer)
		d.Push(bytes.Clone(wire))
		for e := d.Next(); e != nil; e = d.Next() {
			if len(e.Payload) > 1<<16 {
				t.Fatalf("%d bytes came out", len(e.Payload))
			}
		}
	})
}
