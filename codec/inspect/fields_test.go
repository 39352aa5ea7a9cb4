package inspect_test

import (
	"math/rand/v2"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// tile checks that the fields of the frames cover their bytes, bit for bit, and none twice.
func tile(t *testing.T, r *inspect.Report) {
	t.Helper()
	for _, f := range r.Frames {
		at := 8 * f.Offset
		for _, field := range f.Fields {
			if field.BitOffset != at || field.BitLength <= 0 {
				t.Fatalf("%x: field %s at bit %d, want %d", r.Bytes(), field.Name, field.BitOffset, at)
			}
			at += field.BitLength
		}
		if at != 8*(f.Offset+f.AvailableBytes) {
			t.Fatalf("%x: the fields end at bit %d, the frame at %d", r.Bytes(), at, 8*(f.Offset+f.AvailableBytes))
		}
	}
}

func TestFieldsTile(t *testing.T) {
	for _, cases := range goldens(t) {
		for _, g := range cases {
			tile(t, g.report(t))
		}
	}
	for range 20000 {
		b := make([]byte, rand.IntN(40))
		for i := range b {
			b[i] = byte(rand.UintN(256))
		}
		r := inspect.Bytes(b, inspect.Options{})
		tile(t, r)
		end := 0
		for _, f := range r.Frames {
			if f.Offset != end {
				t.Fatalf("%x: a frame begins at %d, the one before ends at %d", b, f.Offset, end)
			}
			end += f.AvailableBytes
		}
	}
}
