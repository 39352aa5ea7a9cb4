package inspect_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
	"github.com/wslens/wslens/codec/internal/linear"
)

// Faults 9 to 17: memory and time.

// tinyFragments ends a message of many fragments.
func tinyFragments(t *testing.T) {
	goesWithSize(t, func(t testing.TB, n int) []byte {
		return slices.Concat(unhex(t, "01 01 61"), repeat(t, "00 01 61", n/3), unhex(t, "80 01 61"))
	}, inspect.Options{})
}

// splitEmoji is a text in fragments of one byte, each character cut three times.
func splitEmoji(t *testing.T) {
	make := func(t testing.TB, n int) []byte {
		return slices.Concat(unhex(t, "01 00"), repeat(t, "00 01 f0 00 01 9f 00 01 98 00 01 80", n/12), unhex(t, "80 00"))
	}
	goesWithSize(t, make, inspect.Options{})
	r := inspect.Bytes(make(t, 120_000), inspect.Options{})
	if m := r.Messages[0]; m.Text == nil || *m.Text != strings.Repeat("😀", 10_000) {
		t.Errorf("%d bytes of text, %q", m.ByteLength, places(r))
	}
}

// byByte has a session take hostile input byte by byte.
func byByte(make func(n int) []byte) func(t *testing.T) {
	return func(t *testing.T) {
		push := func(b []byte) {
			s := inspect.Open(inspect.Options{})
			for i := range b {
				if err := s.Push(b[i:i+1], inspect.DirectionAuto); err != nil {
					t.Fatal(err)
				}
			}
			s.Finish()
		}
		part, whole := make(linear.Large/linear.Parts), make(linear.Large)
		linear.Check(t, func() { push(part) }, func() { push(whole) })
	}
}

// headsByByte are heads that do not end, lines that nearly begin another, and what comes before the response.
func headsByByte(t *testing.T) {
	for _, shape := range [][2]string{
		{"GET / HTTP/1.1\r\nA: ", "a"}, {"GET / HTTP/1.1\r\n", "A: b\r\n"}, {"GET / HTTP/1.1\n", "HTTP/x\n"}, {"GET / HTTP/1.1\nA: ", "\xff"},
		{"", ":status: 200\n"}, {":method: CONNECT\r\n" + strings.Repeat("A: b\r\n", 1000), ":status\n"},
		{goodRequest, "\n"}, {goodRequest, "HTTP/1.\n"}, {goodRequest, "\x81\x80\x01\x02\x03\x04"}, {"", "GET "}, {"", "\r\n"},
	} {
		byByte(func(n int) []byte { return []byte(shape[0] + strings.Repeat(shape[1], n/len(shape[1]))) })(t)
	}
}

var tinyFrames = byByte(func(n int) []byte { return append([]byte{1, 0}, bytes.Repeat([]byte{0, 1, 'a'}, n/3)...) })

// zeros is DEFLATE data of 1+258n zero bytes, a message without its tail: the fixed code of a zero, then n times the
// code of 258 bytes that lie one back (RFC 1951 section 3.2.6). Eight of those are 13 bytes.
func zeros(n int) []byte {
	w := bitWriter{}
	w.put(0b010, 3) // no last block, fixed codes
	w.code("00110000")
	for range n {
		w.code("11000101" + "00000") // length 285, distance 0
	}
	w.code("0000000") // the end of the block
	w.put(0, 3)       // an empty stored block, up to its lengths, which are the tail
	return w.bytes
}

// bitWriter packs bits from the lowest on.
type bitWriter struct {
	bytes []byte
	used  int // bits of the last byte
}

func (w *bitWriter) bit(b byte) {
	if w.used%8 == 0 {
		w.bytes = append(w.bytes, 0)
	}
	w.bytes[len(w.bytes)-1] |= b << (w.used % 8)
	w.used++
}

func (w *bitWriter) put(value, bits int) {
	for i := range bits {
		w.bit(byte(value >> i & 1))
	}
}

// code writes a Huffman code, which begins with its highest bit.
func (w *bitWriter) code(bits string) {
	for _, b := range bits {
		w.bit(byte(b - '0'))
	}
}

