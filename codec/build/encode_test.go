package build_test

import (
	"bytes"
	"encoding/hex"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/build"
)

// textSpec is the spec of a whole text message.
func textSpec(payload string) build.Spec {
	return build.Spec{Payload: []byte(payload), IsText: true, FIN: true, CloseCode: -1}
}

func with(spec build.Spec, change func(*build.Spec)) build.Spec {
	change(&spec)
	return spec
}

// The frames of RFC 6455 section 5.7 and others, byte for byte.
func TestEncode(t *testing.T) {
	type spec = build.Spec
	hello := textSpec("Hello")
	for _, c := range []struct {
		name string
		spec spec
		want string
	}{
		{"unmasked text", hello, "810548656c6c6f"},
		{"masked text", with(hello, func(s *spec) { s.Mask = "37fa213d" }), "818537fa213d7f9f4d5158"},
		{"upper case key", with(hello, func(s *spec) { s.Mask = "37FA213D" }), "818537fa213d7f9f4d5158"},
		{"zero key", with(hello, func(s *spec) { s.Mask = "00000000" }), "81850000000048656c6c6f"},
		{"fragments", with(hello, func(s *spec) { s.Fragments = []int{3} }), "010348656c 80026c6f"},
		{"fragments that use all", with(hello, func(s *spec) { s.Fragments = []int{3, 2} }), "010348656c 80026c6f"},
		{"empty fragments", with(hello, func(s *spec) { s.Fragments = []int{0, 5, 0} }), "0100 000548656c6c6f 8000"},
		{"two parts", with(hello, func(s *spec) { s.Parts = 2 }), "01024865 80036c6c6f"},
		{"five parts", with(hello, func(s *spec) { s.Parts = 5 }), "010148 000165 00016c 00016c 80016f"},
		{"one part", with(hello, func(s *spec) { s.Parts = 1 }), "810548656c6c6f"},
		{"one part of nothing", with(textSpec(""), func(s *spec) { s.Parts = 1 }), "8100"},
		{"masked fragments", with(hello, func(s *spec) { s.Mask, s.Fragments = "37fa213d", []int{3} }), "018337fa213d7f9f4d 808237fa213d5b95"},
		{"binary", spec{Payload: []byte{0x64, 0xdc, 0x82}, FIN: true, CloseCode: -1}, "820364dc82"},
		{"ping", with(hello, func(s *spec) { s.Opcode = "ping" }), "890548656c6c6f"},
		{"masked pong", with(hello, func(s *spec) { s.Opcode, s.Mask = "pong", "37fa213d" }), "8a8537fa213d7f9f4d5158"},
		{"continuation", with(hello, func(s *spec) { s.Opcode = "continuation" }), "800548656c6c6f"},
		{"close without a code", spec{Opcode: "close", FIN: true, CloseCode: -1}, "8800"},
		{"close 1000", spec{FIN: true, CloseCode: 1000}, "880203e8"},
		{"close with a reason", spec{Opcode: "close", FIN: true, CloseCode: 1001, CloseReason: "bye"}, "880503e9627965"},
		{"close of one byte", spec{Opcode: "8", Payload: []byte{3}, FIN: true, CloseCode: -1}, "880103"},
		{"close 0 and 65535", spec{FIN: true, CloseCode: 65535}, "8802ffff"},
		{"reserved opcode", with(hello, func(s *spec) { s.Opcode = "13" }), "8d0548656c6c6f"},
		{"opcode in hex", with(hello, func(s *spec) { s.Opcode = "0xB" }), "8b0548656c6c6f"},
		{"opcode 0", with(textSpec(""), func(s *spec) { s.Opcode = "0" }), "8000"},
		{"no FIN", with(textSpec(""), func(s *spec) { s.FIN = false }), "0100"},
		{"ping without FIN", with(textSpec(""), func(s *spec) { s.Opcode, s.FIN = "ping", false }), "0900"},
		{"every RSV bit", with(textSpec(""), func(s *spec) { s.RSV1, s.RSV2, s.RSV3 = true, true, true }), "f100"},
		{"RSV1 on the first fragment alone", with(hello, func(s *spec) { s.RSV1, s.RSV3, s.Fragments = true, true, []int{3} }), "510348656c 90026c6f"},
		{"5 in 16 bits", with(hello, func(s *spec) { s.LengthForm = 16 }), "817e000548656c6c6f"},
		{"5 in 64 bits", with(hello, func(s *spec) { s.LengthForm = 64 }), "817f000000000000000548656c6c6f"},
		{"5 in 7 bits", with(hello, func(s *spec) { s.LengthForm = 7 }), "810548656c6c6f"},
		{"not UTF-8", textSpec("\xff"), "8101ff"},
		{"126 bytes of ping", with(textSpec(strings.Repeat("a", 126)), func(s *spec) { s.Opcode = "ping" }), "897e007e" + strings.Repeat("61", 126)},
		{"compressed", with(hello, func(s *spec) { s.Deflate, s.RSV1 = "permessage-deflate", true }), "c107f248cdc9c90700"},
		{"compressed in two", with(hello, func(s *spec) { s.Deflate, s.RSV1, s.Fragments = "permessage-deflate", true, []int{3} }), "4103f248cd 8004c9c90700"},
		{"compressed without RSV1", with(hello, func(s *spec) { s.Deflate = "permessage-deflate" }), "8107f248cdc9c90700"},
		{"compressed, empty", with(textSpec(""), func(s *spec) { s.Deflate, s.RSV1 = "permessage-deflate", true }), "c10100"},
		{"compressed and masked", with(hello, func(s *spec) { s.Deflate, s.RSV1, s.Mask = "permessage-deflate", true, "37fa213d" }), "c18737fa213dc5b2ecf4fefd21"},
		{"compressed ping", with(hello, func(s *spec) { s.Deflate, s.Opcode = "permessage-deflate", "ping" }), "8907f248cdc9c90700"},
		{"compressed close", spec{Deflate: "permessage-deflate", RSV1: true, FIN: true, CloseCode: 1000}, "c804627e01 00"},
		{"65536 bytes", textSpec(strings.Repeat("a", 65536)), "817f0000000000010000" + strings.Repeat("61", 65536)},
	} {
		got, err := build.Encode(c.spec)
		if err != nil || !bytes.Equal(got.Bytes, unhex(t, c.want)) || !bytes.Equal(slices.Concat(got.Frames...), got.Bytes) {
			t.Errorf("%s: %s, %v", c.name, hex.EncodeToString(got.Bytes), err)
		}
	}
}

