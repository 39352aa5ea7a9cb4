package smallhash

import (
	"encoding/binary"
	"math/bits"
)

// SHA1 returns the SHA-1 digest of b (FIPS 180-4 section 6.1).
func SHA1(b []byte) [20]byte {
	h := [5]uint32{0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0}
	rest := b
	for ; len(rest) >= blockSize; rest = rest[blockSize:] {
		sha1Block(&h, rest)
	}
	for last := pad(rest, uint64(len(b))); len(last) > 0; last = last[blockSize:] {
		sha1Block(&h, last)
	}
	var sum [20]byte
	for i, word := range h {
		binary.BigEndian.PutUint32(sum[4*i:], word)
	}
	return sum
}

// sha1Constants are those of each twenty rounds (section 4.2.1).
var sha1Constants = [4]uint32{0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6}

func sha1Block(h *[5]uint32, block []byte) {
	var w [80]uint32
	for t := range w {
		if t < 16 {
			w[t] = binary.BigEndian.Uint32(block[4*t:])
		} else {
			w[t] = bits.RotateLeft32(w[t-3]^w[t-8]^w[t-14]^w[t-16], 1)
		}
	}
	a, b, c, d, e := h[0], h[1], h[2], h[3], h[4]
	for t, word := range w {
		var f uint32
		switch t / 20 {
		case 0:
			f = b&c | ^b&d
		case 2:
			f = b&c | b&d | c&d
		default:
			f = b ^ c ^ d
		}
		next := bits.RotateLeft32(a, 5) + f + e + sha1Constants[t/20] + word
		a, b, c, d, e = next, a, bits.RotateLeft32(b, 30), c, d
	}
	h[0], h[1], h[2], h[3], h[4] = h[0]+a, h[1]+b, h[2]+c, h[3]+d, h[4]+e
}