// defused: the output stops at a limit, and so does memory.
func defused(t *testing.T, b []byte, opts inspect.Options, want string) {
	t.Helper()
	r, used := measured(b, opts)
	sound(t, r)
	total := 0
	for _, m := range r.Messages {
		if m.Inflated {
			total += m.ByteLength
		}
	}
	if total > 16<<20 || !slices.Contains(errorsOf(r), want) && !slices.ContainsFunc(r.Findings, func(f inspect.Finding) bool { return f.Rule == want }) {
		t.Errorf("%d bytes came out: %q", total, places(r))
	}
	if used > uint64(300<<20) {
		t.Errorf("%d MiB of memory", used>>20)
	}
}

// bomb is a gibibyte in 6.6 MB.
func bomb(t *testing.T) {
	defused(t, header64(0xC2, zeros(1<<30/258)), agreed("permessage-deflate"), "deflate-output-limit")
}

// bombInFragments is 64 MiB in fragments of 100 bytes.
func bombInFragments(t *testing.T) {
	b := unhex(t, "42 00")
	for part := range slices.Chunk(zeros(64<<20/258), 100) {
		b = append(append(b, 0x00, byte(len(part))), part...)
	}
	defused(t, append(b, 0x80, 0), agreed("permessage-deflate"), "deflate-output-limit")
}

// manyBombs is a thousand messages of a mebibyte each.
func manyBombs(t *testing.T) {
	defused(t, bytes.Repeat(header64(0xC2, zeros(1<<20/258)), 1000), agreed("permessage-deflate"), "deflate-output-limit")
}

// limitOfInflated: a limit of a mebibyte is one of what comes out, not of the 100 KB that go in.
func limitOfInflated(t *testing.T) {
	opts := agreed("permessage-deflate")
	opts.MaxMessageBytes = 1 << 20
	defused(t, header64(0xC2, zeros(16<<20/258)), opts, "message-too-big")
}

// exactLimit: as many bytes as the limit are taken in full, one more is refused.
func exactLimit(t *testing.T) {
	const n = 1 + 258*10
	payload := zeros(10)
	b := append([]byte{0xC2, byte(len(payload))}, payload...)
	for limit, want := range map[uint64][]string{n - 1: {"message-too-big"}, n: nil, n + 1: nil} {
		opts := agreed("permessage-deflate")
		opts.MaxMessageBytes = limit
		r := inspect.Bytes(b, opts)
		errorsAre(t, "limit "+decimal(int(limit)), r, want...)
		if got := r.Messages[0].Payload; want == nil && !bytes.Equal(got, make([]byte, n)) {
			t.Errorf("limit %d: %d bytes came out", limit, len(got))
		}
	}
}

// limitOfFragments: the fragments of a message count together, those of two messages do not.
func limitOfFragments(t *testing.T) {
	opts := inspect.Options{Direction: inspect.ServerToClient, MaxMessageBytes: 100}
	errorsAre(t, "100 bytes", inspect.Bytes(slices.Concat(unhex(t, "02 00"), repeat(t, "00 01 61", 100), unhex(t, "80 00")), opts))
	errorsAre(t, "101 bytes", inspect.Bytes(slices.Concat(unhex(t, "02 00"), repeat(t, "00 01 61", 101), unhex(t, "80 00")), opts), "message-too-big")
	errorsAre(t, "two messages", inspect.Bytes(repeat(t, "02 01 61 80 01 61", 100), opts))
}

// tinyWithoutTakeover is messages of a byte, each with a window of its own.
func tinyWithoutTakeover(t *testing.T) {
	goesWithSize(t, func(t testing.TB, n int) []byte { return repeat(t, "c1 03 4a 04 00", n/5) }, agreed(noContext))
}

// upgradeBehindManyFields: the fields that count come behind 3000 others.
func upgradeBehindManyFields(t *testing.T) {
	r := inspect.Bytes([]byte(strings.Replace(goodRequest, "Upgrade:", strings.Repeat("X-Foo: bar\r\n", 3000)+"Upgrade:", 1)), inspect.Options{})
	errorsAre(t, "a request", r)
}
