package connection

import (
	"github.com/wslens/wslens/codec/internal/hashes"
)

// Kept is a payload as it comes: its bytes while they are within a limit, behind it their digest alone.
type Kept struct {
	// Bytes are all that was written, as long as they are within the limit.
	Bytes []byte
	// Over says that there were more than the limit: then there are no Bytes.
	Over  bool
	limit int
	stays bool // the bytes that are written stay as they are
	hash  hashes.Running
}

func (k *Kept) begin(limit int, stays bool) {
	k.Bytes, k.limit, k.stays, k.Over = k.Bytes[:0], limit, stays, false
	if stays {
		k.Bytes = nil
	}
}

func (k *Kept) write(b []byte) {
	if !k.Over && len(b) > k.limit-len(k.Bytes) {
		k.Drop()
	}
	switch {
	case k.Over:
		k.hash.Write(b)
	case k.stays && k.Bytes == nil:
		k.Bytes = b[:len(b):len(b)]
	default:
		k.Bytes = append(k.Bytes, b...)
	}
}

// Drop goes over to the digest.
func (k *Kept) Drop() {
	if !k.Over {
		k.Over, k.hash = true, hashes.NewRunning()
		k.hash.Write(k.Bytes)
		k.Bytes = k.Bytes[:0]
	}
}

// Sum is the SHA-256 of all that was written.
func (k *Kept) Sum() [hashes.SHA256Size]byte {
	if k.Over {
		return k.hash.Sum()
	}
	return hashes.SHA256(k.Bytes)
}
