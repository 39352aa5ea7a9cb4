package tls

import (
	"crypto/cipher"
	"encoding/binary"
)

// seal is what the records of one end are encrypted with, from some record on.
type seal struct {
	suite  *suite
	secret []byte // of TLS 1.3
	aead   cipher.AEAD
	iv     []byte
	seq    uint64
}

// seal3 derives the key of a traffic secret (RFC 8446 section 7.3).
func (s *suite) seal3(secret []byte) *seal {
	if len(secret) == 0 {
		return nil
	}
	aead, err := s.aead(s.expandLabel(secret, "key", s.keySize))
	if err != nil {
		return nil
	}
	return &seal{suite: s, secret: secret, aead: aead, iv: s.expandLabel(secret, "iv", aead.NonceSize())}
}

// updated is the seal behind a KeyUpdate (RFC 8446 section 7.2).
func (k *seal) updated() *seal {
	return k.suite.seal3(k.suite.expandLabel(k.secret, "traffic upd", k.suite.hash.Size()))
}

// seals2 derives the keys of both ends, the client's first, of a master secret (RFC 5246 section 6.3).
func (s *suite) seals2(master, client, server []byte) [2]*seal {
	const nonceSize = 12
	fixed := nonceSize - s.explicit
	block := s.prf(master, "key expansion", append(append([]byte{}, server...), client...), 2*(s.keySize+fixed))
	var out [2]*seal
	for end := range out {
		aead, err := s.aead(block[end*s.keySize:][:s.keySize])
		if err != nil {
			return out
		}
		out[end] = &seal{suite: s, aead: aead, iv: block[2*s.keySize+end*fixed:][:fixed]}
	}
	return out
}

// nonce is the seal's IV with the number of the record (RFC 8446 section 5.3, RFC 7905 section 2).
func (k *seal) nonce(seq uint64) []byte {
	nonce := append([]byte{}, k.iv...)
	tail := nonce[len(nonce)-8:]
	binary.BigEndian.PutUint64(tail, binary.BigEndian.Uint64(tail)^seq)
	return nonce
}

// open3 opens a record of TLS 1.3 and returns what it holds, and of which type that is; nil if it is not of this seal.
func (k *seal) open3(header, body []byte) (plain []byte, kind byte) {
	plain, err := k.aead.Open(nil, k.nonce(k.seq), body, header)
	if err != nil {
		return nil, 0
	}
	k.seq++
	end := len(plain)
	for end > 0 && plain[end-1] == 0 {
		end--
	}
	if end == 0 {
		return []byte{}, 0
	}
	return plain[:end-1], plain[end-1]
}

// open2 opens a record of TLS 1.2; nil if it is not of this seal.
func (k *seal) open2(header, body []byte) []byte {
	explicit := k.suite.explicit
	if len(body) < explicit+k.aead.Overhead() {
		return nil
	}
	nonce := k.nonce2(body[:explicit])
	sealed := body[explicit:]
	data := binary.BigEndian.AppendUint64(nil, k.seq)
	data = append(data, header[:3]...)
	data = binary.BigEndian.AppendUint16(data, uint16(len(sealed)-k.aead.Overhead()))
	plain, err := k.aead.Open([]byte{}, nonce, sealed, data)
	if err != nil {
		return nil
	}
	k.seq++
	return plain
}

func (k *seal) nonce2(explicit []byte) []byte {
	if len(explicit) == 0 {
		return k.nonce(k.seq)
	}
	return append(append([]byte{}, k.iv...), explicit...)
}