func TestSpecErrors(t *testing.T) {
	type spec = build.Spec
	hello := textSpec("Hello")
	for i, c := range []struct {
		field  string
		change func(*spec)
	}{
		{"opcode", func(s *spec) { s.Opcode = "16" }},
		{"opcode", func(s *spec) { s.Opcode = "-1" }},
		{"opcode", func(s *spec) { s.Opcode = "txt" }},
		{"opcode", func(s *spec) { s.Opcode = "1.5" }},
		{"mask", func(s *spec) { s.Mask = "37fa21" }},
		{"mask", func(s *spec) { s.Mask = "37fa213d00" }},
		{"mask", func(s *spec) { s.Mask = "37fa213g" }},
		{"mask", func(s *spec) { s.Mask = "random" }},
		{"closeCode", func(s *spec) { s.CloseCode = 65536 }},
		{"payload", func(s *spec) { s.CloseCode = 1000 }},
		{"payload", func(s *spec) { s.CloseCode = 0 }},
		{"closeReason", func(s *spec) { s.Opcode, s.CloseReason = "close", "bye" }},
		{"lengthForm", func(s *spec) { s.LengthForm, s.Payload = 7, make([]byte, 126) }},
		{"lengthForm", func(s *spec) { s.LengthForm, s.Payload = 16, make([]byte, 65536) }},
		{"lengthForm", func(s *spec) { s.LengthForm = 8 }},
		{"lengthForm", func(s *spec) { s.LengthForm, s.Payload = 32, make([]byte, 200) }},
		{"lengthForm", func(s *spec) { s.LengthForm = -1 }},
		{"lengthForm", func(s *spec) { s.LengthForm = 256 + 7 }},
		{"deflate", func(s *spec) { s.Deflate = "x-webkit-deflate-frame" }},
		{"deflate", func(s *spec) { s.Deflate = "permessage-deflate, permessage-deflate" }},
		{"deflate", func(s *spec) { s.Deflate = "permessage-deflate; client_max_window_bits" }},
		{"deflate", func(s *spec) { s.Deflate = "permessage-deflate; client_max_window_bits=16" }},
		{"deflate", func(s *spec) { s.Deflate = "permessage-deflate; level=9" }},
		{"deflate", func(s *spec) { s.Deflate = "permessage-deflate;" }},
		{"deflate", func(s *spec) { s.Deflate = "," }},
		{"fragments", func(s *spec) { s.Deflate, s.Fragments = "permessage-deflate", []int{8} }},
		{"fragments", func(s *spec) { s.Fragments = []int{6} }},
		{"fragments", func(s *spec) { s.Fragments = []int{3, 3} }},
		{"fragments", func(s *spec) { s.Fragments = []int{-1} }},
		{"fragments", func(s *spec) { s.Fragments = []int{1 << 62, 1 << 62} }},
		{"fragments", func(s *spec) { s.Parts = 6 }},
		{"fragments", func(s *spec) { s.Parts = 1 << 40 }},
		{"fragments", func(s *spec) { s.Parts = -1 }},
	} {
		s := with(hello, c.change)
		out, err := build.Encode(s)
		refused, ok := err.(*build.SpecError)
		if !ok || refused.Field != c.field || refused.Message == "" || refused.Error() != refused.Field+": "+refused.Message {
			t.Errorf("case %d: %v, want an error about %s", i, err, c.field)
		}
		if len(out.Bytes) > 0 || len(out.Frames) > 0 {
			t.Errorf("case %d: frames are given beside an error", i)
		}
	}
}

