package inspect_test

import (
	"bytes"
	"encoding/binary"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
	"github.com/wslens/wslens/codec/internal/linear"
	"github.com/wslens/wslens/codec/internal/memory"
)

// floods are hostile inputs of about n bytes.
var floods = []struct {
	name string
	make func(t testing.TB, n int) []byte
}{
	{"empty frames", func(t testing.TB, n int) []byte { return repeat(t, "82 00", n/2) }},
	{"empty fragments", func(t testing.TB, n int) []byte { return append(unhex(t, "01 00"), repeat(t, "00 00", n/2)...) }},
	{"fragments of one byte", func(t testing.TB, n int) []byte { return append(unhex(t, "01 01 61"), repeat(t, "00 01 61", n/3)...) }},
	{"pings", func(t testing.TB, n int) []byte { return repeat(t, "89 00", n/2) }},
	{"pings of both sides", func(t testing.TB, n int) []byte { return repeat(t, "89 00 89 80 01 02 03 04", n/8) }},
	{"pings, then their pongs", pingPong},
	{"starts inside a message", func(t testing.TB, n int) []byte { return repeat(t, "01 01 61", n/3) }},
	{"closes", func(t testing.TB, n int) []byte { return repeat(t, "88 02 03 ed", n/4) }},
	{"everything wrong", func(t testing.TB, n int) []byte { return repeat(t, "7b fe 00 01 00 00 00 00 61", n/9) }},
	{"both sides", func(t testing.TB, n int) []byte { return repeat(t, "01 01 61 01 81 01 02 03 04 60", n/10) }},
	{"compressed empty messages", func(t testing.TB, n int) []byte { return repeat(t, "c1 01 00", n/3) }},
	{"compressed rubbish", func(t testing.TB, n int) []byte { return repeat(t, "c1 02 ff ff", n/4) }},
	{"compressed with missing history", func(t testing.TB, n int) []byte { return repeat(t, "c1 05 f2 00 11 00 00", n/7) }},
	{"empty blocks", func(t testing.TB, n int) []byte { return header64(0xC1, repeat(t, "00 00 00 ff ff", n/5)) }},
	{"last blocks", func(t testing.TB, n int) []byte { return header64(0xC1, repeat(t, "01 00 00 ff ff", n/5)) }},
	{"bombs in zlib", func(t testing.TB, n int) []byte {
		bomb := append(unhex(t, "c2 7e 10 02 78 9c"), compressed(t, make([]byte, 8<<20))[10:][:4096]...)
		return bytes.Repeat(bomb, max(1, n/len(bomb)))
	}},
	{"bombs without RSV1", func(t testing.TB, n int) []byte {
		bomb := append(unhex(t, "82 7e 10 00"), compressed(t, make([]byte, 8<<20))[10:][:4096]...)
		return bytes.Repeat(bomb, max(1, n/len(bomb)))
	}},
	{"half a character", func(t testing.TB, n int) []byte { return header64(0x81, bytes.Repeat([]byte("é"), n/2)[1:]) }},
	{"one head without end", func(t testing.TB, n int) []byte { return []byte("GET / HTTP/1.1\r\nA: " + strings.Repeat("a", n)) }},
	{"many fields", func(t testing.TB, n int) []byte {
		return []byte(goodRequest[:20] + strings.Repeat("A: b\r\n", n/6) + goodRequest[20:])
	}},
	{"many heads", func(t testing.TB, n int) []byte { return bytes.Repeat([]byte(goodRequest+goodResponse), n/400) }},
}

// header64 puts a header with a 64-bit length in front of a payload.
func header64(first byte, payload []byte) []byte {
	return append(binary.BigEndian.AppendUint64([]byte{first, 0x7F}, uint64(len(payload))), payload...)
}

// pingPong: a client sends pings that all differ, and the server answers each, the first one first.
func pingPong(t testing.TB, n int) []byte {
	var pings, pongs []byte
	for i := range n / 16 {
		pings = binary.BigEndian.AppendUint32(append(pings, 0x89, 0x84, 0, 0, 0, 0), uint32(i))
		pongs = binary.BigEndian.AppendUint32(append(pongs, 0x8A, 0x04), uint32(i))
	}
	return append(pings, pongs...)
}

// goesWithSize: time and memory go with the input.
func goesWithSize(t *testing.T, make func(t testing.TB, n int) []byte, opts inspect.Options) {
	t.Helper()
	part, whole := make(t, linear.Large/linear.Parts), make(t, linear.Large)
	var used uint64
	var r *inspect.Report
	linear.Check(t, func() { inspect.Bytes(part, opts) }, func() { r, used = measured(whole, opts) })
	if limit := uint64(200*len(whole) + 64<<20); used > limit {
		t.Errorf("%d MiB for %d KiB of input", used>>20, len(whole)>>10)
	}
	sound(t, r)
}

// measured is a report and the bytes of memory that were allocated for it.
func measured(b []byte, opts inspect.Options) (r *inspect.Report, used uint64) {
	used = memory.Allocated(func() { r = inspect.Bytes(b, opts) })
	return r, used
}

