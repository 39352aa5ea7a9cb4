package deflate

// The lengths that a match may have, in bytes (RFC 1951 section 3.2.5).
const (
	minMatch = 3
	maxMatch = 258
)

const (
	// hashBits sets the size of the table of places: 4096.
	hashBits = 12
	// maxTries bounds how many of the places with one hash are compared.
	maxTries = 32
)

// matcher finds where bytes stood before: head holds the last place of each hash, and before, for each place, the one
// before it with the same hash. Places count from 1, for 0 stands for none.
type matcher struct {
	head   [1 << hashBits]int32
	before []int32
}

func hash3(b []byte) uint32 {
	return (uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16) * 0x9E3779B1 >> (32 - hashBits)
}

// add takes down the places from at to end.
func (m *matcher) add(b []byte, at, end int) {
	for end = min(end, len(b)-minMatch+1); at < end; at++ {
		h := hash3(b[at:])
		m.before[at], m.head[h] = m.head[h], int32(at+1)
	}
}

// find returns the longest match for the bytes at b[at:] that begins at most window bytes before.
func (m *matcher) find(b []byte, at, window int) (length, distance int) {
	if len(b)-at < minMatch {
		return 0, 0
	}
	limit := min(len(b)-at, maxMatch)
	place := int(m.head[hash3(b[at:])]) - 1
	for range maxTries {
		if place < 0 || at-place > window || length == limit {
			break
		}
		n := 0
		for n < limit && b[place+n] == b[at+n] {
			n++
		}
		if n > length {
			length, distance = n, at-place
		}
		place = int(m.before[place]) - 1
	}
	return length, distance
}
