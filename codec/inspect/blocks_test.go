package inspect_test

import (
	"bytes"
	"compress/flate"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// shown writes blocks and tokens: "fixed[0-50) head 3, tokens 0-6, bytes 0-5: 3+8=1<0@0 ...".
func shown(b inspect.Blocks) string {
	var out []string
	for _, k := range b.Blocks {
		line := fmt.Sprintf("%s[%d-%d) head %d, bytes %d-%d:", k.Kind, k.BitStart, k.BitEnd, k.HeaderBits, k.ByteStart, k.ByteEnd)
		if k.Final {
			line = "final " + line
		}
		for i := k.TokenStart; i < k.TokenEnd; i++ {
			t := b.Tokens[5*i:]
			line += fmt.Sprintf(" %d+%d=%d<%d@%d", t[0], t[1], t[2], t[3], t[4])
		}
		out = append(out, line)
	}
	return strings.Join(out, "; ")
}

// The bits follow from RFC 1951 section 3.2: a header of three bits, literals of eight, an end of seven.
func TestBlocksOf(t *testing.T) {
	const hello = " 3+8=1<0@0 11+8=1<0@1 19+8=1<0@2 27+8=1<0@3 35+8=1<0@4 43+7=0<0@5"
	for _, c := range []struct{ name, hex, history, want, bytes, problem string }{
		{"7.2.3.1", "f248cdc9c90700", "", "fixed[0-50) head 3, bytes 0-5:" + hello + "; stored[50-56) head 6, bytes 5-5:", "Hello", ""},
		{"7.2.3.2", "f200110000", "Hello", "fixed[0-31) head 3, bytes 0-5: 3+8=1<0@0 11+13=4<5@1 24+7=0<0@5; stored[31-40) head 9, bytes 5-5:", "Hello", ""},
		{"7.2.3.3", "000500faff48656c6c6f00", "", "stored[0-80) head 40, bytes 0-5: 40+40=5<0@0; stored[80-88) head 8, bytes 5-5:", "Hello", ""},
		{"7.2.3.4", "f348cdc9c9070000", "", "final fixed[0-50) head 3, bytes 0-5:" + hello + "; stored[56-64) head 8, bytes 5-5:", "Hello", ""},
		{"nothing", "", "", "", "", ""},
		{"no history", "f200110000", "", "fixed[0-11) head 3, bytes 0-1: 3+8=1<0@0", "H",
			"At byte 1, bit 3: a back-reference of 5 bytes reaches 4 before the first that is known."},
		{"reserved", "07", "", "final reserved[0-3) head 3, bytes 0-0:", "", "At byte 0, bit 0: the block type is 3, which is reserved."},
		{"a reserved length behind a header", "1a03", "", "fixed[0-3) head 3, bytes 0-0:", "", "At byte 0, bit 3: the length symbol is 286, which is reserved."},
	} {
		b := inspect.BlocksOf(unhex(t, c.hex), []byte(c.history))
		if got := shown(b); c.want != got {
			t.Errorf("%s: %s\nwant %s", c.name, got, c.want)
		}
		if string(b.Bytes) != c.bytes || !strings.HasPrefix(b.Problem, c.problem) || c.problem == "" && b.Problem != "" {
			t.Errorf("%s: %q, %q; want %q, %q", c.name, b.Bytes, b.Problem, c.bytes, c.problem)
		}
	}
}

// soundBlocks: blocks and tokens follow each other, and end where the bits and the bytes end.
func soundBlocks(t *testing.T, b inspect.Blocks, bits int) {
	t.Helper()
	at, made, token := 0, 0, 0
	for i, k := range b.Blocks {
		if k.BitStart < at || k.BitStart > at+7 || k.BitEnd < k.BitStart+k.HeaderBits || k.BitEnd > bits || k.ByteStart != made || k.TokenStart != token {
			t.Fatalf("block %d: %+v behind bit %d, byte %d, token %d of %d bits", i, k, at, made, token, bits)
		}
		at, made, token = k.BitEnd, k.ByteEnd, k.TokenEnd
		bit, byteAt := k.BitStart+k.HeaderBits, k.ByteStart
		for n := k.TokenStart; n < k.TokenEnd && 5*n < len(b.Tokens); n++ {
			w := b.Tokens[5*n : 5*n+5]
			if int(w[0]) != bit || int(w[4]) != byteAt {
				t.Fatalf("token %d: %v at bit %d, byte %d", n, w, bit, byteAt)
			}
			bit, byteAt = bit+int(w[1]), byteAt+int(w[2])
		}
		if k.TokenEnd*5 <= len(b.Tokens) && (bit != k.BitEnd || byteAt != k.ByteEnd) {
			t.Fatalf("block %d ends at bit %d, byte %d: %+v", i, bit, byteAt, k)
		}
	}
	if b.Problem == "" && len(b.Blocks) < 1000 && (made != len(b.Bytes) || token != b.TokenCount) {
		t.Fatalf("%d bytes of %d, %d tokens of %d", made, len(b.Bytes), token, b.TokenCount)
	}
	if len(b.Blocks) > 1000 || len(b.Tokens) > 5*20_000 || len(b.Bytes) > 1<<20 || b.ProblemBit > bits {
		t.Fatalf("%d blocks, %d numbers, %d bytes", len(b.Blocks), len(b.Tokens), len(b.Bytes))
	}
}

// What compress/flate writes at each level, its prefixes, a bomb, a flood of blocks, and noise.
func TestBlocksAreSound(t *testing.T) {
	random := rand.New(rand.NewPCG(1951, 7692))
	text := make([]byte, 50_000)
	for i := range text {
		text[i] = "etaoin shrdlu"[random.IntN(13)]
	}
	for _, level := range []int{-2, 0, 1, 9} {
		var sent bytes.Buffer
		w, _ := flate.NewWriter(&sent, level)
		w.Write(text)
		w.Flush()
		b := inspect.BlocksOf(bytes.TrimSuffix(sent.Bytes(), unhex(t, "0000ffff")), nil)
		soundBlocks(t, b, 8*(sent.Len()-4))
		if b.Problem != "" || !bytes.Equal(b.Bytes, text) {
			t.Errorf("level %d: %s, %d bytes", level, b.Problem, len(b.Bytes))
		}
		for n := range min(sent.Len(), 300) {
			soundBlocks(t, inspect.BlocksOf(sent.Bytes()[:n], nil), 8*n)
		}
	}
	for _, hostile := range [][]byte{repeat(t, "00 00 00 ff ff", 5000), repeat(t, "03 00", 5000), compressed(t, make([]byte, 4<<20))[10:]} {
		b := inspect.BlocksOf(hostile, nil)
		soundBlocks(t, b, 8*len(hostile))
	}
	if b := inspect.BlocksOf(compressed(t, make([]byte, 4<<20))[10:], nil); len(b.Bytes) != 1<<20 || !strings.Contains(b.Problem, "more than 1,048,576 bytes") {
		t.Errorf("a bomb: %d bytes, %q", len(b.Bytes), b.Problem)
	}
	noise := make([]byte, 100)
	for range 2000 {
		for i := range noise {
			noise[i] = byte(random.Uint32())
		}
		soundBlocks(t, inspect.BlocksOf(noise, text[:100]), 800)
	}
}