// Each frame asks for a key of its own.
func TestNewKeys(t *testing.T) {
	n := byte(0)
	s := with(textSpec("Hello"), func(s *build.Spec) {
		s.Parts, s.NewKey = 3, func() [4]byte { n++; return [4]byte{n, 0, 0, 0} }
	})
	out, err := build.Encode(s)
	if want := unhex(t, "01 81 01000000 49  00 82 02000000 67 6c  80 82 03000000 6f 6f"); err != nil || !bytes.Equal(out.Bytes, want) {
		t.Errorf("% x, %v, want % x", out.Bytes, err, want)
	}
}

// The spec and its slices are the caller's.
func TestEncodeLeavesTheSpecAlone(t *testing.T) {
	sizes := []int{1, 99, 99}
	s := with(textSpec("Hello"), func(s *build.Spec) { s.Mask, s.Fragments = "01020304", sizes[:1] })
	payload := bytes.Clone(s.Payload)
	if _, err := build.Encode(s); err != nil || !bytes.Equal(payload, s.Payload) {
		t.Errorf("%v, payload %q", err, s.Payload)
	}
	s.Parts = 3
	build.Encode(s)
	if !slices.Equal(sizes, []int{1, 99, 99}) {
		t.Errorf("sizes changed to %v", sizes)
	}
}

func TestParts(t *testing.T) {
	for parts := 1; parts <= 20; parts++ {
		out, err := build.Encode(with(textSpec(strings.Repeat("a", 20)), func(s *build.Spec) { s.Parts = parts }))
		if err != nil || len(out.Frames) != parts {
			t.Fatalf("%d frames, want %d: %v", len(out.Frames), parts, err)
		}
		for _, f := range out.Frames {
			if n := len(f) - 2; n < 20/parts || n > (20+parts-1)/parts {
				t.Errorf("%d parts of 20 bytes: one has %d", parts, n)
			}
		}
	}
}

// unhex reads hex digits; blanks between them count for nothing.
func unhex(t testing.TB, text string) []byte {
	t.Helper()
	b, err := hex.DecodeString(strings.Join(strings.Fields(text), ""))
	if err != nil {
		t.Fatal(err)
	}
	return b
}