func TestListsAreCapped(t *testing.T) {
	r := inspect.Bytes(repeat(t, "82 00", 200_000), inspect.Options{})
	if r.FrameCount != 200_000 || r.MessageCount != 200_000 || len(r.Frames) != listedFrames || len(r.Messages) != listedMessages {
		t.Errorf("%d frames, %d messages, %d and %d listed", r.FrameCount, r.MessageCount, len(r.Frames), len(r.Messages))
	}
	if !strings.Contains(r.Verdict.Title, "200,000 binary messages") {
		t.Error(r.Verdict.Title)
	}
	r = inspect.Bytes(append(repeat(t, "01 01 61", 1), repeat(t, "00 01 61", 100_000)...), inspect.Options{})
	if m := r.Messages[0]; r.FrameCount != 100_001 || r.MessageCount != 1 || m.ByteLength != 100_001 || len(m.Frames) != listedFrames || m.Complete {
		t.Errorf("%d frames, %d messages, %d bytes, %d frames listed", r.FrameCount, r.MessageCount, m.ByteLength, len(m.Frames))
	}
	r = inspect.Bytes(repeat(t, "89 00", 100_000), inspect.Options{})
	if r.FrameCount != 100_000 || r.MessageCount != 100_000 || r.FindingCount != 0 {
		t.Errorf("%d frames, %d messages, %d findings", r.FrameCount, r.MessageCount, r.FindingCount)
	}
	r = inspect.Bytes(repeat(t, "92 00", 3000), inspect.Options{Holds: inspect.HoldsFrames})
	if r.FindingCount != 3000 || len(r.Findings) != listedErrors {
		t.Errorf("%d findings, %d listed", r.FindingCount, len(r.Findings))
	}
}

// The one error is told, however many lighter findings come before it.
func TestErrorsAreNotCrowdedOut(t *testing.T) {
	noisy := map[string][]byte{
		"notes":    append(unhex(t, "01 00"), repeat(t, "00 00", 3000)...),
		"warnings": repeat(t, "88 82 37 fa 21 3d 34 08", 1), // 1010 from a client, without a reason
	}
	for i := range 3000 { // different keys of zeros and payloads: a warning each
		noisy["warnings"] = append(noisy["warnings"], 0x8A, 0x81, 0, 0, 0, 0, byte(i))
	}
	noisy["warnings"] = noisy["warnings"][8:]
	for name, b := range noisy {
		direction := inspect.ClientToServer
		if name == "notes" {
			direction = inspect.ServerToClient
		}
		bad := unhex(t, "a2 80 01 02 03 05")
		if direction == inspect.ServerToClient {
			bad = unhex(t, "a0 00")
		}
		r := inspect.Bytes(append(b, bad...), inspect.Options{Direction: direction})
		if !slices.Contains(errorsOf(r), "frame-rsv2-rsv3") || r.Verdict.Level != "error" || r.FindingCount < 3001 {
			t.Errorf("%s: %q, %d findings, errors %q", name, r.Verdict, r.FindingCount, errorsOf(r))
		}
	}
	r := inspect.Text("f1 00 "+strings.Repeat("81 00 zz ", 1000), inspect.Options{Notation: "hex-spaced"})
	if r.FindingCount < 1001 || !slices.Contains(errorsOf(r), "frame-rsv2-rsv3") {
		t.Errorf("what cannot be read hides what was read: %q of %d", places(r)[:3], r.FindingCount)
	}
}

// rubbish is the same in every run.
func rubbish(n int) []byte {
	b, source := make([]byte, n), rand.New(rand.NewPCG(6455, 7692))
	for i := range b {
		b[i] = byte(source.Uint32())
	}
	return b
}

func TestRandomInput(t *testing.T) {
	b := rubbish(1 << 20)
	sound(t, inspect.Bytes(b, inspect.Options{}))
	sound(t, inspect.Bytes(b, agreed("permessage-deflate")))
	letters := []rune("0123456789abcdefxX\\ ,[]{}()<>\"'b:;=-+/\r\n\t#é😀\x00\u202e")
	for _, alphabet := range [][]rune{letters, letters[:16], letters[:20], []rune("01 \n")} {
		text := make([]rune, 1<<18)
		for i := range text {
			text[i] = alphabet[int(b[i])%len(alphabet)]
		}
		sound(t, inspect.Text(string(text), inspect.Options{}))
	}
	sound(t, inspect.Text(string(b[:1<<18]), inspect.Options{}))
}

// Whatever is cut, everything up to the cut is there. The first bytes have the headers: they are cut at each.
func TestEveryPrefix(t *testing.T) {
	for _, cases := range goldens(t) {
		for _, g := range cases {
			if g.Input != nil {
				for n := 0; n < min(len(*g.Input), 100); n += 1 + n/8 {
					sound(t, inspect.Text((*g.Input)[:n], g.options()))
				}
			}
			b := g.report(t).Bytes
			for n := 0; n < min(len(b), 200); n += 1 + n/16 {
				sound(t, inspect.Bytes(b[:n], g.options()))
			}
		}
	}
}

// textGoesWithSize is goesWithSize for a text that repeats a piece.
func textGoesWithSize(t *testing.T, piece string) {
	t.Helper()
	const times = 10_000
	part, whole := strings.Repeat(piece, times/linear.Parts), strings.Repeat(piece, times)
	var r *inspect.Report
	linear.Check(t, func() { inspect.Text(part, inspect.Options{}) }, func() { r = inspect.Text(whole, inspect.Options{}) })
	sound(t, r)
}
