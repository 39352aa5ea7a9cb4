package smallhash

import (
	"encoding/binary"
	"math/bits"
)

// SHA256 is a running SHA-256 digest (FIPS 180-4 section 6.2). Begin with NewSHA256.
type SHA256 struct {
	state  [8]uint32
	length uint64
	part   [blockSize]byte // bytes that wait for a whole block
}

// NewSHA256 returns the digest of nothing.
func NewSHA256() SHA256 {
	return SHA256{state: [8]uint32{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19}}
}

// Write adds b.
func (h *SHA256) Write(b []byte) {
	waiting := int(h.length % blockSize)
	h.length += uint64(len(b))
	if waiting > 0 {
		n := copy(h.part[waiting:], b)
		if b = b[n:]; waiting+n < blockSize {
			return
		}
		sha256Block(&h.state, h.part[:])
	}
	for ; len(b) >= blockSize; b = b[blockSize:] {
		sha256Block(&h.state, b)
	}
	copy(h.part[:], b)
}

// Sum returns the digest of all that was written; more may follow.
func (h *SHA256) Sum() [32]byte {
	state := h.state
	for last := pad(h.part[:h.length%blockSize], h.length); len(last) > 0; last = last[blockSize:] {
		sha256Block(&state, last)
	}
	var sum [32]byte
	for i, word := range state {
		binary.BigEndian.PutUint32(sum[4*i:], word)
	}
	return sum
}

// sha256Constants are the first 32 bits of the fractions of the cube roots of the first 64 primes (section 4.2.2).
var sha256Constants = [64]uint32{
	0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
	0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
	0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
	0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
	0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
	0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
	0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
	0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
}

func sha256Block(h *[8]uint32, block []byte) {
	var w [64]uint32
	for t := range w {
		if t < 16 {
			w[t] = binary.BigEndian.Uint32(block[4*t:])
			continue
		}
		x, y := w[t-15], w[t-2]
		w[t] = w[t-16] + w[t-7] + (rotated(x, 7) ^ rotated(x, 18) ^ x>>3) + (rotated(y, 17) ^ rotated(y, 19) ^ y>>10)
	}
	s := *h
	a, b, c, d, e, f, g, i := s[0], s[1], s[2], s[3], s[4], s[5], s[6], s[7]
	for t, word := range w {
		one := i + (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) + (e&f ^ ^e&g) + sha256Constants[t] + word
		two := (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + (a&b ^ a&c ^ b&c)
		a, b, c, d, e, f, g, i = one+two, a, b, c, d+one, e, f, g
	}
	*h = [8]uint32{s[0] + a, s[1] + b, s[2] + c, s[3] + d, s[4] + e, s[5] + f, s[6] + g, s[7] + i}
}

func rotated(x uint32, right int) uint32 { return bits.RotateLeft32(x, -right) }
