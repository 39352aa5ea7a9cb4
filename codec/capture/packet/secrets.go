package packet

import (
	"encoding/binary"
	"io"
)

const (
	blockSection = 0x0A0D0D0A
	blockSecrets = 0x0000000A
	// tlsKeyLog is the type of secrets that are lines of a key log.
	tlsKeyLog = 0x544c534b
	// maxSecrets is how many bytes of secrets are kept of a file.
	maxSecrets = 16 << 20
)

// secretsReader passes a pcapng file on, and keeps the TLS key logs of its decryption secrets blocks, wherever they stand: pcapgo
// keeps to itself those that it reads.
type secretsReader struct {
	r     io.Reader
	lines []byte

	big    bool
	head   []byte // of the block that is read: its type, its length, and for secrets and sections the two words behind them
	rest   uint32 // of the block
	wanted uint32 // bytes of a key log that are still to come
}

func (s *secretsReader) Read(p []byte) (int, error) {
	n, err := s.r.Read(p)
	for b := p[:n]; len(b) > 0; {
		b = s.take(b)
	}
	return n, err
}

// take reads some of b as blocks, and returns the rest.
func (s *secretsReader) take(b []byte) []byte {
	const headSize = 16
	if s.rest == 0 {
		n := min(headSize-len(s.head), len(b))
		s.head = append(s.head, b[:n]...)
		if len(s.head) >= 12 && s.blockLength() < headSize || len(s.head) == headSize {
			s.begin()
		}
		return b[n:]
	}
	n := uint32(min(uint64(s.rest), uint64(len(b))))
	if k := min(n, s.wanted); k > 0 {
		s.lines = append(s.lines, b[:k]...)
		if s.wanted -= k; s.wanted == 0 {
			s.lines = append(s.lines, '\n')
		}
	}
	s.rest -= n
	return b[n:]
}

// begin goes on behind the head of a block.
func (s *secretsReader) begin() {
	kind, length := s.order().Uint32(s.head), s.blockLength()
	s.rest, s.wanted = max(length, uint32(len(s.head)))-uint32(len(s.head)), 0
	if kind == blockSecrets && len(s.head) == 16 && s.order().Uint32(s.head[8:]) == tlsKeyLog {
		s.wanted = min(s.order().Uint32(s.head[12:]), s.rest, uint32(maxSecrets-len(s.lines)))
	}
	s.head = s.head[:0]
}

// blockLength is that of the block whose head is there, a multiple of four.
func (s *secretsReader) blockLength() uint32 {
	if binary.BigEndian.Uint32(s.head) == blockSection {
		s.big = binary.BigEndian.Uint32(s.head[8:]) == 0x1A2B3C4D
	}
	return (s.order().Uint32(s.head[4:]) + 3) &^ 3
}

func (s *secretsReader) order() binary.ByteOrder {
	if s.big {
		return binary.BigEndian
	}
	return binary.LittleEndian
}
