package deflate

import (
	"bytes"
	stdflate "compress/flate"
	"errors"
	"fmt"
	"io"
	"math/bits"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/klauspost/compress/flate"
)

// handmade is DEFLATE written by hand, bit by bit.
type handmade struct {
	b []byte
	n int
}

// low writes n bits of v from the lowest on, as numbers are written.
func (w *handmade) low(v, n int) *handmade {
	for i := range n {
		if w.n%8 == 0 {
			w.b = append(w.b, 0)
		}
		w.b[w.n/8] |= byte(v>>i&1) << (w.n % 8)
		w.n++
	}
	return w
}

// code writes a Huffman code of n bits from the highest on.
func (w *handmade) code(v, n int) *handmade { return w.low(int(bits.Reverse16(uint16(v))>>(16-n)), n) }

// text writes bytes below 144 with the fixed code (RFC 1951 section 3.2.6).
func (w *handmade) text(s string) *handmade {
	for _, c := range []byte(s) {
		w.code(0x30+int(c), 8)
	}
	return w
}

// copy3 writes a copy of three bytes with the fixed codes, from the table of RFC 1951 section 3.2.5.
func (w *handmade) copy3(distance int) *handmade {
	w.code(1, 7)
	symbol, base, extra := 0, 1, 0
	for ; ; symbol++ {
		if extra = max(0, symbol/2-1); distance < base+1<<extra {
			break
		}
		base += 1 << extra
	}
	return w.code(symbol, 5).low(distance-base, extra)
}

// fixed begins a block with the fixed codes, end ends it, and flush begins the empty block whose rest is the tail.
func (w *handmade) fixed() *handmade { return w.low(2, 3) }
func (w *handmade) end() *handmade   { return w.code(0, 7) }
func (w *handmade) flush() []byte    { return w.low(0, 3).b }

// lines gives the tokens of a payload, one a line.
func lines(payload []byte) (out []string, err error) {
	var i Inflater
	_, err = i.Explain(payload, 1000, func(t *Token) {
		line := fmt.Sprintf("%d+%d ", t.Bit, t.Bits)
		switch t.Kind {
		case BlockHeader:
			line += t.Type.String()
			if t.Final {
				line += " final"
			}
		case Literal:
			line += string(rune(t.Byte))
		case Copy:
			line += fmt.Sprintf("copy %d from %d", t.Length, t.Distance)
		case StoredBytes:
			line += fmt.Sprintf("%d bytes", t.Length)
		case EndOfBlock:
			line += "end"
		}
		out = append(out, line)
	})
	return out, err
}

// The offsets follow from RFC 1951 section 3.2.6: a header of three bits, codes of eight bits, an end of seven.
func TestTokens(t *testing.T) {
	const hello = "3+8 H, 11+8 e, 19+8 l, 27+8 l, 35+8 o"
	for _, c := range []struct{ name, hex, want string }{
		{"7.2.3.1", "f248cdc9c90700", "0+3 fixed, " + hello + ", 43+7 end, 50+38 stored"},
		{"7.2.3.3", "000500faff48656c6c6f00", "0+40 stored, 40+40 5 bytes, 80+40 stored"},
		{"7.2.3.4", "f348cdc9c9070000", "0+3 fixed final, " + hello + ", 43+7 end, 56+40 stored"},
		{"7.2.3.5", "f24805000000ffffcac9c90700", "0+3 fixed, 3+8 H, 11+8 e, 19+7 end, 26+38 stored, " +
			"64+3 fixed, 67+8 l, 75+8 l, 83+8 o, 91+7 end, 98+38 stored"},
		{"7.2.3.6", "00", "0+40 stored"},
		{"nothing", "", ""},
		{"a copy", fmt.Sprintf("%x", new(handmade).fixed().text("ab").copy3(2).end().flush()),
			"0+3 fixed, 3+8 a, 11+8 b, 19+12 copy 3 from 2, 31+7 end, 38+42 stored"},
	} {
		got, err := lines(unhex(t, c.hex))
		if err != nil || strings.Join(got, ", ") != c.want {
			t.Errorf("%s: %s, %v; want %s", c.name, strings.Join(got, ", "), err, c.want)
		}
	}
}

// A dynamic block by hand: the code of code lengths has one bit each for 1 and 18, literals are "a" (0) and the end (1).
func dynamicBlock(w *handmade) *handmade {
	w.low(4, 3).low(0, 5).low(0, 5).low(14, 4)
	for _, n := range []int{0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1} {
		w.low(n, 3)
	}
	zeros := func(n int) { w.code(1, 1).low(n-11, 7) }
	zeros(97)
	w.code(0, 1) // a
	zeros(138)
	zeros(20)
	w.code(0, 1) // end of block
	w.code(0, 1) // one distance
	return w
}

