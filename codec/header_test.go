package codec_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec"
)

// headerCases are headers as bits and as fields. The bits read as in RFC 6455 section 5.2:
//
//	F  R R R  opcode  M  length 7  extended length   masking key
//	I  S S S          A            (16 or 64 bits)   (32 bits)
//	N  V V V          S
//	   1 2 3          K
var headerCases = []struct {
	name   string
	bits   string
	header codec.Header
}{
	{
		name: "text, last fragment",
		//     F RSV  opcd  M length
		bits:   "1 000 0001  0 0000101",
		header: codec.Header{FIN: true, Opcode: codec.Text, LengthForm: codec.Length7, PayloadLength: 5},
	},
	{
		name: "continuation, more to come",
		//     F RSV  opcd  M length
		bits:   "0 000 0000  0 0000000",
		header: codec.Header{Opcode: codec.Continuation, LengthForm: codec.Length7},
	},
	{
		name: "all reserved bits and a reserved opcode",
		//     F RSV  opcd  M length
		bits:   "0 111 1011  0 1111101",
		header: codec.Header{RSV1: true, RSV2: true, RSV3: true, Opcode: 0xB, LengthForm: codec.Length7, PayloadLength: 125},
	},
	{
		name: "masked ping",
		//     F RSV  opcd  M length   key 37 fa 21 3d
		bits: "1 000 1001  1 0000101  00110111 11111010 00100001 00111101",
		header: codec.Header{FIN: true, Opcode: codec.Ping, Masked: true, MaskingKey: [4]byte{0x37, 0xfa, 0x21, 0x3d},
			LengthForm: codec.Length7, PayloadLength: 5},
	},
	{
		name: "16 bits of length",
		//     F RSV  opcd  M length   256
		bits:   "1 000 0010  0 1111110  00000001 00000000",
		header: codec.Header{FIN: true, Opcode: codec.Binary, LengthForm: codec.Length16, PayloadLength: 256},
	},
	{
		name: "16 bits of length for 5, masked",
		//     F RSV  opcd  M length   5                  key 00 00 00 01
		bits: "1 100 0010  1 1111110  00000000 00000101  00000000 00000000 00000000 00000001",
		header: codec.Header{FIN: true, RSV1: true, Opcode: codec.Binary, Masked: true, MaskingKey: [4]byte{3: 1},
			LengthForm: codec.Length16, PayloadLength: 5},
	},
	{
		name: "64 bits of length",
		//     F RSV  opcd  M length   65536
		bits:   "1 000 0010  0 1111111  00000000 00000000 00000000 00000000 00000000 00000001 00000000 00000000",
		header: codec.Header{FIN: true, Opcode: codec.Binary, LengthForm: codec.Length64, PayloadLength: 65536},
	},
	{
		name: "64 bits of length with the top bit, masked",
		//     F RSV  opcd  M length   2^63+2                                                                   key
		bits: "0 010 0010  1 1111111  10000000 00000000 00000000 00000000 00000000 00000000 00000000 00000010  " +
			"11111111 00000000 11111111 00000000",
		header: codec.Header{RSV2: true, Opcode: codec.Binary, Masked: true, MaskingKey: [4]byte{0xff, 0, 0xff, 0},
			LengthForm: codec.Length64, PayloadLength: 1<<63 + 2},
	},
}

// bitBytes turns a string of 0s and 1s, with spaces anywhere, into bytes.
func bitBytes(t *testing.T, bits string) []byte {
	t.Helper()
	bits = strings.ReplaceAll(bits, " ", "")
	if len(bits)%8 != 0 {
		t.Fatalf("%d bits are no whole bytes", len(bits))
	}
	b := make([]byte, len(bits)/8)
	for i, c := range bits {
		b[i/8] = b[i/8]<<1 | byte(c-'0')
	}
	return b
}

func TestHeaderBothWays(t *testing.T) {
	for _, c := range headerCases {
		t.Run(c.name, func(t *testing.T) {
			b := bitBytes(t, c.bits)
			h, size, err := codec.ParseHeader(append(b, "payload"...))
			if err != nil || size != len(b) || h != c.header {
				t.Errorf("parsed %+v, size %d, %v; want %+v, %d", h, size, err, c.header, len(b))
			}
			if got := c.header.Append([]byte("before")); string(got) != "before"+string(b) {
				t.Errorf("appended % x; want % x", got[len("before"):], b)
			}
			if c.header.Size() != len(b) {
				t.Errorf("size %d; want %d", c.header.Size(), len(b))
			}
		})
	}
}

// TestHeaderPrefixes cuts each header at every byte: ParseHeader gives the fields that are there, and the length of the header.
func TestHeaderPrefixes(t *testing.T) {
	for _, c := range headerCases {
		b := bitBytes(t, c.bits)
		for n := range b {
			want, size := c.header, 2
			want.MaskingKey = [4]byte{}
			if n >= 2 {
				size = len(b)
			}
			if n < lengthEnd(b) {
				want.PayloadLength = 0
			}
			if n < 2 {
				want.Masked, want.LengthForm = false, 0
			}
			if n < 1 {
				want = codec.Header{}
			}
			h, gotSize, err := codec.ParseHeader(b[:n])
			if !errors.Is(err, codec.ErrShortHeader) || h != want || gotSize != size {
				t.Errorf("%s, first %d bytes: %+v, size %d, %v; want %+v, size %d", c.name, n, h, gotSize, err, want, size)
			}
		}
	}
}

