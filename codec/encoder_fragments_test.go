package codec_test

import (
	"bytes"
	"errors"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/rule"
)

// The fragments of RFC 6455 section 5.7, and what other sizes make of a message.
func TestAppendFragments(t *testing.T) {
	for _, c := range []struct {
		payload string
		size    int
		want    string
	}{
		{"Hello", 3, "01 03 48 65 6c 80 02 6c 6f"},
		{"Hello", 5, "81 05 48 65 6c 6c 6f"},
		{"Hello", 6, "81 05 48 65 6c 6c 6f"},
		{"Hello", 0, "81 05 48 65 6c 6c 6f"},
		{"Hello", -1, "81 05 48 65 6c 6c 6f"},
		{"abc", 1, "01 01 61 00 01 62 80 01 63"},
		{"", 1, "81 00"},
		{"", 0, "81 00"},
		{"\u00e9", 1, "01 01 c3 80 01 a9"},
	} {
		e := codec.NewEncoder(codec.Options{Rules: codec.Rules{Sender: codec.Server}})
		for range 2 {
			got, err := e.AppendFragments([]byte("kept"), codec.Text, []byte(c.payload), c.size)
			if want := append([]byte("kept"), unhex(t, c.want)...); err != nil || !bytes.Equal(got, want) {
				t.Errorf("%q by %d: % x, %v; want % x", c.payload, c.size, got, err, want)
			}
		}
	}
}

// RSV1 stands on the first frame alone (RFC 7692 section 7.2.3.1).
func TestAppendCompressedFragments(t *testing.T) {
	e := codec.NewEncoder(codec.Options{Rules: codec.Rules{Sender: codec.Server, Compression: codec.CompressionDeflate}})
	wire, err := e.AppendCompressedFragments(nil, codec.Text, unhex(t, "f248cdc9c90700"), 3)
	if err == nil {
		wire, err = e.AppendFragments(wire, codec.Text, []byte("ab"), 1)
	}
	if want := unhex(t, "41 03 f248cd 00 03 c9c907 80 01 00  01 01 61 80 01 62"); err != nil || !bytes.Equal(wire, want) {
		t.Errorf("% x, %v; want % x", wire, err, want)
	}
}

// What is refused in its last fragment takes back those before it.
func TestAppendFragmentsRefused(t *testing.T) {
	e := codec.NewEncoder(codec.Options{Rules: codec.Rules{Sender: codec.Server, MaxMessageBytes: 8}})
	kept := []byte("kept")
	for want, payload := range map[rule.ID]string{rule.MessageInvalidUTF8: "abcd\xff", rule.MessageTooBig: "123456789"} {
		out, err := e.AppendFragments(kept, codec.Text, []byte(payload), 2)
		var f rule.Finding
		if !errors.As(err, &f) || f.Rule != want || string(out) != "kept" {
			t.Errorf("%q, %v; want %s", out, err, want)
		}
	}
	out, err := e.AppendFragments(kept, codec.Ping, nil, 1)
	if !errors.Is(err, codec.ErrOpcode) || string(out) != "kept" {
		t.Errorf("%q, %v", out, err)
	}
	if out, err = e.AppendFragments(nil, codec.Text, []byte("ok"), 1); err != nil || !bytes.Equal(out, unhex(t, "01 01 6f 80 01 6b")) {
		t.Errorf("% x, %v: the next message", out, err)
	}
	if err = e.BeginMessage(codec.Text); err != nil {
		t.Fatal(err)
	}
	if out, err = e.AppendFragments(kept, codec.Text, []byte("b"), 1); !errors.Is(err, codec.ErrInMessage) || string(out) != "kept" {
		t.Errorf("%q, %v", out, err)
	}
	if _, err = e.BeginFrame(nil, 1, true); err != nil {
		t.Fatal(err)
	}
	if out, err = e.AppendFragments(kept, codec.Text, []byte("b"), 1); !errors.Is(err, codec.ErrInFrame) || string(out) != "kept" {
		t.Errorf("%q, %v", out, err)
	}
}
