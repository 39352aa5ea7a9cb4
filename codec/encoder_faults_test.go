package codec_test

import (
	"bytes"
	"errors"
	"testing"

	"github.com/wslens/wslens/codec"
)

// A reason stands behind a status code: without one there is no place for it.
func TestEncoderReasonWithoutCode(t *testing.T) {
	for _, lenient := range []bool{false, true} {
		e := codec.NewEncoder(codec.Options{Lenient: lenient})
		out, err := e.AppendClose([]byte("kept"), codec.CloseNoStatus, "bye")
		if !errors.Is(err, codec.ErrReason) || string(out) != "kept" {
			t.Errorf("lenient %v: %q, %v", lenient, out, err)
		}
		if out, err = e.AppendClose(nil, codec.CloseNoStatus, ""); err != nil || !bytes.Equal(out, []byte{0x88, 0}) {
			t.Errorf("lenient %v: % x, %v", lenient, out, err)
		}
	}
}

// A payload may lie in the memory to which its frame is appended, as in AppendMessage(b[:0], op, b).
func TestEncodeInPlace(t *testing.T) {
	key := [4]byte{0x37, 0xfa, 0x21, 0x3d}
	for _, size := range []int{0, 1, 5, 125, 126, 1000, 65535, 65536} {
		plain := make([]byte, size)
		for i := range plain {
			plain[i] = 'a' + byte(i%26)
		}
		for _, spare := range []int{0, 1, 6, 100} {
			for _, sender := range []codec.Sender{codec.Client, codec.Server} {
				h := codec.Header{FIN: true, Opcode: codec.Binary, Masked: sender == codec.Client, MaskingKey: key, PayloadLength: uint64(size)}
				want := append(h.Append(nil), plain...)
				if h.Masked {
					codec.Mask(key, 0, want[h.Size():])
				}
				ways := map[string]func(b []byte) ([]byte, error){
					"AppendFrame": func(b []byte) ([]byte, error) { return codec.AppendFrame(b[:0], h, b), nil },
					"Encoder": func(b []byte) ([]byte, error) {
						e := codec.NewEncoder(codec.Options{Rules: codec.Rules{Sender: sender}})
						e.Key = func() [4]byte { return key }
						return e.AppendMessage(b[:0], codec.Binary, b)
					},
				}
				for name, way := range ways {
					b := append(make([]byte, 0, size+spare), plain...)
					if got, err := way(b); err != nil || !bytes.Equal(got, want) {
						t.Errorf("%s, %d bytes, %d to spare, sender %d: not the frame that it is elsewhere, %v", name, size, spare, sender, err)
					}
				}
			}
		}
	}
}

// What is refused leaves the memory behind dst alone too.
func TestEncodeInPlaceRefused(t *testing.T) {
	b := append(make([]byte, 0, 64), "a\xffb"...)
	out, err := codec.NewEncoder(codec.Options{}).AppendMessage(b[:0], codec.Text, b)
	if err == nil || len(out) != 0 || string(b) != "a\xffb" {
		t.Errorf("%q, %v, and the payload is %q", out, err, b)
	}
}