// lengthEnd returns where the payload length of the header b ends.
func lengthEnd(b []byte) int {
	switch b[1] & 0x7f {
	case 126:
		return 4
	case 127:
		return 10
	}
	return 2
}

// TestHeaderLengthEdges goes over both sides of every edge of RFC 6455 section 5.2.
func TestHeaderLengthEdges(t *testing.T) {
	edges := []struct {
		length uint64
		form   codec.LengthForm
		after  []byte // the first byte
	}{
		{0, 7, []byte{0}}, {1, 7, []byte{1}}, {124, 7, []byte{124}}, {125, 7, []byte{125}},
		{126, 16, []byte{126, 0, 126}}, {127, 16, []byte{126, 0, 127}}, {128, 16, []byte{126, 0, 128}},
		{65534, 16, []byte{126, 0xff, 0xfe}}, {65535, 16, []byte{126, 0xff, 0xff}},
		{65536, 64, []byte{127, 0, 0, 0, 0, 0, 1, 0, 0}}, {65537, 64, []byte{127, 0, 0, 0, 0, 0, 1, 0, 1}},
		{1<<31 - 1, 64, []byte{127, 0, 0, 0, 0, 0x7f, 0xff, 0xff, 0xff}},
		{1 << 31, 64, []byte{127, 0, 0, 0, 0, 0x80, 0, 0, 0}},
		{math.MaxUint32, 64, []byte{127, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff}},
		{1 << 32, 64, []byte{127, 0, 0, 0, 1, 0, 0, 0, 0}},
		{1<<53 - 1, 64, []byte{127, 0, 0x1f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff}},
		{1 << 53, 64, []byte{127, 0, 0x20, 0, 0, 0, 0, 0, 0}},
		{1<<63 - 1, 64, []byte{127, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff}},
		{1 << 63, 64, []byte{127, 0x80, 0, 0, 0, 0, 0, 0, 0}},
		{math.MaxUint64, 64, []byte{127, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff}},
	}
	for _, edge := range edges {
		if form := codec.MinimalForm(edge.length); form != edge.form {
			t.Errorf("shortest form of %d is %d; want %d", edge.length, form, edge.form)
		}
		h := codec.Header{FIN: true, Opcode: codec.Binary, PayloadLength: edge.length}
		want := append([]byte{0x82}, edge.after...)
		if got := h.Append(nil); !bytes.Equal(got, want) || h.Size() != len(want) {
			t.Errorf("length %d: % x, size %d; want % x", edge.length, got, h.Size(), want)
		}
		h.LengthForm = edge.form
		if parsed, size, err := codec.ParseHeader(want); parsed != h || size != len(want) || err != nil {
			t.Errorf("% x: %+v, %d, %v", want, parsed, size, err)
		}
	}
}

// TestHeaderFirstTwoBytes has every first and second byte go both ways: none loses a bit.
func TestHeaderFirstTwoBytes(t *testing.T) {
	rest := []byte{0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4}
	for first := range 256 {
		for second := range 256 {
			b := append([]byte{byte(first), byte(second)}, rest...)
			h, size, err := codec.ParseHeader(b)
			if err != nil || !bytes.Equal(h.Append(nil), b[:size]) {
				t.Fatalf("% x: %+v, %v, and back % x", b[:size], h, err, h.Append(nil))
			}
			if h.FIN != (first&0x80 != 0) || h.RSV1 != (first&0x40 != 0) || h.RSV2 != (first&0x20 != 0) ||
				h.RSV3 != (first&0x10 != 0) || h.Opcode != codec.Opcode(first&0xF) || h.Masked != (second&0x80 != 0) {
				t.Fatalf("%02x %02x: %+v", first, second, h)
			}
		}
	}
}

// TestHeaderLongForms writes small lengths in the forms that are too long for them.
func TestHeaderLongForms(t *testing.T) {
	for _, length := range []uint64{0, 1, 125, 126, 65535} {
		h := codec.Header{Opcode: codec.Text, LengthForm: codec.Length64, PayloadLength: length}
		want := binary.BigEndian.AppendUint64([]byte{0x01, 127}, length)
		if got := h.Append(nil); !bytes.Equal(got, want) {
			t.Errorf("64-bit form of %d: % x; want % x", length, got, want)
		}
		h.LengthForm = codec.Length16
		want = binary.BigEndian.AppendUint16([]byte{0x01, 126}, uint16(length))
		if got := h.Append(nil); !bytes.Equal(got, want) {
			t.Errorf("16-bit form of %d: % x; want % x", length, got, want)
		}
	}
}

func TestAppendFrame(t *testing.T) {
	h := codec.Header{FIN: true, Opcode: codec.Text, Masked: true, MaskingKey: [4]byte{0x37, 0xfa, 0x21, 0x3d}, PayloadLength: 99}
	want := []byte{0x81, 0x85, 0x37, 0xfa, 0x21, 0x3d, 0x7f, 0x9f, 0x4d, 0x51, 0x58} // RFC 6455 section 5.7
	payload := []byte("Hello")
	if got := codec.AppendFrame(nil, h, payload); !bytes.Equal(got, want) || string(payload) != "Hello" {
		t.Errorf("% x, payload %q; want % x", got, payload, want)
	}
	long := codec.AppendFrame(nil, codec.Header{LengthForm: codec.Length7, Opcode: codec.Binary}, make([]byte, 126))
	if !bytes.Equal(long[:4], []byte{0x02, 126, 0, 126}) {
		t.Errorf("a form too short for the payload: % x", long[:4])
	}
}
