// Package smallhash has SHA-1 and SHA-256 without the standard library's, which bring 39 kB (brotli) of other
// cryptography into a WebAssembly module.
package smallhash

import "encoding/binary"

// blockSize is that of both hashes, in bytes.
const blockSize = 64

// pad returns the last block or two of a message of that length in bytes, which ends in rest (FIPS 180-4 section 5.1.1).
func pad(rest []byte, length uint64) []byte {
	var room [2 * blockSize]byte
	used := copy(room[:], rest)
	room[used] = 0x80
	last := room[:blockSize]
	if used+1+8 > blockSize {
		last = room[:]
	}
	binary.BigEndian.PutUint64(last[len(last)-8:], 8*length)
	return last
}
