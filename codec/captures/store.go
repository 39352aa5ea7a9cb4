package captures

import (
	"slices"
	"time"
)

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

// bytes returns a copy of all of them.
func (s *store) bytes() []byte {
	return slices.Concat(s.chunks...)
}

// mark is a frame of a side: where it begins in what the side has sent, and when the last byte of it came.
type mark struct {
	start int
	at    instant
	// partial says that a part of its payload, or of what it was compressed with, is not in the capture.
	partial bool
}

// instant is a time in nanoseconds since 1970; 0 if it is not known. There is one for each frame.
type instant int64

func instantOf(t time.Time) instant {
	if t.IsZero() {
		return 0
	}
	return instant(t.UnixNano())
}

func (i instant) time() (t time.Time) {
	if i != 0 {
		t = time.Unix(0, int64(i))
	}
	return t
}

// markOf returns the mark of the frame that begins at the byte; nil if there is none.
func markOf(marks []mark, start int) *mark {
	i, found := slices.BinarySearchFunc(marks, start, func(m mark, start int) int { return m.start - start })
	if !found {
		return nil
	}
	return &marks[i]
}

// run is a row of bytes that one side sends before the other does.
type run struct {
	server bool
	size   int
}
