package codec

import (
	"bytes"
	"math/rand/v2"
	"strconv"
	"testing"
)

// maskByByte is the definition in RFC 6455 section 5.3, word for word.
func maskByByte(key [4]byte, pos int, b []byte) {
	for i := range b {
		b[i] ^= key[(pos+i)%4]
	}
}

func TestMaskEqualsDefinition(t *testing.T) {
	key := [4]byte{0x37, 0xfa, 0x21, 0x3d}
	source := make([]byte, 300)
	for i := range source {
		source[i] = byte(i * 7)
	}
	for align := range 9 {
		for pos := range 5 {
			for length := range 200 {
				fast := bytes.Clone(source)
				slow := bytes.Clone(source)
				next := Mask(key, pos, fast[align:align+length])
				maskByByte(key, pos, slow[align:align+length])
				if !bytes.Equal(fast, slow) || next != (pos+length)%4 {
					t.Fatalf("align %d, pos %d, length %d: %x, next %d; want %x", align, pos, length, fast, next, slow)
				}
				copied := bytes.Clone(source)
				maskCopy(copied[align:], key, pos, source[align:align+length])
				if !bytes.Equal(copied, slow) {
					t.Fatalf("copied, align %d, pos %d, length %d: %x; want %x", align, pos, length, copied, slow)
				}
			}
		}
	}
}

func TestMaskInPieces(t *testing.T) {
	key := [4]byte{1, 2, 3, 4}
	for range 200 {
		whole := make([]byte, rand.IntN(300))
		pieces := bytes.Clone(whole)
		Mask(key, 0, whole)
		pos := 0
		for rest := pieces; len(rest) > 0; {
			n := 1 + rand.IntN(len(rest))
			pos = Mask(key, pos, rest[:n])
			rest = rest[n:]
		}
		if !bytes.Equal(whole, pieces) {
			t.Fatalf("pieces %x, whole %x", pieces, whole)
		}
	}
}

func BenchmarkMask(b *testing.B) {
	for _, size := range []int{16, 125, 1 << 10, 64 << 10, 16 << 20} {
		from, to := make([]byte, size), make([]byte, size)
		b.Run("mask/"+strconv.Itoa(size), func(b *testing.B) {
			b.SetBytes(int64(size))
			for b.Loop() {
				Mask([4]byte{0x37, 0xfa, 0x21, 0x3d}, 0, to)
			}
		})
		b.Run("copy/"+strconv.Itoa(size), func(b *testing.B) {
			b.SetBytes(int64(size))
			for b.Loop() {
				copy(to, from)
			}
		})
	}
}
