//go:build !js

package codec

import "crypto/rand"

// fillRandom fills b from a strong source (RFC 6455 section 5.3).
func fillRandom(b []byte) { rand.Read(b) } // never fails
