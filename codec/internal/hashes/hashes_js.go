// Package hashes has the hashes that wslens shows: the standard library's, or small ones where a page has to download
// them.
package hashes

import "github.com/wslens/wslens/codec/internal/smallhash"

// The lengths of the digests, in bytes.
const (
	SHA1Size   = 20
	SHA256Size = 32
)

// SHA1 returns the SHA-1 digest of b.
func SHA1(b []byte) [SHA1Size]byte { return smallhash.SHA1(b) }

// SHA256 returns the SHA-256 digest of b.
func SHA256(b []byte) [SHA256Size]byte {
	h := smallhash.NewSHA256()
	h.Write(b)
	return h.Sum()
}

// Running is a SHA-256 digest of bytes as they come. Begin with NewRunning.
type Running = smallhash.SHA256

// NewRunning returns the digest of nothing.
func NewRunning() Running { return smallhash.NewSHA256() }
