package codec

import (
	"encoding/binary"
	"math/bits"
)

// Mask XORs b in place with key, beginning with the key's byte pos mod 4, and returns the position after b, for the
// next piece of the same payload. Masking and unmasking are the same (RFC 6455 section 5.3).
func Mask(key [4]byte, pos int, b []byte) int {
	next := (pos + len(b)) & 3
	word := bits.RotateLeft32(binary.LittleEndian.Uint32(key[:]), -8*(pos&3))
	if len(b) >= 8 {
		b = maskWords(uint64(word)<<32|uint64(word), b)
	}
	if len(b) >= 4 {
		binary.LittleEndian.PutUint32(b, binary.LittleEndian.Uint32(b)^word)
		b = b[4:]
	}
	for i := range b {
		b[i] ^= byte(word)
		word >>= 8
	}
	return next
}

// maskWords masks all whole groups of eight bytes and returns the rest, which begins at the same place of the key.
func maskWords(key uint64, b []byte) []byte {
	for len(b) >= 64 {
		w := b[:64:64]
		binary.LittleEndian.PutUint64(w[0:], binary.LittleEndian.Uint64(w[0:])^key)
		binary.LittleEndian.PutUint64(w[8:], binary.LittleEndian.Uint64(w[8:])^key)
		binary.LittleEndian.PutUint64(w[16:], binary.LittleEndian.Uint64(w[16:])^key)
		binary.LittleEndian.PutUint64(w[24:], binary.LittleEndian.Uint64(w[24:])^key)
		binary.LittleEndian.PutUint64(w[32:], binary.LittleEndian.Uint64(w[32:])^key)
		binary.LittleEndian.PutUint64(w[40:], binary.LittleEndian.Uint64(w[40:])^key)
		binary.LittleEndian.PutUint64(w[48:], binary.LittleEndian.Uint64(w[48:])^key)
		binary.LittleEndian.PutUint64(w[56:], binary.LittleEndian.Uint64(w[56:])^key)
		b = b[64:]
	}
	for len(b) >= 8 {
		binary.LittleEndian.PutUint64(b, binary.LittleEndian.Uint64(b)^key)
		b = b[8:]
	}
	return b
}
