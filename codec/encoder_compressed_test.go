package codec_test

import (
	"bytes"
	"errors"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/rule"
)

// RSV1 stands on the first frame of the message that is compressed, and on no other.
func TestEncodeCompressed(t *testing.T) {
	e := codec.NewEncoder(codec.Options{Rules: codec.Rules{Sender: codec.Server, Compression: codec.CompressionDeflate}})
	hello := unhex(t, "f248cdc9c90700")
	wire, err := e.AppendCompressed(nil, codec.Text, hello)
	check := func(failed error) {
		t.Helper()
		if failed != nil {
			t.Fatal(failed)
		}
	}
	check(err)
	check(e.BeginCompressed(codec.Text))
	wire, err = e.AppendFrame(wire, hello[:3], false)
	check(err)
	wire, err = e.AppendFrame(wire, hello[3:], true)
	check(err)
	check(e.BeginMessage(codec.Text))
	wire, err = e.AppendFrame(wire, []byte("a"), true)
	check(err)
	if want := unhex(t, "c1 07 f248cdc9c90700  41 03 f248cd 80 04 c9c90700  81 01 61"); !bytes.Equal(wire, want) {
		t.Errorf("% x, want % x", wire, want)
	}
}

// A strict Encoder marks nothing as compressed that must not be.
func TestEncodeCompressedRefused(t *testing.T) {
	for want, c := range map[rule.ID]struct {
		compression codec.Compression
		op          codec.Opcode
	}{
		rule.FrameRSV1NotNegotiated: {codec.CompressionNone, codec.Text},
		rule.DeflateRSV1OnControl:   {codec.CompressionDeflate, codec.Ping},
	} {
		e := codec.NewEncoder(codec.Options{Rules: codec.Rules{Sender: codec.Server, Compression: c.compression}})
		out, err := e.AppendCompressed(nil, c.op, []byte{0})
		var f rule.Finding
		if !errors.As(err, &f) || f.Rule != want || len(out) > 0 {
			t.Errorf("% x, %v, want %s", out, err, want)
		}
	}
}
