package inspect_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"runtime"
	"slices"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// heapAfter gives the bytes in use.
func heapAfter() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// A frame of 2^63-1 bytes goes through in constant memory; of what is there the digest is exact.
func TestSessionHugeFrame(t *testing.T) {
	for _, header := range []string{"82 7f 7f ff ff ff ff ff ff ff", "82 ff 7f ff ff ff ff ff ff ff 01 02 03 04"} {
		s, sum := inspect.Open(inspect.Options{}), sha256.New()
		if err := s.Push(unhex(t, header), ""); err != nil {
			t.Fatal(err)
		}
		key := []byte{0, 0, 0, 0}
		if len(unhex(t, header)) > 10 {
			key = []byte{1, 2, 3, 4}
		}
		piece, plain := make([]byte, 1<<16), make([]byte, 1<<16)
		before := heapAfter()
		const pieces = 500
		for n := range pieces {
			for i := range piece {
				plain[i] = byte(i * (n + 1))
				piece[i] = plain[i] ^ key[i&3]
			}
			sum.Write(plain)
			if err := s.Push(piece, ""); err != nil {
				t.Fatal(err)
			}
		}
		if grown := int64(heapAfter() - before); grown > 8<<20 {
			t.Errorf("%d bytes are kept of %d", grown, pieces*len(piece))
		}
		f, err := s.Frame(0)
		if err != nil || f.PayloadLength != "9223372036854775807" || f.AvailableBytes != len(unhex(t, header))+pieces*len(piece) ||
			len(f.Payload) != 0 || f.SHA256 != hex.EncodeToString(sum.Sum(nil)) || f.Complete {
			t.Errorf("%+v, %v", f, err)
		}
		bit := 0
		for _, field := range f.Fields {
			if field.BitOffset != bit {
				t.Errorf("%+v", field)
			}
			bit += field.BitLength
		}
		if bit != 8*f.AvailableBytes {
			t.Errorf("the fields end at bit %d of %d", bit, 8*f.AvailableBytes)
		}
		end := s.Finish()
		m, err := s.Message(0)
		if err != nil || m.ByteLength != pieces*len(piece) || m.SHA256 != f.SHA256 || len(m.Payload) != 0 || m.Complete {
			t.Errorf("%+v, %v", m, err)
		}
		if len(end.Findings) == 0 || end.Findings[0].Rule != "frame-truncated" {
			t.Errorf("%+v", end.Findings)
		}
	}
}

// A million small frames take a few dozen bytes each.
func TestSessionManyFrames(t *testing.T) {
	const frames = 1_000_000
	s := inspect.Open(inspect.Options{})
	chunk := bytes.Repeat([]byte{0x81, 2, 'h', 'i'}, 1<<14)
	piece := make([]byte, len(chunk))
	before := heapAfter()
	for left := 4 * frames; left > 0; left -= len(piece) {
		piece = piece[:min(len(piece), left)]
		copy(piece, chunk)
		if err := s.Push(piece, ""); err != nil {
			t.Fatal(err)
		}
	}
	sum := s.Summary()
	if sum.FrameCount != frames || sum.MessageCount != frames || sum.FindingCount != 0 {
		t.Errorf("%+v", sum)
	}
	if each := int64(heapAfter()-before) / frames; each > 80 {
		t.Errorf("%d bytes a frame", each)
	}
	m, err := s.Message(frames - 1)
	if err != nil || m.Text == nil || *m.Text != "hi" || !slices.Equal(m.Frames, []int{frames - 1}) {
		t.Errorf("%+v, %v", m, err)
	}
	if c := s.Frames(frames-2, frames); c.To-c.From != 2 {
		t.Errorf("%+v", c)
	}
	runtime.KeepAlive(s)
}

// The first payloads are kept, then digests alone; a Close keeps its code.
func TestSessionBudget(t *testing.T) {
	s := inspect.Open(inspect.Options{Direction: inspect.ServerToClient})
	payload := func(n int) []byte { return bytes.Repeat([]byte{byte(n), byte(n >> 8)}, 30_000) }
	const frames = 300 // 60,000 bytes each: more than 16 MiB
	for n := range frames {
		first := byte(0x02)
		if n%3 > 0 {
			first = 0
		}
		if n%3 == 2 {
			first = 0x80
		}
		if err := s.Push(append([]byte{first, 126, 0xEA, 0x60}, payload(n)...), ""); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Push(unhex(t, "89 28 "+hex.EncodeToString(make([]byte, 40))+"88 0a 03e8 676f6f6462796521"), ""); err != nil {
		t.Fatal(err)
	}
	got := tell(t, s)
	kept := 0
	for n, f := range got.Frames[:frames] {
		sum := sha256.Sum256(payload(n))
		if f.SHA256 != hex.EncodeToString(sum[:]) || f.AvailableBytes != 60_004 {
			t.Fatalf("frame %d: %d bytes, %s", n, f.AvailableBytes, f.SHA256)
		}
		if len(f.Payload) > 0 {
			kept++
		}
	}
	if kept != 16<<20/60_000 || len(got.Frames[0].Payload) == 0 || len(got.Frames[frames-1].Payload) > 0 {
		t.Errorf("%d payloads are kept", kept)
	}
	for n, m := range got.Messages[:frames/3] {
		whole := slices.Concat(payload(3*n), payload(3*n+1), payload(3*n+2))
		if sum := sha256.Sum256(whole); m.SHA256 != hex.EncodeToString(sum[:]) || m.ByteLength != len(whole) || len(m.Frames) != 3 {
			t.Fatalf("message %d: %d bytes, %s", n, m.ByteLength, m.SHA256)
		}
		if there := 3*n+2 < kept; there != (len(m.Payload) > 0) {
			t.Errorf("message %d has %d bytes", n, len(m.Payload))
		}
	}
	ping, closing := got.Messages[frames/3], got.Messages[frames/3+1]
	if sum := sha256.Sum256(make([]byte, 40)); ping.SHA256 != hex.EncodeToString(sum[:]) {
		t.Errorf("%+v", ping)
	}
	if closing.CloseCode == nil || *closing.CloseCode != 1000 || *closing.CloseReason != "goodbye!" {
		t.Errorf("%+v", closing)
	}
}

// Beyond the limit frames and messages are counted alone.
func TestSessionLimit(t *testing.T) {
	s := inspect.Open(inspect.Options{})
	s.SetLimit(3)
	if err := s.Push(unhex(t, "82 00 01 01 61 00 00 80 01 62 82 00 f2 00 88 01"), ""); err != nil {
		t.Fatal(err)
	}
	sum := s.Finish()
	if sum.FrameCount != 7 || sum.MessageCount != 5 || sum.FindingCount == 0 {
		t.Errorf("%+v", sum)
	}
	if c := s.Frames(0, 9); c.To != 3 {
		t.Errorf("%+v", c)
	}
	if _, err := s.Frame(3); err == nil {
		t.Error("frame 3 is over the limit")
	}
	if _, err := s.Message(1); err == nil {
		t.Error("the message goes on over the limit")
	}
}