func TestDynamicTokens(t *testing.T) {
	w := dynamicBlock(new(handmade))
	header := w.n
	got, err := lines(w.code(0, 1).code(0, 1).code(1, 1).flush())
	want := fmt.Sprintf("0+%d dynamic, %d+1 a, %d+1 a, %d+1 end, %d+", header, header, header+1, header+2, header+3)
	if err != nil || !strings.HasPrefix(strings.Join(got, ", "), want) {
		t.Errorf("%q, %v; want %s", got, err, want)
	}
}

// Each fault has its cause and its place.
func TestFaultCauses(t *testing.T) {
	header := func(counts int, lengths ...int) *handmade {
		w := new(handmade).low(4, 3).low(counts, 14)
		for _, n := range lengths {
			w.low(n, 3)
		}
		return w
	}
	nineBits := new(handmade).fixed()
	for range 4 {
		nineBits.code(0x190, 9)
	}
	for _, c := range []struct {
		name, cause string
		payload     []byte
		bit, bits   int
		output      int
	}{
		{"reserved type", "the block type is 3", []byte{0x07}, 0, 3, 0},
		{"reserved type of a second block", "the block type is 3", new(handmade).fixed().text("a").end().low(6, 3).b, 18, 3, 1},
		{"NLEN", "LEN is 5, and NLEN", []byte{0x00, 0x05, 0x00, 0xfb, 0xff}, 0, 40, 0},
		{"length symbol 286", "the length symbol is 286", new(handmade).fixed().text("a").code(0xC6, 8).b, 11, 8, 1},
		{"length symbol 287", "the length symbol is 287", new(handmade).fixed().text("a").code(0xC7, 8).b, 11, 8, 1},
		{"distance symbol 30", "the distance symbol is 30", new(handmade).fixed().text("a").code(1, 7).code(30, 5).b, 11, 12, 1},
		{"distance symbol 31", "the distance symbol is 31", new(handmade).fixed().text("a").code(1, 7).code(31, 5).b, 11, 12, 1},
		{"287 literals", "a dynamic block announces 287", header(30).b, 0, 17, 0},
		{"31 distances", "a dynamic block announces 257 literals and lengths and 31", header(30 << 5).b, 0, 17, 0},
		{"lengths over-subscribed", "the code of code lengths is over-subscribed", header(0, 1, 1, 1, 0).b, 0, 29, 0},
		{"lengths incomplete", "the code of code lengths is incomplete", header(0, 2, 2, 2, 0).b, 0, 29, 0},
		{"repeat of nothing", "the first code length repeats", header(0, 1, 0, 1, 0).code(0, 1).low(0, 2).b, 0, 32, 0},
		{"too many lengths", "the code lengths go on", header(0, 0, 0, 1, 0).code(0, 1).low(127, 7).code(0, 1).low(127, 7).b, 0, 45, 0},
		{"no end of block", "the code of literals and lengths has none", header(0, 0, 0, 1, 0).code(0, 1).low(127, 7).code(0, 1).low(109, 7).b, 0, 45, 0},
		{"empty code of lengths", "the bits are no code of a code length", header(0, 0, 0, 0, 0).b, 0, 29, 0},
		{"cut header", "the data ends inside the header", nineBits.end().b, 46, 26, 4},
		{"cut code", "the data ends inside", new(handmade).fixed().text("aaaa").b, 0, 0, 0},
		{"cut stored block", "a stored block of 20 bytes has only 7", []byte{0x00, 0x14, 0x00, 0xeb, 0xff, 1, 2, 3}, 40, 56, 0},
	} {
		var i Inflater
		out, err := i.Message(c.payload, 1000)
		var e *Error
		if !errors.As(err, &e) || !errors.Is(err, ErrCorrupt) || !strings.HasPrefix(e.Cause, c.cause) {
			t.Errorf("%s: %v, want %s", c.name, err, c.cause)
			continue
		}
		if c.bits > 0 && (e.Bit != c.bit || e.Bits != c.bits || e.Output != c.output || len(out) != c.output) {
			t.Errorf("%s: bit %d+%d behind %d bytes; want %d+%d behind %d", c.name, e.Bit, e.Bits, e.Output, c.bit, c.bits, c.output)
		}
	}
}

// samples are texts of many kinds, from a fixed seed.
func samples() map[string][]byte {
	r := rand.New(rand.NewPCG(7692, 1951))
	noise := make([]byte, 70_000)
	few := make([]byte, len(noise))
	for i := range noise {
		noise[i], few[i] = byte(r.Uint32()), "aaaaaaaabbbbccde"[r.IntN(16)]
	}
	var words bytes.Buffer
	for words.Len() < 50_000 {
		fmt.Fprintf(&words, "{\"id\":%d,\"name\":\"user %d\"}", r.IntN(1000), r.IntN(50))
	}
	return map[string][]byte{"empty": nil, "one": {'a'}, "noise": noise, "few": few[:50_000], "words": words.Bytes(), "zeros": make([]byte, 50_000)}
}

