package codec_test

import (
	"bytes"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/internal/memory"
)

// FuzzFramesAgain writes each frame that was read anew: these are the bytes that came, however they are cut into pieces.
func FuzzFramesAgain(f *testing.F) {
	for _, g := range goldens(f) {
		if b := g.bytes(); len(b) < 4096 {
			f.Add(b, uint8(0), uint8(1))
			f.Add(b, uint8(6), uint8(200))
		}
	}
	f.Fuzz(func(t *testing.T, stream []byte, n, piece uint8) {
		opts := optionsOf(n)
		opts.Level, opts.Lenient = codec.Frames, true
		opts.MaxMessageBytes, opts.MaxFrameBytes = 0, 0 // payloads over the limit are not given
		var again []byte
		used := memory.Allocated(func() { again = framesAgain(opts, stream, 1+int(piece)) })
		if !bytes.HasPrefix(stream, again) {
			t.Fatalf("% x was written anew as % x", stream, again)
		}
		if h, size, err := codec.ParseHeader(stream[len(again):]); err == nil && h.PayloadLength <= uint64(len(stream)-len(again)-size) {
			t.Fatalf("% x: the frame at %d was not read", stream, len(again))
		}
		if most := uint64(100*len(stream) + 1<<20); used > most {
			t.Fatalf("%d bytes of memory for %d", used, len(stream))
		}
	})
}

// framesAgain encodes all that a Decoder reads.
func framesAgain(opts codec.Options, stream []byte, piece int) (wire []byte) {
	d := codec.NewDecoder(opts)
	for rest := bytes.Clone(stream); len(rest) > 0; rest = rest[min(piece, len(rest)):] {
		d.Push(rest[:min(piece, len(rest))])
		for e := d.Next(); e != nil; e = d.Next() {
			if e.Kind != codec.WholeFrame {
				continue
			}
			wire = e.Header.Append(wire)
			start := len(wire)
			wire = append(wire, e.Payload...)
			if e.Header.Masked {
				codec.Mask(e.Header.MaskingKey, 0, wire[start:])
			}
		}
	}
	return wire
}
