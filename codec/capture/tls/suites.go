package tls

import (
	"crypto"
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/hmac"
	_ "crypto/sha256" // SHA-256 and SHA-384 are those of the suites
	_ "crypto/sha512"
	"encoding/binary"
	"hash"

	"golang.org/x/crypto/chacha20poly1305"
)

// suite is a cipher suite with an AEAD.
type suite struct {
	hash    crypto.Hash
	keySize int
	aead    func(key []byte) (cipher.AEAD, error)
	// explicit is the part of the nonce that stands in each record (RFC 5288 section 3).
	explicit int
}

var (
	aes128  = suite{crypto.SHA256, 16, gcm, 0}
	aes256  = suite{crypto.SHA384, 32, gcm, 0}
	chacha  = suite{crypto.SHA256, 32, chacha20poly1305.New, 0}
	gcm128  = suite{crypto.SHA256, 16, gcm, 8}
	gcm256  = suite{crypto.SHA384, 32, gcm, 8}
	suites3 = map[uint16]*suite{0x1301: &aes128, 0x1302: &aes256, 0x1303: &chacha}
	suites2 = map[uint16]*suite{
		0x009C: &gcm128, 0x009E: &gcm128, 0xC02B: &gcm128, 0xC02F: &gcm128,
		0x009D: &gcm256, 0x009F: &gcm256, 0xC02C: &gcm256, 0xC030: &gcm256,
		0xCCA8: &chacha, 0xCCA9: &chacha, 0xCCAA: &chacha,
		// With a key that both had before (RFC 5487, RFC 7905, RFC 8442).
		0x00A8: &gcm128, 0x00AA: &gcm128, 0x00AC: &gcm128, 0xD001: &gcm128, 0x00A9: &gcm256, 0x00AB: &gcm256, 0x00AD: &gcm256, 0xD002: &gcm256,
		0xCCAB: &chacha, 0xCCAC: &chacha, 0xCCAD: &chacha, 0xCCAE: &chacha,
	}
)

func gcm(key []byte) (cipher.AEAD, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	return cipher.NewGCM(block)
}

// expandLabel is HKDF-Expand-Label without a context (RFC 8446 section 7.1).
func (s *suite) expandLabel(secret []byte, label string, size int) []byte {
	info := binary.BigEndian.AppendUint16(nil, uint16(size))
	info = append(info, byte(len("tls13 ")+len(label)))
	info = append(append(info, "tls13 "+label...), 0)
	out, err := hkdf.Expand(func() hash.Hash { return s.hash.New() }, secret, string(info), size)
	if err != nil {
		return nil
	}
	return out
}

// prf is the pseudorandom function of TLS 1.2 (RFC 5246 section 5).
func (s *suite) prf(secret []byte, label string, seed []byte, size int) []byte {
	seed = append([]byte(label), seed...)
	sum := func(parts ...[]byte) []byte {
		h := hmac.New(s.hash.New, secret)
		for _, p := range parts {
			h.Write(p)
		}
		return h.Sum(nil)
	}
	var out []byte
	for a := sum(seed); len(out) < size; a = sum(a) {
		out = append(out, sum(a, seed)...)
	}
	return out[:size]
}
