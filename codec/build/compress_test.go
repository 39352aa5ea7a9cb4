package build_test

import (
	"bytes"
	"testing"

	"github.com/wslens/wslens/codec/build"
	"github.com/wslens/wslens/codec/inspect"
)

// A masked message goes by the client's parameters, another by the server's: the history is within the window, and may be
// referred to, on one side alone.
func TestCompressGoesByTheDirection(t *testing.T) {
	history := bytes.Repeat([]byte("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJ"), 10) // 460 bytes
	const unlike = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJ"
	past := append([]byte(unlike), bytes.Repeat([]byte{'-'}, 300)...) // seen 346 bytes before
	for _, c := range []struct {
		name, deflate, mask string
		history             []byte
		refers              bool
	}{
		{"server, no limits", "permessage-deflate", "", past, true},
		{"client, no limits", "permessage-deflate", "00000000", past, true},
		{"server, its window", "permessage-deflate; server_max_window_bits=8", "", past, false},
		{"client, the server's window", "permessage-deflate; server_max_window_bits=8", "00000000", past, true},
		{"client, its window", "permessage-deflate; client_max_window_bits=8", "00000000", past, false},
		{"server, the client's window", "permessage-deflate; client_max_window_bits=8", "", past, true},
		{"server, its window of 9 bits", "permessage-deflate; server_max_window_bits=9", "", past, true},
		{"server, no takeover", "permessage-deflate; server_no_context_takeover", "", history, false},
		{"client, the server has no takeover", "permessage-deflate; server_no_context_takeover", "00000000", history, true},
		{"client, no takeover", "permessage-deflate; client_no_context_takeover", "00000000", history, false},
		{"client with random keys, no takeover", "permessage-deflate; client_no_context_takeover", "random", history, false},
		{"server, the client has no takeover", "permessage-deflate; client_no_context_takeover", "", history, true},
		{"server, no history", "permessage-deflate", "", nil, false},
	} {
		spec := with(textSpec(unlike), func(s *build.Spec) { s.Deflate, s.Mask, s.History = c.deflate, c.mask, c.history })
		if c.mask == "random" {
			spec.Mask, spec.NewKey = "", func() [4]byte { return [4]byte{} }
		}
		out, err := build.Encode(spec)
		if err != nil || (len(out.Bytes) < 20) != c.refers {
			t.Errorf("%s: % x, %v", c.name, out.Bytes, err)
		}
	}
}

// What is compressed is inspected as the message it was.
func TestCompressThenInspect(t *testing.T) {
	for _, deflate := range []string{"permessage-deflate", "permessage-deflate; server_max_window_bits=8"} {
		for _, text := range []string{"", "Hello", "Hello Hello Hello", string(bytes.Repeat([]byte("to and fro, "), 4000))} {
			spec := with(textSpec(text), func(s *build.Spec) { s.Deflate, s.RSV1 = deflate, true })
			out, err := build.Encode(spec)
			if err != nil {
				t.Fatal(err)
			}
			r := inspect.Bytes(out.Bytes, inspect.Options{Extensions: &[]string{deflate}[0]})
			if r.Verdict.Level == "error" || len(r.Messages) != 1 || r.Messages[0].Text == nil || *r.Messages[0].Text != text {
				t.Errorf("%s, %d bytes: %s, %d messages", deflate, len(text), r.Verdict.Title, len(r.Messages))
			}
		}
	}
}
