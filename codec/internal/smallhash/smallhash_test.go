package smallhash

import (
	"crypto/sha1"
	"crypto/sha256"
	"math/rand/v2"
	"testing"
)

func noise(n int) []byte {
	r := rand.NewChaCha8([32]byte{1})
	b := make([]byte, n)
	r.Read(b)
	return b
}

// Every length around the ends of the blocks.
func TestLikeStandardLibrary(t *testing.T) {
	b := noise(300)
	for n := range len(b) {
		if got, want := SHA1(b[:n]), sha1.Sum(b[:n]); got != want {
			t.Errorf("SHA-1 of %d bytes: %x, want %x", n, got, want)
		}
		h := NewSHA256()
		h.Write(b[:n])
		if got, want := h.Sum(), sha256.Sum256(b[:n]); got != want {
			t.Errorf("SHA-256 of %d bytes: %x, want %x", n, got, want)
		}
	}
}

// Any split gives the same, and a sum on the way changes nothing.
func TestSplits(t *testing.T) {
	b := noise(200)
	want := sha256.Sum256(b)
	for first := range len(b) {
		for _, second := range []int{0, 1, 63, 64, 65, 130} {
			h := NewSHA256()
			end := min(first+second, len(b))
			h.Write(b[:first])
			h.Sum()
			h.Write(b[first:end])
			h.Write(b[end:])
			if h.Sum() != want {
				t.Fatalf("split at %d and %d", first, end)
			}
		}
	}
}

func BenchmarkSHA256(b *testing.B) {
	data := noise(1 << 20)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		h := NewSHA256()
		h.Write(data)
		h.Sum()
	}
}
