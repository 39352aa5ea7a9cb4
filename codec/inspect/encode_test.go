package inspect_test

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// What is built is read back as asked.
func TestEncodeThenInspect(t *testing.T) {
	keys := []string{"", "01020304", "ffffffff"}
	for range 1500 {
		s := inspect.EncodeSpec{
			Opcode: decimal(rand.IntN(16)), Payload: make([]byte, rand.IntN(300)), FIN: rand.IntN(3) > 0,
			RSV1: rand.IntN(4) == 0, RSV2: rand.IntN(8) == 0, RSV3: rand.IntN(8) == 0,
			Mask: keys[rand.IntN(len(keys))], LengthForm: []int{0, 0, 16, 64}[rand.IntN(4)], CloseCode: -1,
		}
		for i := range s.Payload {
			s.Payload[i] = byte(rand.UintN(256))
		}
		for left := len(s.Payload); left > 0 && rand.IntN(2) == 0; {
			n := rand.IntN(left + 1)
			s.Fragments, left = append(s.Fragments, n), left-n
		}
		out, err := inspect.Encode(s)
		if err != nil {
			t.Fatalf("%+v: %v", s, err)
		}
		r := inspect.Bytes(out.Bytes, inspect.Options{Direction: inspect.ServerToClient})
		sound(t, r)
		if r.FrameCount != len(out.Frames) {
			t.Fatalf("%+v: %d frames are read, %d were built", s, r.FrameCount, len(out.Frames))
		}
		readBack(t, s, r.Frames)
	}
}

func readBack(t *testing.T, s inspect.EncodeSpec, frames []inspect.Frame) {
	var payload []byte
	for i, f := range frames {
		payload = append(payload, f.Payload...)
		opcode, last := "0", i == len(frames)-1
		if i == 0 {
			opcode = s.Opcode
		}
		if decimal(f.Opcode) != opcode || f.FIN != (s.FIN && last) || f.RSV1 != (s.RSV1 && i == 0) || f.RSV2 != s.RSV2 || f.RSV3 != s.RSV3 ||
			!f.Complete || f.Masked != (s.Mask != "") || f.MaskingKey != s.Mask {
			t.Fatalf("%+v: frame %d is %+v", s, i, f)
		}
		if s.LengthForm != 0 && f.LengthForm != s.LengthForm {
			t.Fatalf("%+v: frame %d has %d bits of length", s, i, f.LengthForm)
		}
		if i < len(s.Fragments) && len(f.Payload) != s.Fragments[i] {
			t.Fatalf("%+v: frame %d has %d bytes", s, i, len(f.Payload))
		}
	}
	if !bytes.Equal(payload, s.Payload) {
		t.Fatalf("%+v: payload %x", s, payload)
	}
}
