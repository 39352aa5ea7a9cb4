package captures

import "slices"

// store keeps the bytes that one side has sent. Chunks never move, so that a long stream is not copied again and again.
type store struct {
	chunks [][]byte
	size   int
}

const (
	firstChunk = 2 << 10
	maxChunk   = 256 << 10
)

func (s *store) append(b []byte) {
	s.size += len(b)
	for len(b) > 0 {
		last := len(s.chunks) - 1
		if last < 0 || len(s.chunks[last]) == cap(s.chunks[last]) {
			size := firstChunk
			if last >= 0 {
				size = min(2*cap(s.chunks[last]), maxChunk)
			}
			s.chunks = append(s.chunks, make([]byte, 0, size))
			last++
		}
		chunk := s.chunks[last]
		n := min(len(b), cap(chunk)-len(chunk))
		s.chunks[last], b = append(chunk, b[:n]...), b[n:]
	}
}

// reader goes over what is kept.
type reader struct {
	chunks [][]byte
	first  []byte // what is left of the first chunk
}

// copy fills b with what comes next, and returns how much that is: no more than there is in a chunk.
func (r *reader) copy(b []byte) int {
	if len(r.first) == 0 && len(r.chunks) > 0 {
		r.first, r.chunks = r.chunks[0], r.chunks[1:]
	}
	n := copy(b, r.first)
	r.first = r.first[n:]
	return n
}

// part returns a copy of the bytes from..to-1.
func (s *store) part(from, to int) []byte {
	out := make([]byte, 0, to-from)
	for _, chunk := range s.chunks {
		if len(out) == cap(out) {
			break
		}
		if from >= len(chunk) {
			from -= len(chunk)
			continue
		}
		out = append(out, chunk[from:min(len(chunk), from+cap(out)-len(out))]...)
		from = 0
	}
	return out
}

// bytes returns a copy of all of them.
func (s *store) bytes() []byte {
	return slices.Concat(s.chunks...)
}

// run is a row of bytes that one side sends before the other does.
type run struct {
	server bool
	size   int
}
