package inspect_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"slices"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// Faults 1 to 8: lengths.

func lengthsThatWrap(t *testing.T) {
	for _, text := range []string{
		"01 01 61 80 7f ff ff ff ff ff ff ff ff 61",
		"02 01 61 00 7f 7f ff ff ff ff ff ff ff",
		"81 01 61 82 ff ff ff ff ff ff ff ff ff 01 02 03 04 61",
	} {
		for _, limit := range []uint64{0, 1, 1 << 63, ^uint64(0)} {
			r := look(t, text, inspect.Options{MaxMessageBytes: limit})
			sound(t, r)
			if r.FrameCount != 2 {
				t.Errorf("%s: %d frames", text, r.FrameCount)
			}
		}
	}
}

// announced has frames that announce lengths and bring little: nothing is read as another frame, the number is exact,
// and memory is that of what is there.
func announced(lengths ...string) func(t *testing.T) {
	return func(t *testing.T) {
		for _, length := range lengths {
			for _, masked := range []string{"7f", "ff"} {
				for _, rest := range []string{"", "01 02", "01 02 03 04", "01 02 03 04 61 62 63", "01 02 03 04 81 05 48 65 6c 6c 6f"} {
					announcedOnce(t, unhex(t, "82"+masked+length+rest))
				}
			}
		}
	}
}

func announcedOnce(t *testing.T, b []byte) {
	t.Helper()
	r, used := measured(b, inspect.Options{})
	sound(t, r)
	length := binary.BigEndian.Uint64(b[2:])
	if f := r.Frames[0]; r.FrameCount != 1 || f.PayloadLength != fmt.Sprint(length) || f.Complete || used > 1<<20 {
		t.Errorf("%x: %d frames, %s bytes announced, %d KiB used", b, r.FrameCount, f.PayloadLength, used>>10)
	}
	if msb := slices.Contains(errorsOf(r), "frame-length-msb"); msb != (length>>63 == 1) {
		t.Errorf("%x: errors %q", b, errorsOf(r))
	}
}

// announcedPowers announces every power of two, less one.
func announcedPowers(t *testing.T) {
	for shift := 17; shift <= 64; shift++ {
		header := binary.BigEndian.AppendUint64([]byte{0x82, 0x7F}, 1<<shift-1)
		announcedOnce(t, append(header, 1, 2, 3))
	}
}

// announcedShort has each form of a length with less behind it, down to one byte.
func announcedShort(t *testing.T) {
	for _, text := range []string{"82 7f 00 00 00 00 00 01 00 00 01 02 03", "82 fe 01 00 01 02 03 04 61 62 63", "82 85 01 02 03 04 61"} {
		whole := unhex(t, text)
		for n := 1; n <= len(whole); n++ {
			b := slices.Clip(bytes.Clone(whole[:n]))
			r := inspect.Bytes(b, inspect.Options{})
			sound(t, r)
			if r.FrameCount != 1 || r.Frames[0].AvailableBytes != n || r.Frames[0].Complete {
				t.Errorf("%x: %d frames, %+v", b, r.FrameCount, r.Frames)
			}
		}
	}
}

// refusedPayload hides frames in the payload of one that is refused.
func refusedPayload(t *testing.T) {
	hidden := bytes.Repeat([]byte(hello), 1000)
	for name, b := range map[string][]byte{
		"frame-length-msb":     append(binary.BigEndian.AppendUint64([]byte{0x82, 0x7F}, 1<<63), hidden...),
		"message-too-big":      header64(0x82, hidden),
		"frame-server-masked":  append(binary.BigEndian.AppendUint64([]byte{0x82, 0xFF}, uint64(len(hidden)-4)), hidden...),
		"frame-rsv2-rsv3":      header64(0xA2, hidden),
		"frame-reserved-data-": header64(0x83, hidden),
	} {
		r := inspect.Bytes(b, inspect.Options{Direction: inspect.ServerToClient, MaxMessageBytes: 6000})
		sound(t, r)
		if r.FrameCount != 1 || len(errorsOf(r)) == 0 {
			t.Errorf("%s: %d frames, errors %q", name, r.FrameCount, errorsOf(r))
		}
	}
}

// lengthForms has the lengths around each border, from both sides, with headers written out.
func lengthForms(t *testing.T) {
	for _, c := range []struct {
		length int
		header string // behind the first byte
	}{{0, "00"}, {125, "7d"}, {126, "7e 00 7e"}, {127, "7e 00 7f"}, {65535, "7e ff ff"}, {65536, "7f 00 00 00 00 00 01 00 00"}} {
		for _, masked := range []bool{false, true} {
			b := append([]byte{0x82}, unhex(t, c.header)...)
			if masked {
				b[1] |= 0x80
				b = append(b, 0x37, 0xFA, 0x21, 0x3D)
			}
			r := inspect.Bytes(append(b, make([]byte, c.length)...), inspect.Options{})
			sound(t, r)
			if f := r.Frames[0]; r.FrameCount != 1 || !f.Complete || f.PayloadLength != decimal(c.length) || len(r.Findings) > 0 {
				t.Errorf("%d bytes, masked %v: %d frames, %s bytes, %q", c.length, masked, r.FrameCount, f.PayloadLength, places(r))
			}
		}
	}
}
