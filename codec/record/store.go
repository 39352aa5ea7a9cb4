package record

import (
	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/internal/hashes"
)

// How many bytes of payloads a session keeps: in all, and of one frame or inflated message. Of a longer one it keeps the digest.
const (
	maxStored        = 16 << 20
	maxStoredPayload = 4 << 20
)

// store holds payloads and digests, one behind the other in blocks. A payload that is no longer than a digest is always
// taken.
type store struct {
	blocks [][]byte
	last   int // the block that is being filled
	free   int // bytes left in it
	used   int // of maxStored
}

const storeBlock = 64 << 10

// put stores b and returns its place: the block's number and the offset in it.
func (s *store) put(b []byte) uint32 {
	block, at := s.last, storeBlock-s.free
	switch {
	case len(b) == 0:
		return 0
	case len(b) > storeBlock/4:
		block, at = s.grow(len(b)), 0
	case len(b) > s.free:
		block, at = s.grow(storeBlock), 0
		s.last, s.free = block, storeBlock-len(b)
	default:
		s.free -= len(b)
	}
	copy(s.blocks[block][at:], b)
	return uint32(block<<16 | at)
}

// grow adds a block and returns its number.
func (s *store) grow(size int) int {
	s.blocks = append(s.blocks, make([]byte, size))
	return len(s.blocks) - 1
}

// get returns the n bytes at a place.
func (s *store) get(place uint32, n int) []byte {
	if n == 0 {
		return nil
	}
	at := int(place & 0xFFFF)
	return s.blocks[place>>16][at : at+n : at+n]
}

// room is the longest payload that would be taken.
func (s *store) room() int {
	return max(hashes.SHA256Size, min(maxStored-s.used, maxStoredPayload))
}

// keep stores a payload, or its digest if there is no room for it. A payload of at most always bytes is stored in any case.
func (s *store) keep(p *connection.Kept, always int) (place uint32, kept bool) {
	if p.Over || len(p.Bytes) > max(s.room(), always) {
		sum := p.Sum()
		return s.put(sum[:]), false
	}
	if len(p.Bytes) > hashes.SHA256Size {
		s.used += len(p.Bytes)
	}
	return s.put(p.Bytes), true
}
