package codec

import (
	"encoding/binary"
	"math/bits"
)

// Mask XORs b in place with key, beginning with the key's byte pos mod 4, and returns the position after b, for the
// next piece of the same payload. Masking and unmasking are the same (RFC 6455 section 5.3).
func Mask(key [4]byte, pos int, b []byte) int {
	next := (pos + len(b)) & 3
	word := keyWord(key, pos)
	if len(b) >= maskBlock {
		b = b[maskBlocks(b, word, b):]
	}
	for len(b) >= 8 {
		binary.LittleEndian.PutUint64(b, binary.LittleEndian.Uint64(b)^word)
		b = b[8:]
	}
	if len(b) >= 4 {
		binary.LittleEndian.PutUint32(b, binary.LittleEndian.Uint32(b)^uint32(word))
		b = b[4:]
	}
	for i := range b {
		b[i] ^= byte(word)
		word >>= 8
	}
	return next
}

// maskCopy copies b to the start of to, and masks it there: for much data one pass is faster than two.
func maskCopy(to []byte, key [4]byte, pos int, b []byte) {
	done := maskBlocks(to, keyWord(key, pos), b)
	to = to[:copy(to[done:], b[done:])+done]
	Mask(key, pos, to[done:])
}

// keyWord is the key from its byte pos mod 4 on, twice in a row.
func keyWord(key [4]byte, pos int) uint64 {
	word := uint64(bits.RotateLeft32(binary.LittleEndian.Uint32(key[:]), -8*(pos&3)))
	return word<<32 | word
}

// maskBlock is how many bytes maskBlocks takes at a time.
const maskBlock = 64

// maskBlocks masks all whole blocks of b, writes them to to, and returns how many bytes these are.
func maskBlocks(to []byte, key uint64, b []byte) int {
	size := len(b) &^ (maskBlock - 1)
	for ; len(b) >= maskBlock; to, b = to[maskBlock:], b[maskBlock:] {
		t, w := to[:maskBlock:maskBlock], b[:maskBlock:maskBlock]
		binary.LittleEndian.PutUint64(t[0:], binary.LittleEndian.Uint64(w[0:])^key)
		binary.LittleEndian.PutUint64(t[8:], binary.LittleEndian.Uint64(w[8:])^key)
		binary.LittleEndian.PutUint64(t[16:], binary.LittleEndian.Uint64(w[16:])^key)
		binary.LittleEndian.PutUint64(t[24:], binary.LittleEndian.Uint64(w[24:])^key)
		binary.LittleEndian.PutUint64(t[32:], binary.LittleEndian.Uint64(w[32:])^key)
		binary.LittleEndian.PutUint64(t[40:], binary.LittleEndian.Uint64(w[40:])^key)
		binary.LittleEndian.PutUint64(t[48:], binary.LittleEndian.Uint64(w[48:])^key)
		binary.LittleEndian.PutUint64(t[56:], binary.LittleEndian.Uint64(w[56:])^key)
	}
	return size
}