// What two other compressors write at each level, with a dictionary or without, comes out as it was, and so it does
// from their inflaters.
func TestAgainstOthers(t *testing.T) {
	dictionary := []byte(strings.Repeat("{\"id\":1,\"name\":\"user \"}", 2000))
	type writer interface {
		io.Writer
		Flush() error
	}
	for name, text := range samples() {
		for _, level := range []int{-2, 0, 1, 9} {
			for _, dict := range [][]byte{nil, dictionary} {
				for _, create := range []func(io.Writer) writer{
					func(to io.Writer) writer { w, _ := stdflate.NewWriterDict(to, level, dict); return w },
					func(to io.Writer) writer { w, _ := flate.NewWriterDict(to, level, dict); return w },
				} {
					var sent bytes.Buffer
					w := create(&sent)
					w.Write(text)
					w.Flush()
					payload := bytes.TrimSuffix(sent.Bytes(), []byte(tail))
					var i Inflater
					i.Remember(dict)
					got, err := i.Message(payload, len(text))
					if err != nil || !bytes.Equal(got, text) || i.Form() != (Form{}) {
						t.Errorf("%s, level %d: %d bytes, %v, %+v", name, level, len(got), err, i.Form())
					}
				}
			}
		}
	}
}

// theirs is what the inflaters of others make of a stream, up to an error.
func theirs(stream, dict []byte) (std, klauspost []byte, ok bool) {
	std, err1 := io.ReadAll(stdflate.NewReaderDict(bytes.NewReader(stream), dict))
	klauspost, err2 := io.ReadAll(flate.NewReaderDict(bytes.NewReader(stream), dict))
	return std, klauspost, err1 == nil && err2 == nil
}

// An empty last block behind a payload and its tail makes a stream that others read to its end.
const lastBlock = "\x01\x00\x00\xff\xff"

func agree(t *testing.T, payload, dict []byte) {
	t.Helper()
	var i Inflater
	i.Remember(dict)
	got, err := i.Message(payload, 1<<20)
	if i.form.Final || i.form.EmptyBlockMissing || errors.Is(err, ErrLimit) {
		return // they stop at BFINAL, and do not take the tail behind a whole block
	}
	std, klauspost, ok := theirs(append(append(bytes.Clone(payload), tail...), lastBlock...), dict)
	switch {
	case ok != (err == nil):
		t.Errorf("%x: %v; they read it: %v", payload, err, ok)
	case ok && (!bytes.Equal(got, std) || !bytes.Equal(got, klauspost)):
		t.Errorf("%x: other bytes", payload)
	case !ok && !bytes.HasPrefix(std, got):
		t.Errorf("%x: %x came out before %v; they have %x", payload, got, err, std)
	}
}

// Every prefix of compressed data, and data with one bit turned, is read as others read it.
func TestPrefixesAndFlips(t *testing.T) {
	dict := []byte("abcdefghijklmnopqrstuvwxyz")
	for _, level := range []int{0, 1, 9, -2} {
		var sent bytes.Buffer
		w, _ := stdflate.NewWriterDict(&sent, level, dict)
		w.Write(samples()["words"][:200])
		w.Flush()
		payload := bytes.TrimSuffix(sent.Bytes(), []byte(tail))
		for n := range payload {
			agree(t, payload[:n], dict)
			for bit := range 8 {
				flipped := bytes.Clone(payload)
				flipped[n] ^= 1 << bit
				agree(t, flipped, dict)
				agree(t, flipped, nil)
			}
		}
	}
}

func FuzzAgainstOthers(f *testing.F) {
	f.Add([]byte("\xf2\x48\xcd\xc9\xc9\x07\x00"), []byte(nil))
	f.Add([]byte("\xf2\x00\x11\x00\x00"), []byte("Hello"))
	f.Add(dynamicBlock(new(handmade)).code(0, 1).code(1, 1).flush(), []byte(nil))
	f.Fuzz(func(t *testing.T, payload, dict []byte) { agree(t, payload, dict) })
}

func BenchmarkInflate(b *testing.B) {
	for name, text := range samples() {
		var sent bytes.Buffer
		w, _ := stdflate.NewWriter(&sent, 6)
		w.Write(text)
		w.Flush()
		payload := bytes.TrimSuffix(bytes.Clone(sent.Bytes()), []byte(tail))
		b.Run(name, func(b *testing.B) {
			var i Inflater
			b.SetBytes(int64(len(text)))
			for range b.N {
				i.Reset()
				i.Message(payload, 1<<20)
			}
		})
		whole := append(append(bytes.Clone(payload), tail...), lastBlock...)
		b.Run(name+" klauspost", func(b *testing.B) {
			r := flate.NewReader(nil)
			b.SetBytes(int64(len(text)))
			for range b.N {
				r.(flate.Resetter).Reset(bytes.NewReader(whole), nil)
				io.ReadAll(r)
			}
		})
	}
}
