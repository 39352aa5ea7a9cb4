//go:build !js

// Package hashes has the hashes that wslens shows: the standard library's, or small ones where a page has to download
// them.
package hashes

import (
	"crypto/sha1"
	"crypto/sha256"
	"hash"
)

// The lengths of the digests, in bytes.
const (
	SHA1Size   = 20
	SHA256Size = 32
)

// SHA1 returns the SHA-1 digest of b.
func SHA1(b []byte) [SHA1Size]byte { return sha1.Sum(b) }

// SHA256 returns the SHA-256 digest of b.
func SHA256(b []byte) [SHA256Size]byte { return sha256.Sum256(b) }

// Running is a SHA-256 digest of bytes as they come. Begin with NewRunning.
type Running struct{ hash hash.Hash }

// NewRunning returns the digest of nothing.
func NewRunning() Running { return Running{sha256.New()} }

// Write adds b.
func (r *Running) Write(b []byte) { r.hash.Write(b) }

// Sum returns the digest of all that was written; more may follow.
func (r *Running) Sum() (sum [SHA256Size]byte) {
	r.hash.Sum(sum[:0])
	return sum
}
